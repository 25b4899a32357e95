import type { Voice } from '../../../core/clauses/voice.ts';
import type { QuestionName } from '../../../core/purchase/answers/fields.ts';
import type { Dossier } from '../../../core/purchase/dossier.ts';
import type { Library } from '../../../library/library.ts';
import { FactList, factsOf } from './purchase-facts.tsx';
import { StoneTable } from './stones.tsx';

/** What was answered to a question, to read: facts, or the rows of its table. */
export function Answered({ name, dossier, library, voice }: AnsweredProps) {
  const stones = dossier.stones.filter(({ reused }) => reused === (name === 'reuse'));
  if (name === 'reuse' || name === 'stones')
    return stones.length > 0 ? (
      <StoneTable dossier={{ ...dossier, stones }} library={library} voice={voice} />
    ) : (
      <p class="utrecht-paragraph k-quiet">{voice.say(`page.question.${name}.none`)}</p>
    );
  return <FactList facts={factsOf(name, dossier, voice)} voice={voice} />;
}
interface AnsweredProps {
  readonly name: QuestionName;
  readonly dossier: Dossier;
  readonly library: Library;
  readonly voice: Voice;
}

import type { ClauseChange } from '../../../core/clauses/read-frozen.ts';
import type { Voice } from '../../../core/clauses/voice.ts';
import type { Language } from '../../../library/schema.ts';
import { State } from '../../parts/marks.tsx';
import { WordChanges } from '../../parts/word-changes.tsx';

/** Changed articles one by one, word by word. */
export function ChangeList({ changes, language, voice }: ChangeListProps) {
  return (
    <ol class="k-rows">
      {changes.map(({ title, kind, parts }) => (
        <li class="k-flow-s">
          <h3 class="utrecht-heading-3" lang={language}>
            {title}
          </h3>
          {kind !== 'changed' && (
            <p>
              <State tone={kind === 'added' ? 'good' : 'bad'} shape={kind === 'added' ? 'tick' : 'cross'}>
                {voice.say(`page.changes.${kind}`)}
              </State>
            </p>
          )}
          <WordChanges parts={parts} language={language} voice={voice} />
        </li>
      ))}
    </ol>
  );
}
interface ChangeListProps {
  readonly changes: readonly ClauseChange[];
  /** Of the texts. */
  readonly language: Language;
  readonly voice: Voice;
}

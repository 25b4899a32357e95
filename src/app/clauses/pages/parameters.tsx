import { boundsInWords, isOpen, valueInWords } from '../../../core/clauses/parameter-words.ts';
import type { Draft, DraftClause } from '../../../core/clauses/prepare.ts';
import type { Voice } from '../../../core/clauses/voice.ts';
import { State, ToCheck } from '../../parts/marks.tsx';
import { StackTable } from '../../parts/table.tsx';

/** What can be chosen in a clause: the value it has here, from where, between which bounds, and what more or less means. */
export function ParameterTable({ one, draft, voice }: { one: DraftClause; draft: Draft; voice: Voice }) {
  const words = draft.library.texts[one.id]?.[draft.dossier.language]?.words;
  const readings = Object.entries(one.parameters.readings);
  if (readings.length === 0) return null;
  const columns = ['label', 'value', 'from', 'means'].map((column) => ({ title: voice.say(`parameter.column.${column}`) }));
  return (
    <section class="k-flow-s" aria-labelledby="choices">
      <h2 class="utrecht-heading-3" id="choices">
        {voice.say('buyer.parameters')}
      </h2>
      <StackTable
        caption={voice.say('buyer.parameters')}
        columns={columns}
        rows={readings.map(([name, reading]) => [
          words?.labels?.[name] ?? name,
          isOpen(name, one) ? (
            <State tone="mind" shape="warning">
              {valueInWords(name, one, words, voice)}
            </State>
          ) : (
            valueInWords(name, one, words, voice)
          ),
          <>
            {voice.say(`parameter.from.${reading.from}`)} {!reading.confirmed && <ToCheck>{voice.say('state.to-check')}</ToCheck>}
          </>,
          [words?.parameters?.[name], boundsInWords(one.clause.parameters?.[name], voice)].filter(Boolean).join(' '),
        ])}
      />
    </section>
  );
}

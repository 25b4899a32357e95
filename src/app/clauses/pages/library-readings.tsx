import { capital, type Voice } from '../../../core/clauses/voice.ts';
import type { Clause } from '../../../library/clause.ts';
import type { Library } from '../../../library/library.ts';
import type { ClauseWords } from '../../../library/words.ts';
import { Section } from '../../parts/page-parts.tsx';
import { StackTable } from '../../parts/table.tsx';

/** How it is judged: each element with the words of its scores. */
export function Judged({ clause, words, voice }: { clause: Clause; words: ClauseWords; voice: Voice }) {
  const elements = clause.criterion?.elements ?? clause.requirement?.elements ?? [];
  if (elements.length === 0) return null;
  return (
    <Section id="judged" title={voice.say('page.reading.criterion')}>
      <ul class="k-rows">
        {elements.map(({ id }) => {
          const said = words.elements?.[id];
          return (
            <li class="k-flow-s">
              <p>
                <strong>{said?.name ?? id}</strong>
              </p>
              <p class="k-measure">{capital(said?.asks ?? '')}</p>
              {said?.anchors && (
                <ol class="k-measure" start={0}>
                  {said.anchors.map((anchor) => (
                    <li>{anchor}</li>
                  ))}
                </ol>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What it obliges to, and which papers show it. */
export function Asked({ clause, words, library, voice }: { clause: Clause; words: ClauseWords; library: Library; voice: Voice }) {
  const duties = Object.entries(clause.obligations ?? {});
  if (duties.length === 0) return null;
  const paper = (id: string) => (library.evidence[id] ? voice.words(library.evidence[id].title) : id);
  const papers = (of: unknown): string[] => {
    if (typeof of === 'string') return [paper(of)];
    return typeof of === 'object' && of !== null ? Object.values(of).flatMap(papers) : [];
  };
  return (
    <Section id="asked" title={voice.say('page.reading.obligations')}>
      <StackTable
        caption={voice.say('page.reading.obligations')}
        columns={['name', 'who', 'asks', 'evidence'].map((column) => ({ title: voice.say(`duty.column.${column}`) }))}
        rows={duties.map(([id, { who, evidence, anyOf }]) => [
          words.obligations?.[id]?.name ?? id,
          voice.say(`who.${who}`),
          capital(words.obligations?.[id]?.asks ?? ''),
          [...new Set([...papers(evidence), ...papers(anyOf)])].join('; '),
        ])}
      />
    </Section>
  );
}

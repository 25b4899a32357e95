import { Temporal } from 'temporal-polyfill';
import type { Voice } from '../../../core/clauses/voice.ts';
import type { Clause } from '../../../library/clause.ts';
import type { Library } from '../../../library/library.ts';
import type { Language } from '../../../library/schema.ts';
import type { ClauseWords } from '../../../library/words.ts';
import { ToCheck } from '../../parts/marks.tsx';
import { Sources } from '../../parts/sources.tsx';

/** What the lawyer, the auditor and a bidder will ask, with the answer. */
export function AskedAbout({ words, language, voice }: { words: ClauseWords; language: Language; voice: Voice }) {
  return (
    <details class="k-fold">
      <summary>{voice.say('page.clause.asked')}</summary>
      <dl class="k-dl k-fold__body" lang={language}>
        {(['lawyer', 'auditor', 'bidders'] as const).map((who) => (
          <>
            <dt lang={voice.language}>{voice.say(`words.${who}`)}</dt>
            <dd>{words[who]}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}

/** How sure a clause is: its version, when its sources were compared, whether a lawyer read it, what nobody confirmed. */
export function ClauseState({ clause, library, voice }: { clause: Clause; library: Library; voice: Voice }) {
  const laws = [...(clause.law?.BE ?? []), ...(clause.law?.NL ?? []), ...(clause.law?.EU ?? [])];
  const unsure = laws.filter((id) => library.law[id]?.confidence === 'unconfirmed');
  const day = (iso: string) => Temporal.PlainDate.from(iso);
  return (
    <details class="k-fold">
      <summary>{voice.say('buyer.state')}</summary>
      <div class="k-fold__body k-flow-s k-measure">
        <p>{voice.say('state.version', { id: clause.id, version: clause.version, on: day(clause.checked.on) })}</p>
        <p>
          {clause.reviewed === 'none' ? (
            <ToCheck>{voice.say('state.unreviewed')}</ToCheck>
          ) : (
            voice.say('state.reviewed', { on: day(clause.reviewed.on), by: clause.reviewed.by })
          )}{' '}
          {clause.confidence === 'unconfirmed' && <ToCheck>{voice.say('state.to-check')}</ToCheck>}
        </p>
        <Sources ids={[...clause.sources, ...laws]} voice={voice} />
        {unsure.length > 0 && (
          <p class="k-small k-quiet">{voice.say('state.laws-to-check', { laws: unsure.map((id) => voice.source(id)) })}</p>
        )}
      </div>
    </details>
  );
}

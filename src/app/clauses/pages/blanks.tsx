import { titleOf } from '../../../core/clauses/choose.ts';
import type { Blank } from '../../../core/clauses/parameters.ts';
import { blanksOf, type Draft } from '../../../core/clauses/prepare.ts';
import { capital } from '../../../core/clauses/voice.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { State } from '../../parts/marks.tsx';
import type { Request } from '../../parts/world.ts';

/** What is still to be filled in, beside the text that waits for it. */
export function OpenBlanks({ c, blanks, draft }: { c: Request; blanks: readonly Blank[]; draft: Draft }) {
  const { voice } = c.var;
  return (
    <section class="k-flow-s" aria-labelledby="open">
      <h2 class="utrecht-heading-2" id="open">
        {voice.say('buyer.open')}
      </h2>
      {blanks.length === 0 ? (
        <p>
          <State tone="good" shape="tick">
            {voice.say('buyer.open.none')}
          </State>
        </p>
      ) : (
        <ul class="k-clean">
          {blanks.map((blank) => (
            <li>
              <State tone="mind" shape="warning">
                {capital(voice.say(blank.asks.message, blank.asks.values))}
              </State>
              <br />
              <BlankPlace c={c} blank={blank} draft={draft} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Where a blank stands: in an article, or in the facts of the purchase. */
function BlankPlace({ c, blank, draft }: { c: Request; blank: Blank; draft: Draft }) {
  const { voice, dossier } = c.var;
  const clause = draft.clauses.find(({ id }) => id === blank.clause);
  return (
    <span class="k-quiet">
      {clause ? (
        <a class="utrecht-link" href={dossierPath(dossier.id, `clauses/${clause.id}`)}>
          {voice.say('page.document.article', {
            article: clause.number,
            title: titleOf(clause.id, draft.library, draft.dossier.language),
          })}
        </a>
      ) : (
        <a class="utrecht-link" href={dossierPath(dossier.id)}>
          {voice.say('page.facts.stone')}
        </a>
      )}{' '}
      <code>{blank.path}</code>
    </span>
  );
}

/** What keeps the publication back, each with its place. */
export function Blocked({ c, draft }: { c: Request; draft: Draft }) {
  const { voice } = c.var;
  const blanks = blanksOf(draft);
  return (
    <div class="k-block">
      <h2 class="utrecht-heading-3">{voice.say('page.export.blocked', { blanks: blanks.length })}</h2>
      <ul class="utrecht-unordered-list">
        {blanks.map((blank) => (
          <li>
            {capital(voice.say(blank.asks.message, blank.asks.values))} <BlankPlace c={c} blank={blank} draft={draft} />
          </li>
        ))}
      </ul>
    </div>
  );
}

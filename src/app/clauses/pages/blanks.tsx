import { titleOf } from '../../../core/clauses/choose.ts';
import type { Blank } from '../../../core/clauses/parameters.ts';
import type { Draft } from '../../../core/clauses/prepare.ts';
import { capital } from '../../../core/clauses/voice.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { fieldId } from '../../parts/fields.tsx';
import { State } from '../../parts/marks.tsx';
import type { Request } from '../../parts/world.ts';
import { blanksBefore } from '../draft.ts';

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

/** The field in which a blank is filled. */
function hrefOf({ clause, path }: Blank, id: string): string {
  if (clause) return `${dossierPath(id, `clauses/${clause}`)}#${fieldId(path)}`;
  if (path.startsWith('award')) return dossierPath(id, 'award');
  const row = /^stones\[(\d+)\]/.exec(path)?.[1];
  return `${dossierPath(id)}?question=stones${row ? `&row=${row}#${fieldId(path)}` : '#q-stones'}`;
}

/** Where a blank stands: in an article, in the award model, or in the facts of the purchase. */
function BlankPlace({ c, blank, draft }: { c: Request; blank: Blank; draft: Draft }) {
  const { voice, dossier } = c.var;
  const clause = draft.clauses.find(({ id }) => id === blank.clause);
  const facts = voice.say(blank.path.startsWith('award') ? 'page.award.title' : 'page.facts.stone');
  return (
    <span class="k-quiet">
      <a class="utrecht-link" href={hrefOf(blank, dossier.id)}>
        {clause
          ? voice.say('page.document.article', {
              article: clause.number,
              title: titleOf(clause.id, draft.library, draft.dossier.language),
            })
          : facts}
      </a>
    </span>
  );
}

/** What keeps the publication back, each with its place. */
export function Blocked({ c, draft }: { c: Request; draft: Draft }) {
  const { voice } = c.var;
  const blanks = blanksBefore(draft);
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

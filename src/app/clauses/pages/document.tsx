import { Temporal } from 'temporal-polyfill';
import { compose } from '../../../core/clauses/compose.ts';
import { isDataTable } from '../../../core/clauses/data-tables.ts';
import { blanksOf, clausesIn, type Draft } from '../../../core/clauses/prepare.ts';
import type { DocumentTree } from '../../../core/clauses/tree.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { State } from '../../parts/marks.tsx';
import { MainAction } from '../../parts/page-parts.tsx';
import { Paper } from '../../parts/paper.tsx';
import { Saved } from '../../parts/saved.tsx';
import { TableLinks } from '../../parts/tables.tsx';
import type { Request } from '../../parts/world.ts';
import { draftAtHand, textLanguage } from '../at-hand.ts';
import { type DocumentKind, kinds, optionsOf } from '../document-file.ts';
import { type Drafted, documentOf } from '../draft.ts';
import { newerOf } from '../library-differences.ts';
import { AgreementState } from './agreement.tsx';
import { OpenBlanks } from './blanks.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { RectifyPart } from './rectification.tsx';
import { refusedPage } from './refused.tsx';

/** The document as it goes out, or a reading of it, on its paper; beside it what is open, the lawyer's agreement, the way out. */
export function documentPage(c: Request, changed = false): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const title = voice.say('page.document.stone');
  const drafted = draftAtHand(world, open, textLanguage(open, voice));
  if (!drafted.ok) return refusedPage(c, 'document', title, drafted.problems);
  const asked = c.req.param('kind') ?? 'tender';
  const kind = shownIn(drafted.value.draft).find((one) => one === asked);
  if (!kind) return notFound(c);
  const blanks = blanksOf(drafted.value.draft, optionsOf(kind).document);
  const { frozen } = open.input;
  return showDossier(
    c,
    'document',
    voice.say(`page.document.${kind}`),
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{voice.say(`page.document.${kind}`)}</h1>
          <p class="utrecht-paragraph k-quiet">
            {frozen ? (
              voice.say('page.facts.frozen', { on: Temporal.PlainDate.from(frozen.on) })
            ) : blanks.length > 0 ? (
              <a class="utrecht-link" href="#open">
                {voice.say('page.document.blanks', { blanks: blanks.length })}
              </a>
            ) : (
              voice.say('buyer.open.none')
            )}
          </p>
        </div>
        <div class="k-actions">
          {!frozen && <Saved c={c} />}
          <MainAction href={dossierPath(open.id, 'export')}>{voice.say('page.document.next')}</MainAction>
        </div>
      </div>
      {changed && <ChangedMeanwhile c={c} />}
      <Views c={c} draft={drafted.value.draft} now={kind} />
      <div class="k-cols k-cols--aside">
        <div>
          <Paper tree={treeOf(drafted.value, kind)} name={voice.say('page.document.paper')} />
          {isDataTable(kind) && (
            <TableLinks path={dossierPath(open.id, `tables/${kind}`)} about={voice.say(`table.${kind}`)} voice={voice} />
          )}
        </div>
        <aside class="k-flow" aria-label={voice.say('page.document.state')}>
          <div class="k-sticky k-flow">
            <OpenBlanks c={c} blanks={blanks} draft={drafted.value.draft} />
            <AgreementState c={c} drafted={drafted.value} />
            <Compare c={c} drafted={drafted.value} />
            <RectifyPart c={c} />
          </div>
        </aside>
      </div>
    </>,
    changed ? 409 : 200,
  );
}

/** What a dossier has to read: not each has an announcement. */
const shownIn = (draft: Draft): DocumentKind[] =>
  kinds.filter((kind) => kind !== 'announcement' || clausesIn(draft, 'announcement').length > 0);

/** What was composed from a draft to look at, for as long as the draft is at hand. */
const looked = new WeakMap<Drafted, Partial<Record<DocumentKind, DocumentTree>>>();

/** On screen a document is read with its blanks in it; only what goes out waits for them. */
function treeOf(done: Drafted, kind: DocumentKind): DocumentTree {
  const known = looked.get(done)?.[kind];
  if (known) return known;
  const options = optionsOf(kind);
  const whole = documentOf(done, options);
  const tree = whole.ok ? whole.value : compose(done.draft, options);
  looked.set(done, { ...looked.get(done), [kind]: tree });
  return tree;
}

function Views({ c, draft, now }: { c: Request; draft: Draft; now: DocumentKind }) {
  const { voice, dossier } = c.var;
  return (
    <nav aria-label={voice.say('page.document.views')}>
      <ul class="k-tabs">
        {shownIn(draft).map((kind) => (
          <li>
            <a
              href={dossierPath(dossier.id, kind === 'tender' ? 'document' : `document/${kind}`)}
              aria-current={kind === now ? 'page' : undefined}
            >
              {voice.say(`page.view.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Other texts to read this one beside: the library, earlier versions. */
function Compare({ c, drafted }: { c: Request; drafted: Drafted }) {
  const { voice, world, dossier: open } = c.var;
  const newer = newerOf(world, open).length;
  const own = Object.keys(drafted.draft.dossier.ownTexts).length;
  return (
    <section class="k-flow-s" aria-labelledby="compare">
      <h2 class="utrecht-heading-2" id="compare">
        {voice.say('page.document.compare')}
      </h2>
      {newer > 0 && (
        <p>
          <State tone="mind" shape="warning">
            {voice.say('page.library-differences.newer', { newer })}
          </State>
        </p>
      )}
      <ul class="k-clean k-tight">
        {(newer > 0 || own > 0) && (
          <li>
            <a class="utrecht-link" href={dossierPath(open.id, 'library')}>
              {voice.say('page.library-differences.title')}
            </a>
          </li>
        )}
        <li>
          <a class="utrecht-link" href={dossierPath(open.id, 'versions')}>
            {voice.say('page.versions.title')}
          </a>
        </li>
      </ul>
    </section>
  );
}

import { titleOf } from '../../../core/clauses/choose.ts';
import { compose } from '../../../core/clauses/compose.ts';
import { outdated } from '../../../core/clauses/frozen.ts';
import { blanksOf, clausesIn, type Draft } from '../../../core/clauses/prepare.ts';
import type { Voice } from '../../../core/clauses/voice.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { State, Why } from '../../parts/marks.tsx';
import { MainAction } from '../../parts/page-parts.tsx';
import { Paper } from '../../parts/paper.tsx';
import type { Request } from '../../parts/world.ts';
import { draftAtHand, textLanguage } from '../at-hand.ts';
import { type DocumentKind, kinds, optionsOf } from '../document-file.ts';
import { type Drafted, documentOf } from '../draft.ts';
import { OpenBlanks } from './blanks.tsx';
import { refusedPage } from './refused.tsx';

/** The document as it goes out, or a reading of it, on its paper; beside it what is open, the lawyer's agreement, the way out. */
export function documentPage(c: Request): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const title = voice.say('page.document.stone');
  const drafted = draftAtHand(world, open, textLanguage(open, voice));
  if (!drafted.ok) return refusedPage(c, 'document', title, drafted.problems);
  const asked = c.req.param('kind') ?? 'tender';
  const kind = shownIn(drafted.value.draft).find((one) => one === asked);
  if (!kind) return notFound(c);
  const blanks = blanksOf(drafted.value.draft, optionsOf(kind).document);
  return showDossier(
    c,
    'document',
    voice.say(`page.document.${kind}`),
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{voice.say(`page.document.${kind}`)}</h1>
          <p class="utrecht-paragraph k-quiet">
            {blanks.length > 0 ? (
              <a class="utrecht-link" href="#open">
                {voice.say('page.document.blanks', { blanks: blanks.length })}
              </a>
            ) : (
              voice.say('buyer.open.none')
            )}
          </p>
        </div>
        <div class="k-actions">
          <MainAction href={dossierPath(open.id, 'export')}>{voice.say('page.document.next')}</MainAction>
        </div>
      </div>
      <Views c={c} draft={drafted.value.draft} now={kind} />
      <div class="k-cols k-cols--aside">
        <div>
          <Paper tree={treeOf(drafted.value, kind)} name={voice.say('page.document.paper')} />
        </div>
        <aside class="k-flow" aria-label={voice.say('page.document.state')}>
          <div class="k-sticky k-flow">
            <OpenBlanks c={c} blanks={blanks} draft={drafted.value.draft} />
            <Agreement drafted={drafted.value} voice={voice} />
            <Newer c={c} drafted={drafted.value} />
          </div>
        </aside>
      </div>
    </>,
  );
}

/** What a dossier has to read: not each has an announcement. */
const shownIn = (draft: Draft): DocumentKind[] =>
  kinds.filter((kind) => kind !== 'announcement' || clausesIn(draft, 'announcement').length > 0);

/** On screen a document is read with its blanks in it; only what goes out waits for them. */
function treeOf(done: Drafted, kind: DocumentKind) {
  const options = optionsOf(kind);
  const whole = documentOf(done, options);
  return whole.ok ? whole.value : compose(done.draft, options);
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

/** Whether a lawyer's agreement with exactly this text is noted: `noted`, for nobody signs here. */
function Agreement({ drafted: { signedOff, draft }, voice }: { drafted: Drafted; voice: Voice }) {
  const noted = signedOff.state === 'noted';
  return (
    <section class="k-flow-s" aria-labelledby="agreed">
      <h2 class="utrecht-heading-2" id="agreed">
        {voice.say('buyer.sign-off')}
      </h2>
      <p>
        <State tone={noted ? 'good' : 'quiet'} shape={noted ? 'tick' : 'dashed'}>
          {voice.say(`sign-off.footer.${signedOff.state}`, noted && signedOff.on ? { on: signedOff.on } : {})}
        </State>
      </p>
      <ul class="k-clean k-tight k-quiet">
        {draft.dossier.signOff.map(({ on, by, says, remark }) => (
          <li>
            {voice.say('sign-off.entry', { on, by, says: { message: `sign-off.${says}`, values: {} }, remark: remark ?? '' })}
          </li>
        ))}
      </ul>
      <Why about="" label={voice.say('page.document.agreement')} voice={voice}>
        <p>{voice.say('page.document.agreement.words')}</p>
      </Why>
    </section>
  );
}

/** A frozen dossier keeps its clauses; which of them the library has changed since. */
function Newer({ c, drafted: { frozen, draft } }: { c: Request; drafted: Drafted }) {
  const { voice, world } = c.var;
  const changed = frozen ? outdated(frozen, world.library) : [];
  if (changed.length === 0) return null;
  return (
    <section class="k-flow-s" aria-labelledby="newer">
      <h2 class="utrecht-heading-2" id="newer">
        {voice.say('page.document.newer')}
      </h2>
      <ul class="k-clean k-tight">
        {changed.map(({ id }) => (
          <li>{titleOf(id, draft.library, draft.dossier.language)}</li>
        ))}
      </ul>
      <p class="k-quiet">{voice.say('page.document.newer.words')}</p>
    </section>
  );
}

import { Temporal } from 'temporal-polyfill';
import { dossierPath, reopen, showDossier } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { sentBy, versionIn } from '../../parts/form.ts';
import { MainAction } from '../../parts/page-parts.tsx';
import { PostButton } from '../../parts/post-button.tsx';
import type { SavedWhole } from '../../parts/save-whole.ts';
import type { Request } from '../../parts/world.ts';
import { draftAtHand } from '../at-hand.ts';
import { dropRectification, rectified, rectify } from '../rectify.ts';
import { ChangeList } from './change-list.tsx';
import { documentPage } from './document.tsx';
import { refusedPage } from './refused.tsx';

/** What a rectification changes of what was published, article by article and word by word. */
export function changesPage(c: Request): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const { dossier, frozen } = open.input;
  const replaced = frozen ? frozen.replaces?.on : dossier.replaces?.on.toString();
  if (!replaced) return notFound(c);
  const title = voice.say('page.changes.title');
  const drafted = draftAtHand(world, open, dossier.language);
  if (!drafted.ok) return refusedPage(c, 'document', title, drafted.problems);
  const changes = rectified(world, open);
  if (!changes) return notFound(c);
  const on = Temporal.PlainDate.from(replaced);
  return showDossier(
    c,
    'document',
    title,
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{title}</h1>
          <p class="utrecht-paragraph k-quiet">
            {frozen
              ? voice.say('page.changes.published', { on, again: Temporal.PlainDate.from(frozen.on) })
              : voice.say('page.changes.now', { on })}
          </p>
        </div>
        {!frozen && (
          <div class="k-actions">
            <MainAction href={dossierPath(open.id, 'publish')}>{voice.say('page.publish.again')}</MainAction>
          </div>
        )}
      </div>
      <p class="k-answer">
        {changes.length === 0
          ? voice.say('page.changes.none')
          : voice.say('page.changes.count', { articles: { count: changes.length, unit: 'articles' } })}
      </p>
      <ChangeList changes={changes} language={dossier.language} voice={voice} />
      <p class="utrecht-paragraph">
        <a class="utrecht-link" href={dossierPath(open.id, 'document')}>
          {voice.say('page.changes.whole')}
        </a>
      </p>
    </>,
  );
}

/** The way to a rectification, from what was published; or back, from one that is being made. */
export function RectifyPart({ c }: { c: Request }) {
  const { voice, dossier: open } = c.var;
  const { frozen, dossier } = open.input;
  if (!frozen && !dossier.replaces) return null;
  return (
    <section class="k-flow-s" aria-labelledby="rectify">
      <h2 class="utrecht-heading-2" id="rectify">
        {voice.say('page.rectify.title')}
      </h2>
      {(frozen?.replaces || dossier.replaces) && (
        <p>
          <a class="utrecht-link" href={dossierPath(open.id, 'changes')}>
            {voice.say('page.changes.title')}
          </a>
        </p>
      )}
      <p class="k-quiet">{voice.say(frozen ? 'page.rectify.words' : 'page.rectify.busy')}</p>
      {frozen && (
        <PostButton action={dossierPath(open.id, 'rectify')} version={open.version}>
          {voice.say('page.rectify.submit')}
        </PostButton>
      )}
      {open.replaces && (
        <PostButton action={dossierPath(open.id, 'rectify/drop')} version={open.version}>
          {voice.say('page.rectify.drop')}
        </PostButton>
      )}
    </section>
  );
}

/** Begins a rectification. One that is being made already is gone on with. */
export async function rectifyNow(c: Request): Promise<Response> {
  const { world, who, dossier: open } = c.var;
  const done = await rectify(world, who, open, versionIn(await sentBy(c)));
  return done.kind === 'changed' ? c.redirect(dossierPath(open.id, 'document'), 303) : answered(c, done);
}

/** Lets it go, unless somebody saved meanwhile. */
export async function dropNow(c: Request): Promise<Response> {
  const { world, who, dossier: open } = c.var;
  return answered(c, await dropRectification(world, who, open, versionIn(await sentBy(c))));
}

async function answered(c: Request, done: SavedWhole): Promise<Response> {
  const { dossier: open, voice } = c.var;
  switch (done.kind) {
    case 'saved':
      return c.redirect(dossierPath(open.id, 'document'), 303);
    case 'wrong':
      return refusedPage(c, 'document', voice.say('page.rectify.title'), done.problems);
    case 'changed':
      await reopen(c);
      return documentPage(c, true);
    case 'gone':
      return notFound(c);
    default:
      throw new Error(`Unhandled: ${done satisfies never}`);
  }
}

import { dossierPath, reopen, showDossier } from '../../parts/dossier.tsx';
import { subjectOf } from '../../parts/dossier-words.ts';
import { notFound } from '../../parts/errors.tsx';
import { sentBy, versionIn } from '../../parts/form.ts';
import { frozenPage } from '../../parts/frozen.tsx';
import { State } from '../../parts/marks.tsx';
import { momentOf } from '../../parts/moment.ts';
import { PostButton } from '../../parts/post-button.tsx';
import type { Request } from '../../parts/world.ts';
import { bringBack, type VersionSaid, versionsOf } from '../versions.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { refusedPage } from './refused.tsx';

/** Every saved version with what it changed, and the ways to compare it and to bring it back. */
export async function versionsPage(c: Request, changed = false): Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const before = numberIn(c.req.query('before'));
  const { shown, next } = await versionsOf(world, open.id, before);
  const title = voice.say('page.versions.title');
  return showDossier(
    c,
    'document',
    title,
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{title}</h1>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.versions.lead')}</p>
        </div>
      </div>
      {changed && <ChangedMeanwhile c={c} />}
      <ol class="k-rows">
        {shown.map((one) => (
          <Version c={c} one={one} />
        ))}
      </ol>
      {next && (
        <p class="utrecht-paragraph">
          <a class="utrecht-link" href={`${dossierPath(open.id, 'versions')}?before=${next}`}>
            {voice.say('page.versions.older')}
          </a>
        </p>
      )}
    </>,
    changed ? 409 : 200,
  );
}

/** The whole number of an address. */
const numberIn = (text: string | undefined): number | undefined => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined);

function Version({ c, one }: { c: Request; one: VersionSaid }) {
  const { voice, dossier: open } = c.var;
  const current = one.version === open.version;
  return (
    <li class="k-flow-s">
      <h2 class="utrecht-heading-3">{voice.say('page.versions.one', { version: one.version })}</h2>
      <p class="k-states">
        <span class="k-quiet">{momentOf(one.savedAt, voice)}</span>
        {current && (
          <State tone="good" shape="tick">
            {voice.say('page.versions.now')}
          </State>
        )}
        {one.published && (
          <State tone="quiet" shape="dashed">
            {voice.say('page.versions.published')}
          </State>
        )}
      </p>
      <p>{one.version === 1 ? voice.say('page.versions.first') : whatChanged(c, one)}</p>
      {!current && (
        <div class="k-rows--do">
          <a class="utrecht-link" href={`${dossierPath(open.id, 'compare')}?from=${one.version}&to=${open.version}`}>
            {voice.say('page.versions.compare')}
            <span class="k-hidden">{` ${voice.say('page.versions.one', { version: one.version })}`}</span>
          </a>
          {!open.input.frozen && (
            <PostButton action={dossierPath(open.id, `versions/${one.version}`)} version={open.version}>
              {voice.say('page.versions.back', { version: one.version })}
            </PostButton>
          )}
        </div>
      )}
    </li>
  );
}

/** So many subjects are named; the others are counted. */
const mostNamed = 4;

function whatChanged(c: Request, { differences, data, published }: VersionSaid): string {
  const { voice, world } = c.var;
  // A publication ends a rectification, and a rectification begins from a publication: one word says both
  const told = differences.filter(({ path }) => path !== (published ? 'replaces' : 'frozen'));
  const subjects = [...new Set(told.map(({ path }) => subjectOf(path, data, world.library, voice)))];
  if (subjects.length === 0) return voice.say('page.versions.nothing');
  const more = subjects.length - mostNamed;
  const named = subjects.slice(0, mostNamed).join(', ');
  return more > 0 ? voice.say('page.versions.more', { named, more }) : named;
}

/** Brings an earlier version back as a new one. */
export async function bringBackNow(c: Request): Promise<Response> {
  const { voice, world, who, dossier: open } = c.var;
  const version = numberIn(c.req.param('version'));
  if (!version) return notFound(c);
  const done = await bringBack(world, who, open, { version, read: versionIn(await sentBy(c)) });
  if (done === 'frozen') return frozenPage(c);
  switch (done.kind) {
    case 'saved':
      return c.redirect(dossierPath(open.id, 'versions'), 303);
    case 'wrong':
      return refusedPage(c, 'document', voice.say('page.versions.title'), done.problems);
    case 'changed':
      await reopen(c);
      return versionsPage(c, true);
    case 'gone':
      return notFound(c);
    default:
      throw new Error(`Unhandled: ${done satisfies never}`);
  }
}

import type { Temporal } from 'temporal-polyfill';
import { changesBetween } from '../../core/clauses/freeze.ts';
import type { ClauseChange } from '../../core/clauses/read-frozen.ts';
import type { Actor } from '../../core/people/may.ts';
import type { SignOff } from '../../core/purchase/dossier.ts';
import { at } from '../../kernel/path.ts';
import { openDossier } from '../parts/open-dossier.ts';
import { bodyWithout, type SavedWhole, saveWhole } from '../parts/save-whole.ts';
import type { OpenDossier, World } from '../parts/world.ts';
import { draftAtHand } from './at-hand.ts';

/** A judgment of a lawyer, and the version of the dossier in which it was noted. */
export interface Noted {
  readonly entry: SignOff;
  readonly version: number;
  /** What changed in the text since; undefined where that text can no longer be made, for the library changed. */
  readonly since?: readonly ClauseChange[] | undefined;
}

/** The last judgment of a dossier with what changed since; undefined where there is none. */
export async function lastNoted(world: World, open: OpenDossier): Promise<Noted | undefined> {
  const { signOff } = open.input.dossier;
  const entry = signOff.at(-1);
  if (!entry) return undefined;
  const version = await versionOf(world, open, signOff.length);
  const found = await world.dossiers.at(open.id, version);
  const then = found && (await openDossier(world, found));
  if (!then) return { entry, version };
  const { language } = then.input.dossier;
  const [was, is] = [draftAtHand(world, then, language), draftAtHand(world, open, open.input.dossier.language)];
  if (!was.ok || !is.ok || was.value.hash !== entry.hash) return { entry, version };
  return { entry, version, since: changesBetween(was.value.draft, is.value.draft) };
}

/** The first version that has so many judgments: they are only added, so half of the versions is left out each time. */
async function versionOf(world: World, open: OpenDossier, count: number): Promise<number> {
  let [from, to] = [1, open.version];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const there = at((await world.dossiers.at(open.id, middle))?.data, 'signOff');
    if (Array.isArray(there) && there.length >= count) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** A judgment to note, of the text with this hash. */
export interface Judgment {
  readonly on: Temporal.PlainDate;
  readonly by: string;
  readonly says: SignOff['says'];
  readonly remark?: string | undefined;
  readonly hash: string;
}

/** Notes a judgment of exactly the text that was read. Text that changed meanwhile is read again first. */
export async function note(world: World, who: Actor, open: OpenDossier, said: Judgment): Promise<SavedWhole> {
  const { dossier, data, frozen } = open.input;
  const drafted = draftAtHand(world, open, dossier.language);
  if (!drafted.ok) return { kind: 'wrong', problems: drafted.problems };
  if (frozen || drafted.value.hash !== said.hash) return { kind: 'changed' };
  const entry = {
    on: said.on.toString(),
    by: said.by,
    hash: said.hash,
    says: said.says,
    ...(said.remark && { remark: said.remark }),
  };
  const there = (at(data, 'signOff') ?? []) as readonly unknown[];
  // A form that was sent twice
  if (JSON.stringify(Object.entries(there.at(-1) ?? {}).sort()) === JSON.stringify(Object.entries(entry).sort()))
    return { kind: 'saved', version: open.version };
  return saveWhole(world, who, open, { read: open.version, body: { ...bodyWithout(open), signOff: [...there, entry] } });
}

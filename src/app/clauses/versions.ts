import type { FoundDossier } from '../../core/clauses/dossiers.ts';
import { changesBetween } from '../../core/clauses/freeze.ts';
import type { ClauseChange } from '../../core/clauses/read-frozen.ts';
import type { Actor } from '../../core/people/may.ts';
import { type Difference, differences } from '../../core/purchase/answers/differences.ts';
import type { DossierVersion } from '../../outside/store/store.ts';
import { openDossier } from '../parts/open-dossier.ts';
import { type SavedWhole, saveWhole } from '../parts/save-whole.ts';
import type { OpenDossier, World } from '../parts/world.ts';
import { draftAtHand } from './at-hand.ts';

/** A saved version, with what it changed of the one before. */
export interface VersionSaid extends DossierVersion {
  readonly differences: readonly Difference[];
  /** What it says: the names of its rows. */
  readonly data: unknown;
  /** Whether it was published. */
  readonly published: boolean;
}
/** So many versions stand on one page. */
const onePage = 20;

/** A page of versions, newest first. @param before only those older than this one */
export async function versionsOf(
  { dossiers }: World,
  id: string,
  before = Number.POSITIVE_INFINITY,
): Promise<{ readonly shown: readonly VersionSaid[]; readonly next: number | undefined }> {
  const all = (await dossiers.versions(id)).filter(({ version }) => version < before);
  const here = all.slice(0, onePage);
  const bodies = await Promise.all(all.slice(0, onePage + 1).map(({ version }) => dossiers.at(id, version)));
  const shown = here.map((one, i) => {
    const data = bodies[i]?.data;
    const was = bodies[i + 1]?.data;
    const published = (data as { frozen?: unknown } | undefined)?.frozen !== undefined;
    return { ...one, data, published, differences: was === undefined ? [] : differences(was, data) };
  });
  return { shown, next: all.length > onePage ? here.at(-1)?.version : undefined };
}

/** Two versions beside each other. */
export interface Compared {
  readonly was: FoundDossier;
  readonly is: FoundDossier;
  readonly facts: readonly Difference[];
  /** Word by word; undefined where one of both makes no document. */
  readonly text?: readonly ClauseChange[] | undefined;
}

/** Compares two versions of a dossier; undefined where one does not exist. */
export async function compared(world: World, id: string, from: number, to: number): Promise<Compared | undefined> {
  const [was, is] = await Promise.all([world.dossiers.at(id, from), world.dossiers.at(id, to)]);
  if (!was || !is) return undefined;
  const [before, after] = await Promise.all([openDossier(world, was), openDossier(world, is)]);
  const drafts = [before, after].map((open) => open && draftAtHand(world, open, open.input.dossier.language));
  const [one, other] = drafts;
  const text = one?.ok && other?.ok ? changesBetween(one.value.draft, other.value.draft) : undefined;
  return { was, is, facts: differences(was.data, is.data), text };
}

/**
 * Brings an earlier version back as a new one. What lawyers said stays listed, and a rectification stays one: neither is
 * undone by going back.
 *
 * @param read the version that the reader saw as the last
 */
export async function bringBack(
  world: World,
  who: Actor,
  open: OpenDossier,
  { version, read }: { readonly version: number; readonly read: number },
): Promise<SavedWhole | 'frozen'> {
  if (open.input.frozen) return 'frozen';
  const earlier = await world.dossiers.at(open.id, version);
  if (!earlier) return { kind: 'gone' };
  const keys = ['signOff', 'replaces', 'frozen'];
  const only = (data: unknown, wanted: boolean) =>
    Object.fromEntries(Object.entries(data as object).filter(([key]) => keys.includes(key) === wanted));
  const body = { ...only(earlier.data, false), ...only(open.input.data, true) };
  return saveWhole(world, who, open, { read, body });
}

import { changesBetween } from '../../core/clauses/freeze.ts';
import type { ClauseChange } from '../../core/clauses/read-frozen.ts';
import type { Actor } from '../../core/people/may.ts';
import type { DossierBody } from '../../outside/store/store.ts';
import { bodyWithout, type SavedWhole, saveWhole } from '../parts/save-whole.ts';
import type { OpenDossier, World } from '../parts/world.ts';
import { draftAtHand } from './at-hand.ts';

/** Begins a rectification of what was published: the same dossier, to be changed again, that remembers what it replaces. */
export async function rectify(world: World, who: Actor, open: OpenDossier, read: number): Promise<SavedWhole> {
  const { frozen } = open.input;
  if (!frozen) return { kind: 'changed' };
  const replaces = { version: String(open.version), on: frozen.on, text: frozen.text };
  return saveWhole(world, who, open, { read, body: { ...bodyWithout(open, 'frozen'), replaces } });
}

/** Lets a rectification go: what was published stands there again. */
export async function dropRectification(world: World, who: Actor, open: OpenDossier, read: number): Promise<SavedWhole> {
  if (!open.replaces) return { kind: 'changed' };
  return saveWhole(world, who, open, { read, body: open.replaces.data as DossierBody });
}

/** What a rectification changes, word by word: as it was published, or as it stands now. Undefined for what replaces nothing. */
export function rectified(world: World, open: OpenDossier): readonly ClauseChange[] | undefined {
  if (open.input.frozen) return open.input.frozen.changes;
  if (!open.replaces) return undefined;
  const { language } = open.replaces.input.dossier;
  const [was, is] = [draftAtHand(world, open.replaces, language), draftAtHand(world, open, language)];
  return was.ok && is.ok ? changesBetween(was.value.draft, is.value.draft) : undefined;
}

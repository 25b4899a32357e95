import type { FoundDossier } from '../../core/clauses/dossiers.ts';
import type { OpenDossier, World } from './world.ts';

/** A dossier that can be read, with what it replaces; undefined for one that cannot. */
export async function openDossier(world: Pick<World, 'dossiers'>, found: FoundDossier): Promise<OpenDossier | undefined> {
  if (!found.read.ok) return undefined;
  const open = { ...found, input: found.read.value };
  const { replaces } = open.input.dossier;
  if (!replaces || open.input.frozen) return open;
  const earlier = await world.dossiers.at(found.id, replaces.version);
  // Only what was published, and with that very text, can be replaced
  if (!earlier?.read.ok || earlier.read.value.frozen?.text !== replaces.text) return open;
  return { ...open, replaces: { ...earlier, input: earlier.read.value } };
}

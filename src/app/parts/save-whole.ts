import { readDossierData } from '../../core/clauses/dossier-input.ts';
import { type Actor, may } from '../../core/people/may.ts';
import type { Problem } from '../../kernel/result.ts';
import type { DossierBody } from '../../outside/store/store.ts';
import type { OpenDossier, World } from './world.ts';

/** What became of a dossier that was saved as a whole. */
export type SavedWhole =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] }
  /** Somebody saved since it was looked at: nothing is done. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'gone' };

/**
 * Saves a dossier as a whole, such as at publication: only on top of the very version that was looked at.
 *
 * @param read the version that the reader saw
 */
export async function saveWhole(
  { dossiers, library, organisation }: Pick<World, 'dossiers' | 'library' | 'organisation'>,
  who: Actor,
  { id, version }: Pick<OpenDossier, 'id' | 'version'>,
  { read, body }: { readonly read: number; readonly body: DossierBody },
): Promise<SavedWhole> {
  if (!may(who, 'dossier.write', { organisation })) return { kind: 'gone' };
  if (version !== read) return { kind: 'changed' };
  const whole = await readDossierData(id, body, library);
  if (!whole.ok) return { kind: 'wrong', problems: whole.problems };
  const saved = await dossiers.save(id, { read, body }, who);
  return saved.kind === 'saved' ? saved : { kind: saved.kind === 'unknown' ? 'gone' : 'changed' };
}

/** What a dossier says, without these keys. */
export const bodyWithout = ({ input }: OpenDossier, ...keys: readonly string[]): DossierBody =>
  Object.fromEntries(Object.entries(input.data as DossierBody).filter(([key]) => !keys.includes(key)));

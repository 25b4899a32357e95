import { readDossierData } from '../../core/clauses/dossier-input.ts';
import type { FoundDossier } from '../../core/clauses/dossiers.ts';
import { type Actor, may } from '../../core/people/may.ts';
import { type Collision, changedFrom, collisions, type Edits, withEdits } from '../../core/purchase/answers/merge.ts';
import type { Problem } from '../../kernel/result.ts';
import type { World } from './world.ts';

/** What became of answers that were given. */
export type Changed =
  | { readonly kind: 'saved'; readonly version: number }
  /** They cannot stand in a dossier, or not beside what stands there. */
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] }
  /** Somebody else answered the same meanwhile. */
  | { readonly kind: 'collision'; readonly collisions: readonly Collision[]; readonly latest: FoundDossier }
  /** What was published is not edited. */
  | { readonly kind: 'frozen' }
  | { readonly kind: 'gone' };

/** Answers, and on what they were given. */
export interface Answers {
  /** The version that the answers were given on. */
  readonly read: number;
  readonly edits: Edits;
  /** Where somebody saw the other's answer, in that version, and chose the own. */
  readonly chosen?: { readonly seen: number; readonly paths: ReadonlySet<string> } | undefined;
}

/** How often what others saved meanwhile is read again. */
const attempts = 5;

/**
 * Saves answers into a dossier, on top of what others saved since it was read: only where two gave the same answer
 * differently somebody has to choose.
 */
export async function changeDossier(
  { dossiers, library, organisation }: Pick<World, 'dossiers' | 'library' | 'organisation'>,
  who: Actor,
  id: string,
  { read, edits, chosen }: Answers,
): Promise<Changed> {
  if (!may(who, 'dossier.write', { organisation })) return { kind: 'gone' };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [base, latest] = await Promise.all([dossiers.at(id, read), dossiers.find(id)]);
    if (!base || !latest) return { kind: 'gone' };
    if (!latest.read.ok) return { kind: 'wrong', problems: latest.read.problems };
    if (latest.read.value.frozen) return { kind: 'frozen' };
    const before = base.read.ok ? base.read.value.data : {};
    const mine = changedFrom(before, edits);
    const both = collisions(before, latest.read.value.data, mine).filter(
      ({ path }) => chosen?.seen !== latest.version || !chosen.paths.has(path),
    );
    if (both.length > 0) return { kind: 'collision', collisions: both, latest };
    if (mine.size === 0) return { kind: 'saved', version: latest.version };
    const body = withEdits(latest.read.value.data, mine);
    const whole = await readDossierData(id, body, library);
    if (!whole.ok) return { kind: 'wrong', problems: whole.problems };
    const saved = await dossiers.save(id, { read: latest.version, body }, who);
    if (saved.kind === 'saved') return saved;
    if (saved.kind === 'unknown') return { kind: 'gone' };
  }
  throw new Error(`${id} is saved so often by others that nothing can be added`);
}

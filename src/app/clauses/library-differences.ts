import { changesBetween } from '../../core/clauses/freeze.ts';
import { outdated } from '../../core/clauses/frozen.ts';
import { prepareDraft } from '../../core/clauses/prepare.ts';
import type { ClauseChange } from '../../core/clauses/read-frozen.ts';
import type { OpenDossier, World } from '../parts/world.ts';
import { draftAtHand } from './at-hand.ts';
import { type Drafted, draftDossier } from './draft.ts';

/** A clause of a dossier that the library has in another version; `library` is undefined where it has it no more. */
export interface NewerClause {
  readonly id: string;
  readonly was: number;
  readonly library: number | undefined;
  /** What the library's version changes in the text of this dossier, where both can be read. */
  readonly change?: ClauseChange | undefined;
}

/** What was frozen with a dossier, also in what it replaces. */
const frozenIn = ({ input, replaces }: OpenDossier) => input.frozen ?? replaces?.input.frozen;

/** The clauses of a dossier of which the library has another version: those that were frozen, and those that an own text began from. */
export function newerOf(world: World, open: OpenDossier): NewerClause[] {
  const frozen = frozenIn(open);
  if (frozen) return outdated(frozen, world.library).map(({ id, frozen: was, library }) => ({ id, was, library }));
  return Object.entries(open.input.dossier.ownTexts)
    .map(([id, { version }]) => ({ id, was: version, library: world.library.clauses[id]?.version }))
    .filter(({ was, library }) => was !== library);
}

/** The same with what each would change: the dossier as it is, beside the dossier as the library of today makes it. */
export function newerWithChanges(world: World, open: OpenDossier): NewerClause[] {
  const newer = newerOf(world, open);
  if (newer.length === 0 || !frozenIn(open)) return newer;
  const now = draftAtHand(world, open, open.input.dossier.language);
  const fresh = draftDossier({ dossier: open.input.dossier }, world.library, world.today());
  const changes = now.ok && fresh.ok ? changesBetween(now.value.draft, fresh.value.draft) : [];
  return newer.map((one) => ({ ...one, change: changes.find(({ clause }) => clause === one.id) }));
}

/** What the own texts of a dossier change of the library's, with the values that the dossier sets. */
export function ownBesideLibrary({ draft }: Drafted): ClauseChange[] {
  const { dossier, library, situation } = draft;
  const plain = prepareDraft({ ...dossier, ownTexts: {} }, library, situation.lawOn);
  if (!plain.ok) return [];
  return changesBetween(plain.value, draft).filter(({ clause }) => dossier.ownTexts[clause]);
}

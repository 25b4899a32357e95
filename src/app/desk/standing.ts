import { setImmediate } from 'node:timers/promises';
import type { DossierInput } from '../../core/clauses/dossier-input.ts';
import type { FoundDossier } from '../../core/clauses/dossiers.ts';
import { blanksOf } from '../../core/clauses/prepare.ts';
import type { SignedOff } from '../../core/clauses/sign-off.ts';
import type { PurchaseType } from '../../core/purchase/dossier.ts';
import { situationOf } from '../../core/purchase/facts.ts';
import type { DossierHead } from '../../outside/store/store.ts';
import { draftAtHand } from '../clauses/at-hand.ts';
import { shelf } from '../parts/shelf.ts';
import type { World } from '../parts/world.ts';

/** What a dossier waits for before it can be published, or that it was. */
export type Waits =
  | { readonly for: 'mending'; readonly problems: number }
  | { readonly for: 'nothing'; readonly published: string }
  | {
      readonly for: 'publication';
      /** Facts that nobody knows yet, and places that are still blank. */
      readonly facts: number;
      readonly blanks: number;
      readonly signOff: SignedOff['state'];
    };
/** How a dossier stands, for a list of them. */
export interface Standing {
  /** Whether it can be read at all: what is to be mended else stands on its page. */
  readonly readable: boolean;
  readonly type?: PurchaseType | undefined;
  readonly waits: Waits;
}

/** Where a dossier stands. What was published is not drafted again to say so. */
export function standingOf(world: World, found: FoundDossier): Standing {
  if (!found.read.ok) return { readable: false, waits: { for: 'mending', problems: found.read.problems.length } };
  const input = found.read.value;
  const type = situationOf(input.dossier, world.library, world.today()).type.value;
  return { readable: true, type, waits: waitsOf(world, found, input) };
}

function waitsOf(world: World, found: FoundDossier, input: DossierInput): Waits {
  if (input.frozen) return { for: 'nothing', published: input.frozen.on };
  const drafted = draftAtHand(world, { ...found, input }, input.dossier.language);
  if (!drafted.ok) return { for: 'mending', problems: drafted.problems.length };
  const { draft, signedOff } = drafted.value;
  return {
    for: 'publication',
    facts: Object.values(draft.choice.facts).filter((fact) => fact === 'unknown').length,
    blanks: blanksOf(draft).length,
    signOff: signedOff.state,
  };
}

/** So many standings are kept: each is a few numbers. */
const standings = shelf<{ standing?: Standing | undefined }>(5000);
/** How long a list waits for standings that nobody asked for before, in milliseconds. */
const patience = 50;

/**
 * The standings of the dossiers of a list, each worked out once for as long as dossier, library and day are the same. A
 * list does not wait for all that are new: what takes too long is worked out after it was sent.
 *
 * @returns by id; missing while it is being worked out
 */
export async function standingsOf(
  world: World,
  heads: readonly DossierHead[],
  most: number = patience,
): Promise<ReadonlyMap<string, Standing>> {
  const until = performance.now() + most;
  const later: DossierHead[] = [];
  const known = new Map<string, Standing>();
  for (const head of heads) {
    const kept = keptFor(world, head);
    if (!kept.standing && performance.now() > until) later.push(head);
    else kept.standing ??= await worked(world, head);
    if (kept.standing) known.set(head.id, kept.standing);
  }
  if (later.length > 0) void after(world, later);
  return known;
}

const keptFor = ({ library, today }: World, { id, hash }: DossierHead) =>
  standings([library.edition.hash, id, hash, today()].join(' '), () => ({}));

/** One that was saved meanwhile is worked out as it stands now, and asked for under its new hash at the next visit. */
async function worked(world: World, { id }: DossierHead): Promise<Standing | undefined> {
  const found = await world.dossiers.find(id);
  return found && standingOf(world, found);
}

/** Works out the others, with room for requests between them. */
async function after(world: World, heads: readonly DossierHead[]): Promise<void> {
  for (const head of heads) {
    await setImmediate();
    const kept = keptFor(world, head);
    if (kept.standing) continue;
    try {
      kept.standing = await worked(world, head);
    } catch (fault) {
      world.log(`${head.id}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
    }
  }
}

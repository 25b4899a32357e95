import { type Considered, considerDossier } from '../../core/clauses/consider.ts';
import { readDossierData } from '../../core/clauses/dossier-input.ts';
import { libraryOf, libraryOnTop } from '../../core/clauses/frozen.ts';
import type { ParameterContext } from '../../core/clauses/parameters.ts';
import type { Chooser } from '../../core/clauses/take-or-leave.ts';
import { changedFrom, type Edits, withEdits } from '../../core/purchase/answers/merge.ts';
import type { Problem } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import type { Language } from '../../library/schema.ts';
import type { OpenDossier, World } from '../parts/world.ts';
import { draftAtHand } from './at-hand.ts';
import { type Drafted, draftDossier } from './draft.ts';

/** The clauses of a dossier to choose from, with its draft unless it contradicts itself: then with what must change. */
export interface Choosing {
  readonly considered: Considered;
  readonly drafted?: Drafted | undefined;
  readonly problems: readonly Problem[];
}

export function choosingAtHand(world: World, open: OpenDossier, language: Language): Choosing {
  const drafted = draftAtHand(world, open, language);
  if (drafted.ok) return { considered: drafted.value.draft, drafted: drafted.value, problems: [] };
  const { dossier, library, on } = chooserOf(world, open, language);
  return { considered: considerDossier(dossier, library, on).considered, problems: drafted.problems };
}

/** What the choices of a dossier are worked out with. */
export const chooserOf = (world: World, open: OpenDossier, language: Language): Chooser => ({
  dossier: { ...open.input.dossier, language },
  library: libraryInUse(open, world.library),
  on: world.today(),
});

/** Of what was published, and of what replaces it, the clauses stay those of then. */
function libraryInUse({ input, replaces }: OpenDossier, library: Library): Library {
  if (input.frozen) return libraryOf(input.frozen, library);
  return replaces?.input.frozen ? libraryOnTop(replaces.input.frozen, library) : library;
}

/** What the values of parameters are read with. */
export const contextOf = ({ choice, library, dossier, situation }: Considered): ParameterContext => ({
  facts: choice.facts,
  library,
  language: dossier.language,
  lawOn: situation.lawOn,
});

/**
 * What is wrong with a dossier once it has these answers, before they are saved. While it contradicts itself elsewhere,
 * only what stands at `own` counts: else nothing could be mended one by one.
 *
 * @param own the key of what is being changed, such as `clauses.definitions`
 */
export async function foreseen(
  world: World,
  open: OpenDossier,
  edits: Edits,
  own: string,
): Promise<{ readonly problems: readonly Problem[]; readonly drafted?: Drafted | undefined }> {
  const { data } = open.input;
  const read = await readDossierData(open.id, withEdits(data, changedFrom(data, edits)), world.library);
  if (!read.ok) return read;
  const drafted = draftDossier({ dossier: read.value.dossier, replaces: open.replaces?.input }, world.library, world.today());
  if (drafted.ok) return { problems: [], drafted: drafted.value };
  if (draftAtHand(world, open, read.value.dossier.language).ok) return drafted;
  return { problems: drafted.problems.filter(({ path }) => path === own || path.startsWith(`${own}.`)) };
}

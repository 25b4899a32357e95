import { stepsOf } from '../../kernel/path.ts';
import { ok, type Place, type Problem, type Problems, type Result } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import type { Dossier } from '../purchase/dossier.ts';
import { readDossier } from '../purchase/read-dossier.ts';
import type { Frozen } from './read-frozen.ts';

/** A dossier as it was read, with the places of its values for whatever is found later. */
export interface DossierInput {
  readonly dossier: Dossier;
  readonly frozen?: Frozen | undefined;
  /** Its name in messages. */
  readonly file: string;
  /** What it says, as it was typed. */
  readonly data: unknown;
  /** Where a value stands in its file; a dossier that is kept has no lines. */
  readonly place?: PlaceOf | undefined;
}
export type PlaceOf = (path: readonly PropertyKey[]) => Place;

/** Reads what a dossier says. Every problem has its place in the file, when there is one. @param file its name in messages */
export async function readDossierData(
  file: string,
  data: unknown,
  library: Library,
  place?: PlaceOf,
): Promise<Result<DossierInput>> {
  const read = readDossier(data, library);
  if (!read.ok) return { ok: false, problems: placed(read.problems, place) as unknown as Problems };
  const { dossier, frozen } = read.value;
  const input: DossierInput = { dossier, file, data, place };
  if (frozen === undefined) return ok(input);
  // Only a frozen dossier needs the schemas of what was frozen
  const { readFrozen } = await import('./read-frozen.ts');
  const whole = readFrozen(frozen);
  if (!whole.ok) return { ok: false, problems: placed(whole.problems, place) as unknown as Problems };
  return ok({ ...input, frozen: whole.value });
}

/** What was found while drafting a dossier, with its place in the dossier's file. */
export const problemsIn = (input: DossierInput, problems: readonly Problem[]): Problem[] => placed(problems, input.place);

/** Gives problems without a place that of their value in a file. */
const placed = (problems: readonly Problem[], place: PlaceOf | undefined): Problem[] =>
  problems.map((found) => (found.at || !place ? found : { ...found, at: place(stepsOf(found.path)) }));

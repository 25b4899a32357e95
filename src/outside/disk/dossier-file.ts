import type { Frozen } from '../../core/clauses/read-frozen.ts';
import type { Dossier } from '../../core/purchase/dossier.ts';
import { readDossier } from '../../core/purchase/read-dossier.ts';
import { ok, type Place, type Problem, type Problems, type Result } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import { readYaml } from '../../library/yaml.ts';
import { readText } from './files.ts';

/** A dossier from its file, with the places of its values for whatever is found later. */
export interface DossierInput {
  readonly dossier: Dossier;
  readonly frozen?: Frozen | undefined;
  /** Its name in messages. */
  readonly file: string;
  /** What the file says, as it was typed. */
  readonly data: unknown;
  readonly place: (path: readonly PropertyKey[]) => Place;
}

/** Reads a dossier file. Every problem has its place in the file. */
export async function readDossierFile(file: string, library: Library): Promise<Result<DossierInput>> {
  const text = readText(file);
  return text.ok ? readDossierText(file, text.value, library) : { ok: false, problems: onTop(file, text.problems) };
}

/** A file that cannot be read at all has no line: its problems stand at its top. */
export const onTop = (file: string, problems: readonly Problem[]): Problems =>
  problems.map((found) => ({ ...found, at: { file, line: 1, column: 1 } })) as unknown as Problems;

/** Reads the text of a dossier file. @param file its name in messages */
export async function readDossierText(file: string, text: string, library: Library): Promise<Result<DossierInput>> {
  const yaml = readYaml(file, text);
  const [first, ...rest] = yaml.problems;
  if (first) return { ok: false, problems: [first, ...rest] };
  const read = readDossier(yaml.data, library);
  if (!read.ok) return { ok: false, problems: placed(read.problems, yaml.place) as unknown as Problems };
  const { dossier, frozen } = read.value;
  const input = { dossier, file, data: yaml.data, place: yaml.place };
  if (frozen === undefined) return ok(input);
  // Only a frozen dossier needs the schemas of what was frozen
  const { readFrozen } = await import('../../core/clauses/read-frozen.ts');
  const whole = readFrozen(frozen);
  if (!whole.ok) return { ok: false, problems: placed(whole.problems, yaml.place) as unknown as Problems };
  return ok({ ...input, frozen: whole.value });
}

/** What was found while drafting a dossier, with its place in the dossier's file. */
export const problemsIn = (input: DossierInput, problems: readonly Problem[]): Problem[] => placed(problems, input.place);

/** Gives problems without a place that of their value in a file. */
const placed = (problems: readonly Problem[], place: (path: readonly PropertyKey[]) => Place): Problem[] =>
  problems.map((found) => (found.at ? found : { ...found, at: place(stepsOf(found.path)) }));

/** `stones[0].quantity` as steps. */
const stepsOf = (path: string): PropertyKey[] =>
  [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));

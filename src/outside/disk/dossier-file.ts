import { type DossierInput, readDossierData } from '../../core/clauses/dossier-input.ts';
import type { Problem, Problems, Result } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import { readYaml } from '../../library/yaml.ts';
import { readText } from './files.ts';

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
  return first ? { ok: false, problems: [first, ...rest] } : readDossierData(file, yaml.data, library, yaml.place);
}

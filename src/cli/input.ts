import { type ReadDossier, readDossier } from '../core/purchase/read-dossier.ts';
import { ok, type Place, type Problem, type Problems, problem, type Result } from '../kernel/result.ts';
import type { Library } from '../library/library.ts';
import type { Language } from '../library/schema.ts';
import { readYaml } from '../library/yaml.ts';
import { loadOverlay } from '../outside/content/library.ts';
import { readText } from '../outside/disk/files.ts';
import { languageOf } from './language.ts';
import { placed, tell } from './report.ts';
import type { World } from './world.ts';

/** A dossier from its file, with the places of its values for whatever is found later. */
export interface DossierInput extends ReadDossier {
  readonly file: string;
  readonly data: unknown;
  readonly place: (path: readonly PropertyKey[]) => Place;
}

/** The library with an authority's own content on it, or the exit code after its faults were told. */
export function libraryFor(world: World, overlay: string | undefined, language: Language): Library | number {
  const { library, problems } = world.library();
  if (problems.length > 0) return tell(problems, library.locales[language], world);
  if (overlay === undefined) return library;
  const own = loadOverlay(overlay, library);
  const locale = library.locales[language];
  if (!own)
    return tell(
      [problem('--overlay', 'problem.overlay.missing', 'problem.overlay.missing.expected', { folder: overlay })],
      locale,
      world,
    );
  if (own.empty)
    return tell(
      [problem('--overlay', 'problem.overlay.empty', 'problem.overlay.empty.expected', { folder: overlay })],
      locale,
      world,
    );
  return own.problems.length > 0 ? tell(own.problems, locale, world) : own.library;
}

/** The language in which a call is answered, as far as the file can be read. */
export function languageOfFile(file: string | undefined, asked: string | undefined, world: World): Language {
  const text = file === undefined ? undefined : readText(file);
  const typed = text?.ok ? /^language:\s*["']?([A-Za-z-]+)/m.exec(text.value)?.[1] : undefined;
  return languageOf(asked, typed, world);
}

/** Reads a dossier file. Every problem has its place in the file. */
export function readDossierFile(file: string, library: Library): Result<DossierInput> {
  const text = readText(file);
  if (!text.ok)
    return {
      ok: false,
      problems: text.problems.map((found) => ({ ...found, at: { file, line: 1, column: 1 } })) as unknown as Problems,
    };
  const yaml = readYaml(file, text.value);
  const [first, ...rest] = yaml.problems;
  if (first) return { ok: false, problems: [first, ...rest] };
  const read = readDossier(yaml.data, library);
  if (!read.ok) return { ok: false, problems: placed(read.problems, yaml.place) as unknown as Problems };
  return ok({ ...read.value, file, data: yaml.data, place: yaml.place });
}

/** What was found while drafting a dossier, with its place in the dossier's file. */
export const problemsIn = (input: DossierInput, problems: readonly Problem[]): Problem[] => placed(problems, input.place);

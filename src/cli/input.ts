import { problem } from '../kernel/result.ts';
import type { Library } from '../library/library.ts';
import type { Language } from '../library/schema.ts';
import { readText } from '../outside/disk/files.ts';
import { languageOf } from './language.ts';
import { tell } from './report.ts';
import type { World } from './world.ts';

export { type DossierInput, problemsIn } from '../core/clauses/dossier-input.ts';
export { readDossierFile } from '../outside/disk/dossier-file.ts';

/** The library with an authority's own content on it, or the exit code after its faults were told. */
export async function libraryFor(world: World, overlay: string | undefined, language: Language): Promise<Library | number> {
  const { library, problems } = await world.library();
  if (problems.length > 0) return tell(problems, library.locales[language], world);
  if (overlay === undefined) return library;
  const { loadOverlay } = await import('../outside/content/folder-library.ts');
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

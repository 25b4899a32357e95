import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import { libraryOfParts } from './parts.ts';

/** A library and what is wrong with its files: commands that need it end when something is. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly problems: readonly Problem[];
}

/** The library of the build, which its schemas have read already; the folder where the program runs from its source.
 * @param home the program's folder, which holds content/
 * @param program the folder of the running file: that of a build holds the folder content/ of its parts */
export async function loadLibrary(home: string, program: string): Promise<LoadedLibrary> {
  const built = (part: string) => join(program, 'content', `${part}.json`);
  if (existsSync(built('index'))) return libraryOfParts((part) => JSON.parse(readFileSync(built(part), 'latin1')));
  const { readFolder } = await import('./folder-library.ts');
  const { library, problems } = readFolder(join(home, 'content'));
  return { library, problems };
}

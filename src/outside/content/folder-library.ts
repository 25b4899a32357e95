import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../library/check/check.ts';
import type { Library } from '../../library/library.ts';
import { type ContentFiles, type ReadContent, readContent } from '../../library/read.ts';
import { contentFiles } from './folder.ts';
import type { LoadedLibrary } from './library.ts';

/** Reads the content of a folder, with a hash of all it says. */
export function readFolder(folder: string, beneath?: Library): ReadContent {
  const files = contentFiles(folder);
  const read = readContent(files, beneath);
  return { ...read, library: { ...read.library, edition: { on: read.library.edition.on, hash: hashOf(files) } } };
}

const hashOf = (files: ContentFiles): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')
    .slice(0, 16);

/** What an authority lays over the library, held to the same check. @returns undefined where there is no such folder */
export function loadOverlay(folder: string, beneath: Library): (LoadedLibrary & { readonly empty: boolean }) | undefined {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return undefined;
  const { library, problems, place } = readFolder(folder, beneath);
  const own = new Set(Object.keys(contentFiles(folder)).map((file) => file.replace(/^stone\//, '')));
  const faults = [...problems, ...(problems.length > 0 ? [] : checkContent(library, place))];
  const mine = faults.filter((fault) => own.has((fault.at?.file ?? '').replace(/^stone\//, '')));
  const placed = mine.map((fault) => (fault.at ? { ...fault, at: { ...fault.at, file: join(folder, fault.at.file) } } : fault));
  return { library, problems: placed, empty: own.size === 0 };
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Dossiers, FoundDossier } from '../../core/clauses/dossiers.ts';
import type { Library } from '../../library/library.ts';
import { readYaml } from '../../library/yaml.ts';
import { onTop, readDossierText } from './dossier-file.ts';
import { readText } from './files.ts';

/** The dossiers of a folder: its files `*.yaml` that are a dossier, or that nobody can say what they are. */
export function dossiersIn(folder: string, library: Library): Dossiers {
  const name = basename(folder);
  const read = new Map<string, FoundDossier>();
  const find = async (file: string) => {
    const found = await foundIn(join(folder, file), `${name}/${file}`, library, read.get(file));
    if (found) read.set(file, found);
    return found;
  };
  return {
    list: async () => {
      const found = await Promise.all(filesOf(folder).map(find));
      return found.filter((one) => one !== undefined);
    },
    find: async (id) => {
      // An id is compared with the names that are there, and never made into a path
      const file = filesOf(folder).find((one) => idOf(one) === id);
      return file === undefined ? undefined : find(file);
    },
  };
}

const idOf = (file: string): string => basename(file, '.yaml');

/** The files that may be a dossier; none where there is no such folder. */
const filesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.yaml') && !file.startsWith('.'))
        .sort()
    : [];

/** @param before what was found at the last visit: a file that says the same is not read again */
async function foundIn(
  path: string,
  file: string,
  library: Library,
  before: FoundDossier | undefined,
): Promise<FoundDossier | undefined> {
  const text = readText(path);
  // A file has one version, of the moment it was last written
  const found = { id: idOf(path), file, version: 1, savedAt: writtenAt(path), state: 'active' as const };
  if (!text.ok) return { ...found, hash: '', data: undefined, read: { ok: false, problems: onTop(file, text.problems) } };
  const hash = createHash('sha256').update(text.value).digest('hex');
  if (before?.hash === hash) return before;
  if (!isDossier(file, text.value)) return undefined;
  const read = await readDossierText(file, text.value, library);
  return { ...found, hash, data: read.ok ? read.value.data : undefined, read };
}

const writtenAt = (path: string): string => (statSync(path, { throwIfNoEntry: false })?.mtime ?? new Date(0)).toISOString();

/** A file that says so is a dossier. One that is no YAML may have been meant as one: it is shown rather than hidden. */
const isDossier = (file: string, text: string): boolean =>
  /^\s*["']?kassei["']?\s*:\s*["']?dossier\//m.test(text) || readYaml(file, text).problems.length > 0;

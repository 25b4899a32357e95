import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Result } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import { readYaml } from '../../library/yaml.ts';
import { type DossierInput, onTop, readDossierText } from './dossier-file.ts';
import { readText } from './files.ts';

/** A dossier of the folder, as its file stands now. One that cannot be read is there too, with its problems. */
export interface FoundDossier {
  /** The name of its file without its ending. */
  readonly id: string;
  /** Its file, with the folder's name before it. */
  readonly file: string;
  /** SHA-256 of what the file says: what was made from it holds as long as this does. */
  readonly hash: string;
  readonly read: Result<DossierInput>;
}

/** The dossiers that pages show. */
export interface Dossiers {
  /** By the names of their files. */
  readonly list: () => Promise<readonly FoundDossier[]>;
  readonly find: (id: string) => Promise<FoundDossier | undefined>;
}

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
  const found = { id: idOf(path), file };
  if (!text.ok) return { ...found, hash: '', read: { ok: false, problems: onTop(file, text.problems) } };
  const hash = createHash('sha256').update(text.value).digest('hex');
  if (before?.hash === hash) return before;
  if (!isDossier(file, text.value)) return undefined;
  return { ...found, hash, read: await readDossierText(file, text.value, library) };
}

/** A file that says so is a dossier. One that is no YAML may have been meant as one: it is shown rather than hidden. */
const isDossier = (file: string, text: string): boolean =>
  /^\s*["']?kassei["']?\s*:\s*["']?dossier\//m.test(text) || readYaml(file, text).problems.length > 0;

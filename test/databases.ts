import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Opened, openDatabase, type StorePlace } from '../src/outside/store/open.ts';
import { folder, home } from './call.ts';
import { cluster } from './postgres.ts';
import { without } from './tools.ts';

/** The two databases: what is kept is tested on both. */
export interface Kind {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** As the `skip` of a test. */
  readonly skip: string | false;
  /** A place where nothing is kept yet. */
  readonly place: () => Promise<StorePlace>;
}
export const kinds: readonly Kind[] = [
  { name: 'PGlite', skip: false, place: async () => ({ folder: folder(), prepared: await preparedOf() }) },
  {
    name: 'PostgreSQL',
    skip: without('postgres'),
    place: async () => ({ folder: folder(), prepared: '', url: cluster().database() }),
  },
];

let prepared: Promise<string> | undefined;

/** Folders are copies of one that is made once a run, with the tables of the source as it stands. */
export const preparedOf = (): Promise<string> => {
  prepared ??= prepare();
  return prepared;
};

async function prepare(): Promise<string> {
  const cache = folder();
  const made = join(cache, 'pglite-test');
  const { close } = await opened({ folder: made, prepared: existsSync(join(home, '.cache')) ? join(home, '.cache') : '' });
  await close();
  return cache;
}

/** @throws when it cannot be opened */
export async function opened(place: StorePlace): Promise<Opened> {
  const database = await openDatabase(place);
  if (!database.ok) throw new Error(database.problems.map((found) => found.wrong.message).join(', '));
  return database.value;
}

/** A copy of a folder as it stands, as a kill of the program would leave it. */
export function copyOf(place: StorePlace): StorePlace {
  const copy = folder();
  cpSync(place.folder, copy, { recursive: true, filter: (path) => !path.endsWith('.sock') });
  return { ...place, folder: copy };
}

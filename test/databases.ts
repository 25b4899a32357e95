import { existsSync, rmSync } from 'node:fs';
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
  { name: 'PGlite', skip: false, place: async () => ({ folder: dataFolder(), prepared: await preparedOf() }) },
  {
    name: 'PostgreSQL',
    skip: without('postgres'),
    place: async () => ({ folder: dataFolder(), prepared: '', url: cluster().database() }),
  },
];

const made = new Set<string>();
process.on('exit', () => {
  for (const at of made) rmSync(at, { recursive: true, force: true });
});

/** A folder for a database: forty megabytes each, so the run takes them away when it ends. */
export function dataFolder(): string {
  const at = folder();
  made.add(at);
  return at;
}

let prepared: Promise<string> | undefined;

/** Folders are copies of one that is made once a run, with the tables of the source as it stands. */
export const preparedOf = (): Promise<string> => {
  prepared ??= prepare();
  return prepared;
};

async function prepare(): Promise<string> {
  const cache = dataFolder();
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

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { err, ok, problem, type Result } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import { backupTo } from './backup.ts';
import { type Database, openFolder, openServer } from './database.ts';
import { dossiersOf } from './dossiers.ts';
import { begin } from './first-start.ts';
import { databaseIn, folderProblem, makeFolder, prepareFolder } from './folder.ts';
import { issuedOf } from './issued.ts';
import { askHolder, lockFolder } from './lock.ts';
import { migrate } from './migrations.ts';
import { notesOf } from './notes.ts';
import { asOrganisation } from './organisation.ts';
import { recordState } from './record.ts';
import { checkBackup, restoreTo } from './restore.ts';
import type { BackedUp, Kept, Store } from './store.ts';

/** Which database, from the environment. */
export interface StorePlace {
  /** `KASSEI_DATA`: the folder of the embedded database. */
  readonly folder: string;
  /** `DATABASE_URL`: PostgreSQL in its place. */
  readonly url?: string | undefined;
  /** Where a ready-made folder may stand. */
  readonly prepared: string;
}

/** A database that this process alone may write in, with the tables that this program knows. */
export interface Opened {
  readonly database: Database;
  /** How many steps its tables were brought forward. */
  readonly steps: number;
  readonly close: () => Promise<void>;
}

/** Opens the store. Every problem is one of its place: the folder is held, newer, not ours to write in … */
export async function openStore(place: StorePlace): Promise<Result<Store>> {
  const opened = await openDatabase(place);
  return opened.ok ? ok(storeOf(opened.value)) : opened;
}

/** Opens the database of a place and brings its tables up. */
export async function openDatabase({ folder, url, prepared }: StorePlace): Promise<Result<Opened>> {
  if (url) {
    const server = await openServer(url);
    return server.ok ? migrated(server.value, server.value.close) : server;
  }
  const made = makeFolder(folder);
  if (!made.ok) return made;
  let database: Database | undefined;
  const lock = await lockFolder(folder, (asked) => answerTo(asked, database)).catch((fault) => err(folderProblem(folder, fault)));
  if (!lock.ok) return lock;
  const inside = await openPrepared(folder, prepared);
  if (!inside.ok) {
    await lock.value.release();
    return inside;
  }
  database = inside.value;
  const { close } = inside.value;
  return migrated(database, async () => {
    await close();
    await lock.value.release();
  });
}

async function openPrepared(folder: string, prepared: string): Promise<Result<Database>> {
  const ready = prepareFolder(folder, prepared);
  if (!ready.ok) return ready;
  try {
    return await openFolder(databaseIn(folder));
  } catch (fault) {
    return err(folderProblem(folder, fault));
  }
}

async function migrated(database: Database, close: () => Promise<void>): Promise<Result<Opened>> {
  const steps = await migrate(database);
  if (!steps.ok) await close();
  return steps.ok ? ok({ database, steps: steps.value, close }) : steps;
}

/** What a process that holds a folder does for another: `backup FILE`. A fault is told, and ends neither of the two. */
async function answerTo(asked: string, database: Database | undefined): Promise<Result<BackedUp> | { readonly fault: string }> {
  const [word, ...file] = asked.split(' ');
  if (word !== 'backup' || !database) return { fault: asked };
  try {
    return await backupTo(database, file.join(' '));
  } catch (fault) {
    return { fault: (fault as Error).message };
  }
}

/** Backs up a place. A folder that another process holds is backed up by that process. */
export async function backupOf(place: StorePlace, file: string): Promise<Result<BackedUp>> {
  const { folder, url } = place;
  const whole = resolve(file);
  if (!url) {
    if (!existsSync(databaseIn(folder)))
      return err(problem('KASSEI_DATA', 'problem.store.none', 'problem.store.none.expected', { folder }));
    const answer = (await askHolder(folder, `backup ${whole}`)) as Awaited<ReturnType<typeof answerTo>> | undefined;
    if (answer && 'fault' in answer) throw new Error(answer.fault);
    if (answer) return answer;
  }
  const opened = await openDatabase(place);
  if (!opened.ok) return opened;
  const made = await backupTo(opened.value.database, whole);
  await opened.value.close();
  return made;
}

/** Restores a backup onto a place where nothing is kept yet. The file is checked whole before anything is opened. */
export async function restoreOf(place: StorePlace, file: string): Promise<Result<BackedUp>> {
  const checked = await checkBackup(file);
  if (!checked.ok) return checked;
  const opened = await openDatabase(place);
  if (!opened.ok) return opened;
  const done = await restoreTo(opened.value.database, file);
  await opened.value.close();
  return done ? checked : err(problem('', 'problem.restore.filled', 'problem.restore.filled.expected'));
}

/** The store behind an open database. */
export function storeOf({ database, close }: Opened): Store {
  const parts = new WeakMap<Library, Map<string, Kept>>();
  return {
    begin: (who, examples) => begin(database, who, examples),
    of: (organisation, library) => {
      const byName = parts.get(library) ?? new Map<string, Kept>();
      parts.set(library, byName);
      const kept = byName.get(organisation) ?? {
        organisation,
        dossiers: dossiersOf(database, organisation, library),
        issued: issuedOf(database, organisation),
        notes: notesOf(database, organisation),
        verifyRecord: () => asOrganisation(database, organisation, recordState),
      };
      byName.set(organisation, kept);
      return kept;
    },
    backup: (file) => backupTo(database, file),
    broken: database.broken,
    close,
  };
}

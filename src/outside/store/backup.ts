import { createHash, randomBytes } from 'node:crypto';
import { closeSync, createWriteStream, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { err, ok, problem, type Result } from '../../kernel/result.ts';
import { sha256 } from './canonical.ts';
import type { Database } from './database.ts';
import { codeOf } from './faults.ts';
import { migrationNames } from './migrations.ts';
import { asKeeper } from './organisation.ts';
import type { BackedUp } from './store.ts';
import { type Tables, type Tx, tableNames } from './tables.ts';

/** The form of the file: gzipped lines of JSON. A head, a line a row with the row's hash, an end with that of all before it. */
export const backupForm = 'kassei-backup/1';

/**
 * Writes every row of every organisation, as they stand at one moment, while others go on writing.
 *
 * The file is whole or not there: written beside, then renamed. Nobody else may read it.
 *
 * @returns what was written, or why the file could not be
 */
export async function backupTo(database: Database, file: string): Promise<Result<BackedUp>> {
  const beside = `${file}.${randomBytes(4).toString('hex')}.part`;
  const total = { rows: 0, sha256: '' };
  try {
    // Opened before the database is asked: a place where nothing can be written costs it nothing
    closeSync(openSync(beside, 'wx', 0o600));
    await asKeeper(database, (tx) => pipeline(Readable.from(linesOf(tx, total)), createGzip(), createWriteStream(beside)));
    const written = openSync(beside, 'r+');
    fsyncSync(written);
    closeSync(written);
    renameSync(beside, file);
    return ok(total);
  } catch (fault) {
    return err(fileProblem(file, fault));
  } finally {
    rmSync(beside, { force: true });
  }
}

/** What the system says of a file that cannot be written; every other fault is not the file's. */
function fileProblem(file: string, fault: unknown) {
  const why = {
    ENOENT: 'missing',
    ENOTDIR: 'missing',
    EACCES: 'denied',
    EPERM: 'denied',
    EROFS: 'denied',
    EISDIR: 'folder',
    ENOSPC: 'full',
  };
  const word = Object.entries(why).find(([code]) => code === codeOf(fault))?.[1];
  if (word === undefined) throw fault;
  return problem('', `problem.out.${word}`, `problem.out.${word}.expected`, { file });
}

async function* linesOf(tx: Tx, total: { rows: number; sha256: string }): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const line = (said: string) => {
    hash.update(`${said}\n`);
    return `${said}\n`;
  };
  yield line(JSON.stringify({ kassei: backupForm, migrations: migrationNames, made: new Date().toISOString() }));
  for (const table of tableNames)
    for await (const row of rowsOf(tx, table)) {
      total.rows += 1;
      yield line(`{"table":"${table}","sha256":"${sha256(row)}","row":${row}}`);
    }
  total.sha256 = hash.digest('hex');
  yield `${JSON.stringify({ end: total.rows, sha256: total.sha256 })}\n`;
}

/** How many rows are fetched at once: those of files are large. */
const step = (table: keyof Tables): number => (table === 'issued_file' ? 4 : 200);

/** The rows of a table as the database itself writes them in JSON: instants to the microsecond, bytes in hexadecimal. */
async function* rowsOf(tx: Tx, table: keyof Tables): AsyncGenerator<string> {
  const name = sql.table(table);
  await sql`declare kept no scroll cursor for select row_to_json(t)::text as row from ${name} t order by ${keyOf(table)}`.execute(
    tx,
  );
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.raw(String(step(table)))} from kept`.execute(tx);
    for (const { row } of rows) yield row;
    if (rows.length === 0) break;
  }
  await sql`close kept`.execute(tx);
}

/** The same rows come in the same order. */
const keyOf = (table: keyof Tables) =>
  sql.raw(
    {
      organisation_row: 'organisation',
      dossier: 'organisation, id',
      dossier_word: 'organisation, dossier, word',
      dossier_version: 'organisation, dossier, version',
      record: 'organisation, seq',
      record_words: 'organisation, seq',
      issued_file: 'organisation, sha256, dossier, version, kind',
      note: 'organisation, id',
    }[table],
  );

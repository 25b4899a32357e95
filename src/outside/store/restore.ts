import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import * as z from 'zod';
import { err, ok, problem, type Result } from '../../kernel/result.ts';
import { backupForm } from './backup.ts';
import { canonical, sha256 } from './canonical.ts';
import type { Database } from './database.ts';
import { codeOf } from './faults.ts';
import { migrationNames } from './migrations.ts';
import { asKeeper } from './organisation.ts';
import type { BackedUp } from './store.ts';
import { type Tx, tableNames } from './tables.ts';

const headLine = z.object({ kassei: z.string(), migrations: z.array(z.string()) });
const rowLine = z.object({ table: z.enum(tableNames), sha256: z.string(), row: z.record(z.string(), z.unknown()) });
const endLine = z.object({ end: z.number(), sha256: z.string() });
type RowLine = z.infer<typeof rowLine>;
type TableName = (typeof tableNames)[number];

/** Reads a backup from its first line to its last, and says what is wrong with it. Nothing is written. */
export async function checkBackup(file: string): Promise<Result<BackedUp>> {
  const hash = createHash('sha256');
  let rows = -1;
  let end: z.infer<typeof endLine> | undefined;
  try {
    for await (const line of linesIn(file)) {
      if (end) return err(damaged(file));
      const said: unknown = JSON.parse(line);
      const last = endLine.safeParse(said);
      if (last.success) {
        end = last.data;
        continue;
      }
      hash.update(`${line}\n`);
      const wrong = rows < 0 ? headProblem(file, said) : rowProblem(file, said, line);
      if (wrong) return err(wrong);
      rows += 1;
    }
  } catch (fault) {
    return err(unreadable(file, fault));
  }
  const whole = hash.digest('hex');
  return end?.sha256 === whole && end.end === rows ? ok({ rows, sha256: whole }) : err(damaged(file));
}

/**
 * Puts a backup that was checked into a database of either kind, whole or not at all.
 *
 * @returns false where there are rows already: nothing was written
 */
export function restoreTo(database: Database, file: string): Promise<boolean> {
  return asKeeper(database, async (tx) => {
    if (!(await isEmpty(tx))) return false;
    for await (const { table, rows } of batchesIn(file)) await put(tx, table, rows);
    return true;
  });
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const packed = createReadStream(file);
  const plain = packed.pipe(createGunzip());
  packed.on('error', (fault) => plain.destroy(fault));
  const letters = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of plain) {
    const lines = (rest + letters.write(chunk as Buffer)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** A row as the backup's database wrote it: by way of numbers of JavaScript nothing is gained. */
const rowText = (line: string): string => line.slice(line.indexOf('"row":') + '"row":'.length, -1);

/** Rows of one table that are written at once: so many letters, and then one row more. */
const batch = 500_000;

async function* batchesIn(file: string): AsyncGenerator<{ table: TableName; rows: string[] }> {
  let [table, rows, letters]: [TableName, string[], number] = ['organisation_row', [], 0];
  for await (const line of linesIn(file)) {
    const said = /^\{"table":"(\w+)"/.exec(line)?.[1] as TableName | undefined;
    if (!said) continue;
    if (rows.length > 0 && (said !== table || letters > batch)) {
      yield { table, rows };
      [rows, letters] = [[], 0];
    }
    table = said;
    const row = rowText(line);
    rows.push(row);
    letters += row.length;
  }
  if (rows.length > 0) yield { table, rows };
}

// The type of a row is asked of the table: `record` is also the name of a type
const put = (tx: Tx, table: TableName, rows: readonly string[]) => {
  const name = sql.table(table);
  return sql`insert into ${name} select * from json_populate_recordset((select t from ${name} t where false), ${`[${rows.join(',')}]`}::json)`.execute(
    tx,
  );
};

async function isEmpty(tx: Tx): Promise<boolean> {
  for (const table of tableNames) {
    const { rows } = await sql<{ there: boolean }>`select exists (select from ${sql.table(table)}) as there`.execute(tx);
    if (rows[0]?.there) return false;
  }
  return true;
}

function headProblem(file: string, said: unknown) {
  const head = headLine.safeParse(said);
  if (!head.success || head.data.kassei !== backupForm) return damaged(file);
  const unknown = head.data.migrations.filter((name) => !migrationNames.includes(name));
  return unknown.length > 0 ? problem('', 'problem.backup.newer', 'problem.store.newer.expected', { file }) : undefined;
}

function rowProblem(file: string, said: unknown, line: string) {
  const read = rowLine.safeParse(said);
  return read.success && read.data.sha256 === sha256(rowText(line)) && holds(read.data) ? undefined : damaged(file);
}

/** What a row says of itself: the hash of a dossier's version, of a file that was issued, of a row of the record. */
function holds({ table, row }: RowLine): boolean {
  if (table === 'dossier_version') return row.sha256 === sha256(canonical(row.body));
  if (table === 'issued_file') return row.sha256 === sha256(Buffer.from(String(row.bytes).slice(2), 'hex'));
  return table !== 'record' || row.hash === sha256(`${row.previous}${row.body}`);
}

const damaged = (file: string) => problem('', 'problem.backup.damaged', 'problem.backup.damaged.expected', { file });

/** A file that is not there, or no backup at all. */
function unreadable(file: string, fault: unknown) {
  const code = codeOf(fault);
  if (code === 'ENOENT') return problem('', 'problem.file.missing', 'problem.file.missing.expected', { file });
  if (code === 'EISDIR') return problem('', 'problem.file.folder', 'problem.file.folder.expected', { file });
  if (code === 'EACCES') return problem('', 'problem.file.denied', 'problem.file.denied.expected', { file });
  if (!(fault instanceof SyntaxError) && !code.startsWith('Z_')) throw fault;
  return damaged(file);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { err, ok, problem, type Result } from '../../kernel/result.ts';
import { codeOf, isAway } from './faults.ts';
import { litePool, quiet } from './lite-pool.ts';
import { DatabaseAway, type StoreBroken } from './store.ts';
import type { Tables } from './tables.ts';

/** One of the two databases, by the same driver and dialect. */
export interface Database {
  readonly db: Kysely<Tables>;
  readonly kind: 'folder' | 'server';
  /** Asks it something: that it is away, or broken for good, is told by the kind of error. */
  readonly asking: <T>(ask: () => Promise<T>) => Promise<T>;
  /** Settles when it must not be asked anything more. */
  readonly broken: Promise<StoreBroken>;
  readonly close: () => Promise<void>;
}

// A day stays a day, never an instant of some time zone; a count is a number or nothing
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const count = Number(text);
  if (!Number.isSafeInteger(count)) throw new RangeError(text);
  return count;
});

/** The version of the tables' files that the embedded database writes. */
const filesOf = '18';

/** Opens the embedded database in a folder of its own, and makes it where there is none. */
export async function openFolder(folder: string): Promise<Result<Database>> {
  const version = versionOf(folder);
  if (version !== undefined && version !== filesOf)
    return err(problem('KASSEI_DATA', 'problem.store.files', 'problem.store.files.expected', { folder, version }));
  const { PGlite } = await import('@electric-sql/pglite');
  const lite = await PGlite.create(folder);
  const { pool, broken, fault } = litePool(lite);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const asking = async <T>(ask: () => Promise<T>): Promise<T> => {
    const before = fault();
    if (before) throw before;
    try {
      return await ask();
    } catch (thrown) {
      throw fault() ?? away(thrown);
    }
  };
  return ok({ db, kind: 'folder', asking, broken, close: async () => (fault() ? undefined : closing(db, lite)) });
}

async function closing(db: Kysely<Tables>, lite: { close: () => Promise<void> }): Promise<void> {
  await db.destroy();
  await lite.close();
}

function versionOf(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return undefined; // No database yet
  }
}

/** Opens PostgreSQL. A login that row policies do not bind is refused: it would see the rows of every organisation. */
export async function openServer(url: string): Promise<Result<Database>> {
  const place = placeOf(url);
  if (place === undefined) return err(problem('DATABASE_URL', 'problem.database.url', 'problem.database.url.expected'));
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000, keepAlive: true });
  quiet(pool);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const asking = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (thrown) {
      throw away(thrown);
    }
  };
  const login = await loginOf(pool, place);
  if (!login.ok) await db.destroy();
  return login.ok ? ok({ db, kind: 'server', asking, broken: new Promise(() => {}), close: () => db.destroy() }) : login;
}

/** A database that is away, or too busy with another to answer in time, is told from a fault of ours. */
const away = (thrown: unknown): unknown =>
  isAway(thrown) ? new DatabaseAway((thrown as Error).message, { cause: thrown }) : thrown;

/** Where a database is, without its password. */
function placeOf(url: string): string | undefined {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) return undefined;
  const { host, pathname, searchParams } = new URL(url);
  return `${searchParams.get('host') ?? host}${pathname}`;
}

async function loginOf(pool: pg.Pool, place: string): Promise<Result<undefined>> {
  try {
    const { rows } = await pool.query(
      'select rolname, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
    );
    const [role] = rows as readonly { readonly rolname: string; readonly free: boolean }[];
    if (!role?.free) return ok(undefined);
    return err(problem('DATABASE_URL', 'problem.database.role', 'problem.database.role.expected', { role: role.rolname }));
  } catch (fault) {
    const wrong = isAway(fault) ? 'away' : ['28P01', '28000', '3D000'].includes(codeOf(fault)) ? 'login' : undefined;
    if (!wrong) throw fault;
    const values = { place, detail: (fault as Error).message };
    return err(problem('DATABASE_URL', `problem.database.${wrong}`, `problem.database.${wrong}.expected`, values));
  }
}

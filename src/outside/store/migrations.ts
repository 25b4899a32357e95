import { type Migration, Migrator, sql } from 'kysely';
import { err, ok, problem, type Result } from '../../kernel/result.ts';
import type { Database } from './database.ts';
import { first } from './migrations/0001-first.ts';

/** Every change of the tables by its name, in order. Forward only. */
const steps: Readonly<Record<string, readonly string[]>> = { '0001-first': first };

/** The names of the migrations, in order: by them a backup and a folder say which tables they know. */
export const migrationNames = Object.keys(steps).sort();

/**
 * Brings the tables up to what this program knows; two processes that do so at once wait for each other.
 *
 * @returns how many steps were taken, or that a newer program was here: its tables are left alone
 */
export async function migrate({ db, asking }: Database): Promise<Result<number>> {
  const unknown = (await asking(() => appliedTo(db))).filter((name) => !(name in steps));
  if (unknown.length > 0)
    return err(problem('', 'problem.store.newer', 'problem.store.newer.expected', { names: unknown.join(', ') }));
  const migrations = Object.fromEntries(Object.entries(steps).map(([name, statements]) => [name, stepOf(statements)]));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await asking(() => migrator.migrateToLatest());
  if (error) throw error;
  return ok(results?.length ?? 0);
}

const stepOf = (statements: readonly string[]): Migration => ({
  up: async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});

/** The migrations that a database has; none of one that is empty. */
async function appliedTo(db: Database['db']): Promise<string[]> {
  const found = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!found.rows[0]?.there) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

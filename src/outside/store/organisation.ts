import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tx } from './tables.ts';

/**
 * Does what is asked for one organisation, in one transaction: it is done whole, or not at all.
 *
 * The row policies, not our where clauses, keep organisations apart: a forgotten condition then shows nothing of another.
 * Inside, only `tx` may be asked: the embedded database has one connection, and would wait for itself.
 */
export const asOrganisation = <T>({ db, asking }: Database, organisation: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asking(() =>
    db.transaction().execute(async (tx) => {
      await become(tx, 'kassei_app', organisation);
      return work(tx);
    }),
  );

/** Does what is asked for all organisations, all of it at one moment: for backups and nothing else. */
export const asKeeper = <T>({ db, asking }: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asking(() =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        await become(tx, 'kassei_keeper', '*');
        return work(tx);
      }),
  );

/** Until the transaction ends. */
const become = (tx: Tx, role: string, organisation: string) =>
  sql`select set_config('role', ${role}, true), set_config('kassei.organisation', ${organisation}, true)`.execute(tx);

import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { diskFull } from './faults.ts';
import { StoreBroken } from './store.ts';

/** The embedded database behind the same pool as PostgreSQL. */
export interface LitePool {
  readonly pool: pg.Pool;
  readonly broken: Promise<StoreBroken>;
  /** What broke it, once it is. */
  readonly fault: () => StoreBroken | undefined;
}

/** A pool of the one connection that the embedded database has. Who waits longer than ten seconds for it gets an error. */
export function litePool(lite: PGlite): LitePool {
  const { broken, fault } = guarded(lite);
  const pool = new pg.Pool({ ...createPgConfig(lite), connectionTimeoutMillis: 10_000 } as pg.PoolConfig);
  quiet(pool);
  // The pool's own query throws a client away when its query failed. There is only one connection: after that its
  // answers are shifted, and soon nothing answers any more.
  const query = async (...given: unknown[]) => {
    const client = await pool.connect();
    try {
      return await (client.query as (...of: unknown[]) => Promise<unknown>)(...given);
    } finally {
      client.release();
    }
  };
  Object.assign(pool, { query });
  return { pool, broken, fault };
}

/**
 * A connection that is lost tells so twice: to whoever asked it something, and as an event that would end the program.
 * The first is enough; the next who asks gets a new connection.
 */
export function quiet(pool: pg.Pool): void {
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
}

/**
 * Lets nothing through once the disk is full or the database gave up: the next query may block the program for good,
 * also the rollback of the one that failed.
 */
function guarded(lite: PGlite): Omit<LitePool, 'pool'> {
  let fault: StoreBroken | undefined;
  let tell: (fault: StoreBroken) => void = () => {};
  const broken = new Promise<StoreBroken>((resolve) => {
    tell = resolve;
  });
  const breaks = (reason: StoreBroken['reason'], cause: unknown) => {
    fault ??= new StoreBroken(reason, cause);
    tell(fault);
    return fault;
  };
  const ask = lite.execProtocolStream.bind(lite);
  lite.execProtocolStream = async (message, options) => {
    if (fault) throw fault;
    const answers = await ask(message, options).catch((thrown: unknown) => {
      throw breaks('failed', thrown);
    });
    for (const answer of answers) {
      const { name, code, severity } = answer as { name: string; code?: string; severity?: string };
      if (name === 'error' && code === diskFull) breaks('full', answer);
      else if (name === 'error' && severity === 'PANIC') breaks('failed', answer);
    }
    return answers;
  };
  return { broken, fault: () => fault };
}

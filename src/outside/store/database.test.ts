import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { library } from '../../../test/content.ts';
import { dataFolder, kinds, opened, preparedOf } from '../../../test/databases.ts';
import { cluster } from '../../../test/postgres.ts';
import { without } from '../../../test/tools.ts';
import { localUser } from '../../core/people/may.ts';
import { litePool } from './lite-pool.ts';
import { openDatabase, storeOf } from './open.ts';
import { DatabaseAway, StoreBroken } from './store.ts';

/** The messages of why a place could not be opened. */
const problemsOf = async (...of: Parameters<typeof openDatabase>) => {
  const database = await openDatabase(...of);
  if (database.ok) await database.value.close();
  return database.ok ? [] : database.problems.map((found) => found.wrong.message);
};

for (const { name, skip, place } of kinds)
  test(`${name}: days stay days, counts are numbers, JSON is data, bytes are bytes`, { skip }, async () => {
    const { database, close } = await opened(await place());
    const { rows } =
      await sql`select date '2027-02-01' as day, 12::bigint as count, '{"b":1,"a":2}'::json as data, '\\x00ff'::bytea as bytes,
      1.50::numeric as amount, null::text as none`.execute(database.db);
    deepEqual(rows, [
      { day: '2027-02-01', count: 12, data: { b: 1, a: 2 }, bytes: Buffer.from([0, 255]), amount: '1.50', none: null },
    ]);
    await close();
  });

for (const { name, skip, place } of kinds)
  test(`${name}: a database of a newer program is left alone`, { skip }, async () => {
    const at = await place();
    const first = await opened(at);
    await sql`insert into kysely_migration (name, timestamp) values ('0099-later', '2030')`.execute(first.database.db);
    await first.close();
    deepEqual(await problemsOf(at), ['problem.store.newer']);
  });

describe('the one connection of PGlite', () => {
  const lite = new PGlite('memory://');
  const { pool, fault } = litePool(lite);
  after(() => lite.close());

  test('goes on answering rightly after queries that failed', async () => {
    const wrong = ['select $1::int / 0', 'select no_such($1)', 'selec $1', 'select $1::int from nowhere'];
    let failed = 0;
    const asked = Array.from({ length: 200 }, async (_, n) => {
      if (n % 3 === 0) {
        await rejects(pool.query(wrong[n % wrong.length] ?? '', ['1']));
        failed += 1;
        return;
      }
      const { rows } = await pool.query('select $1::int as n', [n]);
      deepEqual(rows, [{ n }]);
    });
    await Promise.all(asked);
    equal(failed, 67);
    await rejects(pool.query('select $1::int', ['x']), { code: '22P02' });
    deepEqual((await pool.query('select 1 as one')).rows, [{ one: 1 }]);
    equal(fault(), undefined);
  });
});

test('a full disk: the embedded database is asked nothing more, and the program is told to end', async () => {
  const { database, close } = await opened({ folder: dataFolder(), prepared: await preparedOf() });
  const full = sql`do $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`;
  const { kept } = { kept: storeOf({ database, steps: 0, close }).of('local', library) };
  await rejects(
    database.asking(() => database.db.transaction().execute((tx) => full.execute(tx))),
    (thrown) => thrown instanceof StoreBroken && thrown.reason === 'full',
  );
  equal((await database.broken).reason, 'full');
  await rejects(kept.dossiers.list(), StoreBroken);
  await rejects(kept.dossiers.make('Te laat', {}, localUser), StoreBroken);
  await close();
});

describe('places that cannot be used', () => {
  test('a file in place of the folder, another database, tables of another PostgreSQL', async () => {
    const here = dataFolder();
    writeFileSync(join(here, 'file'), '');
    deepEqual(await problemsOf({ folder: join(here, 'file'), prepared: '' }), ['problem.store.folder']);
    const other = join(here, 'other');
    mkdirSync(join(other, 'database'), { recursive: true });
    writeFileSync(join(other, 'database', 'PG_VERSION'), '15\n');
    deepEqual(await problemsOf({ folder: other, prepared: '' }), ['problem.store.files']);
  });

  test('addresses that are none, or where nobody answers', async () => {
    const at = (url: string) => problemsOf({ folder: dataFolder(), prepared: '', url });
    deepEqual(await at('mysql://x/y'), ['problem.database.url']);
    deepEqual(await at('postgres://kassei:geheim@127.0.0.1:1/kassei'), ['problem.database.away']);
  });
});

describe('PostgreSQL', { skip: without('postgres') }, () => {
  test('a login that row policies do not bind is refused', async () => {
    const url = cluster().asSuperuser(cluster().database());
    deepEqual(await problemsOf({ folder: dataFolder(), prepared: '', url }), ['problem.database.role']);
  });

  test('a database or login that does not exist is said so, without the password', async () => {
    const url = cluster()
      .database()
      .replace(/test_\d+/, 'nergens')
      .replace('kassei@', 'kassei:geheim@');
    const database = await openDatabase({ folder: dataFolder(), prepared: '', url });
    ok(!database.ok && database.problems[0].wrong.message === 'problem.database.login');
    ok(!JSON.stringify(database).includes('geheim'));
  });

  test('two processes that bring up an empty database at once do it once', async () => {
    const at = { folder: dataFolder(), prepared: '', url: cluster().database() };
    const both = await Promise.all([opened(at), opened(at)]);
    deepEqual(both.map(({ steps }) => steps).sort(), [0, 1]);
    for (const { close } of both) await close();
  });

  test('when it stops, what is asked says so; when it is back, so is the program', async () => {
    const open = await opened({ folder: dataFolder(), prepared: '', url: cluster().database() });
    const store = storeOf(open);
    await store.begin(localUser, []);
    const { dossiers } = store.of('local', library);
    const id = await dossiers.make('Blijft staan', {}, localUser);
    cluster().stop();
    await rejects(dossiers.find(id), DatabaseAway);
    await rejects(dossiers.save(id, { read: 1, body: { title: 'Verloren' } }, localUser), DatabaseAway);
    cluster().start();
    equal((await dossiers.find(id))?.version, 1);
    deepEqual(await dossiers.save(id, { read: 1, body: { title: 'Weer' } }, localUser), { kind: 'saved', version: 2 });
    await open.close();
  });
});

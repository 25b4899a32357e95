import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { library } from '../../../test/content.ts';
import { kinds, opened } from '../../../test/databases.ts';
import { cluster } from '../../../test/postgres.ts';
import { type Actor, localUser } from '../../core/people/may.ts';
import { examplesIn } from './first-start.ts';
import { migrate } from './migrations.ts';
import { type Opened, type StorePlace, storeOf } from './open.ts';
import { asKeeper, asOrganisation } from './organisation.ts';
import type { Kept, Store } from './store.ts';

const rulerOf = (url: string) => {
  const pool = new pg.Pool({ connectionString: cluster().asSuperuser(url), max: 1 });
  return { pool, end: () => pool.end() };
};
const an: Actor = { person: 'an', organisation: 'voorbeeld', roles: ['member'] };
const bert: Actor = { person: 'bert', organisation: 'elders', roles: ['member'] };

for (const { name, skip, place } of kinds)
  describe(`what is kept, in ${name}`, { skip }, () => {
    let at: StorePlace;
    let open: Opened;
    let store: Store;
    let ours: Kept;
    before(async () => {
      at = await place();
      open = await opened(at);
      store = storeOf(open);
      await store.begin(localUser, examplesIn('examples'));
      for (const who of [an, bert]) await store.begin(who, []);
      ours = store.of('voorbeeld', library);
    });
    after(() => open.close());
    /** A statement of a superuser who switched the triggers off. */
    const asRuler = async (statement: string) => {
      const { pool, end } = at.url ? rulerOf(at.url) : { pool: undefined, end: async () => {} };
      const ask = (text: string) => (pool ? pool.query(text) : sql.raw(text).execute(open.database.db));
      await ask('set session_replication_role = replica');
      await ask(statement);
      await ask('set session_replication_role = default');
      await end();
    };

    test('a first start shows the two worked examples, and a second adds nothing', async () => {
      const { dossiers } = store.of('local', library);
      const ids = ['grote-markt', 'raamovereenkomst-natuursteen'];
      deepEqual(
        (await dossiers.list()).map(({ id, version, read }) => [id, version, read.ok]).sort(),
        ids.map((id) => [id, 1, true]),
      );
      await dossiers.setState('grote-markt', 'deleted', localUser);
      await store.begin(localUser, examplesIn('examples'));
      deepEqual(
        (await dossiers.list()).map(({ id }) => id),
        ['raamovereenkomst-natuursteen'],
      );
      await dossiers.setState('grote-markt', 'active', localUser);
      equal((await dossiers.list()).length, 2);
    });

    test('the tables are brought up once', async () => deepEqual(await migrate(open.database), { ok: true, value: 0 }));

    test('a dossier is named after its title, the second of that name with a number', async () => {
      const ids = [];
      for (let n = 0; n < 3; n++) ids.push(await ours.dossiers.make('Heraanleg Café-plein & Kaai', { language: 'nl-BE' }, an));
      deepEqual(ids, ['heraanleg-cafe-plein-kaai', 'heraanleg-cafe-plein-kaai-2', 'heraanleg-cafe-plein-kaai-3']);
      equal(await ours.dossiers.make('???', {}, an), 'dossier');
      equal(await ours.dossiers.make('New', {}, an), 'new-2');
      const long = await ours.dossiers.make('x'.repeat(300), {}, an);
      equal(long.length, 60);
    });

    test('what was typed comes back as it was typed, in its order, an unfinished dossier too', async () => {
      const body = { title: 'Kade', zeta: '1.250', authority: { name: 'Stad Voorbeeld' }, alfa: ['0777', 'NO'] };
      const id = await ours.dossiers.make('Kade', body, an);
      const found = await ours.dossiers.find(id);
      equal(JSON.stringify(found?.data), JSON.stringify({ kassei: 'dossier/1', ...body }));
      equal(found?.read.ok, false);
      match(found?.savedAt ?? '', /^20\d\d-.*Z$/);
    });

    test('of four who saved on one version one succeeds, and the others are told what stands there', async () => {
      const id = await ours.dossiers.make('Vier tegelijk', {}, an);
      const saves = ['een', 'twee', 'drie', 'vier'].map((title) => ours.dossiers.save(id, { read: 1, body: { title } }, an));
      const done = await Promise.all(saves);
      equal(done.filter(({ kind }) => kind === 'saved').length, 1);
      for (const one of done) if (one.kind === 'conflict') equal(one.latest.version, 2);
      equal(done.filter(({ kind }) => kind === 'conflict').length, 3);
    });

    test('a form that is sent twice is saved once', async () => {
      const id = await ours.dossiers.make('Tweemaal', {}, an);
      const change = { read: 1, body: { title: 'Tweemaal', language: 'nl-BE' } };
      deepEqual(await ours.dossiers.save(id, change, an), { kind: 'saved', version: 2 });
      deepEqual(await ours.dossiers.save(id, change, an), { kind: 'saved', version: 2 });
      deepEqual(await ours.dossiers.save(id, { ...change, read: 2 }, an), { kind: 'saved', version: 2 });
      deepEqual(
        (await ours.dossiers.versions(id)).map(({ version, savedBy }) => [version, savedBy]),
        [
          [2, 'an'],
          [1, 'an'],
        ],
      );
      deepEqual((await ours.dossiers.at(id, 1))?.data, { kassei: 'dossier/1', title: 'Tweemaal' });
      equal(await ours.dossiers.at(id, 3), undefined);
    });

    test('an archived dossier leaves the list and is found again', async () => {
      const id = await ours.dossiers.make('Vorig jaar', {}, an);
      equal(await ours.dossiers.setState(id, 'archived', an), true);
      ok(!(await ours.dossiers.list()).some((one) => one.id === id));
      ok((await ours.dossiers.heads('archived')).heads.some((one) => one.id === id));
      equal((await ours.dossiers.find(id))?.state, 'archived');
      equal(await ours.dossiers.setState('bestaat-niet', 'deleted', an), false);
    });

    test('a search finds words by their Dutch stem, and a word that is half typed', async () => {
      const stones = [{ name: 'Graniet kasseien' }];
      const id = await ours.dossiers.make('Kerkplein', { authority: { name: 'Gemeente Steendorp' }, stones }, an);
      const found = async (words: string) => (await ours.dossiers.search(words)).map((one) => one.id);
      for (const words of ['kassei', 'KASSEIEN', 'kassei kerkplein', 'de kasseien', 'steend', 'graniet kerkpl'])
        deepEqual(await found(words), [id], words);
      for (const words of ['graniet marmer', 'kerkpl graniet', '', '%', "'"]) deepEqual(await found(words), [], words);
      await ours.dossiers.save(id, { read: 1, body: { title: 'Kerkplein', stones: [{ name: 'Blauwe hardsteen' }] } }, an);
      deepEqual(await found('kassei'), []);
      deepEqual(await found('hardsteen'), [id]);
    });

    test('of a word that stands everywhere the fifty dossiers that changed last are shown, of every two words all', async () => {
      const many = 'veel';
      await store.begin({ ...an, organisation: many }, []);
      await asOrganisation(open.database, many, async (tx) => {
        await sql`insert into dossier (organisation, id, title, authority, language, version, sha256, state, changed_at)
          select ${many}, 'straat-' || n, 'Straat ' || n, '', '', 1, '', case when n = 2 then 'deleted' when n = 3 then 'archived' else 'active' end,
          now() - n * interval '1 day' from generate_series(1, 700) as n`.execute(tx);
        await sql`insert into dossier_word select organisation, id, unnest(array['straat', case when id ~ '[02468]$' then 'even' else 'onev' end,
          case when id in ('straat-699', 'straat-700') then 'kade' else 'plein' end]) from dossier`.execute(tx);
      });
      const found = async (words: string) =>
        (await store.of(many, library).dossiers.search(words)).map(({ id }) => Number(id.slice(7)));
      const all = [1, ...Array.from({ length: 49 }, (_, n) => n + 3)];
      for (const words of ['straat', 'stra', 'plein straat']) deepEqual(await found(words), all, words);
      deepEqual(
        await found('straat even'),
        Array.from({ length: 50 }, (_, n) => 2 * n + 4),
      );
      deepEqual(await found('straat kade'), [699, 700]);
      deepEqual(await found('even straat kad'), [700]);
    });

    test('text that no database can hold is kept without what it cannot hold', async () => {
      const id = await ours.dossiers.make('Nul\0 en half \ud800 paar', { note: 'a\0b' }, an);
      deepEqual((await ours.dossiers.find(id))?.data, { kassei: 'dossier/1', title: 'Nul en half \ufffd paar', note: 'ab' });
      for (const strange of ['\0', '../x', "x' or 1=1", '']) equal(await ours.dossiers.find(strange), undefined);
      equal(await ours.dossiers.at(id, 2 ** 40), undefined);
    });

    test('a file that went out is kept by its hash, with the version that it was made of', async () => {
      const file = { dossier: 'kade', version: 1, kind: 'tender', name: 'bestek.docx', bytes: Buffer.from([0, 1, 255]) };
      const hash = await ours.issued.keep(file, an);
      equal(await ours.issued.keep(file, an), hash);
      const [kept, ...more] = await ours.issued.of('kade');
      deepEqual([kept?.hash, kept?.size, kept?.name, more.length], [hash, 3, 'bestek.docx', 0]);
      deepEqual([...((await ours.issued.read(hash))?.bytes ?? [])], [0, 1, 255]);
      equal(await ours.issued.read('x'), undefined);
    });

    test('a contest stays open until it is answered, once', async () => {
      const on = Temporal.PlainDate.from('2026-11-24');
      const note = {
        about: { kind: 'clause', id: 'sanction-general-be' },
        quote: '400 euro',
        words: 'Te laag',
        source: 'AUR 45',
        by: 'Mia',
        on,
      } as const;
      const id = await ours.notes.add(note, an);
      deepEqual(
        (await ours.notes.open()).map(({ id, ...said }) => said),
        [note],
      );
      const answer = { words: 'Nagekeken', by: 'Jurist', on };
      equal(await ours.notes.answer(id, answer, an), true);
      equal(await ours.notes.answer(id, answer, an), false);
      deepEqual(await ours.notes.open(), []);
      deepEqual((await ours.notes.about('clause', 'sanction-general-be'))[0]?.answer, answer);
    });

    test('the record holds each thing that was done, and says when one was changed', async () => {
      const { rows, head, brokenAt } = await ours.verifyRecord();
      ok(rows > 15);
      match(head, /^[0-9a-f]{64}$/);
      equal(brokenAt, undefined);
      // Who rules over the database can switch the triggers off, and even make the hash fit; the next row still tells
      await asRuler(`update record set body = body || ' ', hash = encode(sha256(convert_to(previous || body || ' ', 'UTF8')), 'hex')
        where organisation = 'voorbeeld' and seq = 4`);
      equal((await ours.verifyRecord()).brokenAt, 5);
      await asRuler("update record_words set words = 'anders' where organisation = 'voorbeeld' and seq = 2");
      equal((await ours.verifyRecord()).brokenAt, 2);
    });

    test('the name of who did something can be erased, and the record stays whole', async () => {
      const theirs = store.of('elders', library);
      await theirs.dossiers.make('Straat van Jan', {}, bert);
      const before = await theirs.verifyRecord();
      await asOrganisation(open.database, 'elders', (tx) => tx.deleteFrom('record_words').execute());
      deepEqual(await theirs.verifyRecord(), before);
      await theirs.dossiers.setState('straat-van-jan', 'deleted', bert);
    });

    describe('organisations', () => {
      test('each sees its own rows, and finds nothing of another', async () => {
        const theirs = store.of('elders', library);
        deepEqual(await theirs.dossiers.list(), []);
        equal(await theirs.dossiers.find('kade'), undefined);
        equal(await theirs.dossiers.setState('kade', 'deleted', bert), false);
        deepEqual(await theirs.dossiers.search('kade'), []);
        deepEqual(await theirs.dossiers.save('kade', { read: 1, body: {} }, bert), { kind: 'unknown' });
        deepEqual(await theirs.issued.of('kade'), []);
        deepEqual(await theirs.notes.about('clause', 'sanction-general-be'), []);
        equal(await theirs.dossiers.make('Kade', {}, bert), 'kade');
        equal((await ours.dossiers.find('kade'))?.version, 1);
      });

      test('none can write as another, move a row to another, or change the tables', async () => {
        const as = (statement: string) => asOrganisation(open.database, 'elders', (tx) => sql.raw(statement).execute(tx));
        const denied = { code: '42501' };
        await rejects(
          as(`insert into note (organisation, id, about_kind, about_id, quote, words, source, by_name, noted_on)
          values ('voorbeeld', 'x', 'law', 'y', '', '', '', '', '2026-11-24')`),
          denied,
        );
        await rejects(as("update dossier set organisation = 'voorbeeld'"), denied);
        await rejects(as('create table mine_too (x int)'), denied);
        await rejects(as('drop table record'), denied);
        await rejects(as('truncate dossier_version'), denied);
      });

      test('without an organisation there are no rows', async () => {
        const rows = await open.database.db.transaction().execute(async (tx) => {
          await sql`set local role kassei_app`.execute(tx);
          return tx.selectFrom('dossier').selectAll().execute();
        });
        deepEqual(rows, []);
        // The owner of the tables is bound too; the login of the embedded database is not
        if (name === 'PostgreSQL') deepEqual(await open.database.db.selectFrom('dossier').selectAll().execute(), []);
      });
    });

    test('what was written stays: no row of a version, the record or a file is changed, whoever tries', async () => {
      for (const table of ['dossier_version', 'record', 'issued_file'])
        for (const statement of [
          `update ${table} set organisation = organisation`,
          `delete from ${table}`,
          `truncate ${table}`,
        ]) {
          await rejects(
            asOrganisation(open.database, 'voorbeeld', (tx) => sql.raw(statement).execute(tx)),
            { code: '42501' },
          );
          // On PostgreSQL the owner sees no rows of which a trigger could tell
          if (name === 'PGlite' || statement.startsWith('truncate'))
            await rejects(sql.raw(statement).execute(open.database.db), { code: '55000' });
        }
    });

    test('every table is behind a policy, and begins its keys and indexes with the organisation', async () => {
      const { rows } = await sql<{ relname: string }>`
        select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where nspname = 'public' and relkind in ('r', 'v', 'm', 'p')
        and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid))`.execute(
        open.database.db,
      );
      deepEqual(rows.map((row) => row.relname).sort(), ['kysely_migration', 'kysely_migration_lock']);
      const keys = await sql<{ indexname: string; indexdef: string }>`
        select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename not like 'kysely%'`.execute(
        open.database.db,
      );
      ok(keys.rows.length > 10);
      for (const { indexdef } of keys.rows) match(indexdef, /\(organisation\b/);
    });

    test('only a backup sees the rows of all', async () => {
      const all = await asKeeper(open.database, (tx) => tx.selectFrom('organisation_row').select('organisation').execute());
      deepEqual(all.map((row) => row.organisation).sort(), ['elders', 'local', 'veel', 'voorbeeld']);
      const tried = asKeeper(open.database, (tx) => sql`delete from dossier_word`.execute(tx));
      await rejects(tried, { code: '42501' });
    });
  });

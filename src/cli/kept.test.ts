import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Hono } from 'hono';
import { call, folder, home } from '../../test/call.ts';
import { library } from '../../test/content.ts';
import { dataFolder } from '../../test/databases.ts';
import { localUser } from '../core/people/may.ts';
import { examplesIn } from '../outside/store/first-start.ts';
import { lockFolder } from '../outside/store/lock.ts';
import { servedStore } from '../outside/store/serving.ts';
import { StoreBroken } from '../outside/store/store.ts';
import { storePlace } from './store-place.ts';
import type { PreparedSite } from './world.ts';

describe('kassei migrate, backup and restore', () => {
  test('make a database, write it to a file, and put the file back elsewhere', async () => {
    const env = { KASSEI_DATA: join(dataFolder(), 'data') };
    const made = await call(['migrate', '--language', 'nl-BE'], { env });
    deepEqual([made.code, made.out, made.err], [0, '', ['de databank is klaar, stappen gezet: 0']]);
    ok(existsSync(env.KASSEI_DATA));
    const file = join(folder(), 'kassei.gz');
    const written = await call(['backup', file], { env });
    equal(written.code, 0);
    match(written.err[0] ?? '', /kassei\.gz: 0 rijen, SHA-256 [0-9a-f]{64}$/);
    const back = await call(['restore', file], { env: { KASSEI_DATA: join(dataFolder(), 'data') } });
    equal(back.code, 0);
    match(back.err[0] ?? '', /kassei\.gz: 0 rijen teruggezet/);
  });

  test('say what is wrong, and end with 2', async () => {
    const env = { KASSEI_DATA: join(dataFolder(), 'data') };
    const other = join(folder(), 'brief.txt');
    writeFileSync(other, 'Geachte');
    const told = async (...args: string[]) => {
      const { code, err } = await call([...args, '--language', 'nl-BE'], { env });
      equal(code, 2);
      return err.join('\n');
    };
    match(await told('backup', other), /^KASSEI_DATA: in de map .* is nog niets bewaard; /);
    match(await told('restore', other), /is geen reservekopie van Kassei, of is niet heel; /);
    match(await told('restore', join(folder(), 'weg.gz')), /bestaat niet; /);
    match(await told('restore'), /bestand/);
    match(await told('migrate', 'markt.yaml'), /markt\.yaml/);
    ok(!existsSync(env.KASSEI_DATA));
    env.KASSEI_DATA = dataFolder();
    const lock = await lockFolder(env.KASSEI_DATA, async () => ({}));
    match(await told('migrate'), new RegExp(`^KASSEI_DATA: de map .* is al in gebruik, door proces ${process.pid}; `));
    if (lock.ok) await lock.value.release();
  });
});

/** Serves until `work` is done, with a page that asks for the dossiers. */
async function serving(of: PreparedSite['store'], pages: Hono, work: (address: string) => Promise<void>) {
  let stop = () => {};
  const asked = new Promise<void>((resolve) => {
    stop = resolve;
  });
  return call(['serve', '--port', '0', '--language', 'nl-BE'], {
    serving: async () => ({ siteOf: async () => ({ at: () => pages, store: of }), stop: () => asked }),
    stdout: async (line) => {
      work(String(line).trim()).then(stop, stop);
      return true;
    },
  });
}

describe('kassei serve', () => {
  const place = () => storePlace({ env: { KASSEI_DATA: join(dataFolder(), 'data') }, home });

  test('answers before what is kept is open; a page that asks for it waits', async () => {
    const store = servedStore(place(), localUser, library, async () => examplesIn(join(home, 'examples')));
    const pages = new Hono()
      .get('/health/ready', (c) => c.text(String(store.ready())))
      .get('/', async (c) => c.json((await store.kept.dossiers.list()).map(({ id }) => id).sort()));
    const seen: unknown[] = [];
    const { code } = await serving(store, pages, async (at) => {
      const listed = fetch(at).then((answer) => answer.json());
      seen.push(await (await fetch(`${at}/health/ready`)).text(), await listed);
      seen.push(await (await fetch(`${at}/health/ready`)).text());
    });
    deepEqual(seen, ['false', ['grote-markt', 'raamovereenkomst-natuursteen'], 'true']);
    equal(code, 0);
  });

  test('a folder that another process holds: says so, and ends', async () => {
    const at = place();
    const first = servedStore(at, localUser, library, async () => []);
    ok((await first.open()).ok);
    const { code, err } = await serving(
      servedStore(at, localUser, library, async () => []),
      new Hono(),
      () => new Promise(() => {}),
    );
    equal(code, 2);
    match(err.at(-1) ?? '', /is al in gebruik, door proces/);
    await first.close();
  });

  test('a full disk: says that what was saved is safe, and ends with 3', async () => {
    const broken = Promise.resolve(new StoreBroken('full', 'No space left on device'));
    const store = { open: () => new Promise<never>(() => {}), ready: () => true, broken, close: async () => {} };
    const { code, err } = await serving(store, new Hono(), () => new Promise(() => {}));
    equal(code, 3);
    match(err.at(-1) ?? '', /^de schijf is vol: Kassei stopt\. Wat als bewaard gemeld is, is bewaard/);
  });
});

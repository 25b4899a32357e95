import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, ask, site, wordsOf } from '../../../test/site.ts';
import { DatabaseAway, StoreBroken } from '../../outside/store/store.ts';

const kept: string[] = [];
const away = () => Promise.reject(new DatabaseAway('connect ECONNREFUSED 127.0.0.1:5432'));
const never = {
  list: away,
  find: away,
  at: away,
  heads: away,
  versions: away,
  search: away,
  make: away,
  save: away,
  setState: away,
};
const kassei = site({ world: { dossiers: never, log: (line) => kept.push(line) } });

describe('while the database is away', () => {
  test('a page that shows dossiers says so, and when to try again', async () => {
    for (const path of ['/', '/dossiers/grote-markt', '/dossiers/grote-markt/document', '/search?q=markt']) {
      const answer = await ask(kassei, path);
      equal(answer.status, 503, path);
      match(answer.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
      const words = await wordsOf(answer);
      match(words, /Wat eerder bewaard is, is veilig/);
      ok(!/ECONN|5432|\.ts:/.test(words), words);
    }
    deepEqual(kept[0], 'GET /: connect ECONNREFUSED 127.0.0.1:5432');
  });

  test('who sent something reads that it was not saved, and how to send it again', async () => {
    const headers = { origin: address.origin, 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ from: 'active', to: 'archived' }).toString();
    const answer = await ask(kassei, '/dossiers/grote-markt/state', { method: 'POST', headers, body });
    equal(answer.status, 503);
    match(await wordsOf(answer), /niet als bewaard gemeld.*versturen/);
  });

  test('what needs no dossier is shown as ever', async () => {
    for (const path of ['/library', '/health/live', '/new']) equal((await ask(kassei, path)).status, 200, path);
  });

  test('a disk that is full is told in the same words', async () => {
    const full = { ...never, heads: () => Promise.reject(new StoreBroken('full', 'No space left on device')) };
    const answer = await ask(site({ world: { dossiers: full } }), '/');
    equal(answer.status, 503);
    match(await wordsOf(answer), /Wat eerder bewaard is, is veilig/);
  });

  test('in the language of the reader', async () =>
    match(await wordsOf(await ask(kassei, '/?language=en')), /What was saved before is safe/));
});

import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, ask, site, wordsOf } from '../../../test/site.ts';

const kassei = site();
const locked = site({ key: 'graniet-en-porfier' });
const write = (headers: Record<string, string>) => ask(kassei, '/key', { method: 'POST', headers, body: 'x' });

describe('the door: who reaches the printed address is the local user', () => {
  test('the printed address opens the start page', async () => {
    const answer = await ask(kassei, '/');
    equal(answer.status, 200);
    match(await wordsOf(answer), /Heraanleg Grote Markt/);
  });

  for (const host of ['kwaad.example', 'localhost:8080', '127.0.0.1:9090', '127.0.0.1', 'kwaad.example:8080'])
    test(`a name that someone points at this computer is refused: ${host}`, async () => {
      const answer = await ask(kassei, '/dossiers/grote-markt', { headers: { host } });
      equal(answer.status, 421);
      const words = await answer.text();
      match(words, /http:\/\/127\.0\.0\.1:8080/);
      ok(!words.includes('Grote Markt'));
    });

  const foreign: readonly (readonly [what: string, headers: Record<string, string>])[] = [
    ['without an origin', {}],
    ['of another site', { origin: 'https://kwaad.example' }],
    ['of another port of this computer', { origin: 'http://127.0.0.1:9090' }],
    ['of a page without an origin of its own', { origin: 'null' }],
    ['that says it is of the same site', { 'sec-fetch-site': 'same-site' }],
  ];
  for (const [what, headers] of foreign)
    test(`something that writes is refused ${what}`, async () => equal((await write(headers)).status, 403));

  test('our own page may write; what it writes to must exist', async () => {
    equal((await write({ origin: address.origin })).status, 404);
    equal((await write({ 'sec-fetch-site': 'same-origin' })).status, 404);
  });

  test('a form larger than a million bytes is refused before it is read', async () => {
    const body = 'x'.repeat(1_000_001);
    const answer = await ask(kassei, '/key', { method: 'POST', headers: { origin: address.origin }, body });
    equal(answer.status, 413);
  });
});

describe('with a key, for a computer that is shared', () => {
  const form = (fields: Record<string, string>) => ({
    method: 'POST',
    headers: { origin: address.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

  test('no page says anything of a dossier before the key is given', async () => {
    for (const path of ['/', '/dossiers/grote-markt', '/dossiers/grote-markt/files/tender.docx', '/library']) {
      const answer = await ask(locked, path);
      equal(answer.status, 401, path);
      const words = await wordsOf(answer);
      match(words, /Geef de sleutel/);
      ok(!words.includes('Grote Markt'), path);
    }
  });

  test('the page that asks for it has its style, and whoever watches the program sees that it lives', async () => {
    const page = await (await ask(locked, '/')).text();
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? '';
    equal((await ask(locked, style)).status, 200);
    equal((await ask(locked, '/health/live')).status, 200);
    equal((await ask(locked, '/health/ready')).status, 200);
  });

  test('the right key opens the page that was asked for, and the browser keeps it', async () => {
    const page = await (await ask(locked, '/dossiers/grote-markt/advice')).text();
    const to = /name="to" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const opened = await ask(locked, '/key', form({ key: 'graniet-en-porfier', to }));
    equal(opened.status, 303);
    equal(opened.headers.get('location'), '/dossiers/grote-markt/advice');
    match(opened.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Strict/);
    const inside = await ask(locked, '/dossiers/grote-markt/advice', { headers: { cookie: cookieOf(opened) } });
    equal(inside.status, 200);
  });

  test('a wrong key is told beside the field, and opens nothing', async () => {
    for (const key of ['', 'graniet', 'Graniet-en-porfier', 'graniet-en-porfier ']) {
      const answer = await ask(locked, '/key', form({ key, to: '/library' }));
      equal(answer.status, 401, key);
      equal(answer.headers.get('set-cookie'), null);
      const page = await answer.text();
      match(page, /id="key-error"/);
      match(page, /name="to" value="\/library"/);
    }
  });

  test('a made-up cookie opens nothing, and each start of the program has its own', async () => {
    const guess = await ask(locked, '/', { headers: { cookie: 'kassei-8080=0000' } });
    equal(guess.status, 401);
    const [one, other] = await Promise.all(
      [locked, site({ key: 'graniet-en-porfier' })].map((of) => ask(of, '/key', form({ key: 'graniet-en-porfier', to: '/' }))),
    );
    notEqual(cookieOf(one!), cookieOf(other!));
  });

  test('after the key nobody is sent to another site', async () => {
    const sent = await Promise.all(
      ['https://kwaad.example/', '//kwaad.example/', '/\\kwaad.example', 'javascript:alert(1)', '/library?a=b'].map(async (to) =>
        (await ask(locked, '/key', form({ key: 'graniet-en-porfier', to }))).headers.get('location'),
      ),
    );
    deepEqual(sent, ['/', '/', '/', '/', '/library?a=b']);
  });
});

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Hono } from 'hono';
import { ask, site, wordsOf } from '../../../test/site.ts';
import { localUser } from '../../core/people/may.ts';
import { classesIn } from '../../outside/assets/prune.ts';
import { doing } from './doing.ts';
import type { Env } from './world.ts';

const kassei = site();
/** Pages of every kind: whole, with a paper, with a table, that are not there. */
const paths = [
  '/',
  '/dossiers/grote-markt',
  '/dossiers/grote-markt/advice',
  '/dossiers/grote-markt/clauses',
  '/dossiers/grote-markt/clauses/award-due-diligence-medium',
  '/dossiers/grote-markt/document/buyer',
  '/dossiers/grote-markt/export',
  '/library',
  '/library/award-due-diligence-medium',
  '/library/sources',
  '/nergens',
];

describe('every route', () => {
  test('says what it does, so that nobody forgets to ask who may', () => {
    const unsaid = kassei.routes
      .filter(({ method }) => method !== 'ALL')
      .filter(
        ({ method, path }) =>
          !kassei.routes.some((other) => other.method === method && other.path === path && 'action' in other.handler),
      )
      .map(({ method, path }) => `${method} ${path}`);
    deepEqual(unsaid, []);
    ok(kassei.routes.filter(({ handler }) => 'action' in handler).length > 10);
  });

  test('… and a route that does not is found', () => {
    const careless = new Hono<Env>().get('/dossiers/:id/geheim', (c) => c.text(''));
    const routes = site({ more: [careless] }).routes.filter(({ path }) => path.endsWith('/geheim'));
    deepEqual(
      routes.map(({ handler }) => 'action' in handler),
      [false],
    );
  });

  test('answers HEAD as it answers GET, without the page', async () => {
    for (const path of ['/', '/dossiers/grote-markt/advice', '/library', '/health/live']) {
      const [head, get] = await Promise.all([ask(kassei, path, { method: 'HEAD' }), ask(kassei, path)]);
      equal(head.status, get.status, path);
      equal(head.headers.get('content-type'), get.headers.get('content-type'));
      equal(await head.text(), '');
    }
  });
});

describe('every page', () => {
  test('lets a browser load nothing but our style, script, fonts and pictures', async () => {
    for (const path of paths) {
      const { headers } = await ask(kassei, path);
      const policy = headers.get('content-security-policy') ?? '';
      match(policy, /default-src 'none'/);
      match(policy, /frame-ancestors 'none'/);
      match(policy, /script-src 'self';/);
      ok(!/unsafe|\*/.test(policy), policy);
      equal(headers.get('x-content-type-options'), 'nosniff');
      equal(headers.get('referrer-policy'), 'same-origin');
      equal(headers.get('cache-control'), 'private, no-cache');
    }
  });

  test('holds no script and no style of its own', async () => {
    for (const path of paths) {
      const page = await (await ask(kassei, path)).text();
      const [ours, ...others] = page.match(/<script.*?<\/script>/gi) ?? [];
      match(ours ?? '', /^<script src="\/assets\/kassei\.[0-9a-f]{10}\.js" defer=""><\/script>$/);
      deepEqual(others, []);
      deepEqual(page.match(/<style|\sstyle=|\son\w+=|javascript:/gi), null, path);
    }
  });

  test('uses only classes that its style sheet knows', async () => {
    const sheet = await styleSheet();
    for (const path of paths) {
      const page = await (await ask(kassei, path)).text();
      const classes = [...page.matchAll(/class="([^"]*)"/g)].flatMap((found) => classesIn(found[1] ?? ''));
      deepEqual(
        [...new Set(classes)].filter((name) => !sheet.includes(`.${name}`)),
        [],
        path,
      );
    }
  });

  test('names what it is asked for by one heading, and leaves no level out', async () => {
    for (const path of paths) {
      const page = await (await ask(kassei, path)).text();
      const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map((found) => Number(found[1]));
      equal(levels.filter((level) => level === 1).length, 1, path);
      deepEqual(
        levels.filter((level, i) => level > (levels[i - 1] ?? 1) + 1),
        [],
        path,
      );
    }
  });
});

const styleSheet = async (): Promise<string> => {
  const page = await (await ask(kassei, '/')).text();
  return (await ask(kassei, /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? '')).text();
};

describe('what pages load', () => {
  test('has a name that changes with what it says, and is kept for good', async () => {
    const sheet = await styleSheet();
    const fonts = [...sheet.matchAll(/url\(([^)]+)\)/g)].map((found) => found[1] ?? '');
    equal(fonts.length, 7);
    for (const font of fonts) {
      match(font, /^noto-(sans|serif)-latin-\d{3}-(normal|italic)\.[0-9a-f]{10}\.woff2$/);
      const answer = await ask(kassei, `/assets/${font}`);
      equal(answer.headers.get('content-type'), 'font/woff2');
      equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    }
  });

  test('goes packed to whoever unpacks it, and is small: the theme and its components are 600 kB', async () => {
    const page = await (await ask(kassei, '/')).text();
    const path = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? '';
    const packed = await ask(kassei, path, { headers: { 'accept-encoding': 'gzip, deflate' } });
    equal(packed.headers.get('content-encoding'), 'gzip');
    ok((await packed.arrayBuffer()).byteLength < 25_000);
    equal((await ask(kassei, path)).headers.get('content-encoding'), null);
  });

  test('is nothing but what we list', async () => {
    for (const name of ['../package.json', '..%2fpackage.json', 'constructor', '__proto__', 'list.json'])
      equal((await ask(kassei, `/assets/${name}`)).status, 404, name);
  });
});

describe('the language of a page', () => {
  const languageOf = async (path: string, headers: Record<string, string> = {}, of = kassei) =>
    /<html lang="([^"]+)"/.exec(await (await ask(of, path, { headers })).text())?.[1];

  test('is what the browser prefers where no dossier says one', async () => {
    const asked = ['nl-NL,nl;q=0.9,en;q=0.8', 'nl', 'en-US,en;q=0.9,nl;q=0.8', 'fr-BE,en;q=0.5', 'fr', 'de;q=1,nl-NL;q=0'];
    const got = await Promise.all(asked.map((wish) => languageOf('/', { 'accept-language': wish })));
    deepEqual(got, ['nl-NL', 'nl-BE', 'en', 'en', 'nl-BE', 'nl-BE']);
  });

  test('is that of the dossier on its pages, whatever the browser prefers', async () => {
    equal(await languageOf('/dossiers/raamovereenkomst-natuursteen', { 'accept-language': 'en' }), 'nl-NL');
    equal(await languageOf('/dossiers/grote-markt', { 'accept-language': 'nl-NL' }), 'nl-BE');
  });

  test('is what the reader chose, on every page after it', async () => {
    const chosen = await ask(kassei, '/dossiers/grote-markt?language=en');
    match(await chosen.text(), /<html lang="en"/);
    const cookie = (chosen.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    equal(await languageOf('/dossiers/raamovereenkomst-natuursteen/advice', { cookie }), 'en');
  });

  test('is not one that does not exist', async () => {
    equal(await languageOf('/?language=fr'), 'nl-BE');
    equal(await languageOf('/', { cookie: 'kassei-language=xx' }), 'nl-BE');
  });

  test('can be that of the program, before what the browser prefers', async () =>
    equal(await languageOf('/', { 'accept-language': 'en' }, site({ world: { language: 'nl-NL' } })), 'nl-NL'));
});

describe('what is not there', () => {
  const nowhere = [
    '/nergens',
    '/dossiers/onbekend',
    '/dossiers/onbekend/advice',
    '/dossiers/..%2f..%2fpackage',
    '/dossiers/..%2fexamples%2fgrote-markt',
    '/dossiers/%2e%2e/advice',
    '/dossiers/grote-markt%00',
    '/dossiers/grote-markt.yaml',
    '/dossiers/__proto__',
    '/dossiers/grote-markt/clauses/onbekend',
    '/dossiers/grote-markt/clauses/constructor',
    '/dossiers/grote-markt/document/onbekend',
    '/dossiers/grote-markt/files/tender.exe',
    '/dossiers/grote-markt/files/..%2ftender.docx',
    '/library/constructor',
    '/library/onbekend',
  ];
  for (const path of nowhere)
    test(`${path} is one page, with the way back`, async () => {
      const answer = await ask(kassei, path);
      equal(answer.status, 404);
      match(await answer.text(), /href="\/"/);
    });

  test('another organisation’s dossier is the same page as one that is not there', async () => {
    const elsewhere = site({ world: { who: { ...localUser, organisation: 'stad-elders' } } });
    const [theirs, none] = await Promise.all([
      ask(elsewhere, '/dossiers/grote-markt').then(wordsOf),
      ask(elsewhere, '/dossiers/onbekend').then(wordsOf),
    ]);
    equal(theirs, none);
  });

  test('a slash too many leads to the page', async () => {
    const answer = await ask(kassei, '/library/');
    equal(answer.status, 301);
    equal(new URL(answer.headers.get('location') ?? '', 'http://127.0.0.1:8080').pathname, '/library');
  });
});

describe('our own fault', () => {
  test('gives a number that stands in the log too, and never how we are made', async () => {
    const kept: string[] = [];
    const faulty = new Hono<Env>().get('/stuk', doing('public.read'), () => {
      throw new Error('Broken promise: the quarry has a name');
    });
    const answer = await ask(site({ more: [faulty], world: { log: (line) => kept.push(line) } }), '/stuk');
    equal(answer.status, 500);
    const words = await wordsOf(answer);
    const number = /\b[0-9a-f]{4}\b/.exec(words)?.[0] ?? '-';
    match(kept[0] ?? '', new RegExp(`^${number} GET /stuk: .*the quarry has a name`));
    ok(!/quarry|\.ts:/.test(words), words);
  });
});

// The program as it starts, its pages beside those of Fastify with Eta.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../src/core/clauses/compose.ts';
import { prepareDraft } from '../src/core/clauses/prepare.ts';
import { localUser } from '../src/core/people/may.ts';
import { readDossier } from '../src/core/purchase/read-dossier.ts';
import { readYaml } from '../src/library/yaml.ts';
import { storeOf } from '../src/outside/store/open.ts';
import { dataFolder, kinds, opened } from '../test/databases.ts';
import { ask, site } from '../test/site.ts';
import { compare, compareCalls } from './harness.mjs';
import { copied, market, today } from './inputs.mjs';

/** Milliseconds from the call until the program has printed its address, or has shown its first page. */
async function started(folder, page) {
  const env = { ...process.env, KASSEI_DATA: folder, DATABASE_URL: '' };
  const start = performance.now();
  const child = spawn(process.execPath, ['dist/kassei.cjs', 'serve', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  try {
    const at = String(await new Promise((said) => child.stdout.once('data', said))).trim();
    if (page) await (await fetch(at)).text();
    return performance.now() - start;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
/** Milliseconds of a process of its own. */
const timeOf = (...args) => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(String(stderr));
  return performance.now() - start;
};
const nothing = () => timeOf('-e', '0');

const filled = join(dataFolder(), 'data');
await started(filled, true);
await compareCalls({
  what: 'serve, until the port is open',
  ours: () => started(filled, false),
  beside: 'node -e 0',
  theirs: nothing,
  most: 3,
});

const [name] = readdirSync('.cache').filter((found) => /^pglite-[\w.-]+(?<!\.part)$/.test(found));
const prepared = join('.cache', name, 'database');
/** A new folder for each turn, taken away again after it. */
const inNew = async (work) => {
  const folder = join(dataFolder(), 'data');
  const took = await work(folder);
  rmSync(folder, { recursive: true });
  return took;
};
/** The least of it: no page, no table looked at. The process ends without closing, as ours is only timed to its first page. */
const copying = `const [from, to] = process.argv.slice(1);
  require('node:fs').cpSync(from, to, { recursive: true });
  import('@electric-sql/pglite').then(({ PGlite }) => PGlite.create(to)).then((lite) => lite.query('select 1')).then(() => process.exit());`;
await compareCalls({
  what: 'serve, a first start until the first page',
  ours: () => inNew((folder) => started(folder, true)),
  beside: 'copying the prepared folder and opening it',
  theirs: () => inNew((folder) => timeOf('-e', copying, prepared, join(folder, 'database'))),
  most: 1.5,
  rounds: 7,
});

// Pages, warm. The peer asks the same of the same store, and fills a template with every word and every attribute of our own
// page: the same bytes, each escaped, nothing decided.
const large = copied(100);
const store = storeOf(await opened(await kinds[0].place()));
await store.begin(localUser, []);
const kept = store.of('local', large);
const body = readYaml('grote-markt.yaml', market).data;
for (let n = 1; n < 200; n++) await kept.dossiers.make(`Straat ${n}`, { ...body, title: `Straat ${n}` }, localUser);
const tender = await kept.dossiers.make('Vijfentwintig artikelen', withArticles(25), localUser);
const ours = site({ world: { ...kept, library: large } });

/** The dossier with copies of clauses that it can take, until its tender has as many articles as are asked. */
function withArticles(count) {
  let made = body;
  for (const id of Object.keys(large.clauses).filter((one) => one.includes('-copy-'))) {
    const tried = { ...made, clauses: { ...made.clauses, [id]: true } };
    const read = readDossier(tried, large);
    const draft = read.ok ? prepareDraft(read.value.dossier, large, today) : read;
    if (!draft.ok) continue;
    const { parts } = compose(draft.value, { edition: 'tender', document: 'tender' });
    const articles = parts.flatMap((part) => part.articles).length;
    if (articles > count) continue;
    made = tried;
    if (articles === count) return made;
  }
  throw new Error(`No tender of ${count} articles`);
}

/** A page as a template of Eta and what it is filled with: it writes the same page. */
function templateOf(page) {
  const words = [];
  const place = (text) => {
    words.push(
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&'),
    );
    return `<%= it.words[${words.length - 1}] %>`;
  };
  const filled = page.replace(/="([^"]*)"|>([^<]+)</g, (_, value, text) =>
    value === undefined ? `>${place(text)}<` : `="${place(value)}"`,
  );
  return { template: filled, words };
}

const pages = {
  'the facts form of the largest question': [`/dossiers/${tender}?question=contract`, () => kept.dossiers.find(tender)],
  'a page of a list of 200 dossiers': ['/', () => kept.dossiers.heads('active', { from: 0, count: 20 })],
  'the preview of 25 articles': [`/dossiers/${tender}/document`, () => kept.dossiers.find(tender)],
};
try {
  const [{ default: fastify }, { Eta }] = await Promise.all([import('fastify'), import('eta')]);
  for (const [what, [path, asks]] of Object.entries(pages)) {
    const page = await (await ask(ours, path)).text();
    const { template, words } = templateOf(page);
    const eta = new Eta({ autoTrim: false });
    eta.loadTemplate('@page', template);
    const peer = fastify();
    peer.get('/', async (_, reply) => {
      await asks();
      return reply.type('text/html; charset=utf-8').send(eta.render('@page', { words }));
    });
    const theirs = async () => (await peer.inject('/')).body;
    if (unescaped(await theirs()) !== unescaped(page)) throw new Error(`${what}: the peer writes another page`);
    await compare({
      what: `${what} (${Math.round(page.length / 1000)} kB)`,
      ours: async () => (await ask(ours, path)).text(),
      beside: 'Fastify with Eta',
      theirs,
      most: 2,
    });
  }
} catch (fault) {
  if (fault.code !== 'ERR_MODULE_NOT_FOUND') throw fault;
  console.log('Fastify and Eta are not installed: npm install --prefix bench --no-package-lock');
}
await store.close();

/** One page may escape a quote that the other writes as it is. */
function unescaped(page) {
  return page.replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}

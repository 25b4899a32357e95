import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { call, folder, home } from '../../../test/call.ts';
import { library } from '../../../test/content.ts';
import { ask, site, wordsOf } from '../../../test/site.ts';

const kassei = site();
const market = readFileSync(join(home, 'examples/grote-markt.yaml'), 'utf8');
/** The dossier of the Grote Markt with some words replaced. */
function marketWith(...changes: readonly [from: string | RegExp, to: string][]) {
  const work = folder();
  const text = changes.reduce((all, [from, to]) => all.replace(from, to), market);
  ok(text !== market);
  writeFileSync(join(work, 'markt.yaml'), text);
  return site({ folder: work });
}
const page = async (path: string, of = kassei) => wordsOf(await ask(of, path));
/** Without a term of delivery, and with no model of the award: two places that wait for the buyer. */
const blank = () => marketWith([/ {2}practice-delivery-times: .*\n/, ''], [/^award: .*$/m, '']);

describe('the advice', () => {
  test('answers first: for works in a square, ask it in preparation and award, and shut nobody out', async () => {
    match(
      await page('/dossiers/grote-markt/advice'),
      /Werk aan de keten van de steen bij de voorbereiding, de gunning en je eigen praktijk, en met mate bij de uitvoering\. Stel er liever geen eisen over bij de uitsluiting en selectie\./,
    );
  });

  test('is another for a framework: there it fits in the contract itself', async () => {
    match(
      await page('/dossiers/raamovereenkomst-natuursteen/advice'),
      /Werk aan de keten van de steen bij de voorbereiding, de gunning, de uitvoering en je eigen praktijk/,
    );
  });

  test('says what the market can bear, with the day and source of its figure (def-market)', async () => {
    const words = await page('/dossiers/grote-markt/advice');
    match(words, /samen 65 % van de markt in Vlaanderen en 30 % in Nederland/);
    match(words, /Cijfer van 31 december 2023, bron: snelgids/);
  });

  test('names the facts that nobody knows yet', async () => {
    const unknown = marketWith(['value: 1250000.00', 'value: unknown'], ['ambition: medium', 'ambition: unknown']);
    match(await page('/dossiers/markt/advice', unknown), /Je weet nog niet: .*de waarde van de opdracht.*het ambitieniveau/);
    ok(!(await page('/dossiers/grote-markt/advice')).includes('Je weet nog niet'));
  });
});

describe('the clauses', () => {
  test('stand there one by one, in the document or not, each with its stance and reason', async () => {
    const html = await (await ask(kassei, '/dossiers/grote-markt/clauses')).text();
    const rows = [...html.matchAll(/<li class="k-flow-s">.*?<\/li>/gs)].map(([row]) => row);
    equal(rows.length, Object.keys(library.clauses).length);
    for (const row of rows) {
      match(row, /Aanbevolen|Mogelijk|Afgeraden|Uitgesloten/);
      match(row, /In het document|In de aankondiging|Niet in het document/);
      match(row, /Bron:/);
    }
  });

  test('each opens, chosen or not, in every language', async () => {
    for (const id of Object.keys(library.clauses))
      for (const language of ['nl-BE', 'nl-NL', 'en'])
        for (const dossier of ['grote-markt', 'raamovereenkomst-natuursteen'])
          equal((await ask(kassei, `/dossiers/${dossier}/clauses/${id}?language=${language}`)).status, 200, `${dossier} ${id}`);
  });

  test('a chosen one shows its five readings, and marks in the text what was chosen', async () => {
    const html = await (await ask(kassei, '/dossiers/grote-markt/clauses/execution-evidence-at-delivery')).text();
    for (const reading of ['text', 'evidence', 'criterion', 'obligations', 'sanction'])
      ok(html.includes(`id="reading-${reading}"`), reading);
    match(html, /<span class="value" data-parameter="replaceWithin">vijftien kalenderdagen<\/span>/);
    match(html, /400 euro per tekortkoming/);
  });

  test('a demand that few suppliers meet says beside it what the market can bear', async () =>
    match(
      await page('/dossiers/raamovereenkomst-natuursteen/clauses/award-due-diligence-high'),
      /Wat dit met de markt doet .*65% van de markt in Vlaanderen en 30% in Nederland/,
    ));

  test('a reference in a text leads to the clause it names, and that one is there', async () => {
    const html = await (await ask(kassei, '/dossiers/grote-markt/clauses/execution-evidence-at-delivery')).text();
    const paper = html.slice(html.indexOf('id="reading-text"'), html.indexOf('id="reading-evidence"'));
    const links = [...paper.matchAll(/href="(\/dossiers\/[^"#]+)/g)].map(([, href]) => href ?? '');
    ok(links.includes('/dossiers/grote-markt/clauses/preparation-stone-table'));
    for (const link of new Set(links)) equal((await ask(kassei, link)).status, 200, link);
  });

  test('one that is discouraged says why at once, and which stands in its place', async () => {
    const html = await (await ask(kassei, '/dossiers/grote-markt/clauses/award-due-diligence-high')).text();
    match(html, /<details class="k-why" open[^>]*>.*De steen is minder dan 25 % van de werken/s);
    match(html, /href="\/dossiers\/grote-markt\/clauses\/award-due-diligence-medium">/);
  });
});

describe('the document on screen', () => {
  test('is the document that goes out', async () => {
    const words = await page('/dossiers/grote-markt/document');
    match(words, /Deel 1\. Administratieve bepalingen/);
    match(words, /Artikel 4\. Bewijs van gepaste zorgvuldigheid bij de levering/);
    match(words, /Akkoord van een jurist niet genoteerd/);
    ok(!words.includes('Voor de jurist.'));
    match(await page('/dossiers/grote-markt/document/buyer'), /Voor de jurist\./);
  });

  for (const [reading, words] of [
    ['evidence', /Wat de inschrijver en de opdrachtnemer bezorgen/],
    ['criterion', /Blad van de beoordelaar/],
    ['obligations', /Bewijs van de steenleverancier/],
    ['sanction', /Waarde van de opdracht: 1\.250\.000,00 euro/],
    ['announcement', /Aankondiging aan de markt/],
  ] as const)
    test(`its ${reading} can be read alone`, async () => match(await page(`/dossiers/grote-markt/document/${reading}`), words));

  test('shows what is still open, in the text and beside it with its place', async () => {
    const html = await (await ask(blank(), '/dossiers/markt/document')).text();
    match(html, /<mark class="blank" data-path="award">/);
    match(html, /Nog in te vullen: 2/);
    match(
      html,
      /href="\/dossiers\/markt\/clauses\/practice-delivery-times#f-clauses-practice-delivery-times-term">Artikel \d+, /,
    );
  });

  test('is read in English by who reads English, and says it is a translation', async () =>
    match(await page('/dossiers/grote-markt/document?language=en'), /Translation for information/));

  test('of a dossier that contradicts itself is not made: what must change stands there, with its place', async () => {
    const words = await page('/dossiers/markt/document', marketWith(['price: { weight: 65', 'price: { weight: 80']));
    match(words, /Dit dossier spreekt zichzelf tegen/);
    match(words, /markt\.yaml:\d+:\d+ award/);
  });
});

describe('the way out', () => {
  const begins: readonly (readonly [format: string, type: RegExp, first: RegExp])[] = [
    ['docx', /wordprocessingml\.document/, /^PK/],
    ['pdf', /^application\/pdf/, /^%PDF-/],
    ['html', /^text\/html; charset=utf-8/, /^<!doctype html>/],
    ['md', /^text\/markdown; charset=utf-8/, /^# Heraanleg Grote Markt/],
    ['json', /^application\/json/, /^\{/],
  ];
  for (const edition of ['tender', 'buyer'])
    for (const [format, type, first] of begins)
      test(`the ${edition} edition as ${format} is the file that the command makes`, async () => {
        const answer = await ask(kassei, `/dossiers/grote-markt/files/${edition}.${format}`);
        equal(answer.status, 200);
        match(answer.headers.get('content-type') ?? '', type);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        match(Buffer.from(bytes.slice(0, 100)).toString(), first);
        const made = await call(['draft', join(home, 'examples/grote-markt.yaml'), '--edition', edition, '--format', format]);
        ok(Buffer.compare(bytes, made.bytes) === 0, 'the same bytes');
      });

  test('a file has a name that says what it is', async () => {
    const named = async (file: string, headers = {}) =>
      (await ask(kassei, `/dossiers/grote-markt/${file}`, { headers })).headers.get('content-disposition');
    match((await named('files/tender.docx')) ?? '', /^attachment; filename="grote-markt-bestek\.docx"/);
    match((await named('files/buyer.md')) ?? '', /filename="grote-markt-koper\.md"/);
    match((await named('annexes/chain.xlsx')) ?? '', /filename="grote-markt-chain\.xlsx"/);
  });

  test('each annex can be had as a spreadsheet', async () => {
    const html = await (await ask(kassei, '/dossiers/grote-markt/export')).text();
    const annexes = [...html.matchAll(/href="(\/dossiers\/grote-markt\/annexes\/[^"]+)"/g)].map(([, href]) => href ?? '');
    deepEqual(
      annexes.map((href) => href.split('/').at(-1)),
      ['delivery-evidence.xlsx', 'chain.xlsx', 'risk-analysis.xlsx'],
    );
    for (const href of annexes)
      match(
        Buffer.from(await (await ask(kassei, href)).arrayBuffer())
          .subarray(0, 2)
          .toString(),
        /PK/,
      );
    equal((await ask(kassei, '/dossiers/grote-markt/annexes/onbekend.xlsx')).status, 404);
  });

  test('every file that the page offers is there', async () => {
    const html = await (await ask(kassei, '/dossiers/raamovereenkomst-natuursteen/export')).text();
    const files = [...html.matchAll(/href="([^"]+)" download/g)].map(([, href]) => href ?? '');
    ok(files.length > 30);
    for (const file of files.filter((href) => !href.endsWith('.pdf'))) equal((await ask(kassei, file)).status, 200, file);
  });

  test('a blank keeps back what goes out, with what is open and where; the buyer may always have hers', async () => {
    const waiting = blank();
    const answer = await ask(waiting, '/dossiers/markt/files/tender.docx');
    equal(answer.status, 409);
    const words = await wordsOf(answer);
    match(words, /Dit gaat nog niet naar buiten/);
    match(words, /Nog in te vullen voor de bekendmaking: 2/);
    match(words, /Artikel 6, Leveringstermijn van de natuursteen/);
    equal((await ask(waiting, '/dossiers/markt/files/buyer.docx')).status, 200);
    const offered = await (await ask(waiting, '/dossiers/markt/export')).text();
    ok(!offered.includes('files/tender.docx'));
    match(offered, /Haal de uitgave voor de koper op als Word/);
  });

  test('an announcement that nobody chose is not offered', async () => {
    const none = marketWith([/ {2}preparation-announcement: .*\n/, '  preparation-announcement: false\n']);
    ok(!(await (await ask(none, '/dossiers/markt/export')).text()).includes('announcement'));
    equal((await ask(none, '/dossiers/markt/document/announcement')).status, 404);
    equal((await ask(none, '/dossiers/markt/files/announcement.docx')).status, 409);
  });
});

describe('a frozen dossier', () => {
  test('is read as it was published, in its own language only', async () => {
    const work = folder();
    const frozen = join(work, 'markt.yaml');
    await call(['freeze', join(home, 'examples/grote-markt.yaml'), '--on', '2027-02-01', '--out', frozen]);
    const of = site({ folder: work });
    match(await page('/dossiers/markt', of), /Vastgelegd bij de bekendmaking op 1 februari 2027/);
    match(await page('/dossiers/markt/document?language=en', of), /Deel 1\. Administratieve bepalingen/);
    equal((await ask(of, '/dossiers/markt/files/tender.docx')).status, 200);
    equal((await ask(of, '/dossiers/markt/files/tender.en.docx')).status, 404);
  });
});

describe('the library without a dossier', () => {
  test('lists every clause with its sources and the day it was checked', async () => {
    const html = await (await ask(kassei, '/library')).text();
    for (const id of Object.keys(library.clauses)) ok(html.includes(`href="/library/${id}"`), id);
  });

  test('opens each in every language, and leads to an example that holds its text', async () => {
    for (const id of Object.keys(library.clauses))
      for (const language of ['nl-BE', 'nl-NL', 'en'])
        equal((await ask(kassei, `/library/${id}?language=${language}`)).status, 200, `${id} ${language}`);
    match(await page('/library/execution-evidence-at-delivery'), /Lees haar tekst in: Heraanleg Grote Markt/);
  });

  test('every source that a reason names stands among the sources', async () => {
    const sources = await (await ask(kassei, '/library/sources')).text();
    const named = new Set<string>();
    for (const path of [
      '/dossiers/grote-markt/advice',
      '/dossiers/grote-markt/clauses',
      '/dossiers/raamovereenkomst-natuursteen/clauses',
    ])
      for (const [, id] of (await (await ask(kassei, path)).text()).matchAll(/href="\/library\/sources#([^"]+)"/g))
        named.add(id ?? '');
    ok(named.size > 15);
    deepEqual(
      [...named].filter((id) => !sources.includes(`id="${id}"`)),
      [],
    );
  });
});

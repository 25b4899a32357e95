import { equal, match, ok } from 'node:assert/strict';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folder, home } from '../../../test/call.ts';
import { ask, site, wordsOf } from '../../../test/site.ts';

const market = readFileSync(join(home, 'examples/grote-markt.yaml'), 'utf8');
/** A site whose folder holds these files. */
function siteWith(files: Readonly<Record<string, string>>) {
  const work = folder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(work, name), text);
  return { work, kassei: site({ folder: work }) };
}

describe('the first page', () => {
  test('shows the two examples, each with what is bought', async () => {
    const words = await wordsOf(await ask(site(), '/'));
    match(words, /België · Type 2: werken met natuursteen Heraanleg Grote Markt Stad Voorbeeld, 1\.250\.000,00 euro/);
    match(words, /Kasseien van de markt: 840 m² \(opnieuw gelegd\)/);
    match(words, /Nederland · Type 1: rechtstreekse levering Raamovereenkomst natuursteen binnenstad 2027-2031/);
  });

  test('says so where no dossier stands yet, also when there is no folder', async () => {
    for (const kassei of [siteWith({}).kassei, site({ folder: '/nergens/examples' })])
      match(await wordsOf(await ask(kassei, '/')), /Hier staat nog geen dossier/);
  });

  test('shows a file that was copied and changed as soon as it is there, and its change on the next visit', async () => {
    const { work, kassei } = siteWith({ 'grote-markt.yaml': market });
    writeFileSync(join(work, 'dorpsplein.yaml'), market.replace('Heraanleg Grote Markt', 'Dorpsplein Bovendorp'));
    match(await wordsOf(await ask(kassei, '/')), /Dorpsplein Bovendorp/);
    writeFileSync(join(work, 'dorpsplein.yaml'), market.replace('Heraanleg Grote Markt', 'Kerkplein Bovendorp'));
    match(await wordsOf(await ask(kassei, '/dossiers/dorpsplein')), /Kerkplein Bovendorp/);
  });

  test('passes over files that are no dossier', async () => {
    const { kassei } = siteWith({
      'keten.yaml': 'kassei: chain/1\ntitle: Keten van graniet\n',
      'lees-mij.md': '# Lees mij',
      '.verborgen.yaml': market,
    });
    match(await wordsOf(await ask(kassei, '/')), /Hier staat nog geen dossier/);
    equal((await ask(kassei, '/dossiers/keten')).status, 404);
  });
});

describe('a dossier that cannot be read', () => {
  test('is shown with every problem and its place, and hides no other', async () => {
    const wrong = market.replace('ambition: medium', 'ambitie: medium').replace('1250000.00 ', '1.250.000,00 ');
    const { kassei } = siteWith({ 'goed.yaml': market, 'fout.yaml': wrong });
    const start = await wordsOf(await ask(kassei, '/'));
    match(start, /Dit dossier is nog niet te lezen Te verbeteren plaatsen: 2\./);
    match(start, /Heraanleg Grote Markt/);
    const answer = await ask(kassei, '/dossiers/fout');
    equal(answer.status, 422);
    const words = await wordsOf(answer);
    match(words, /fout\.yaml:13:10 purchase\.value : '1\.250\.000,00' is geen leesbaar bedrag/);
    match(words, /fout\.yaml:\d+:\d+ ambitie : .*bedoel je ambition\?/);
  });

  test('shows the same on each of its pages', async () => {
    const { kassei } = siteWith({ 'fout.yaml': 'kassei: dossier/1\n' });
    for (const page of ['', '/advice', '/clauses', '/document', '/export', '/files/tender.docx', '/annexes/chain.xlsx'])
      equal((await ask(kassei, `/dossiers/fout${page}`)).status, 422, page);
  });

  test('… whatever stands in its place: no YAML, no text, a folder, far too much', async () => {
    const { work, kassei } = siteWith({
      'kapot.yaml': 'title: [Heraanleg',
      'beeld.yaml': 'PK\u0000\u0001',
      'groot.yaml': market,
    });
    mkdirSync(join(work, 'map.yaml'));
    truncateSync(join(work, 'groot.yaml'), 200_000_000);
    for (const id of ['kapot', 'beeld', 'map', 'groot']) {
      const answer = await ask(kassei, `/dossiers/${id}`);
      equal(answer.status, 422, id);
      match(await wordsOf(answer), new RegExp(`${id}\\.yaml`));
    }
  });
});

describe('the facts of a purchase', () => {
  test('begin with the type that follows, and say why', async () => {
    const words = await wordsOf(await ask(site(), '/dossiers/grote-markt'));
    match(words, /Wat hieruit volgt Type 2: werken met natuursteen/);
    match(words, /De steen is 24,8 % van de waarde van de opdracht, dus minder dan 50 %\./);
    match(words, /Bron: snelgids, figuur 1/);
  });

  test('show what nobody knows as not known', async () => {
    const { kassei } = siteWith({ 'dorpsplein.yaml': market.replace('value: 1250000.00', 'value: unknown') });
    const words = await wordsOf(await ask(kassei, '/dossiers/dorpsplein'));
    match(words, /Waarde van de opdracht, zonder btw Nog niet bekend/);
    match(words, /Waarde van de natuursteen 310\.000,00 euro/);
  });

  test('stand in the words of the country: a Dutch authority publishes, a Belgian one announces', async () => {
    match(await wordsOf(await ask(site(), '/dossiers/raamovereenkomst-natuursteen')), /Aanbestedende dienst Gemeente Voorbeeld/);
    match(await wordsOf(await ask(site(), '/dossiers/grote-markt')), /Bestuur Stad Voorbeeld/);
  });

  test('print whatever a buyer typed as text, and never as HTML', async () => {
    const typed = '<script>alert(1)</script> & "Markt" *vet*';
    const { kassei } = siteWith({ 'markt.yaml': market.replace('title: Heraanleg Grote Markt', `title: '${typed}'`) });
    for (const page of ['', '/advice', '/clauses', '/clauses/definitions', '/document', '/document/buyer', '/export']) {
      const html = await (await ask(kassei, `/dossiers/markt${page}`)).text();
      ok(!html.includes('<script>'), page);
      ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Markt&quot; *vet*'), page);
    }
  });
});

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import { desk, type Town } from '../../../test/desk.ts';
import { ask, site, wordsOf } from '../../../test/site.ts';
import type { Library } from '../../library/library.ts';

const market = '/dossiers/grote-markt';
const { town } = desk();

/** The buyer orders so many square metres of setts; nothing where she no longer knows. */
async function quantity(of: Town, m2: string): Promise<void> {
  const fields = { version: await version(of), row: '0', 'stones[0].quantity': m2 };
  equal((await of.send(`${market}/facts/stones`, fields)).status, 303);
}
const version = async ({ kept }: Town) => String((await kept.dossiers.find('grote-markt'))?.version);
const publish = async (of: Town, on = '2027-02-01') => of.send(`${market}/publish`, { version: await version(of), on });
const hashIn = async (of: Town) => /name="hash" value="(\w+)"/.exec(await (await of.get(`${market}/sign`)).text())?.[1] ?? '';
const agreed = { says: 'agreed', name: 'Mia Claes', function: 'juridische dienst', on: '2026-11-20' };

describe('publication', () => {
  test('keeps what went out, and gives it back byte for byte after the dossier was rectified', async () => {
    const of = await town();
    equal((await publish(of)).status, 303);
    const files = await of.kept.issued.of('grote-markt');
    ok(files.some(({ name }) => name === 'grote-markt-bestek.docx') && files.some(({ kind }) => kind === 'annex'));
    await of.send(`${market}/rectify`, { version: await version(of) });
    await quantity(of, '3.000');
    const page = await wordsOf(await of.get(`${market}/export`));
    for (const { hash, version: at } of files) {
      ok(page.includes(hash));
      const sent = await of.get(`${market}/issued/${at}/${hash}`);
      equal(
        createHash('sha256')
          .update(Buffer.from(await sent.arrayBuffer()))
          .digest('hex'),
        hash,
      );
    }
    equal((await of.get(`${market}/issued/9/${files[0]?.hash}`)).status, 404);
    equal((await of.get(`/dossiers/raamovereenkomst-natuursteen/issued/2/${files[0]?.hash}`)).status, 404);
  });

  test('waits for a blank, and names the field in which it is filled', async () => {
    const of = await town();
    await quantity(of, '');
    const refused = await publish(of);
    equal(refused.status, 409);
    const html = await refused.text();
    match(html, /href="\/dossiers\/grote-markt\?question=stones&amp;row=0#f-stones-0-quantity"/);
    equal((await of.kept.dossiers.find('grote-markt'))?.read.ok && (await of.kept.issued.of('grote-markt')).length, 0);
    const field = await (await of.get(`${market}?question=stones&row=0`)).text();
    match(field, /id="f-stones-0-quantity"/);
  });

  test('asks a day that exists, and is done once however often the form is sent', async () => {
    const of = await town();
    const wrong = await publish(of, '2027-02-30');
    equal(wrong.status, 422);
    match(await wordsOf(wrong), /2027-02-30/);
    const read = await version(of);
    for (let n = 0; n < 2; n++) equal((await of.send(`${market}/publish`, { version: read, on: '2027-02-01' })).status, 303);
    equal(await version(of), '2');
  });

  test('is not done on a text that changed since it was read', async () => {
    const of = await town();
    const read = await version(of);
    await quantity(of, '3.000');
    const answer = await of.send(`${market}/publish`, { version: read, on: '2027-02-01' });
    equal(answer.status, 409);
    match(await wordsOf(answer), /Intussen werd dit dossier gewijzigd/);
  });
});

describe('a rectification', () => {
  test('says what it changes, word by word, before and after it is published', async () => {
    const of = await town();
    await publish(of);
    await of.send(`${market}/rectify`, { version: await version(of) });
    match(await wordsOf(await of.get(market)), /rechtzetting van de tekst van 1 februari 2027/);
    match(await wordsOf(await of.get(`${market}/changes`)), /Er wijzigt nog geen woord/);
    await quantity(of, '3.000');
    const change = /verwijderd: 3\.360 toegevoegd: 3\.000 m²/;
    match(await wordsOf(await of.get(`${market}/changes`)), change);
    await publish(of, '2027-02-15');
    const after = await wordsOf(await of.get(`${market}/changes`));
    match(after, /De tekst van 1 februari 2027 werd op 15 februari 2027 vervangen/);
    match(after, change);
    deepEqual([...new Set((await of.kept.issued.of('grote-markt')).map((file) => file.version))].sort(), [2, 5]);
  });

  test('keeps the clauses that were published, also when the library has newer ones', async () => {
    const of = await town();
    await publish(of);
    const renewed = site({ world: { ...of.kept, who: of.who, library: withNewer(library) } });
    const words = await wordsOf(await ask(renewed, `${market}/library`));
    match(words, /Hier staat versie 1, in de bibliotheek staat nu versie 2/);
    match(words, /toegevoegd: Nieuwe zin\./);
    await of.send(`${market}/rectify`, { version: await version(of) });
    ok(!(await wordsOf(await ask(renewed, `${market}/document`))).includes('Nieuwe zin.'));
    match(await wordsOf(await ask(renewed, `${market}/changes`)), /Er wijzigt nog geen woord/);
  });

  test('can be let go: what was published stands there again', async () => {
    const of = await town();
    await publish(of);
    await of.send(`${market}/rectify`, { version: await version(of) });
    await quantity(of, '3.000');
    equal((await of.send(`${market}/rectify/drop`, { version: await version(of) })).status, 303);
    match(await wordsOf(await of.get(`${market}/document`)), /Vastgelegd bij de bekendmaking op 1 februari 2027/);
  });
});

describe('the lawyer’s judgment', () => {
  test('is noted of exactly this text, and lapses with the first word that changes', async () => {
    const of = await town();
    match(await wordsOf(await of.get(`${market}/sign`)), /nog geen oordeel genoteerd/);
    const hash = await hashIn(of);
    for (let n = 0; n < 2; n++) equal((await of.send(`${market}/sign`, { ...agreed, hash })).status, 303);
    const noted = await wordsOf(await of.get(`${market}/sign`));
    match(noted, /Het akkoord met precies deze tekst is genoteerd: Mia Claes, juridische dienst, 20 november 2026/);
    equal((await of.kept.dossiers.versions('grote-markt')).length, 2);
    await quantity(of, '3.000');
    const lapsed = await wordsOf(await of.get(`${market}/sign`));
    match(lapsed, /Daarna veranderde de tekst in één artikel/);
    match(lapsed, /verwijderd: 3\.360 toegevoegd: 3\.000 m²/);
    for (const page of ['document', 'export', 'publish'])
      match(await wordsOf(await of.get(`${market}/${page}`)), /Akkoord van een jurist vervallen/, page);
    await quantity(of, '3.360');
    match(await wordsOf(await of.get(`${market}/sign`)), /Het akkoord met precies deze tekst is genoteerd/);
  });

  test('asks what is missing beside its field, and keeps what was typed', async () => {
    const of = await town();
    const hash = await hashIn(of);
    const answer = await of.send(`${market}/sign`, { ...agreed, hash, says: 'not-agreed', name: '' });
    equal(answer.status, 422);
    const html = await answer.text();
    match(html, /href="#f-name"/);
    match(html, /href="#f-remark"/);
    match(html, /value="juridische dienst"/);
  });

  test('is not noted of a text that changed while it was read', async () => {
    const of = await town();
    const hash = await hashIn(of);
    await quantity(of, '3.000');
    const answer = await of.send(`${market}/sign`, { ...agreed, hash });
    equal(answer.status, 409);
    match(await answer.text(), /value="Mia Claes"/);
  });
});

describe('versions', () => {
  test('say what changed, are compared, and an earlier one is brought back without what the lawyer said going', async () => {
    const of = await town();
    await quantity(of, '3.000');
    await of.send(`${market}/sign`, { ...agreed, hash: await hashIn(of) });
    match(await wordsOf(await of.get(`${market}/versions`)), /Versie 2 .* Steen ‘Graniet kasseien 10 x 10’/);
    const compared = await wordsOf(await of.get(`${market}/compare?from=1&to=2`));
    match(compared, /Steen ‘Graniet kasseien 10 x 10’: Hoeveelheid 3\.360 3\.000/);
    match(compared, /verwijderd: 3\.360 toegevoegd: 3\.000 m²/);
    equal((await of.send(`${market}/versions/1`, {})).status, 409);
    equal((await of.send(`${market}/versions/1`, { version: await version(of) })).status, 303);
    match(await wordsOf(await of.get(`${market}/document`)), /3\.360 m²/);
    match(await wordsOf(await of.get(`${market}/sign`)), /Mia Claes, juridische dienst: akkoord Vervallen/);
    for (const asked of ['from=9&to=1', 'from=x', 'from=1&to=0']) equal((await of.get(`${market}/compare?${asked}`)).status, 404);
  });

  test('of what was published are not brought back', async () => {
    const of = await town();
    await publish(of);
    equal((await of.send(`${market}/versions/1`, { version: await version(of) })).status, 409);
  });
});

describe('last year’s dossier', () => {
  test('is the beginning of this year’s, without its days and what was published', async () => {
    const of = await town();
    await publish(of);
    const answer = await of.send(`${market}/copy`, { title: 'Heraanleg Kerkplein' });
    equal(answer.headers.get('location'), '/dossiers/heraanleg-kerkplein');
    const copy = await of.kept.dossiers.find('heraanleg-kerkplein');
    ok(copy?.read.ok);
    const { dossier, frozen } = copy.read.value;
    deepEqual([frozen, dossier.purchase.publication, dossier.dates, dossier.signOff], [undefined, 'unknown', {}, []]);
    equal(dossier.stones.length, 3);
    equal((await of.send(`${market}/copy`, { title: ' ' })).status, 422);
  });

  test('is put away from its own page, and put back', async () => {
    const of = await town();
    await of.send(`${market}/state`, { from: 'active', to: 'deleted' });
    match(await wordsOf(await of.get(`${market}/more`)), /Zet dit dossier terug/);
    await of.send(`${market}/state`, { from: 'deleted', to: 'active' });
    equal((await of.kept.dossiers.find('grote-markt'))?.state, 'active');
  });
});

/** The library after an edit of the article about the stone: a sentence more, and the next version. */
function withNewer(of: Library): Library {
  const id = 'definitions';
  const clause = of.clauses[id]!;
  const text = of.texts[id]!['nl-BE']!;
  return {
    ...of,
    edition: { ...of.edition, hash: 'newer' },
    clauses: { ...of.clauses, [id]: { ...clause, version: clause.version + 1 } },
    texts: { ...of.texts, [id]: { ...of.texts[id], 'nl-BE': { ...text, body: `${text.body}\n\nNieuwe zin.\n` } } },
  };
}

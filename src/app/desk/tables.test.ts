import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { desk } from '../../../test/desk.ts';
import { dataTables } from '../../core/clauses/data-tables.ts';
import { pack } from '../../outside/documents/word/pack.ts';
import { readXlsx } from '../../outside/exchange/read-xlsx.ts';

const { town } = desk();
const market = '/dossiers/grote-markt/tables';
const framework = '/dossiers/raamovereenkomst-natuursteen/tables';

describe('a table that is taken along', () => {
  test('is the one on the screen: the stones, in the language of the document', async () => {
    const answer = await (await town()).get(`${market}/stones.csv`);
    equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
    match(answer.headers.get('content-disposition') ?? '', /filename="grote-markt-stenen\.csv"/);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
    ok(text.startsWith('\uFEFFOmschrijving;Steensoort en product;'));
    match(text, /\r\nGraniet kasseien 10 x 10;"Graniet, kasseien, 100 mm dik";3\.360 m²;/);
  });

  test('holds a day as a day, each duty with a line a day', async () => {
    const text = await (await (await town()).get(`${framework}/obligations.csv`)).text();
    match(text, /Jaarlijks[^\r]*;20\d\d-\d\d-\d\d\r\n|;20\d\d-\d\d-\d\d\r\n/);
  });

  test('says of the costs of a breach in which lot they hold', async () => {
    const text = await (await (await town()).get(`${market}/sanction.csv`)).text();
    match(text, /Algemene straf bij tekortkoming;Grote Markt;.*400 euro/);
    match(text, /Algemene straf bij tekortkoming;Omliggende straten;.*245 euro/);
  });

  test('is there in both forms for every reading, and for the lists', async () => {
    const ours = await town();
    const paths = [...dataTables.map((name) => `${framework}/${name}`), '/tables/dossiers', '/tables/library'];
    for (const path of paths) {
      const csv = await (await ours.get(`${path}.csv`)).text();
      const bytes = new Uint8Array(await (await ours.get(`${path}.xlsx`)).arrayBuffer());
      const read = await readXlsx(bytes, path, pack);
      ok(read.ok, path);
      const [sheet] = read.value;
      equal(sheet?.rows[0]?.[0], csv.replace('\uFEFF', '').split(/[;,]/)[0], path);
      ok((sheet?.rows.length ?? 0) > 1, path);
    }
  });

  test('is no formula, whatever a name begins with', async () => {
    const ours = await town();
    const found = await ours.kept.dossiers.find('grote-markt');
    const body = { ...(found?.data as object), title: '=HYPERLINK("https://kwaad.example";"Klik")' };
    await ours.kept.dossiers.save('grote-markt', { read: 1, body }, ours.who);
    match(await (await ours.get('/tables/dossiers.csv')).text(), /\r\n"'=HYPERLINK\(""https:\/\/kwaad\.example"";""Klik""\)";/);
    const read = await readXlsx(new Uint8Array(await (await ours.get('/tables/dossiers.xlsx')).arrayBuffer()), '', pack);
    ok(read.ok);
    ok(read.value[0]?.rows.some(([title]) => title === '=HYPERLINK("https://kwaad.example";"Klik")'));
  });

  test('is not one that does not exist', async () => {
    const ours = await town();
    const paths = [
      `${market}/prices.csv`,
      `${market}/stones.pdf`,
      `${market}/..%2fstones.csv`,
      '/tables/stones.csv',
      '/tables/x',
    ];
    deepEqual(
      await Promise.all(paths.map(async (path) => (await ours.get(path)).status)),
      paths.map(() => 404),
    );
  });
});

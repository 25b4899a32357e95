import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../../../test/content.ts';
import { desk, type Town } from '../../../../../test/desk.ts';
import { wordsOf } from '../../../../../test/site.ts';
import { at } from '../../../../kernel/path.ts';

const { town } = desk();
const id = 'execution-evidence-at-delivery';
const clause = `/dossiers/grote-markt/clauses/${id}`;
const body = library.texts[id]?.['nl-BE']?.body ?? '';
const own = body.replace(
  'De aanbestedende overheid deelt binnen {{ checkWithin | days }}',
  'De leidend ambtenaar deelt binnen acht dagen',
);
const page = async (of: Town, to: string) => wordsOf(await of.get(to));
const dossier = async ({ kept }: Town) => kept.dossiers.find('grote-markt');
const send = async (of: Town, text: string, because: string, more: Readonly<Record<string, string>> = {}) =>
  of.send(`${clause}/text`, {
    version: String((await dossier(of))?.version),
    [`ownTexts.${id}.text`]: text.replaceAll('\n', '\r\n'),
    [`ownTexts.${id}.because`]: because,
    ...more,
  });

describe('the own text of a clause', () => {
  test('begins with that of the library, which stands beside it as it reads here', async () => {
    const html = await (await (await town()).get(`${clause}/text`)).text();
    match(html, /<textarea[^>]*>\s*1\. De opdrachtnemer betrekt .*\{\{ checkWithin \| days \}\}/s);
    match(html, /data-parameter="checkWithin">vijf kalenderdagen/);
    match(html, /\{\{ checkWithin \| days \}\}<\/code><\/dt><dd>Termijn voor nazicht: vijf kalenderdagen/);
    match(html, /Nog door geen jurist gelezen/);
  });

  test('is kept with its reason, and shows word by word what it changes and what it no longer says', async () => {
    const of = await town();
    const answer = await send(of, own, 'Onze werfleider keurt zelf.');
    equal(answer.headers.get('location'), `${clause}/text#difference`);
    deepEqual(at((await dossier(of))?.data, `ownTexts.${id}`), {
      version: '1',
      text: own.trim(),
      because: 'Onze werfleider keurt zelf.',
    });
    const html = await (await of.get(`${clause}/text`)).text();
    match(html, /<ins>.{0,90}leidend/s);
    match(html, /<del>.{0,90}aanbestedende/s);
    match(html, /noemt deze waarden niet meer.*Termijn voor nazicht/s);
    match(await page(of, clause), /Eigen tekst .* De leidend ambtenaar deelt binnen acht dagen .* Vergelijk met de bibliotheek/);
  });

  test('is not kept without its reason, nor with what cannot stand in it: both are told, and what was typed stays', async () => {
    const of = await town();
    const answer = await send(of, '1. Binnen {{ dagen | days }} na ontvangst.', '');
    equal(answer.status, 422);
    const html = await answer.text();
    match(html, /de eigen tekst noemt dagen, dat deze clausule niet heeft/);
    match(html, /hier hoort een reden/);
    match(html, /1\. Binnen \{\{ dagen \| days \}\} na ontvangst\.<\/textarea>/);
    equal((await dossier(of))?.version, 1);
    equal((await send(of, '1. Zie {% ref "nergens" %}.', 'Zo.')).status, 422);
    equal((await send(of, '', 'Zo.')).status, 422);
  });

  test('gives way to that of the library when it is put back, or says the same', async () => {
    const of = await town();
    for (const back of [() => send(of, own, 'Reden.', { do: 'library' }), () => send(of, body, '')]) {
      await send(of, own, 'Reden.');
      equal((await back()).headers.get('location'), clause);
      equal(at((await dossier(of))?.data, `ownTexts.${id}`), undefined);
    }
  });

  test('of which the library has a newer version says so, until it is saved beside that one', async () => {
    const newer = { ...library.clauses[id]!, version: 2 };
    const of = await town({ library: { ...library, clauses: { ...library.clauses, [id]: newer } } });
    const data = (await dossier(of))?.data as Record<string, unknown>;
    const ownTexts = { [id]: { version: '1', text: own, because: 'Reden.' } };
    await of.kept.dossiers.save('grote-markt', { read: 1, body: { ...data, ownTexts } }, of.who);
    match(await page(of, `${clause}/text`), /De bibliotheek heeft nu versie 2; de eigen tekst is gemaakt naast versie 1/);
    await send(of, own, 'Reden.');
    ok(!(await page(of, `${clause}/text`)).includes('heeft nu versie 2'));
  });

  test('is text, whatever is typed', async () => {
    const of = await town();
    await send(of, '1. De <script>alert(1)</script> & zo.', '<img src=x>');
    for (const to of [clause, `${clause}/text`, '/dossiers/grote-markt/document/buyer'])
      ok(!/<script>|<img/.test(await (await of.get(to)).text()), to);
  });
});

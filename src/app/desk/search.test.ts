import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import { desk } from '../../../test/desk.ts';
import { wordsOf } from '../../../test/site.ts';
import { findClauses } from './find-clauses.ts';

const { town } = desk();
const found = (words: string) => findClauses(library, 'nl-BE', words).map(({ id }) => id);

describe('the clauses of the library', () => {
  test('are found by their title first, then by what they bring, then by a word of their text', () => {
    equal(found('aankondiging')[0], 'preparation-announcement');
    ok(found('groeve').includes('award-due-diligence-medium'));
    const [inText] = findClauses(library, 'nl-BE', 'royalty').filter(({ around }) => around);
    match(inText?.around ?? 'royalty', /royalty/i);
  });

  test('… whatever its form: one quarry and several, with and without accents and capitals', () => {
    deepEqual(found('GROEVEN'), found('groeven'));
    ok(found('clausules').length > 0 || found('artikels').length > 0);
    deepEqual(found('één'), found('een'));
  });

  test('need all words, and none is found with none', () => {
    deepEqual(found('groeve xyzzy'), []);
    deepEqual(found('  .,! '), []);
  });
});

describe('the page of a search', () => {
  test('shows dossiers and clauses, the archived with their state', async () => {
    const ours = await town();
    await ours.kept.dossiers.setState('grote-markt', 'archived', ours.who);
    const words = await wordsOf(await ours.get('/search?q=markt'));
    match(words, /Dossiers: 1\./);
    match(words, /Heraanleg Grote Markt Stad Voorbeeld · Archief/);
  });

  test('says what can be looked for, and what to do where nothing was found', async () => {
    const ours = await town();
    match(await wordsOf(await ours.get('/search')), /Alle woorden moeten erin staan/);
    match(await wordsOf(await ours.get('/search?q=xyzzy')), /Dossiers: 0\. Clausules: 0\. Probeer een korter woord/);
  });

  test('prints what was typed as text', async () => {
    const html = await (await (await town()).get(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    ok(!html.includes('<script>alert'));
  });
});

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import { draftOf } from '../../../test/worked.ts';
import { departures, legalBases } from './legal.ts';
import { voiceOf } from './voice.ts';

const bases = (name: string) => legalBases(draftOf(name), 'buyer').map(({ law }) => law.id);

describe('the laws on which a document rests', () => {
  test('those of the country first, then those of the Union, each once', () => {
    for (const name of ['dorpskern', 'binnenstad', 'streek', 'museumplein']) {
      const ids = bases(name);
      const firstOfUnion = ids.findIndex((id) => id.startsWith('EU/'));
      ok(
        ids.slice(firstOfUnion).every((id) => id.startsWith('EU/')),
        name,
      );
      deepEqual(ids, [...new Set(ids)], name);
    }
  });
  test('numbers in a name count as numbers: 2.80 before 2.115, 9 before 45', () => {
    const dutch = bases('binnenstad').filter((id) => /aw-2\./.test(id));
    const articles = dutch.map((id) => Number(/aw-2\.(\d+)/.exec(id)?.[1]));
    deepEqual(
      articles,
      [...articles].sort((a, b) => a - b),
    );
    ok(bases('dorpskern').indexOf('BE/aur-9') < bases('dorpskern').indexOf('BE/aur-45'));
  });
  test('a law that a text cites is there, whoever else names it', () => {
    for (const name of ['dorpskern', 'binnenstad']) {
      const draft = draftOf(name);
      for (const { id } of draft.clauses)
        for (const [, law = ''] of (library.texts[id]?.[draft.dossier.language]?.body ?? '').matchAll(/\{% law "([^"]+)"/g))
          ok(bases(name).includes(law) || id === 'preparation-announcement', `${id} cites ${law}`);
    }
  });
  test('each with the articles that rest on it', () => {
    const draft = draftOf('raamcontract');
    const number = (id: string) => draft.clauses.find((one) => one.id === id)?.number;
    const base = legalBases(draft, 'buyer').find(({ law }) => law.id === 'BE/aur-45');
    deepEqual(base?.articles, [number('practice-delivery-times'), number('sanction-general-be')]);
  });
});

describe('[tip-10] departures, which in Belgium count as not written without their reason', () => {
  const listed = (name: string, change = {}) =>
    departures(draftOf(name, change), voiceOf(library, draftOf(name, change).dossier.language));

  test('every departure has its reason and its article', () => {
    for (const name of [
      'dorpskern',
      'stationsplein',
      'raamcontract',
      'streek',
      'winkelstraat',
      'kade',
      'museumplein',
      'binnenstad',
    ])
      for (const { from, because } of listed(name)) match(because, /^\p{Lu}.{30,}\.$/u, `${name}: ${from}`);
  });
  test('the fine of the law kept is no departure from article 46, set aside it is', () => {
    const from46 = (name: string) => listed(name).filter(({ from }) => from.startsWith('Artikel 46')).length;
    equal(from46('dorpskern'), 0);
    equal(from46('stationsplein'), 1);
  });
  test('uniform conditions are departed from in works only', () => {
    ok(listed('winkelstraat').some(({ from }) => from.includes('UAV')));
    ok(!listed('losse-levering').some(({ from }) => from.includes('UAV')));
  });
});

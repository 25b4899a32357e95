import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { library } from '../../../test/content.ts';
import { article, type Change, dossierOf, linesOf } from '../../../test/worked.ts';
import { draftDossier, freezeDossier } from '../../app/clauses/draft.ts';
import type { Library } from '../../library/library.ts';
import { outdated } from './frozen.ts';
import { type Frozen, readFrozen } from './read-frozen.ts';

const published = Temporal.PlainDate.from('2027-05-03');
const later = Temporal.PlainDate.from('2029-01-15');

/** A dossier frozen at its publication, as it stands in a file: written out and read back. */
function frozenOf(name: string, change: Change = {}): Frozen {
  const frozen = freezeDossier({ dossier: dossierOf(name, change) }, library, published);
  ok(frozen.ok);
  const read = readFrozen(JSON.parse(JSON.stringify(frozen.value)));
  ok(read.ok, read.ok ? '' : JSON.stringify(read.problems[0]));
  return read.value;
}
/** What it gives again, from whatever library there is by then. */
const again = (name: string, frozen: Frozen, used: Library, change: Change = {}) =>
  draftDossier({ dossier: dossierOf(name, change), frozen }, used, later);

/** The library of two years later: other words, another amount of law, a clause gone, another way to write amounts. */
const changed: Library = {
  ...library,
  clauses: Object.fromEntries(
    Object.entries(library.clauses)
      .filter(([id]) => id !== 'execution-follow-up')
      .map(([id, clause]) => [id, { ...clause, version: clause.version + 1 }]),
  ),
  texts: Object.fromEntries(
    Object.entries(library.texts).map(([id, texts]) => [
      id,
      {
        ...texts,
        'nl-BE': { words: { ...texts.en!.words, title: 'Anders' }, body: '1. Heel andere woorden.', bodyLine: 1 },
      },
    ]),
  ),
  law: {
    ...library.law,
    'BE/aur-45': {
      ...library.law['BE/aur-45']!,
      values: {
        once: [
          {
            from: '2013-07-01',
            until: null,
            is: { rate: 0.5, min: '1.00', max: '9.00' },
            confidence: 'confirmed',
            source: 'S20',
          },
        ],
      },
    },
  },
  glossary: {},
  forms: {},
  locales: {
    ...library.locales,
    'nl-BE': { ...library.locales['nl-BE'], texts: { ...library.locales['nl-BE'].texts, 'part.award': 'Iets anders' } },
  },
  tables: { ...library.tables, materials: [], products: [] },
};

describe('a frozen dossier keeps its text, whatever happens to the library', () => {
  const frozen = frozenOf('raamcontract');
  const now = draftDossier({ dossier: dossierOf('raamcontract') }, library, published);
  ok(now.ok);

  test('from the library of today: the very text', () => {
    const drafted = again('raamcontract', frozen, library);
    ok(drafted.ok);
    equal(drafted.value.hash, frozen.text);
  });
  test('from one whose words, laws, forms and tables have all changed: the very text', () => {
    const drafted = again('raamcontract', frozen, changed);
    ok(drafted.ok);
    equal(drafted.value.hash, frozen.text);
    equal(linesOf(drafted.value.tender), linesOf(now.value.tender));
    match(article(drafted.value.draft, 'sanction-general-be'), /0,07 % van het oorspronkelijke bedrag/);
  });
  test('a clause that the library no longer has goes on working', () => {
    const drafted = again('raamcontract', frozen, changed);
    ok(drafted.ok && drafted.value.draft.clauses.some(({ id }) => id === 'execution-follow-up'));
  });
  test('the same dossier, not frozen, follows the library', () => {
    const free = draftDossier(
      { dossier: dossierOf('raamcontract') },
      { ...changed, glossary: library.glossary, forms: library.forms },
      published,
    );
    ok(!free.ok || free.value.hash !== frozen.text);
  });
  test('a publication that was not known at the freeze stays the day of the freeze', () => {
    const unknown = { purchase: { publication: 'unknown' } };
    const drafted = again('raamcontract', frozenOf('raamcontract', unknown), library, unknown);
    ok(drafted.ok, drafted.ok ? '' : drafted.problems[0].wrong.message);
  });
  test('a value that somebody changed by hand in the file is found', () => {
    const drafted = again('raamcontract', frozen, library, {
      purchase: { value: '99999.99', stoneValue: '99999.99' },
      authority: { name: 'Stad Elders' },
    });
    deepEqual(drafted.ok ? '' : drafted.problems[0].wrong.message, 'problem.frozen.changed');
  });
  test('a program that would print it otherwise shows what was published', () => {
    const older = {
      ...frozen,
      with: { ...frozen.with, locale: { ...frozen.with.locale, texts: { ...frozen.with.locale.texts, 'part.award': 'Anders' } } },
    };
    const drafted = again('raamcontract', older, library);
    ok(drafted.ok);
    equal(drafted.value.hash, frozen.text);
    ok(drafted.value.tender.parts.every(({ title }) => title !== 'Anders'));
  });
  test('… but not where its facts or its text were changed by hand', () => {
    const older = {
      ...frozen,
      with: { ...frozen.with, locale: { ...frozen.with.locale, texts: { ...frozen.with.locale.texts, 'part.award': 'Anders' } } },
    };
    const facts = again('raamcontract', older, library, { purchase: { value: '99999.99', stoneValue: '99999.99' } });
    const text = again(
      'raamcontract',
      { ...older, document: String(frozen.document).replace('natuursteen', 'baksteen') },
      library,
    );
    deepEqual([facts.ok, text.ok], [false, false]);
    const broken = readFrozen({ ...JSON.parse(JSON.stringify(frozen)), document: '{"kind":"tender"}' });
    equal(broken.ok, false);
  });
  test('freezing twice gives the same', () => equal(JSON.stringify(frozenOf('raamcontract')), JSON.stringify(frozen)));
  test('which clauses have moved on since is told', () => {
    const moved = outdated(frozen, changed);
    equal(moved.length, frozen.clauses.length);
    deepEqual(
      moved.find(({ id }) => id === 'execution-follow-up'),
      { id: 'execution-follow-up', frozen: 1, library: undefined },
    );
    deepEqual(outdated(frozen, library), []);
  });
});

describe('what is frozen', () => {
  const frozen = frozenOf('raamcontract');
  test('each chosen clause whole, with its version, its values and its text in the language of the document', () => {
    const clause = frozen.clauses.find(({ id }) => id === 'execution-due-diligence-framework');
    deepEqual([clause?.version, clause?.parameters.riskAnalysisWithin, Object.keys(clause?.texts ?? {})], [1, 1, ['nl-BE']]);
    ok(clause?.definition.obligations?.['yearly-report']);
  });
  test('the hash of a clause is its own: it follows from words and definition, not from the contract', () => {
    const hash = (frozenAt: Frozen) => frozenAt.clauses.find(({ id }) => id === 'definitions')?.hash;
    equal(hash(frozen), hash(frozenOf('streek')));
    notEqual(hash(frozen), frozen.clauses[0]?.hash);
  });
  test('nothing of the library that the document does not use', () => {
    ok(!frozen.clauses.some(({ id }) => id === 'execution-evidence-at-delivery'));
    ok(!('NL/aw-2.80' in frozen.with.law) || frozen.clauses.some(({ definition }) => definition.law?.NL?.includes('NL/aw-2.80')));
    ok(!('delivery-evidence' in frozen.with.forms));
  });
  test('a blank keeps it from being frozen', () => {
    const refused = freezeDossier({ dossier: dossierOf('losse-levering') }, library, published);
    deepEqual(refused.ok ? [] : refused.problems.map(({ path }) => path), [
      'clauses.practice-delivery-times.term',
      'award',
      'clauses.preparation-announcement.contact',
    ]);
  });
  test('a file that lost a part of it is refused with the place', () => {
    const { law: _, ...rest } = frozen.with;
    const read = readFrozen({ ...frozen, with: rest });
    deepEqual(read.ok ? '' : read.problems.map(({ path }) => path), ['frozen.with.law']);
  });
});

describe('[tip-3] a rectification', () => {
  const first = frozenOf('raamcontract');
  const was = { dossier: dossierOf('raamcontract'), frozen: first };
  const reissue = (change: Change, used: Library = library) =>
    freezeDossier({ dossier: dossierOf('raamcontract', change) }, used, later, was);

  test('is a new frozen version that names the one it replaces, with what changed word by word', () => {
    const next = reissue({ clauses: { 'practice-delivery-times': { term: '16' } } });
    ok(next.ok);
    deepEqual(next.value.replaces, { on: first.on, text: first.text });
    notEqual(next.value.text, first.text);
    deepEqual(
      next.value.changes?.map(({ clause, kind, parts }) => [
        clause,
        kind,
        parts.filter((part) => part.kind !== 'same').map(({ kind: how, text }) => `${how} ${text}`),
      ]),
      [['practice-delivery-times', 'changed', ['removed twaalf', 'added zestien']]],
    );
  });
  test('a clause left out is removed, one added is added, and the numbers that shift are changes too', () => {
    const next = reissue({ clauses: { 'selection-management-systems': false, 'selection-traceability': {} } });
    ok(next.ok);
    const kinds = Object.fromEntries(next.value.changes?.map(({ clause, kind }) => [clause, kind]) ?? []);
    equal(kinds['selection-management-systems'], 'removed');
    equal(kinds['selection-traceability'], 'added');
  });
  test('nothing changed, nothing listed', () => {
    const next = reissue({});
    ok(next.ok);
    deepEqual(next.value.changes, []);
  });
  test('the words of the library of that day stay out of it: only what the town changed is listed', () => {
    const reworded: Library = {
      ...library,
      texts: {
        ...library.texts,
        definitions: { ...library.texts.definitions, 'nl-BE': { ...library.texts.definitions!['nl-BE']!, body: '1. Anders.' } },
      },
    };
    const next = reissue({ clauses: { 'practice-delivery-times': { term: '16' } } }, reworded);
    ok(next.ok);
    deepEqual(
      next.value.changes?.map(({ clause }) => clause),
      ['practice-delivery-times'],
    );
  });
  test('what was not frozen cannot be replaced, what is frozen cannot be frozen again', () => {
    const loose = freezeDossier({ dossier: was.dossier }, library, later, { dossier: was.dossier });
    equal(loose.ok ? '' : loose.problems[0].wrong.message, 'problem.frozen.missing');
    const twice = freezeDossier(was, library, later);
    equal(twice.ok ? '' : twice.problems[0].wrong.message, 'problem.dossier.frozen');
  });
});

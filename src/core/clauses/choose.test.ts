import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import { readBroken } from '../../../test/small-content.ts';
import { type Change, draftOf, refusals, today } from '../../../test/worked.ts';
import { situationOf } from '../purchase/facts.ts';
import { readDossier } from '../purchase/read-dossier.ts';
import { chooseClauses } from './choose.ts';

const chosen = (name: string, change: Change = {}) => draftOf(name, change).clauses;
const why = (name: string, id: string, change: Change = {}) => {
  const found = chosen(name, change).find((one) => one.id === id);
  return found && `${found.why}${found.neededBy.length > 0 ? `, for ${[...found.neededBy].sort().join(' and ')}` : ''}`;
};

describe('what a new dossier starts with', () => {
  test('every clause that is recommended, and what those refer to', () => {
    for (const name of ['dorpskern', 'raamcontract', 'winkelstraat', 'losse-levering']) {
      const draft = draftOf(name);
      const ids = draft.clauses.map(({ id }) => id);
      for (const { id, stance } of draft.choice.stances)
        if (stance === 'recommended' && !library.clauses[id]?.choice) ok(ids.includes(id), `${name}: ${id}`);
      for (const { clause } of draft.clauses)
        for (const need of clause.needs ?? [])
          if (typeof need === 'string') ok(ids.includes(need), `${name}: ${clause.id} refers to ${need}`);
    }
  });
  test('of a choice never more than one', () => {
    for (const name of ['dorpskern', 'stationsplein', 'raamcontract', 'streek', 'museumplein', 'park']) {
      const choices = chosen(name).flatMap(({ clause }) => clause.choice ?? []);
      deepEqual(choices, [...new Set(choices)], name);
    }
  });
  test('who refers to a clause is kept with it', () => {
    equal(why('kasseiweg', 'definitions'), 'needed, for preparation-reuse');
    equal(why('dorpskern', 'sanction-general-be'), 'needed, for award-scoring-rules and execution-evidence-at-delivery');
    equal(
      why('streek', 'sanction-percentage'),
      'asked, for award-scoring-rules and execution-due-diligence-framework and execution-follow-up',
    );
  });
});

describe('where the buyer departs from it', () => {
  test('a clause asked of a choice takes the place of the recommended one', () => {
    const criteria = (change: Change = {}) =>
      chosen('kade', change)
        .map(({ id }) => id)
        .filter((id) => id.startsWith('award-due'));
    deepEqual(criteria({ clauses: { 'award-due-diligence-low': {} }, award: undefined }), ['award-due-diligence-low']);
    deepEqual(criteria({ clauses: { 'award-due-diligence-medium': false }, award: undefined }), []);
  });
  test('without a criterion its scoring rules go too: one clause changes the stance of another', () =>
    ok(
      !chosen('kade', { clauses: { 'award-due-diligence-medium': false }, award: undefined }).some(
        ({ id }) => id === 'award-scoring-rules',
      ),
    ));
  test('without a condition the undertaking goes, and with it nothing else', () => {
    const left = chosen('dorpskern', { clauses: { 'execution-evidence-at-delivery': false } }).map(({ id }) => id);
    deepEqual(
      chosen('dorpskern')
        .map(({ id }) => id)
        .filter((id) => !left.includes(id)),
      ['execution-evidence-at-delivery', 'exclusion-undertaking'],
    );
  });
  test('what others need cannot be left out', () =>
    match(
      String(refusals('dorpskern', { clauses: { 'preparation-stone-table': false } })[0]),
      /is weggelaten, maar is nodig voor/,
    ));
  test('a clause that refers to a choice of which nothing stands in the document', () => {
    const told = refusals('depot', { clauses: { 'exclusion-undertaking': { because: 'Wij willen een verbintenis.' } } });
    match(
      String(told[0]),
      /^clauses\.exclusion-undertaking: .*verwijst naar een artikel dat er niet is; kies ook een van deze: .*execution-due-diligence-framework.*execution-evidence-at-delivery/,
    );
  });
  test('an option that speaks of an article which the document does not have', () => {
    const told = refusals('raamcontract', { clauses: { 'exclusion-undertaking': { duties: 'at-delivery' } } });
    match(
      String(told[0]),
      /^clauses\.exclusion-undertaking: .*verwijst met deze keuzes naar Bewijs .*\(execution-evidence-at-delivery\), dat niet in het document staat; kies anders/,
    );
  });
  test('two sanctions, two conditions, two criteria', () => {
    for (const pair of [
      ['sanction-general-be', 'sanction-percentage'],
      ['execution-due-diligence-framework', 'execution-evidence-at-delivery'],
      ['award-due-diligence-low', 'award-due-diligence-medium'],
    ])
      match(
        String(refusals('dorpskern', { clauses: Object.fromEntries(pair.map((id) => [id, { because: 'Beide.' }])) })),
        /sluiten elkaar uit; kies er één van/,
      );
  });
});

describe('the levels of a choice', () => {
  // Three criteria of which none is recommended: only their level tells them apart
  const levels = (ambition: string, stances: Record<string, string>) => {
    const yaml = (level: string) => library.clauses[`award-due-diligence-${level}`]!;
    const clauses = Object.fromEntries(
      ['low', 'medium', 'high'].map((level) => [
        `award-due-diligence-${level}`,
        { ...yaml(level), needs: [], stances: [{ id: 'otherwise', is: stances[level] ?? 'possible', sources: ['box-2'] }] },
      ]),
    ) as typeof library.clauses;
    const small = { ...library, clauses };
    const read = readDossier(
      { kassei: 'dossier/1', title: 'x', authority: { name: 'x', country: 'BE' }, purchase: {}, ambition },
      small,
    );
    ok(read.ok);
    const choice = chooseClauses(read.value.dossier, situationOf(read.value.dossier, small, today), small);
    ok(choice.ok);
    return choice.value.chosen.map(({ id }) => id.replace('award-due-diligence-', ''));
  };
  for (const [what, ambition, stances, level] of [
    ['the possible one of the level asked', 'medium', {}, ['medium']],
    ['else the nearest below', 'high', { high: 'discouraged' }, ['medium']],
    ['never one above', 'low', { low: 'ruled-out' }, []],
    ['a recommended one before a possible one of the level asked', 'high', { low: 'recommended' }, ['low']],
    ['of two recommended ones that of the level asked', 'medium', { low: 'recommended', medium: 'recommended' }, ['medium']],
    ['of ambition unknown the lowest', 'unknown', {}, ['low']],
    ['none that is discouraged', 'high', { low: 'discouraged', medium: 'discouraged', high: 'discouraged' }, []],
  ] as const)
    test(what, () => deepEqual(levels(ambition, stances), level));
});

test('clauses that push each other in and out for ever come to an end', () => {
  const swinging =
    'stances:\n  - { id: otherwise, when: { not: { with: supplier-evidence } }, is: recommended, sources: [box-5] }\n  - { id: small, is: possible, sources: [box-5] }';
  const { library: small } = readBroken({
    'stone/clauses/supplier-evidence/clause.yaml': [
      'stances:\n  - { id: small, when: { stoneValue: { below: "10000.00" } }, is: discouraged, sources: [box-5] }\n  - { id: otherwise, is: recommended, sources: [box-5] }',
      swinging,
    ],
  });
  const read = readDossier({ kassei: 'dossier/1', title: 'x', authority: { name: 'x', country: 'BE' }, purchase: {} }, small);
  ok(read.ok);
  ok(chooseClauses(read.value.dossier, situationOf(read.value.dossier, small, today), small).ok);
});

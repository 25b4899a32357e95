import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Change, draftOf, refusals } from '../../../test/worked.ts';
import { blanksOf } from './prepare.ts';
import { lotsWithFewerPoints, socialCriteria } from './weights.ts';

const model = (price: string, other: string, total = '100'): Change => ({
  award: { total, price: { weight: price }, others: [{ id: 'other', name: 'Ander', weight: other }] },
});

describe('the points of all criteria make the total that the text prints', () => {
  test('65 and 20 with 15 make 100', () => deepEqual(refusals('binnenstad', model('65', '20')), []));
  test('half points are exact: 64.5 and 20.5 with 15', () => deepEqual(refusals('binnenstad', model('64.5', '20.5')), []));
  test('a tenth too little is told', () => equal(refusals('binnenstad', model('64.9', '20')).length, 1));
  test('any total that adds up', () => deepEqual(refusals('binnenstad', model('650', '335', '1000')), []));
  test('without a model the total is a blank', () => {
    deepEqual(
      blanksOf(draftOf('losse-levering'))
        .map(({ path }) => path)
        .filter((path) => path === 'award'),
      ['award'],
    );
    deepEqual(blanksOf(draftOf('kasseiweg')), []); // nothing is scored, so nothing is asked
  });
  test('whatever the weights, they are taken exactly when they add up', () => {
    const tenths = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(tenths, tenths, (price, other) => {
        const write = (n: number) => `${Math.floor(n / 10)}.${n % 10}`;
        const refused = refusals('binnenstad', model(write(price), write(other))).length > 0;
        return refused === (price + other + 150 !== 1000);
      }),
      {
        numRuns: 25,
        examples: [
          [650, 200],
          [649, 201],
          [650, 201],
        ],
      },
    );
  });
});

test('the social criterion with its points', () =>
  deepEqual(
    socialCriteria(draftOf('streek')).map(({ id, weight }) => `${id} ${weight}`),
    ['award-due-diligence-report 20'],
  ));

describe('a criterion for some lots', () => {
  test('leaves fewer points for the others, and says how many', () => {
    const [told] = lotsWithFewerPoints(draftOf('stationsplein'));
    ok(told && typeof told.text !== 'string');
    deepEqual(
      [String(told.text.values.lot), String(told.text.values.left), String(told.text.values.total)],
      ['Stationslanen', '88', '100'],
    );
  });
  test('for all lots nothing is told', () => {
    deepEqual(lotsWithFewerPoints(draftOf('binnenstad')), []);
    deepEqual(
      lotsWithFewerPoints(draftOf('stationsplein', { clauses: { 'award-due-diligence-medium': { lots: ['plein', 'lanen'] } } })),
      [],
    );
  });
});

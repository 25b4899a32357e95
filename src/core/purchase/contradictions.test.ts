import { deepEqual } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Change, refusals } from '../../../test/worked.ts';

const told = (name: string, change: Change) => refusals(name, change).map((line) => line.split(': ')[0]);

describe('what cannot be true together', () => {
  test('more stone than contract', () => {
    deepEqual(told('dorpskern', { purchase: { stoneValue: '480000.01' } }), ['purchase.stoneValue']);
    deepEqual(told('dorpskern', { purchase: { stoneValue: '480000.00' } }), []);
  });
  test('lots that are more than the contract together; an unknown one is not guessed', () => {
    deepEqual(told('stationsplein', { purchase: { value: '6199999.99' } }), ['lots']);
    const lots = [
      { id: 'plein', title: 'Stationsplein', value: '4200000.00' },
      { id: 'lanen', title: 'Stationslanen', value: 'unknown' },
    ];
    deepEqual(told('stationsplein', { purchase: { value: '6199999.99' }, lots }), []);
  });
  test('the same lot twice', () => {
    const lots = ['Plein', 'Markt'].map((title) => ({ id: 'plein', title, value: '1.00' }));
    deepEqual(told('stationsplein', { lots, stones: [], clauses: { 'award-due-diligence-medium': { lots: ['plein'] } } }), [
      'lots[1].id',
    ]);
  });
  test('in Belgium 30 000 euro is not of low value, in the Netherlands there is no such limit', () => {
    deepEqual(told('depot', { purchase: { value: '30000.00' } }), ['purchase.procedure']);
    deepEqual(told('losse-levering', { purchase: { procedure: 'low-value' } }), []);
  });
  test('Belgian Dutch in the Netherlands; English in both', () => {
    deepEqual(told('kade', { language: 'nl-BE' }), ['language']);
    deepEqual(told('kade', { language: 'en' }), []);
  });
  test('days that are not in their order, each told once', () =>
    deepEqual(told('raamcontract', { dates: { award: '2027-09-01', 'first-delivery': '2027-08-01' } }), [
      'dates.conclusion',
      'dates.first-delivery',
    ]));
});

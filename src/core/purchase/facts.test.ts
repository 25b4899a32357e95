import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { library } from '../../../test/content.ts';
import { type Change, dossierOf } from '../../../test/worked.ts';
import { situationOf } from './facts.ts';

const asked = Temporal.PlainDate.from('2026-11-24');
const situation = (name: string, change: Change = {}) => situationOf(dossierOf(name, change), library, asked);
const facts = (name: string, change: Change = {}) => situation(name, change).facts;

describe('the day on which law is read', () => {
  test('that of the publication', () => equal(situation('dorpskern').lawOn.toString(), '2027-03-01'));
  test('while it is unknown, the day that was asked', () => {
    const { lawOn, publicationKnown } = situation('park');
    deepEqual([lawOn.toString(), publicationKnown], ['2026-11-24', false]);
  });
});

describe('facts that follow from others', () => {
  test('the share of the stone, exactly', () => equal(String(facts('stationsplein').stoneShare), '0.3'));
  test('in Belgium below 30 000 euro is of low value, 30 000 is not; elsewhere there is no such thing', () => {
    equal(facts('depot', { purchase: { value: '29999.99' } }).lowValue, true);
    equal(facts('depot', { purchase: { value: '30000.00', procedure: 'negotiated' } }).lowValue, false);
    equal(facts('losse-levering', { purchase: { value: '12000.00', stoneValue: '12000.00' } }).lowValue, false);
  });
  test('a low-value procedure says it, where the value is unknown', () =>
    equal(facts('depot', { purchase: { value: 'unknown', stoneValue: 'unknown' } }).lowValue, true));
  test('the threshold is that of the contract, also where the buyer overruled the type', () => {
    // 190 000 euro: below that of supplies and of works; 300 000 would be above that of supplies only
    equal(facts('kade', { purchase: { value: '300000.00' } }).aboveThreshold, false);
    equal(
      facts('kade', { purchase: { value: '300000.00', contract: 'supply' }, type: undefined, award: undefined }).aboveThreshold,
      true,
    );
  });
  test('while the contract is unknown, its type says by which threshold it is measured', () =>
    equal(facts('raamcontract', { purchase: { contract: 'unknown', value: '250000.00' } }).aboveThreshold, true));
  test('only reused, partly reused, nothing reused, no stones yet', () => {
    equal(facts('kasseiweg').onlyReused, true);
    equal(facts('stationsplein').onlyReused, false);
    equal(facts('park', { stones: [] }).onlyReused, 'unknown');
  });
  test('whoever said nothing about membership is not taken for a member', () =>
    equal(facts('park').authorityIsMember, 'unknown'));
});

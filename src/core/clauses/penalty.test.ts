import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { draftOf } from '../../../test/worked.ts';
import { Eur } from '../../kernel/money.ts';
import { Share } from '../../kernel/share.ts';
import { byRate, penaltyOf } from './penalty.ts';

const euro = (amount: string): Eur => {
  const read = Eur.parse(amount, '');
  ok(read.ok);
  return read.value;
};
const once = { rate: Share.of(7, 10_000), min: euro('40.00'), max: euro('400.00') };
const daily = { rate: Share.of(2, 10_000), min: euro('20.00'), max: euro('200.00') };

describe('[box-6] the general penalty of article 45', () => {
  for (const [contract, single, perDay] of [
    ['30000.00', '40.00', '20.00'], // a small repair sits at both minima
    ['57142.85', '40.00', '20.00'],
    ['57150.00', '40.01', '20.00'], // from here on the single one grows
    ['100000.00', '70.00', '20.00'],
    ['250000.00', '175.00', '50.00'],
    ['571428.57', '400.00', '114.29'], // from here on it no longer grows
    ['1000000.00', '400.00', '200.00'],
    ['2000000.00', '400.00', '200.00'],
  ] as const)
    test(`a contract of EUR ${contract}: ${single} once, ${perDay} a day`, () => {
      equal(byRate(euro(contract), once).toString(), single);
      equal(byRate(euro(contract), daily).toString(), perDay);
    });

  test('whatever the contract, the penalty keeps its bounds and never falls as the contract grows', () => {
    const contract = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(Eur.ofCents);
    fc.assert(
      fc.property(contract, contract, (a, b) => {
        const [small, large] = a.cents <= b.cents ? [a, b] : [b, a];
        const [low, high] = [byRate(small, once).cents, byRate(large, once).cents];
        return 4_000n <= low && low <= high && high <= 40_000n;
      }),
    );
  });
});

describe('what a sanction costs in a contract', () => {
  const penalty = (name: string, change = {}) => {
    const draft = draftOf(name, change);
    return penaltyOf(draft.clauses.find(({ clause }) => clause.kind === 'sanction')!, draft);
  };
  const amounts = (name: string, change = {}) => penalty(name, change).forms.map(({ id, amount }) => `${id} ${amount}`);

  test('a percentage: late a quarter of it, incomplete half, absent all', () => {
    deepEqual(amounts('streek'), ['late 6000.00', 'incomplete 12000.00', 'absent 24000.00']);
    equal(String(penalty('streek').cap), '120000.00');
  });
  test('in works a part of the stone, in a framework of its estimate', () => {
    deepEqual(amounts('museumplein'), ['late 12950.00', 'incomplete 25900.00', 'absent 51800.00']);
    deepEqual(amounts('binnenstad'), ['once 13000.00', 'weekly 1300.00']);
  });
  test('at the ceiling the Dutch clause lets the contract be dissolved', () => {
    equal(penalty('binnenstad').mayDissolveAtCap, true);
    equal(penalty('museumplein').mayDissolveAtCap, false);
  });
  test('the weekly fine and fixed amounts a day run from the decision, the others from the breach', () => {
    deepEqual(
      penalty('binnenstad').forms.map(({ from }) => from),
      ['breach', 'decision'],
    );
    deepEqual(
      penalty('stationsplein').forms.map(({ from }) => from),
      ['breach', 'decision'],
    );
  });
  test('unknown while the value is, or while the percentage is a blank', () => {
    deepEqual(amounts('park'), ['once unknown', 'daily unknown']);
    const blank = { clauses: { 'sanction-percentage': { percentage: undefined } } };
    deepEqual(amounts('streek', blank), ['late unknown', 'incomplete unknown', 'absent unknown']);
    equal(String(penalty('streek', blank).cap), '120000.00');
  });
  test('whatever the percentage: late costs no more than incomplete, incomplete no more than absent', () => {
    const shares = fc.record({
      percentage: fc.integer({ min: 1, max: 50 }),
      late: fc.integer({ min: 10, max: 20 }),
      incomplete: fc.integer({ min: 20, max: 75 }),
    });
    fc.assert(
      fc.property(shares, ({ percentage, late, incomplete }) => {
        const parameters = {
          percentage: String(percentage / 1000),
          late: String(late / 100),
          incomplete: String(incomplete / 100),
        };
        const [first, second, third] = penalty('streek', { clauses: { 'sanction-percentage': parameters } }).forms.map(
          ({ amount }) => (amount === 'unknown' ? -1n : amount.cents),
        );
        return first! >= 0n && first! <= second! && second! <= third!;
      }),
      { numRuns: 10 },
    );
  });
});

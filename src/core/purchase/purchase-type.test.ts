import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Eur } from '../../kernel/money.ts';
import { Share } from '../../kernel/share.ts';
import { derivePurchaseType, type PurchaseTypeFacts, stoneShareOf } from './purchase-type.ts';

const marks = { mainPart: Share.of(1, 2), longMonths: 12 };
const euro = (amount: number) => Eur.ofCents(BigInt(amount) * 100n);
// A framework with a stone supplier: all six signals speak for a direct supply.
const framework: PurchaseTypeFacts = {
  contract: 'supply',
  form: 'framework',
  bidders: 'stone-suppliers',
  stoneIsMainSubject: true,
  value: euro(200_000),
  stoneValue: euro(200_000),
  months: 36,
};
const square: PurchaseTypeFacts = {
  contract: 'works',
  form: 'single',
  bidders: 'contractors',
  stoneIsMainSubject: false,
  value: euro(1_250_000),
  stoneValue: euro(310_000),
  months: 10,
};
const typeOf = (facts: PurchaseTypeFacts) => derivePurchaseType(facts, marks);

describe('[fig-1] six signals, of which the majority decides', () => {
  test('all for a supply, all for works', () => {
    equal(typeOf(framework).value, 'supply');
    equal(typeOf(square).value, 'works');
  });
  test('four against two', () => equal(typeOf({ ...framework, contract: 'works', form: 'single' }).value, 'supply'));
  test('three against three is works: its clauses ask only what can be checked at delivery', () =>
    equal(typeOf({ ...framework, contract: 'works', form: 'single', months: 6 }).value, 'works'));
  test('a design team counts as a contractor', () =>
    equal(typeOf({ ...framework, bidders: 'design-team', months: 6, form: 'single' }).value, 'works'));
  test('nothing known is works, and six reasons say what is not known', () => {
    const unknown = Object.fromEntries(Object.keys(square).map((fact) => [fact, 'unknown'])) as unknown as PurchaseTypeFacts;
    const { value, because } = typeOf(unknown);
    equal(value, 'works');
    deepEqual(new Set(because.map(({ message }) => message.split('.')[2])), new Set(['neither']));
  });
});

describe('the two marks', () => {
  const reasonFor = (facts: PurchaseTypeFacts, about: string) =>
    typeOf(facts).because.find(({ message }) => message.endsWith(about))?.message;

  test('stone of exactly half the value is the main part, a cent less is not', () => {
    equal(reasonFor({ ...square, stoneValue: euro(625_000) }, 'share'), 'purchase.type.supply.share');
    equal(reasonFor({ ...square, stoneValue: Eur.ofCents(62_499_999n) }, 'share'), 'purchase.type.works.share');
  });
  test('twelve months is long, eleven is not', () => {
    equal(reasonFor({ ...square, months: 12 }, 'duration'), 'purchase.type.supply.duration');
    equal(reasonFor({ ...square, months: 11 }, 'duration'), 'purchase.type.works.duration');
  });
  test('a contract of nothing has no share', () => equal(stoneShareOf(euro(0), euro(0)), 'unknown'));
});

test('whatever the facts: six reasons, those for the outcome first, and more of them than against it', () => {
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.oneof(of, fc.constant('unknown' as const));
  const anyFacts = fc.record({
    contract: maybe(fc.constantFrom('supply' as const, 'works' as const)),
    form: maybe(fc.constantFrom('single' as const, 'framework' as const)),
    bidders: maybe(fc.constantFrom('contractors' as const, 'stone-suppliers' as const, 'design-team' as const)),
    stoneIsMainSubject: maybe(fc.boolean()),
    value: maybe(fc.integer({ min: 500, max: 1000 }).map(euro)),
    stoneValue: maybe(fc.integer({ min: 0, max: 500 }).map(euro)),
    months: maybe(fc.integer({ min: 0, max: 60 })),
  });
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { value, because } = typeOf(facts);
      const sides = because.map(({ message }) => message.split('.')[2]);
      const [supply, works] = [sides.filter((side) => side === 'supply').length, sides.filter((side) => side === 'works').length];
      const first = sides[0];
      return (
        because.length === 6 &&
        (value === 'supply') === supply > works &&
        (first === value || (first === 'neither' && supply + works === 0))
      );
    }),
  );
});

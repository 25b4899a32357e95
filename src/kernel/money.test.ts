import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Eur } from './money.ts';
import { Share } from './share.ts';

const eur = (text: string): Eur => {
  const read = Eur.parse(text, '');
  ok(read.ok, text);
  return read.value;
};
const rate = Share.of(7, 10_000); // the single penalty of BE/aur-45

describe('an amount as a buyer types it', () => {
  for (const [typed, cents] of [
    ['1250000', 125_000_000n],
    ['1250000.5', 125_000_050n],
    ['1250000.00', 125_000_000n],
    ['0.01', 1n],
    [' 400 ', 40_000n],
  ] as const)
    test(`'${typed}' is ${cents} cents`, () => equal(eur(typed).cents, cents));

  for (const typed of ['1.250', '1.250.000', '1250,00', '1 250', '-40', '€ 40', '1e6', '', '12345678901234'])
    test(`'${typed}' could mean two things or nothing: refused, and said with what was read`, () => {
      const read = Eur.parse(typed, 'purchase.value');
      ok(!read.ok);
      deepEqual(
        [read.problems[0].path, read.problems[0].wrong],
        ['purchase.value', { message: 'problem.amount.unreadable', values: { text: typed } }],
      );
    });
});

describe('arithmetic with amounts', () => {
  test('0.07 % of 250 000 euro is 175 euro', () => equal(eur('250000.00').times(rate).toString(), '175.00'));
  test('half a cent goes up', () => equal(eur('0.01').times(Share.of(1, 2)).toString(), '0.01'));
  test('kept between a minimum and a maximum', () => {
    const [low, high] = [eur('40.00'), eur('400.00')];
    deepEqual(
      ['21.00', '175.00', '400.01'].map((amount) => eur(amount).clamp(low, high).toString()),
      ['40.00', '175.00', '400.00'],
    );
  });
  test('two hundred a day for ten days', () => equal(eur('200.00').multiply(10).toString(), '2000.00'));
  test('five cents keep their zero', () => equal(eur('0.05').toString(), '0.05'));

  const amount = fc.bigInt({ min: 0n, max: 10n ** 14n }).map(Eur.ofCents);
  test('what is written is read back as the same amount', () =>
    fc.assert(fc.property(amount, (a) => eur(a.toString()).cents === a.cents)));
  test('a part is never more than the whole, and grows with it', () => {
    const share = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 })).filter(([p, w]) => p <= w);
    fc.assert(
      fc.property(amount, amount, share, (a, b, [part, whole]) => {
        const [small, large] = a.cents <= b.cents ? [a, b] : [b, a];
        const of = (x: Eur) => x.times(Share.of(part, whole));
        return large.atLeast(of(large)) && of(large).atLeast(of(small));
      }),
    );
  });
});

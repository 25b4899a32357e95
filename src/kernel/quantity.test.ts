import { equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Quantity } from './quantity.ts';
import { Share } from './share.ts';

const quantity = (text: string): Quantity => {
  const read = Quantity.parse(text, '');
  ok(read.ok, text);
  return read.value;
};

describe('[def-reuse] a quantity of which a part is reused', () => {
  test('a fifth of 4 200 m² is 840 m²', () => equal(quantity('4200').times(Share.of(1, 5)).toString(), '840'));
  test('a third of 100 m² is written with three decimals', () =>
    equal(quantity('100').times(Share.of(1, 3)).toString(), '33.333'));
  test('both parts together are the line again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), fc.integer({ min: 0, max: 100 }), (amount, percent) => {
        const line = Quantity.of(amount);
        const reused = Share.of(percent, 100);
        const sum = line.times(reused).plus(line.times(reused.rest()));
        return sum.part === BigInt(amount) * sum.whole;
      }),
    );
  });
});

describe('a quantity as it is typed', () => {
  for (const typed of ['0', '0.0', '12,5', '-3', '3.360,5', 'veel'])
    test(`'${typed}' is refused`, () => ok(!Quantity.parse(typed, '').ok));
  test('12.50 tonnes is 12.5', () => equal(quantity('12.50').toString(), '12.5'));
});

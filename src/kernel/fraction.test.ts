import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDecimal, roundHalfUp, writeDecimal } from './fraction.ts';

describe('rounding once, a half upwards', () => {
  for (const [part, whole, rounded] of [
    [5n, 2n, 3n], // 2.5
    [7n, 3n, 2n], // 2.33…
    [8n, 3n, 3n], // 2.66…
    [0n, 9n, 0n],
  ] as const)
    test(`${part}/${whole} is ${rounded}`, () => equal(roundHalfUp(part, whole), rounded));

  test('a rounded number never lies more than a half away', () => {
    const nat = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(nat, fc.bigInt({ min: 1n, max: 10n ** 9n }), (part, whole) => {
        const off = 2n * (roundHalfUp(part, whole) * whole - part);
        return -whole < off && off <= whole;
      }),
    );
  });
});

describe('decimals as they stand in content', () => {
  test('the rate of article 45, 0.0007, is 7 of 10 000 and no float', () =>
    deepEqual(readDecimal('0.0007'), { part: 7n, whole: 10_000n }));

  for (const typed of ['1,5', '-1', '1.', '.5', '1e3', '', '1.0000000001', 'NaN'])
    test(`'${typed}' is not read`, () => equal(readDecimal(typed), undefined));

  test('two thirds with four decimals', () => equal(writeDecimal(2n, 3n, 4), '0.6667'));
  test('below one the zero before the point stays', () => equal(writeDecimal(1n, 400n, 3), '0.003'));
  test('without decimals there is no point', () => equal(writeDecimal(7n, 2n, 0), '4'));

  test('what is written is read back as the same number', () => {
    const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(decimal, ([part, decimals]) => {
        const whole = 10n ** BigInt(decimals);
        const read = readDecimal(writeDecimal(part, whole, decimals));
        return read !== undefined && read.part * whole === part * read.whole;
      }),
    );
  });
});

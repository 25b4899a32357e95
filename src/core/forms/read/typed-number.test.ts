import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rounded, typedNumber } from './typed-number.ts';

describe('a number that a supplier types as text', () => {
  for (const [typed, is] of [
    ['1200', 1200],
    ['0,55', 0.55],
    ['0.55', 0.55],
    ['41,1579', 41.1579],
    ['-8.61', -8.61],
    ['1.250,5', 1250.5],
    ['1,250.5', 1250.5],
    ['1.250.000', 1250000],
    ['1 250', 1250],
    ['0,125', 0.125], // nobody groups the digits of a number below one
    ['75 %', 0.75],
  ] as const)
    test(`'${typed}' is ${is}`, () => deepEqual(typedNumber(typed), { kind: 'number', is }));

  test('1.250 is a thousand in Ghent and one and a quarter in London: both are named, neither is chosen', () =>
    deepEqual(typedNumber('1.250'), { kind: 'two-ways', whole: '1250', decimal: '1,25' }));
  test('… and so is 41,158, a place on the map or a quantity', () =>
    deepEqual(typedNumber('41,158'), { kind: 'two-ways', whole: '41158', decimal: '41,158' }));

  for (const typed of ['', 'veel', '12 ton', '1.25.0', '12,5,5', '1.2500.000'])
    test(`'${typed}' is no number`, () => equal(typedNumber(typed).kind, 'none'));

  test('a third that a spreadsheet worked out keeps nine decimals', () => equal(rounded(1 / 3), 0.333333333));
  test('what a spreadsheet adds up is what it shows', () => equal(rounded(0.1 + 0.2), 0.3));
});

import { equal, ok, throws } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Share } from './share.ts';

const share = (text: string): Share => {
  const read = Share.parse(text, '');
  ok(read.ok, text);
  return read.value;
};

describe('[box-2] three of four quarries is exactly the 75 % that is asked', () => {
  test('3 of 4 reaches 0.75', () => ok(Share.of(3, 4).atLeast(share('0.75'))));
  test('74 of 99 does not, though it rounds to 0.75', () => ok(!Share.of(74, 99).atLeast(share('0.75'))));
  test('2 of 3 is more than 0.666666666', () => ok(Share.of(2, 3).atLeast(share('0.666666666'))));
});

describe('a share as it is typed', () => {
  for (const typed of ['0', '0.75', '1', '1.0', '0.0007']) test(`'${typed}' is read`, () => ok(Share.parse(typed, '').ok));
  for (const typed of ['75', '75 %', '1.01', '0,75', '-0.1', ''])
    test(`'${typed}' is refused`, () => ok(!Share.parse(typed, '').ok));
  test('trailing zeros are left out, at most nine decimals stay', () => {
    equal(share('0.750').toString(), '0.75');
    equal(Share.of(2, 3).toString(), '0.666666667');
  });
});

describe('parts of a whole', () => {
  test('a quarter of a fine of 2 % is 0.5 %', () => equal(share('0.25').times(share('0.02')).toString(), '0.005'));
  test('outside 0..1 is our own mistake', () => throws(() => Share.of(5, 4), /Broken promise/));

  const any = fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 })).map(([p, w]) => Share.of(Math.min(p, w), w));
  test('a share and its rest are the whole', () => {
    fc.assert(
      fc.property(any, (s) => {
        const rest = s.rest();
        return s.part * rest.whole + rest.part * s.whole === s.whole * rest.whole;
      }),
    );
  });
  test('of two shares one is at least the other, and both only when they are equal', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const equalShares = a.part * b.whole === b.part * a.whole;
        return (a.atLeast(b) || b.atLeast(a)) && (a.atLeast(b) && b.atLeast(a)) === equalShares;
      }),
    );
  });
});

import { equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Points } from './points.ts';
import { Share } from './share.ts';

const points = (text: string): Points => {
  const read = Points.parse(text, '');
  ok(read.ok, text);
  return read.value;
};

describe('points of an award criterion', () => {
  test('an element of 30 % in a criterion of 8 points has 2.4', () =>
    equal(points('8').times(Share.of(3, 10)).toString(), '2.4'));
  test('three quarters of it is 1.8, rounded once', () =>
    equal(points('8').times(Share.of(3, 10)).times(Share.of(3, 4)).rounded(2).toString(), '1.8'));
  test('a third of ten points, to two decimals, a half upwards', () => {
    equal(points('10').times(Share.of(1, 3)).rounded(2).toString(), '3.33');
    equal(points('0.125').rounded(2).toString(), '0.13');
    equal(points('2.5').rounded(0).toString(), '3');
  });
  test('12,5 is not read: a point is asked', () => ok(!Points.parse('12,5', '').ok));
  test('a whole number keeps its zeros', () => equal(points('100').toString(), '100'));

  test('shares that make a whole make the points whole, whatever they are', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), parts, (weight, list) => {
        const whole = list.reduce((sum, n) => sum + n, 0);
        const total = list.reduce((sum, n) => sum.plus(Points.of(weight).times(Share.of(n, whole))), Points.of(0));
        return total.equals(Points.of(weight));
      }),
    );
  });
});

import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { after, before, isAfter, readDay } from './term.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('terms as the law counts them', () => {
  for (const [start, months, end] of [
    ['2027-01-31', 1, '2027-02-28'], // the month has no 31st
    ['2028-01-31', 1, '2028-02-29'], // a leap year
    ['2027-12-31', 2, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-28'], // not the end of March
  ] as const)
    test(`${start} and ${months} month(s) is ${end}`, () =>
      equal(after(day(start), { unit: 'months', count: months }).toString(), end));

  test('sixteen weeks after 20 May 2027', () =>
    equal(after(day('2027-05-20'), { unit: 'weeks', count: 16 }).toString(), '2027-09-09'));
  test('the day before 1 March of a leap year', () =>
    equal(before(day('2028-03-01'), { unit: 'days', count: 1 }).toString(), '2028-02-29'));

  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => day('2000-01-01').add({ days: n }));
  test('a term of months ends in the month so much later, and never before a shorter one', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.nat(60), (start, a, b) => {
        const [short, long] = a <= b ? [a, b] : [b, a];
        const end = after(start, { unit: 'months', count: long });
        const monthsOn = (end.year - start.year) * 12 + end.month - start.month;
        return monthsOn === long && !isAfter(after(start, { unit: 'months', count: short }), end);
      }),
    );
  });
  test('days there and back again is the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(4000), (start, count) =>
        before(after(start, { unit: 'days', count }), { unit: 'days', count }).equals(start),
      ),
    );
  });
});

describe('a day as it is typed', () => {
  test('2027-02-28 is read', () => {
    const read = readDay('2027-02-28', '');
    ok(read.ok);
    equal(read.value.toString(), '2027-02-28');
  });
  for (const [typed, why] of [
    ['2027-02-30', 'problem.day.nonexistent'],
    ['2027-02-29', 'problem.day.nonexistent'], // no leap year
    ['2027-13-01', 'problem.day.nonexistent'],
    ['2027-00-10', 'problem.day.nonexistent'],
    ['2027-04-00', 'problem.day.nonexistent'],
    ['1 februari 2027', 'problem.day.unreadable'],
    ['01-02-2027', 'problem.day.unreadable'],
    ['2027-2-1', 'problem.day.unreadable'],
  ] as const)
    test(`'${typed}' is not moved to the nearest day but told`, () => {
      const read = readDay(typed, 'purchase.publication');
      ok(!read.ok);
      deepEqual([read.problems[0].wrong.message, read.problems[0].path], [why, 'purchase.publication']);
    });
});

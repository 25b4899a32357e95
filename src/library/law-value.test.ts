import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { library } from '../../test/content.ts';
import { lawValue } from './law-value.ts';

const on = (law: string, path: string, day: string) => lawValue(library, law, path, Temporal.PlainDate.from(day));
const is = (law: string, path: string, day: string) => {
  const read = on(law, path, day);
  return read.kind === 'holds' ? read.is : read.kind;
};

describe('a law holds on a day what it held on that day', () => {
  for (const [day, works] of [
    ['2022-01-01', '5382000.00'],
    ['2023-12-31', '5382000.00'],
    ['2024-01-01', '5538000.00'], // the first day of the next
    ['2025-12-31', '5538000.00'],
    ['2026-01-01', '5404000.00'],
    ['2027-12-31', '5404000.00'],
    ['2021-12-31', 'outside'], // never the first one known
    ['2028-01-01', 'outside'], // never the last one known
  ] as const)
    test(`the threshold of works on ${day}: ${works}`, () => equal(is('EU/thresholds', 'works', day), works));

  test('a part of a value', () => {
    equal(String(is('BE/aur-45', 'once.rate', '2027-01-01')), '0.0007');
    equal(is('BE/aur-45', 'daily.max', '2027-01-01'), '200.00');
  });
  test('a key, a law or a part that is not there', () =>
    deepEqual(
      [
        is('BE/aur-45', 'weekly', '2027-01-01'),
        is('BE/aur-99', 'once', '2027-01-01'),
        is('BE/aur-45', 'once.most', '2027-01-01'),
      ],
      ['missing', 'missing', 'missing'],
    ));
});

describe('how sure a value is', () => {
  const confirmed = (law: string, path: string, day: string) => {
    const read = on(law, path, day);
    return read.kind === 'holds' && read.confirmed;
  };
  test('read and confirmed', () => equal(confirmed('BE/aur-45', 'once', '2027-01-01'), true));
  test('of unknown start it holds back to any day, but before it was read nobody confirmed it', () => {
    equal(is('BE/wet-2016-92', 'below', '2019-06-01'), '30000.00');
    equal(confirmed('BE/wet-2016-92', 'below', '2019-06-01'), false);
  });
  test('what nobody read is not confirmed', () => equal(confirmed('BE/kb-plaatsing-36', 'replyDays', '2027-01-01'), false));
});

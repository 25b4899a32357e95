import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { readBroken } from '../../../test/small-content.ts';
import { guideCoverage } from './coverage.ts';
import { overdue } from './overdue.ts';

const law = 'law/BE/aur-45.yaml';
const evidence = 'stone/evidence/delivery-form.yaml';
const due = (day: string, checked = '2026-11-24') => {
  const { library } = readBroken({
    [law]: ['on: 2026-11-24', `on: ${checked}`],
    [evidence]: ['on: 2026-11-24', 'on: 2025-11-24'],
  });
  return overdue(library, Temporal.PlainDate.from(day)).map(({ file, due: since }) => `${file} ${since}`);
};

describe('what is to be compared with its sources again', () => {
  test('nothing before its term', () => deepEqual(due('2027-11-23'), []));
  test('law after twelve months, everything else after twenty-four', () => {
    deepEqual(due('2027-11-24'), ['stone/evidence/delivery-form.yaml 2027-11-24', 'law/BE/aur-45.yaml 2027-11-24']);
    equal(due('2028-11-23').length, 2);
    ok(due('2028-11-24').length > 5);
  });
  test('the oldest first', () => equal(due('2027-11-24', '2025-01-01')[0], 'law/BE/aur-45.yaml 2026-01-01'));
});

test('[def-more] each row of the guide with what cites it', () => {
  const rows = guideCoverage(readBroken().library);
  deepEqual(rows.find(({ id }) => id === 'box-2')?.citedBy, ['clauses/insight']);
  equal(rows.length, 5);
});

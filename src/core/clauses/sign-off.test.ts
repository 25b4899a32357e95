import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { dossierOf } from '../../../test/worked.ts';
import { signedOff } from './sign-off.ts';

const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];
const noted = (...says: readonly (readonly [on: string, hash: string, says: string])[]) =>
  dossierOf('dorpskern', { signOff: says.map(([on, hash, said]) => ({ on, by: 'Juridische dienst', hash, says: said })) });
const state = (hash: string, ...says: readonly (readonly [string, string, string])[]) => signedOff(noted(...says), hash).state;

describe('[tip-3] a lawyer agrees with exactly one text', () => {
  test('nobody read it: none is noted', () => equal(state(first), 'none'));
  test('agreed with this text, on that day', () =>
    deepEqual(signedOff(noted(['2027-01-20', first, 'agreed']), first), {
      state: 'noted',
      on: Temporal.PlainDate.from('2027-01-20'),
    }));
  test('with a remark is an agreement too', () => equal(state(first, ['2027-01-20', first, 'agreed-with-remark']), 'noted'));
  test('a changed word reopens it', () => equal(state(second, ['2027-01-20', first, 'agreed']), 'lapsed'));
  test('… and reading the new text closes it again', () =>
    equal(state(second, ['2027-01-20', first, 'agreed'], ['2027-01-25', second, 'agreed']), 'noted'));
  test('the last word counts: who agreed and later did not, does not agree', () => {
    equal(state(first, ['2027-01-20', first, 'agreed'], ['2027-01-22', first, 'not-agreed']), 'none');
    equal(state(first, ['2027-01-20', first, 'not-agreed'], ['2027-01-22', first, 'agreed']), 'noted');
  });
  test('a disagreement with an older text lapses nothing', () =>
    equal(state(second, ['2027-01-20', first, 'not-agreed']), 'none'));
});

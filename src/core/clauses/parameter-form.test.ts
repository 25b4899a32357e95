import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import type { Parameter } from '../../library/parameter.ts';
import { type AskedParameter, readParameter, typedParameter } from './parameter-form.ts';

const { format } = library.locales['nl-BE'];
const asked = (parameter: Parameter, standard?: AskedParameter['standard'], given?: unknown): AskedParameter => ({
  name: 'it',
  path: 'clauses.one.it',
  parameter,
  standard,
  given,
  law: undefined,
});
const read = (one: AskedParameter, typed: string) => {
  const result = readParameter(one, typed, format);
  return result.ok ? result.value : result.problems[0].wrong.message;
};

describe('a parameter in a form', () => {
  const cases: readonly [
    parameter: Parameter,
    standard: AskedParameter['standard'],
    shown: string,
    typed: string,
    kept: unknown,
  ][] = [
    [{ kind: 'money' }, '1500.00', '1.500', '2.500,50 euro', '2500.50'],
    [{ kind: 'share' }, 0.75, '75', '12,5 %', '0.125'],
    [{ kind: 'points' }, 8, '8', '12,5', '12.5'],
    [{ kind: 'months' }, 24, '24', '36', '36'],
    [{ kind: 'date' }, undefined, '', '28-2-2027', '2027-02-28'],
    [{ kind: 'text' }, undefined, '', ' Een reden. ', 'Een reden.'],
    [{ kind: 'choice', of: ['a', 'b'] }, 'a', 'a', 'b', 'b'],
    [{ kind: 'list', of: ['a', 'b', 'c'] }, ['a', 'b'], 'a,b', 'c,a', ['c', 'a']],
  ];
  for (const [parameter, standard, shown, typed, kept] of cases)
    test(`of the kind ${parameter.kind} shows its standard, and keeps another value as a dossier file holds it`, () => {
      const one = asked(parameter, standard);
      equal(typedParameter(one, format), shown);
      deepEqual(read(one, typed), kept);
      equal(read(one, parameter.kind === 'list' ? 'b,a' : shown), undefined);
    });

  test('that the dossier sets keeps what stands there while it says the same', () => {
    const one = asked({ kind: 'money' }, '400.00', '1250');
    equal(typedParameter(one, format), '1.250');
    equal(read(one, '1.250'), '1250');
    equal(read(one, '400'), undefined);
    equal(read(one, ''), undefined);
  });

  test('tells what it cannot read', () => {
    equal(read(asked({ kind: 'days' }, 5), 'veel'), 'problem.count.unreadable');
    equal(read(asked({ kind: 'choice', of: ['a'] }, 'a'), 'z'), 'problem.answer.choice');
    ok(read(asked({ kind: 'list', of: ['a', 'b'], atLeast: 2 }, ['a', 'b']), 'a') === 'problem.list.short');
  });
});

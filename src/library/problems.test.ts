import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as z from 'zod';
import { nearest, problemsOf } from './problems.ts';
import { oneOf, strict, yes } from './schema.ts';

const schema = strict({
  title: z.string(),
  lots: z.array(strict({ id: z.string() })).optional(),
  member: z.union([z.literal('unknown'), yes]).optional(),
  amount: oneOf({ money: strict({ money: z.string() }), share: strict({ share: z.string(), of: z.string() }) }).optional(),
});
const told = (data: unknown) => {
  const read = schema.safeParse(data);
  return read.success
    ? []
    : problemsOf(read.error, data).map(({ path, wrong, expected }) => [path, wrong.message, expected.message]);
};

describe('what a schema refuses, in our own words', () => {
  for (const [what, data, expected] of [
    [
      'a key nobody knows, near one that exists',
      { title: 'x', lotss: [] },
      ['lotss', 'problem.key.unknown', 'problem.suggestion'],
    ],
    ['a key nobody knows, near none', { title: 'x', zzz: 1 }, ['zzz', 'problem.key.unknown', 'problem.key.expected']],
    [
      'a key within a list',
      { title: 'x', lots: [{ id: 'a' }, { id: 'b', ld: 'c' }] },
      ['lots[1].ld', 'problem.key.unknown', 'problem.suggestion'],
    ],
    ['what is missing', {}, ['title', 'problem.missing', 'problem.missing.expected']],
    ['another kind of value', { title: ['x'] }, ['title', 'problem.kind', 'problem.kind.string']],
    [
      'a choice between forms, none of them',
      { title: 'x', amount: { euro: '1' } },
      ['amount', 'problem.choice', 'problem.choice.expected'],
    ],
    [
      'a form that lacks a part',
      { title: 'x', amount: { share: '0.5' } },
      ['amount.of', 'problem.missing', 'problem.missing.expected'],
    ],
  ] as const)
    test(what, () => deepEqual(told(data), [expected]));

  test('a choice within a choice names all that can be', () => {
    const data = { title: 'x', member: 'ja' };
    const read = schema.safeParse(data);
    equal(read.success ? '' : problemsOf(read.error, data)[0]?.expected.values.options, 'unknown, true, false');
  });
});

describe('the word that was meant', () => {
  for (const [typed, of, meant] of [
    ['award-due-diligence-medum', ['award-due-diligence-medium', 'award-due-diligence-low'], 'award-due-diligence-medium'],
    ['Ambition', ['ambition', 'authority'], 'ambition'],
    ['ambitie', ['ambition', 'award'], 'ambition'],
    ['zzz', ['ambition', 'award'], undefined],
    ['werken', ['works', 'supply'], undefined],
  ] as const)
    test(`${typed}: ${meant ?? 'none'}`, () => equal(nearest(typed, of), meant));
});

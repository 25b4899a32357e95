import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { condition } from './condition.ts';
import { problemsOf } from './problems.ts';

const told = (data: unknown) => {
  const read = condition.safeParse(data);
  return read.success
    ? []
    : problemsOf(read.error, data).map(
        ({ path, wrong, expected }) => `${path} ${wrong.message} ${JSON.stringify(expected.values)}`,
      );
};

describe('what a condition of content may ask', () => {
  for (const data of [
    { type: 'works', country: ['BE', 'NL'] },
    { stoneShare: { atLeast: '0.25', below: '0.5' } },
    { months: { below: '3' } },
    { not: { any: [{ with: 'definitions' }, { onlyReused: 'true' }] } },
    {},
  ])
    test(JSON.stringify(data), () => deepEqual(told(data), []));
});

describe('what it may not', () => {
  test('a fact that is none, with the nearest that is', () => {
    const [line = ''] = told({ stoneshare: { atLeast: '0.25' } });
    ok(line.startsWith('stoneshare problem.key.unknown'));
    ok(line.includes('"near":"stoneShare"'));
  });
  test('a value that the fact cannot have', () => equal(told({ type: 'services' })[0]?.split(' ')[1], 'problem.choice'));
  test('bounds that compare with nothing', () => equal(told({ value: {} })[0]?.split(' ')[1], 'content.condition.no-bound'));
  test('a share above one, an amount without cents', () => {
    equal(told({ stoneShare: { below: '25' } })[0]?.split(' ')[0], 'stoneShare.below');
    equal(told({ value: { below: '10000' } })[0]?.split(' ')[0], 'value.below');
  });
  test('none of nothing: an empty list of alternatives', () => equal(told({ any: [] }).length, 1));
});

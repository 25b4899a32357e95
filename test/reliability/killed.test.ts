import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../databases.ts';
import { killed } from './killed.ts';

// Once here; twenty times by `npm run reliability`
for (const { name, skip, place } of kinds)
  test(`${name}: the program is killed while twenty people write, and what it said was saved is there`, { skip }, async () => {
    const found = await killed(await place(), 1);
    ok(found.acknowledged >= 20);
    deepEqual([found.lost, found.half], [[], []]);
    equal(found.answers.get(500), undefined);
  });

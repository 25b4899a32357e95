import { deepEqual } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changedFrom, collisions, withEdits } from './merge.ts';

const read = { title: 'Grote Markt', purchase: { value: '1250000.00' }, stones: [{ name: 'Kasseien', quantity: '3360' }] };

describe('two people at one dossier', () => {
  const an = new Map([['stones[0].quantity', '4200']]);
  test('a field that was left alone changes nothing, nor does one that is unknown still', () =>
    deepEqual([...changedFrom(read, new Map([['title', 'Grote Markt'], ['purchase.months', 'unknown'], ...an]))], [...an]));
  test('answers apart go together', () => {
    const jan = withEdits(read, new Map([['purchase.value', '1300000.00']]));
    deepEqual(collisions(read, jan, an), []);
    deepEqual(withEdits(jan, an), {
      title: 'Grote Markt',
      purchase: { value: '1300000.00' },
      stones: [{ name: 'Kasseien', quantity: '4200' }],
    });
  });
  test('the same answer twice is one', () => deepEqual(collisions(read, withEdits(read, an), an), []));
  test('the same field, two answers: somebody chooses', () =>
    deepEqual(collisions(read, withEdits(read, new Map([['stones[0].quantity', '4000']])), an), [
      { path: 'stones[0].quantity', theirs: '4000', mine: '4200' },
    ]));
  test('a stone taken away leaves the others in their order', () => {
    const three = { stones: ['a', 'b', 'c'] };
    deepEqual(withEdits(three, new Map([['stones[1]', undefined]])), { stones: ['a', 'c'] });
  });
  test('an answer taken back leaves no empty key', () =>
    deepEqual(withEdits({ type: { is: 'works' }, title: 'x' }, new Map([['type', undefined]])), { title: 'x' }));
});

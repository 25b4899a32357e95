import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import { Quantity } from '../../kernel/quantity.ts';
import type { Stone } from './dossier.ts';
import { massOf, reusedShareOf, sharesOfNewStone, weighedBy } from './stones.ts';

const granite: Stone = {
  name: 'Granieten kasseien',
  material: 'granite',
  product: 'setts',
  quantity: Quantity.of(1000),
  unit: 'm2',
  thicknessMm: Quantity.of(100),
  origin: 'unknown',
  reused: false,
};
const kerb: Stone = {
  ...granite,
  name: 'Boordsteen',
  product: 'kerbs',
  quantity: Quantity.of(400),
  unit: 'm',
  thicknessMm: Quantity.of(150),
  heightMm: Quantity.of(300),
};
const reused: Stone = { ...granite, name: 'Uit het depot', product: 'reclaimed-setts', quantity: Quantity.of(250), reused: true };
const shares = (...stones: Stone[]) => sharesOfNewStone(stones, library).map(String);

describe('the mass of a line, from the tables of materials and products', () => {
  for (const [what, stone, tonnes] of [
    // 1000 m² × 85 % stone × 0.1 m × 2.65 t/m³
    ['setts by the m², the joints left out', granite, '225.25'],
    // 400 m × 0.15 m × 0.3 m × 2.65 t/m³
    ['a kerb by the metre, from width and height', kerb, '47.7'],
    ['blocks by the m³', { ...granite, product: 'blocks', quantity: Quantity.of(10), unit: 'm3' }, '26.5'],
    ['tonnes as they are', { ...granite, quantity: Quantity.of(12), unit: 't' }, '12'],
  ] as const)
    test(`${what}: ${tonnes} t`, () => equal(String(massOf(stone as Stone, library)), tonnes));

  for (const [what, stone] of [
    ['by the piece', { ...granite, unit: 'piece' }],
    ['without a thickness', { ...granite, thicknessMm: undefined }],
    ['a kerb without its height', { ...kerb, heightMm: undefined }],
    ['of a stone that nobody knows', { ...granite, material: 'unknown' }],
    ['of a quantity that nobody knows', { ...granite, quantity: 'unknown' }],
  ] as const)
    test(`${what} it is not known, and not guessed`, () => equal(massOf(stone as Stone, library), 'unknown'));
});

describe('how heavily each stone counts', () => {
  test('of one unit the quantity decides', () => {
    equal(weighedBy([granite, granite], library), 'quantity');
    deepEqual(shares(granite, { ...granite, quantity: Quantity.of(3000) }), ['0.25', '0.75']);
  });
  test('of different units the mass does: 225.25 of 272.95 tonnes', () => {
    equal(weighedBy([granite, kerb], library), 'mass');
    deepEqual(shares(granite, kerb), ['0.825242718', '0.174757282']);
  });
  test('of what cannot be weighed nothing is known, not even where only one line is unclear', () =>
    deepEqual(shares(granite, { ...kerb, heightMm: undefined }), ['unknown', 'unknown']));
  test('one new stone is all there is, also of unknown quantity', () =>
    deepEqual(shares({ ...granite, quantity: 'unknown' }, reused), ['1', '0']));
  test('[def-reuse] reused stone counts for nothing', () =>
    deepEqual(shares(granite, reused, { ...granite, quantity: Quantity.of(1000) }), ['0.5', '0', '0.5']));
});

describe('[def-reuse] the share that is reused', () => {
  const share = (...stones: Stone[]) => String(reusedShareOf(stones, library));
  test('250 m² beside 1000 m² new is a fifth', () => equal(share(granite, reused), '0.2'));
  test('none, all, and a purchase without stones', () => {
    equal(share(granite), '0');
    equal(share(reused), '1');
    equal(share(), 'unknown');
  });
  test('a part of an unknown whole is unknown, all of it is all', () => {
    equal(share({ ...granite, quantity: 'unknown' }, reused), 'unknown');
    ok(share({ ...reused, quantity: 'unknown' }) === '1');
  });
});

import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import { type Change, dossierOf } from '../../../test/worked.ts';
import { stoneBlanks, stoneTable } from './stone-table.ts';
import { plainText, type Table } from './tree.ts';
import { voiceOf } from './voice.ts';

const rows = (name: string, change: Change = {}) => {
  const dossier = dossierOf(name, change);
  const [table] = stoneTable(dossier, library, voiceOf(library, dossier.language));
  return (table as Table).rows.map((row) => row.map(({ children }) => plainText(children)).join(' | '));
};

describe('the stone as bidders read it', () => {
  test('in a framework of one unit the quantities decide', () => {
    deepEqual(rows('raamcontract'), [
      'Granieten kasseien | Graniet, kasseien, 100 mm dik | 2.000 m² | nieuwe steen | 80 %',
      'Porfieren kasseien | Porfier, kasseien, 140 mm dik | 500 m² | nieuwe steen | 20 %',
    ]);
  });
  test('[def-reuse] a quarter of the setts is reused: a line of its own, without a duty', () => {
    const [fresh, reused] = rows('binnenstad');
    equal(fresh?.split(' | ')[2], '9.000 m²');
    equal(
      reused,
      'Graniet keien | Graniet, keien, kinderkopjes, 100 mm dik | 3.000 m² | hergebruikt: geen verplichting over de keten | telt niet mee | Keien',
    );
  });
  test('what cannot be weighed counts by the offer', () => {
    const stones = [
      { name: 'Tegels', material: 'granite', product: 'slabs', quantity: '10', unit: 'm2' },
      { name: 'Banken', material: 'granite', product: 'street-furniture', quantity: '4', unit: 'piece' },
    ];
    deepEqual(
      rows('dorpskern', { stones }).map((row) => row.split(' | ').at(-1)),
      ['naar massa volgens de offerte', 'naar massa volgens de offerte'],
    );
  });
  test('stone of no lot is for all of them', () => {
    const stones = [{ name: 'Boordsteen', material: 'granite', product: 'kerbs', quantity: '10', unit: 'm' }];
    equal(rows('stationsplein', { stones })[0]?.split(' | ').at(-1), 'alle percelen');
  });
});

describe('what bidders cannot offer for is a blank', () => {
  const blanks = (change: Change) => stoneBlanks(dossierOf('dorpskern', change)).map(({ path }) => path);
  test('a purchase without stones', () => deepEqual(blanks({ stones: [] }), ['stones']));
  test('each fact of a line that is missing', () =>
    deepEqual(blanks({ stones: [{ name: 'Tegels' }] }), [
      'stones[0].material',
      'stones[0].product',
      'stones[0].quantity',
      'stones[0].unit',
    ]));
  test('the origin is none of them: it plays no part', () =>
    deepEqual(blanks({ stones: [{ name: 'Tegels', material: 'granite', product: 'slabs', quantity: '10', unit: 'm2' }] }), []));
});

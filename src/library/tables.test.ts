import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { files, library } from '../../test/content.ts';
import { smallContent } from '../../test/small-content.ts';
import { readContent } from './read.ts';

const material = { id: 'granite', name_nl: 'graniet', name_en: 'granite', density_typical: '2650', rock_family: 'igneous' };
const faults = (row: Record<string, string>) =>
  readContent({ ...smallContent, 'stone/materials.csv': [material, row] }).problems.map(
    ({ at, path }) => `${at?.file}:${at?.line} ${path}`,
  );

describe('tables of facts', () => {
  test('a cell that is no number is told with its line', () => {
    deepEqual(faults({ ...material, id: 'gneiss', density_typical: '2,7' }), ['stone/materials.csv:3 [1].density_typical']);
    deepEqual(faults({ ...material, id: 'gneiss' }), []);
  });
  test('a column too many is for a reader, one too few is told', () => {
    deepEqual(faults({ ...material, remark: 'seen' }), []);
    const { name_en: _, ...without } = material;
    deepEqual(faults(without as Record<string, string>), ['stone/materials.csv:3 [1].name_en']);
  });
  test('every table of the repository is read whole', () => {
    for (const [name, rows] of Object.entries(library.tables)) {
      const path = name === 'risks' ? 'stone/risks/risks.csv' : `stone/${name}.csv`;
      equal(rows.length, files[path]?.length, name);
      ok(rows.length > 5, name);
    }
  });
  test('each row has a name of its own', () => {
    for (const table of ['materials', 'products', 'risks', 'certificates'] as const) {
      const ids = library.tables[table].map(({ id }) => id);
      deepEqual(ids, [...new Set(ids)], table);
    }
  });
});

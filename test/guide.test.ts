import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { guideCoverage } from '../src/library/check/coverage.ts';
import { library } from './content.ts';

/** Every row of the guide is worked out in content and held by a test, which names it in its title: `[box-4] …`. */

const home = fileURLToPath(new URL('..', import.meta.url));
const testFiles = ['src', 'test'].flatMap((folder) =>
  readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => join(home, folder, file)),
);
const title = /\b(?:test|describe)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|`([^`]*)`|"([^"\n]*)")/g;
const row = /\[((?:tip|box|fig|def)-[\w-]+)\]/g;

/** The rows that the titles of a test file name. */
const rowsNamed = (text: string): string[] =>
  [...text.matchAll(title)].flatMap(([, single = '', template = '', double = '']) =>
    [...`${single}${template}${double}`.matchAll(row)].map(([, id]) => id ?? ''),
  );

describe('the guide, row by row', () => {
  const named = new Map<string, number>();
  for (const file of testFiles) for (const id of rowsNamed(readFileSync(file, 'utf8'))) named.set(id, (named.get(id) ?? 0) + 1);

  test('titles are read, in whatever quotes, and nothing else is', () => {
    const other = '[tip-4]';
    deepEqual(
      rowsNamed(
        `test('[tip-4] [box-1] it\\'s so [tip-5]', …); describe(\n  \`[fig-1] \${name}\`, …); const x = '${other}'; // ${other}`,
      ),
      ['tip-4', 'box-1', 'tip-5', 'fig-1'],
    );
  });
  test('content works each of them out', () =>
    deepEqual(
      guideCoverage(library)
        .filter(({ citedBy }) => citedBy.length === 0)
        .map(({ id }) => id),
      [],
    ));
  test('a test holds each of them', () => {
    ok(testFiles.length > 20);
    deepEqual(
      Object.keys(library.guide).filter((id) => !named.has(id)),
      [],
    );
  });
  test('no test names a row that the guide does not have', () =>
    deepEqual(
      [...named.keys()].filter((id) => !(id in library.guide)),
      [],
    ));
});

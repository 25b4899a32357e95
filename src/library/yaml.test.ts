import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readYaml } from './yaml.ts';

const faults = (text: string) =>
  readYaml('markt.yaml', text).problems.map(({ wrong, at }) => `${at?.line}:${at?.column} ${wrong.message}`);

describe('every value is the text that was typed', () => {
  for (const [typed, read] of [
    ['1.250', '1.250'],
    ['0777', '0777'],
    ['NO', 'NO'],
    ['2027-02-01', '2027-02-01'],
    ['1e3', '1e3'],
    ['true', 'true'],
    ['~', '~'],
    ['"00012"', '00012'],
  ] as const)
    test(`value: ${typed}`, () => deepEqual(readYaml('x', `value: ${typed}`).data, { value: read }));
});

describe('what cannot be read', () => {
  for (const [what, text, fault] of [
    ['a key that stands twice', 'a: 1\nb: 2\na: 3', '3:1 problem.yaml.duplicate_key'],
    ['a tab in place of spaces', 'a:\n\tb: 1', '2:1 problem.yaml.tab_as_indent'],
    ['a bracket that is not closed', 'a: { b: 1', '1:10 problem.yaml.bad_indent'],
    ['a colon in a sentence', 'title: Heraanleg: Grote Markt', '1:8 problem.yaml.unreadable'],
  ] as const)
    test(what, () => equal(faults(text)[0], fault));

  test('what is wrong gives no data at all', () => equal(readYaml('x', 'a: 1\na: 2').data, undefined));
  test('a value that a file repeats by name is read', () =>
    deepEqual(readYaml('x', 'a: &same { b: 1 }\nc: *same').data, { a: { b: '1' }, c: { b: '1' } }));
  test('names that unfold each other without end are refused', () => {
    const bomb = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}, *a${i}, *a${i}]`),
    ];
    deepEqual(faults(bomb.join('\n')), ['1:1 problem.yaml.aliases']);
  });
});

describe('where a value stands', () => {
  const file = readYaml(
    'markt.yaml',
    'title: Markt\nlots:\n  - { id: plein, value: 9 }\n  - id: straten\n    value: 3\nclauses:\n  definitions: {}\n',
  );
  const place = (...path: PropertyKey[]) => {
    const { line, column } = file.place(path);
    return `${line}:${column}`;
  };
  for (const [path, at] of [
    [['title'], '1:8'],
    [['lots', 0, 'value'], '3:25'],
    [['lots', 1, 'value'], '5:12'],
    [['lots', 1], '4:5'],
    [['clauses', 'definitions'], '7:3'], // a map begins at its key
    [['lots', 0, 'title'], '3:5'], // what is not there: its holder
    [['purchase', 'value'], '1:1'],
  ] as const)
    test(path.join('.'), () => equal(place(...path), at));

  test('below the first line of a language file the lines go on', () =>
    equal(readYaml('en.md', 'title: X', 2).place(['title']).line, 2));
});

import { deepEqual } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readMarkdown } from './markdown.ts';

const numbersOf = (text: string) =>
  readMarkdown(text).blocks.flatMap((block) => (block.type === 'numbered' ? block.items.map(({ number }) => number) : []));
const foreign = (text: string) => readMarkdown(text).foreign.map(({ kind, line }) => `${kind} ${line}`);

describe('the Markdown that a contract holds', () => {
  test('paragraphs keep the number that was typed, also past nine', () =>
    deepEqual(
      numbersOf(Array.from({ length: 11 }, (_, i) => `${i + 1}. Lid ${i + 1}.\n\n   a. Punt.`).join('\n\n')),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    ));
  test('a point with three spaces belongs to its paragraph, under two digits too', () => {
    const [list] = readMarkdown('10. Lid tien:\n\n   a. eerste;\n\n   b. tweede.').blocks;
    deepEqual(list?.type === 'numbered' ? list.items.map(({ children }) => children.length) : [], [3]);
  });
  test('a break within a paragraph is a space', () =>
    deepEqual(readMarkdown('Eén\ntwee.').blocks, [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'Eén' },
          { type: 'text', value: ' ' },
          { type: 'text', value: 'twee.' },
        ],
      },
    ]));
  test('bold, and a pointer to another article', () => {
    const [block] = readMarkdown('Een **natuursteen** volgens [ref](ref:definitions)').blocks;
    deepEqual(block?.type === 'paragraph' ? block.children : [], [
      { type: 'text', value: 'Een ' },
      { type: 'strong', children: [{ type: 'text', value: 'natuursteen' }] },
      { type: 'text', value: ' volgens ' },
      { type: 'pointer', scheme: 'ref', id: 'definitions' },
    ]);
  });
  test('a table, with its columns of amounts at the right', () => {
    const [table] = readMarkdown('| Steen | Punten |\n| - | -: |\n| Graniet | 8 |').blocks;
    deepEqual(table?.type === 'table' ? [table.right, table.rows.length] : [], [[false, true], 2]);
  });
});

describe('what no contract holds, with its line', () => {
  for (const [what, text, found] of [
    ['code', 'Eén.\n\nZie `dit`.', ['inlineCode 3']],
    ['a block of code', '```\nx\n```', ['code 1']],
    ['HTML', 'Eén.\n\n<div>twee</div>', ['html 3']],
    ['a link to outside', 'Zie [hier](https://voorbeeld.example).', ['link 1']],
    ['a link that hides what it is', 'Zie [hier](javascript:alert).', []], // it is no link at all, and stands as it was typed
    ['a picture', '![groeve](groeve.png)', ['image 1']],
    ['a quotation', '> Iets.', ['blockquote 1']],
    ['a line', 'Eén.\n\n---\n\nTwee.', ['thematicBreak 3']],
  ] as const)
    test(what, () => deepEqual(foreign(text), found));
});

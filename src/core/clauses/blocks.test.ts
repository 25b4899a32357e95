import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { printed } from '../../library/text.ts';
import { blocksOf, type Resolver } from './blocks.ts';
import { type Inline, plainText, text } from './tree.ts';

const resolver: Resolver = {
  clause: 'proof',
  parameters: { term: { kind: 'weeks' } },
  pointer: (scheme, id, bare) => [
    { type: 'ref', target: 'article', to: id, shows: `${scheme} ${id}` },
    ...(bare ? [] : [text(' (titel)')]),
  ],
  block: (name) => [{ type: 'paragraph', children: [text(`tabel ${name}`)] }],
  blank: (parameter) => ({ type: 'blank', path: `clauses.proof.${parameter}`, asks: parameter }),
};
const blocks = (markdown: string) => blocksOf(markdown, resolver);
const words = (markdown: string): string => {
  const [block] = blocks(markdown);
  return block?.type === 'paragraph' ? plainText(block.children) : '';
};
const value = (shown: string) => `${printed.open}term${printed.name}${shown}${printed.close}`;

describe('a text becomes the blocks of a contract', () => {
  test('paragraphs with their number and points with their letter, each with its anchor', () => {
    deepEqual(
      blocks('1. Eén:\n\n   a. eerste;\n\n   b. tweede.\n\n2. Twee.').map((block) =>
        block.type === 'provision'
          ? [block.number, block.anchor, block.children.map((child) => (child.type === 'point' ? child.anchor : child.type))]
          : [],
      ),
      [
        [1, 'proof-1', ['paragraph', 'proof-1a', 'proof-1b']],
        [2, 'proof-2', ['paragraph']],
      ],
    );
  });
  test('what was typed as 3 and 7 stands as 1 and 2, and a reference to lid 7 shows 2', () => {
    const [first] = blocks('3. Zie lid [par](par:7).\n\n7. Twee.');
    const [paragraph] = first?.type === 'provision' ? first.children : [];
    deepEqual(paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined, {
      type: 'ref',
      target: 'paragraph',
      to: 'proof-2',
      shows: '2',
    } satisfies Inline);
  });
  test('within brackets a reference is bare, after them it has its title again', () =>
    equal(words('Zo ([ref](ref:a)), en [ref](ref:b).'), 'Zo (ref a), en ref b (titel).'));
  test('a value keeps its parameter, a blank asks for it', () => {
    const [block] = blocks(`Binnen ${value('zestien weken')}, of ${value(printed.blank)}.`);
    deepEqual(block?.type === 'paragraph' ? block.children : [], [
      text('Binnen '),
      { type: 'value', parameter: 'term', kind: 'weeks', value: 'zestien weken' },
      text(', of '),
      { type: 'blank', path: 'clauses.proof.term', asks: 'term' },
      text('.'),
    ]);
  });
  test('a line that is nothing but a table made from data becomes that table', () =>
    equal(words('[block](block:stones)'), 'tabel stones'));
  test('an abbreviation at the start of a sentence is no point', () => {
    const [block] = blocks('Bv. dit.');
    equal(block?.type, 'paragraph');
  });
});

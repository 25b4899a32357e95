import type { Format } from '../../library/locale.ts';
import type { Block, Cell, DocumentTree, Inline } from './tree.ts';

/**
 * A number stays on the line of its word: `artikel 45`, `lid 2`, `bijlage 1`, `perceel 3`. The space between them does not
 * break, in every document that is written from the tree. What the buyer filled in stays as it was typed.
 */
export function withBoundNumbers(tree: DocumentTree, format: Format): DocumentTree {
  const bind = binder(format);
  const blocks = (list: readonly Block[]) => list.map(bind);
  return {
    ...tree,
    front: blocks(tree.front),
    parts: tree.parts.map((part) => ({
      ...part,
      blocks: blocks(part.blocks),
      articles: part.articles.map((one) => ({ ...one, body: blocks(one.body), notes: blocks(one.notes) })),
    })),
    annexes: tree.annexes.map((annex) => ({ ...annex, blocks: blocks(annex.blocks) })),
  };
}

const unbroken = '\u00a0';
/** A word right before a reference that shows a number alone; it may follow another (`lid 2 of 3`). */
const wordAtEnd = /(?<=\p{L}) $/u;

function binder({ article, paragraph, annex, lot }: Format): (block: Block) => Block {
  // With what follows the word: articles, bijlagen
  const counted = new RegExp(`(?<!\\p{L})((?:${[article, paragraph, annex, lot].join('|')})\\p{L}*) (?=\\d)`, 'giu');
  const words = (text: string) => text.replace(counted, `$1${unbroken}`);
  const inline = (nodes: readonly Inline[]): Inline[] =>
    nodes.map((node, i): Inline => {
      switch (node.type) {
        case 'text':
          return {
            ...node,
            value: beforeNumber(nodes[i + 1]) ? words(node.value).replace(wordAtEnd, unbroken) : words(node.value),
          };
        case 'strong':
        case 'emphasis':
          return { ...node, children: inline(node.children) };
        case 'ref':
          return { ...node, shows: words(node.shows) };
        case 'value':
        case 'blank':
          return node;
        default:
          return node satisfies never;
      }
    });
  const cell = (one: Cell): Cell => ({ ...one, children: inline(one.children) });
  const block = (one: Block): Block => {
    switch (one.type) {
      case 'paragraph':
        return { ...one, children: inline(one.children) };
      case 'bullets':
        return { ...one, items: one.items.map(inline) };
      case 'heading':
        return { ...one, text: words(one.text) };
      case 'table':
        return { ...one, rows: one.rows.map((row) => row.map(cell)) };
      case 'provision':
      case 'point':
      case 'note':
        return { ...one, children: one.children.map(block) };
      default:
        return one satisfies never;
    }
  };
  return block;
}

const beforeNumber = (next: Inline | undefined): boolean =>
  next?.type === 'ref' && (next.target === 'paragraph' || next.target === 'point');

import type { Article, Block } from './tree.ts';
import { plainText } from './tree.ts';

/** The text of an article as lines: each paragraph and point with its number, each row of a table on a line. */
export const articleLines = (article: Article): string[] => article.body.flatMap((block) => lines(block, ''));

function lines(block: Block, mark: string): string[] {
  switch (block.type) {
    case 'paragraph':
      return [`${mark}${plainText(block.children)}`];
    case 'provision':
      return numbered(block.children, `${block.number}. `);
    case 'point':
      return numbered(block.children, `${block.mark}. `);
    case 'bullets':
      return block.items.map((item) => `- ${plainText(item)}`);
    case 'heading':
      return [block.text];
    case 'table':
      return block.rows.map((row) => row.map((cell) => plainText(cell.children)).join(' | '));
    case 'note':
      return [];
    default:
      return block satisfies never;
  }
}

/** Only the first block of a paragraph or point carries its number. */
const numbered = (children: readonly Block[], mark: string): string[] =>
  children.flatMap((child, i) => lines(child, i === 0 ? mark : ''));

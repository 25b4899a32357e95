import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import {
  type Annex,
  type Article,
  annexHeading,
  articleHeading,
  type Block,
  type DocumentTree,
  type Inline,
  type Part,
  partHeading,
  type Table,
} from '../../core/clauses/tree.ts';

/** The document as Markdown: what its hash is taken of, so that one changed word is another document. */
export function toMarkdownText(tree: DocumentTree): string {
  const root: Root = {
    type: 'root',
    children: [
      heading(1, tree.title),
      paragraph(`${tree.subtitle}. ${tree.authority}`),
      ...tree.front.flatMap((block) => blockNodes(block, tree)),
      ...tree.parts.flatMap((part) => partNodes(part, tree)),
      ...tree.annexes.flatMap((annex) => annexNodes(annex, tree)),
    ],
  };
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
}

const heading = (depth: 1 | 2 | 3 | 4, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});
const paragraph = (value: string): BlockContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });

function partNodes(part: Part, tree: DocumentTree): RootContent[] {
  const title = partHeading(part, tree);
  return [
    ...(title ? [heading(2, title)] : []),
    ...part.blocks.flatMap((block) => blockNodes(block, tree)),
    ...part.articles.flatMap((article) => articleNodes(article, tree)),
  ];
}

const articleNodes = (article: Article, tree: DocumentTree): RootContent[] => [
  heading(article.number === 0 ? 2 : 3, articleHeading(article, tree)),
  ...article.body.flatMap((block) => blockNodes(block, tree)),
  ...article.notes.flatMap((block) => blockNodes(block, tree)),
];

const annexNodes = (annex: Annex, tree: DocumentTree): RootContent[] => [
  heading(2, annexHeading(annex, tree)),
  ...annex.blocks.flatMap((block) => blockNodes(block, tree)),
];

function blockNodes(block: Block, tree: DocumentTree): BlockContent[] {
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: phrasing(block.children, tree) }];
    case 'provision':
      return numbered(block.children, `${block.number}. `, tree);
    case 'point':
      return numbered(block.children, `${block.mark}. `, tree);
    case 'bullets':
      return [
        {
          type: 'list',
          ordered: false,
          spread: false,
          children: block.items.map((item) => ({
            type: 'listItem',
            spread: false,
            children: [{ type: 'paragraph', children: phrasing(item, tree) }],
          })),
        },
      ];
    case 'heading':
      return [{ type: 'heading', depth: block.depth === 2 ? 3 : 4, children: [{ type: 'text', value: block.text }] }];
    case 'table':
      return [tableNode(block, tree)];
    case 'note':
      return [
        {
          type: 'blockquote',
          children: [
            { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: block.title }] }] },
            ...block.children.flatMap((child) => blockNodes(child, tree)),
          ],
        },
      ];
    default:
      return block satisfies never;
  }
}

/** The number is text of its own: Markdown would count by itself, and a contract's numbers are not to be counted again. */
const numbered = (children: readonly Block[], mark: string, tree: DocumentTree): BlockContent[] =>
  children.flatMap((child, i) => {
    if (i > 0 || child.type !== 'paragraph') return blockNodes(child, tree);
    return [{ type: 'paragraph' as const, children: phrasing([{ type: 'text', value: mark }, ...child.children], tree) }];
  });

function tableNode(table: Table, tree: DocumentTree): BlockContent {
  const cells = (row: Table['rows'][number]) =>
    row.map((cell) => ({ type: 'tableCell' as const, children: phrasing(cell.children, tree) }));
  const head = table.columns.map((column) => ({
    type: 'tableCell' as const,
    children: [{ type: 'text' as const, value: column.title }],
  }));
  return {
    type: 'table',
    align: table.columns.map((column) => (column.numeric ? 'right' : null)),
    children: [
      { type: 'tableRow', children: head },
      ...spread(table).map((row) => ({ type: 'tableRow' as const, children: cells(row) })),
    ],
  };
}

/** A row under a cell that spans it begins with an empty cell: Markdown knows no spans. */
function spread(table: Table): Table['rows'] {
  let covered = 0;
  return table.rows.map((row) => {
    if (covered > 0) {
      covered--;
      return [{ children: [] }, ...row];
    }
    covered = (row[0]?.span ?? 1) - 1;
    return row;
  });
}

const phrasing = (nodes: readonly Inline[], tree: DocumentTree): PhrasingContent[] =>
  nodes.map((node): PhrasingContent => {
    if ('children' in node) return { type: node.type, children: phrasing(node.children, tree) };
    if (node.type === 'blank')
      return { type: 'strong', children: [{ type: 'text', value: `[${tree.labels.blank}: ${node.asks}]` }] };
    return { type: 'text', value: node.type === 'ref' ? node.shows : node.value };
  });

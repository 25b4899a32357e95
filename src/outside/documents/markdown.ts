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
  const write = writer(tree);
  const blocks = [
    heading(1, tree.title),
    paragraph(literal(`${tree.subtitle}. ${tree.authority}`)),
    ...tree.front.flatMap(write.block),
    ...tree.parts.flatMap(write.part),
    ...tree.annexes.flatMap(write.annex),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const heading = (depth: number, text: string) => `${'#'.repeat(depth)} ${literal(text)}`;

/** A line that would begin a list, a heading or a quotation says that it does not. */
const paragraph = (text: string) => text.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^([-+#>=])/, '\\$1');

/** A text in which every sign of Markdown reads as itself. */
const literal = (text: string) => text.replace(/[\\`*_[\]<>|~]|&(?=[#\w])|!(?=\[)/g, '\\$&').replace(/\s*\n\s*/g, ' ');

function writer(tree: DocumentTree) {
  const inline = (nodes: readonly Inline[]): string => nodes.map(node).join('');
  const node = (one: Inline): string => {
    switch (one.type) {
      case 'strong':
        return around('**', inline(one.children));
      case 'emphasis':
        return around('_', inline(one.children));
      case 'blank':
        return `**${literal(`[${tree.labels.blank}: ${one.asks}]`)}**`;
      case 'ref':
        return literal(one.shows);
      default:
        return literal(one.value);
    }
  };

  const part = (one: Part): string[] => {
    const title = partHeading(one, tree);
    return [...(title ? [heading(2, title)] : []), ...one.blocks.flatMap(block), ...one.articles.flatMap(article)];
  };
  const article = (one: Article): string[] => [
    heading(one.number === 0 ? 2 : 3, articleHeading(one, tree)),
    ...one.body.flatMap(block),
    ...one.notes.flatMap(block),
  ];
  const annex = (one: Annex): string[] => [heading(2, annexHeading(one, tree)), ...one.blocks.flatMap(block)];

  const block = (one: Block): string[] => {
    switch (one.type) {
      case 'paragraph':
        return [paragraph(inline(one.children))];
      case 'provision':
        return numbered(`${one.number}. `, one.children);
      case 'point':
        return numbered(`${one.mark}. `, one.children);
      case 'bullets':
        return [one.items.map((item) => `- ${inline(item)}`).join('\n')];
      case 'heading':
        return [heading(one.depth === 2 ? 3 : 4, one.text)];
      case 'table':
        return [table(one)];
      case 'note':
        return [quoted([`**${literal(one.title)}**`, ...one.children.flatMap(block)])];
      default:
        return one satisfies never;
    }
  };

  /** The number is text of its own: Markdown would count by itself, and a contract's numbers are not to be counted again. */
  const numbered = (mark: string, children: readonly Block[]): string[] =>
    children.flatMap((child, i) =>
      i === 0 && child.type === 'paragraph' ? [paragraph(mark + inline(child.children))] : block(child),
    );

  const table = (one: Table): string =>
    [
      row(one.columns.map((column) => literal(column.title))),
      row(one.columns.map((column) => (column.numeric ? '-:' : '-'))),
      ...spread(one).map((cells) => row(cells.map((cell) => inline(cell.children)))),
    ].join('\n');

  return { part, annex, block };
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const quoted = (blocks: readonly string[]) => blocks.join('\n\n').replace(/^/gm, '> ').replace(/ $/gm, '');

/** A mark of emphasis stands against a word: what is blank at either side of the words moves out of it. */
const around = (mark: string, text: string) => text.replace(/^(\s*)([\s\S]*\S)(\s*)$/, `$1${mark}$2${mark}$3`);

/** A row under a cell that spans it begins with an empty cell: Markdown knows no spans. */
function spread(table: Table): Table['rows'] {
  let covered = 0;
  return table.rows.map((cells) => {
    if (covered > 0) {
      covered--;
      return [{ children: [] }, ...cells];
    }
    covered = (cells[0]?.span ?? 1) - 1;
    return cells;
  });
}

import {
  type Annex,
  type Article,
  annexHeading,
  articleHeading,
  type Block,
  type Cell,
  type DocumentTree,
  type Inline,
  leadsIn,
  type Part,
  partHeading,
  type Table,
} from '../../../core/clauses/tree.ts';
import { keptWithNext, noteEdge, runStyleOf, styleOf, textWidth } from './styles.ts';
import { field, head, namespaces, paragraph, run, xmlText } from './xml.ts';

/** The text of the document. Each clause stands in a content control that carries its id and version. */
export function documentPart(tree: DocumentTree): string {
  const write = writer(tree);
  const body = [
    paragraph(styleOf.title, run(tree.title)),
    paragraph(styleOf.subtitle, `${run(tree.subtitle)}<w:r><w:br/></w:r>${run(tree.authority)}`),
    write.blocks(tree.front, outer(1)),
    ...(tree.contents ? [contents(tree, write.bookmark)] : []),
    ...tree.parts.map(write.part),
    ...(tree.annexes.length > 0 ? [paragraph(styleOf.tableEnd, '', section(false))] : []),
    ...tree.annexes.map(write.annex),
  ];
  return `${head}<w:document ${namespaces}><w:body>${body.join('')}${section(tree.annexes.length > 0)}</w:body></w:document>`;
}

/** A4 with margins of 2.5 cm; annexes lie on their side, for their tables are wide. In twentieths of a point. */
const section = (onItsSide: boolean): string => {
  const [width, height] = onItsSide ? [16838, 11906] : [11906, 16838];
  return `<w:sectPr><w:footerReference w:type="default" r:id="${onItsSide ? 'footerWide' : 'footer'}"/><w:pgSz w:w="${width}" w:h="${height}"${onItsSide ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="567" w:gutter="0"/></w:sectPr>`;
};

/** Where a block stands: which styles its paragraphs take, how wide a table may be, how deep a heading is. */
interface Where {
  readonly first: string;
  readonly more: string;
  readonly bullet: string;
  readonly table: string;
  readonly tableEnd: string;
  readonly indent: number;
  readonly width: number;
  readonly depth: number;
}
const among = { bullet: styleOf.bullet, table: styleOf.table, tableEnd: styleOf.tableEnd };
const outer = (depth: number, width: number = textWidth.upright): Where => ({
  ...among,
  first: styleOf.text,
  more: styleOf.text,
  indent: 0,
  width,
  depth,
});
const inProvision: Where = {
  ...among,
  first: styleOf.provision,
  more: styleOf.provisionMore,
  indent: 510,
  width: textWidth.upright - 510,
  depth: 3,
};
const inPoint: Where = {
  ...among,
  first: styleOf.point,
  more: styleOf.pointMore,
  indent: 936,
  width: textWidth.upright - 936,
  depth: 3,
};
const inNote: Where = {
  first: styleOf.note,
  more: styleOf.note,
  bullet: styleOf.noteBullet,
  table: styleOf.noteTable,
  tableEnd: styleOf.noteTableEnd,
  indent: -noteEdge,
  width: textWidth.upright + noteEdge,
  depth: 3,
};

function writer(tree: DocumentTree) {
  const bookmark = bookmarksOf(tree);
  const inline = (nodes: readonly Inline[], style?: string): string =>
    nodes.map((node) => inlineXml(node, tree, bookmark, inline, style)).join('');

  const block = (one: Block, where: Where, isFirst = true): string => {
    switch (one.type) {
      case 'paragraph':
        return words(isFirst ? where.first : where.more, one.children, inline(one.children));
      case 'provision':
        return marked(one.children, one.anchor, inProvision);
      case 'point':
        return marked(one.children, one.anchor, inPoint);
      case 'bullets':
        return one.items.map((item) => paragraph(where.bullet, inline(item))).join('');
      case 'heading':
        return paragraph(headingStyle(where.depth + one.depth - 2), run(one.text));
      case 'table':
        return `${table(one, where)}${paragraph(where.tableEnd, '')}`;
      case 'note':
        return `${paragraph(styleOf.noteTitle, run(one.title))}${blocks(one.children, inNote)}${paragraph(styleOf.noteEnd, '')}`;
      default:
        return one satisfies never;
    }
  };
  const blocks = (list: readonly Block[], where: Where): string => list.map((one) => block(one, where)).join('');
  /** The bookmark of a numbered paragraph stands in its first one: a reference shows that one's number. */
  const marked = (children: readonly Block[], anchor: string, where: Where): string =>
    children
      .map((child, i) =>
        i === 0 && child.type === 'paragraph'
          ? words(where.first, child.children, bookmark.around(anchor, inline(child.children)))
          : block(child, where, i === 0),
      )
      .join('');

  const table = (one: Table, where: Where): string => {
    const total = one.columns.reduce((sum, column) => sum + (column.width ?? 10), 0);
    const widths = one.columns.map((column) => Math.floor((where.width * (column.width ?? 10)) / total));
    const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${one.columns.map((column, i) => cellXml(widths[i]!, paragraph(keptWithNext(cellStyle(column.numeric)), run(column.title)))).join('')}</w:tr>`;
    let covered = 0;
    const rows = one.rows.map((cells) => {
      const under = covered > 0;
      if (under) covered--;
      else covered = (cells[0]?.span ?? 1) - 1;
      // The rows of one group stay on a page
      const styled = (numeric?: boolean) => (covered > 0 ? keptWithNext(cellStyle(numeric)) : cellStyle(numeric));
      const merged = under ? [cellXml(widths[0]!, paragraph(styled(), ''), '<w:vMerge/>')] : [];
      const own = cells.map((cell, i) =>
        cellXml(
          widths[i + merged.length]!,
          paragraph(styled(one.columns[i + merged.length]?.numeric), inCell(cell)),
          (cell.span ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : '',
        ),
      );
      return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${[...merged, ...own].join('')}</w:tr>`;
    });
    const caption =
      one.caption ??
      one.columns
        .map((column) => column.title)
        .filter(Boolean)
        .join(', ');
    return `<w:tbl><w:tblPr><w:tblStyle w:val="${where.table}"/><w:tblW w:w="${widths.reduce((a, b) => a + b, 0)}" w:type="dxa"/>${where.indent !== 0 ? `<w:tblInd w:w="${where.indent}" w:type="dxa"/>` : ''}<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${header}${rows.join('')}</w:tbl>`;
  };
  const inCell = ({ children, header }: Cell): string => inline(children, header ? runStyleOf.strong : undefined);

  const article = (one: Article): string => {
    const style = one.number === 0 ? styleOf.plain1 : styleOf.article;
    const content = `${paragraph(style, bookmark.around(one.anchor, run(one.title)))}${blocks(one.body, outer(3))}`;
    return `${control(one, content)}${blocks(one.notes, outer(3))}`;
  };
  const part = (one: Part): string => {
    const numbered = tree.kind !== 'reading';
    const title = partHeading(one, tree);
    const heading = title
      ? paragraph(
          numbered ? styleOf.part : styleOf.plain1,
          bookmark.around(`part-${one.number}`, run(numbered ? one.title : title)),
        )
      : '';
    return `${heading}${blocks(one.blocks, outer(2))}${one.articles.map(article).join('')}`;
  };
  const annex = (one: Annex): string => {
    const title = paragraph(styleOf.annex, bookmark.around(one.anchor, run(one.title)));
    return `${title}${blocks(one.blocks, outer(2, textWidth.onItsSide))}`;
  };
  return { blocks, part, annex, bookmark };
}

/** Words that lead in what follows stay with it. */
const words = (style: string, children: readonly Inline[], content: string): string =>
  paragraph(leadsIn(children) ? keptWithNext(style) : style, content);
const cellStyle = (numeric?: boolean): string => (numeric ? styleOf.number : styleOf.cell);

const headingStyle = (depth: number): string => (depth === 1 ? styleOf.plain1 : depth === 2 ? styleOf.plain2 : styleOf.group);

const cellXml = (width: number, content: string, merge = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merge}</w:tcPr>${content}</w:tc>`;

function inlineXml(
  node: Inline,
  tree: DocumentTree,
  bookmark: Bookmarks,
  inline: (nodes: readonly Inline[], style?: string) => string,
  style?: string,
): string {
  switch (node.type) {
    case 'text':
    case 'value':
      return run(node.value, style);
    case 'strong':
    case 'emphasis':
      return inline(node.children, runStyleOf[node.type]);
    case 'blank':
      return run(`${tree.labels.blank}: ${node.asks}`, runStyleOf.blank);
    case 'ref':
      return field(`REF ${bookmark.name(node.to)} ${referenceSwitches[node.target]}`, run(node.shows));
    default:
      return node satisfies never;
  }
}

/** The number of what a bookmark stands in: of a heading with its word in small letters, of a paragraph or point alone. */
const referenceSwitches = {
  article: '\\r \\h \\* lower',
  annex: '\\r \\h \\* lower',
  paragraph: '\\n \\h',
  point: '\\n \\h',
} as const;

/** A content control travels with its text and survives editing; it cannot be deleted by accident. */
function control({ clause, version, title }: Article, content: string): string {
  const tag = `kassei:${clause}@${version}`;
  return `<w:sdt><w:sdtPr><w:alias w:val="${xmlText(title.slice(0, 60))}"/><w:tag w:val="${xmlText(tag)}"/><w:id w:val="${numberOf(tag)}"/><w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}
/** A number from a name, the same each time: FNV-1a, kept positive. */
const numberOf = (name: string): number =>
  [...name].reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 16777619) >>> 0, 2166136261) % 2147483647;

interface Bookmarks {
  readonly name: (anchor: string) => string;
  readonly around: (anchor: string, content: string) => string;
}
/** Bookmarks in the order of the document. Word hides those that begin with _. */
function bookmarksOf(tree: DocumentTree): Bookmarks {
  const ids = new Map<string, number>();
  const idOf = (anchor: string) => {
    if (!ids.has(anchor)) ids.set(anchor, ids.size + 1);
    return ids.get(anchor)!;
  };
  for (const part of tree.parts) for (const article of part.articles) idOf(article.anchor);
  const name = (anchor: string) => `_Kassei${String(idOf(anchor)).padStart(5, '0')}`;
  return {
    name,
    around: (anchor, content) =>
      `<w:bookmarkStart w:id="${idOf(anchor)}" w:name="${name(anchor)}"/>${content}<w:bookmarkEnd w:id="${idOf(anchor)}"/>`,
  };
}

/**
 * The table of contents as a field whose entries are there from the start. They lead to their headings and have no page
 * numbers: only a word processor knows those, and it adds them when the field is updated.
 */
function contents(tree: DocumentTree, bookmark: Bookmarks): string {
  const link = (anchor: string, text: string) =>
    `<w:hyperlink w:anchor="${bookmark.name(anchor)}" w:history="1">${run(text)}</w:hyperlink>`;
  const entries = [
    ...tree.parts.flatMap((part) => [
      { style: styleOf.contents1, content: link(`part-${part.number}`, partHeading(part, tree) ?? '') },
      ...part.articles.map((article) => ({
        style: styleOf.contents2,
        content: link(article.anchor, articleHeading(article, tree)),
      })),
    ]),
    ...tree.annexes.map((annex) => ({ style: styleOf.contents1, content: link(annex.anchor, annexHeading(annex, tree)) })),
  ];
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const last = entries.length - 1;
  return `${paragraph(styleOf.contents, run(tree.labels.contents))}${entries.map(({ style, content }, i) => paragraph(style, `${i === 0 ? begin : ''}${content}${i === last ? end : ''}`)).join('')}`;
}

import {
  type Annex,
  type Article,
  annexHeading,
  articleHeading,
  type Block,
  type Cell,
  type DocumentTree,
  type Inline,
  type Part,
  partHeading,
  type Table,
} from '../../core/clauses/tree.ts';

/**
 * The document as HTML, written as escaped strings: the fastest way by far (docs/decisions), and every text passes
 * through `escape`, here and nowhere else.
 */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** A page of its own, with its style in it: it can be sent, opened and printed as it is. */
export const toHtmlPage = (tree: DocumentTree): string =>
  `<!doctype html>
<html lang="${tree.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(tree.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${toHtml(tree)}
</main>${tree.footer ? `\n<footer><p>${escaped(tree.footer)}</p></footer>` : ''}
</body>
</html>
`;

/** The document without a page around it: what the application shows on its paper. `top` is the depth of its title. */
export function toHtml(tree: DocumentTree, top = 1): string {
  const front = writer(tree, top, 1);
  const write = writer(tree, top, 2);
  return [
    `<h${top} class="title">${escaped(tree.title)}</h${top}>`,
    `<p class="subtitle">${escaped(tree.subtitle)}<br>${escaped(tree.authority)}</p>`,
    ...tree.front.map(front.block),
    ...(tree.contents ? [contents(tree, top)] : []),
    ...tree.parts.map(write.part),
    ...tree.annexes.map(write.annex),
  ].join('\n');
}

/**
 * Blocks of a document on a page that shows a part of it. `top` is the depth of the heading above them.
 *
 * @param hrefOf where a reference leads, by its anchor
 */
export const toHtmlBlocks = (
  blocks: readonly Block[],
  tree: DocumentTree,
  top: number,
  hrefOf: (anchor: string) => string,
): string => blocks.map(writer(tree, top, 1, hrefOf).block).join('\n');

function contents(tree: DocumentTree, top: number): string {
  const link = (to: string, title: string) => `<a href="#${to}">${escaped(title)}</a>`;
  const article = (one: Article) => `<li>${link(one.anchor, articleHeading(one, tree))}</li>`;
  const part = (one: Part) =>
    `<li>${link(`part-${one.number}`, partHeading(one, tree) ?? '')}${one.articles.length > 0 ? `<ul>${one.articles.map(article).join('')}</ul>` : ''}</li>`;
  const annex = (one: Annex) => `<li>${link(one.anchor, annexHeading(one, tree))}</li>`;
  return `<nav class="contents" aria-labelledby="contents"><h${top + 1} id="contents">${escaped(tree.labels.contents)}</h${top + 1}><ul>${tree.parts.map(part).join('')}${tree.annexes.map(annex).join('')}</ul></nav>`;
}

/** `base`: how deep the headings of blocks stand here, below the title of the document. */
function writer(tree: DocumentTree, top: number, base: number, hrefOf = (anchor: string) => `#${anchor}`) {
  const { labels } = tree;
  const heading = (depth: number, text: string, id?: string) => {
    const level = Math.min(6, top + depth);
    return `<h${level}${id ? ` id="${id}"` : ''}>${escaped(text)}</h${level}>`;
  };
  const inline = (nodes: readonly Inline[]): string => nodes.map(node).join('');
  const node = (one: Inline): string => {
    switch (one.type) {
      case 'text':
        return escaped(one.value);
      case 'strong':
        return `<strong>${inline(one.children)}</strong>`;
      case 'emphasis':
        return `<em>${inline(one.children)}</em>`;
      case 'value':
        return `<span class="value" data-parameter="${escaped(one.parameter)}">${escaped(one.value)}</span>`;
      case 'blank':
        return `<mark class="blank" data-path="${escaped(one.path)}">${escaped(`${labels.blank}: ${one.asks}`)}</mark>`;
      case 'ref':
        return `<a href="${escaped(hrefOf(one.to))}">${escaped(one.shows)}</a>`;
      default:
        return one satisfies never;
    }
  };
  const block = (one: Block): string => {
    switch (one.type) {
      case 'paragraph':
        return `<p>${inline(one.children)}</p>`;
      case 'provision':
        return `<div class="provision" id="${one.anchor}"><span class="number">${one.number}.</span><div>${one.children.map(block).join('')}</div></div>`;
      case 'point':
        return `<div class="point" id="${one.anchor}"><span class="number">${one.mark}.</span><div>${one.children.map(block).join('')}</div></div>`;
      case 'bullets':
        return `<ul>${one.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`;
      case 'heading':
        return heading(base + one.depth - 2, one.text);
      case 'table':
        return table(one);
      case 'note':
        return `<aside class="note"><p class="note-title">${escaped(one.title)}</p>${one.children.map(block).join('')}</aside>`;
      default:
        return one satisfies never;
    }
  };
  const cell = (one: Cell, numeric: boolean | undefined) => {
    const tag = one.header ? 'th' : 'td';
    const scope = one.header ? ` scope="${one.span && one.span > 1 ? 'rowgroup' : 'row'}"` : '';
    return `<${tag}${scope}${one.span && one.span > 1 ? ` rowspan="${one.span}"` : ''}${numeric ? ' class="numeric"' : ''}>${inline(one.children)}</${tag}>`;
  };
  const table = (one: Table): string => {
    const head = one.columns
      .map(({ title, numeric }) =>
        // A column to tick off has no name
        title === '' ? '<td></td>' : `<th scope="col"${numeric ? ' class="numeric"' : ''}>${escaped(title)}</th>`,
      )
      .join('');
    // A cell that spans rows is missing in those below it: the columns are counted from the right
    const row = (cells: readonly Cell[]) =>
      `<tr>${cells.map((c, i) => cell(c, one.columns[i + one.columns.length - cells.length]?.numeric)).join('')}</tr>`;
    const caption = one.caption ? `<caption>${escaped(one.caption)}</caption>` : '';
    return `<div class="table" tabindex="0" role="group" aria-label="${escaped(
      one.caption ??
        one.columns
          .map((c) => c.title)
          .filter(Boolean)
          .join(', '),
    )}"><table>${caption}<thead><tr>${head}</tr></thead><tbody>${one.rows.map(row).join('')}</tbody></table></div>`;
  };
  const article = (one: Article): string =>
    `<section class="article" data-clause="${one.clause}" data-version="${one.version}">${heading(one.number === 0 ? 1 : 2, articleHeading(one, tree), one.anchor)}${one.body.map(block).join('')}${one.notes.map(block).join('')}</section>`;
  const part = (one: Part): string => {
    const title = partHeading(one, tree);
    return `<section class="part">${title ? heading(1, title, `part-${one.number}`) : ''}${one.blocks.map(block).join('')}${one.articles.map(article).join('')}</section>`;
  };
  const annex = (one: Annex): string =>
    `<section class="annex">${heading(1, annexHeading(one, tree), one.anchor)}${one.blocks.map(block).join('')}</section>`;
  return { block, part, annex };
}

/** Enough to read and print a document that stands alone; the application has its own. */
const style = `
:root{color-scheme:light}
body{font:1rem/1.55 'Noto Serif',Georgia,serif;color:#24211e;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:1.35rem;margin:2.5rem 0 .75rem;border-bottom:1px solid #cdc7bd;padding-bottom:.25rem}
h3{font-size:1.1rem;margin:2rem 0 .5rem}h4{font-size:1rem;margin:1.5rem 0 .5rem}
.subtitle{color:#55504a;margin:0 0 1.5rem}
.provision,.point{display:grid;grid-template-columns:2.25rem 1fr;margin:.6rem 0}.provision p,.point p{margin:0 0 .4rem}.number{text-align:right;padding-right:.6rem}
.table{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{border:1px solid #cdc7bd;padding:.4rem .5rem;text-align:left;vertical-align:top}
thead th{background:#f3f1ed}tbody th{font-weight:600}.numeric{text-align:right;font-variant-numeric:tabular-nums}
.blank{background:#fff3c4;padding:0 .2rem;font-weight:700}
.note{border-left:4px solid #2c728c;background:#f1f6f8;padding:.5rem 1rem;margin:1rem 0;font-size:.9rem}.note-title{font-weight:700;margin:0 0 .25rem}.note p{margin:.25rem 0}
.contents ul{list-style:none;padding-left:1rem}.contents>ul{padding-left:0}a{color:#175a73}
footer{border-top:1px solid #cdc7bd;margin-top:3rem;color:#55504a;font-size:.875rem}
@media print{body{max-width:none;margin:0}.part,.annex{break-before:page}.article,.provision{break-inside:avoid-page}a{color:inherit;text-decoration:none}}
`.replaceAll('\n', '');

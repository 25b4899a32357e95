import type { List, ListItem, Table as MarkdownTable, Node, PhrasingContent, Root, RootContent } from 'mdast';
import { invariant } from '../../kernel/result.ts';
import type { Parameter } from '../../library/clause.ts';
import { type Pointer, parseMarkdown, pointers, printed, printedValue } from '../../library/text.ts';
import { type Block, type Inline, plainText, text } from './tree.ts';

/** What the pointers of a text lead to, once articles and annexes have numbers. */
export interface Resolver {
  readonly clause: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** The inline nodes of a pointer. `bare`: within brackets, where the title would need brackets of its own. */
  readonly pointer: (scheme: Exclude<Pointer, 'par' | 'block'>, id: string, bare: boolean) => readonly Inline[];
  readonly block: (name: string) => readonly Block[];
  readonly blank: (parameter: string) => Inline;
}

/** The blocks of a filled text: numbered paragraphs, lettered points, tables made from data. */
export function blocksOf(markdown: string, resolver: Resolver): Block[] {
  const root = parseMarkdown(markdown);
  const numbers = paragraphNumbers(root, markdown);
  const build = { markdown, resolver, numbers };
  return root.children.flatMap((node) => blockOf(node, build));
}

interface Build {
  readonly markdown: string;
  readonly resolver: Resolver;
  /** The number as it was typed → the number it has: a paragraph that is left out shifts those behind it. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** Markdown counts on from the first number; what was typed before each item is what pointers name. */
function paragraphNumbers(root: Root, markdown: string): Map<number, number> {
  const items = root.children.flatMap((node) => (node.type === 'list' && node.ordered ? node.children : []));
  return new Map(items.map((item, i) => [typedNumber(item, markdown), i + 1]));
}
const typedNumber = (item: ListItem, markdown: string): number =>
  Number(/^\d+/.exec(markdown.slice(item.position?.start.offset ?? 0))?.[0] ?? 0);

function blockOf(node: RootContent, build: Build): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const table = tableName(node.children);
      return table ? [...build.resolver.block(table)] : [paragraphOrPoint(node.children, build)];
    }
    case 'list':
      return node.ordered ? node.children.map((item) => provision(item, build)) : [bullets(node, build)];
    case 'table':
      return [tableOf(node, build)];
    case 'heading':
      return [{ type: 'heading', depth: 3, text: plainText(inline(node.children, build)) }];
    default:
      // The check of content and of own texts refuses every other kind before
      return [];
  }
}

/** What a text may hold; the rest of Markdown is refused with its place. */
export const supported: readonly string[] = [
  'root',
  'paragraph',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'heading',
  'text',
  'strong',
  'emphasis',
  'link',
  'break',
];

/** The kinds of Markdown in a text that a contract does not hold, with their lines. Links lead to other items only. */
export function unsupportedIn(markdown: string): { kind: string; line: number }[] {
  const found: { kind: string; line: number }[] = [];
  const walk = (node: Node & { children?: Node[]; url?: string }) => {
    const foreign = node.type === 'link' && !pointers.some((scheme) => node.url?.startsWith(`${scheme}:`));
    if (!supported.includes(node.type) || foreign) found.push({ kind: node.type, line: node.position?.start.line ?? 1 });
    for (const child of node.children ?? []) walk(child);
  };
  walk(parseMarkdown(markdown));
  return found;
}

function provision(item: ListItem, build: Build): Block {
  const number = build.numbers.get(typedNumber(item, build.markdown)) ?? 0;
  return {
    type: 'provision',
    number,
    anchor: `${build.resolver.clause}-${number}`,
    children: item.children.flatMap((child) => pointsOf(blockOf(child, build), number, build)),
  };
}

/** A point belongs to its paragraph: its anchor says which. */
const pointsOf = (blocks: readonly Block[], number: number, build: Build): Block[] =>
  blocks.map((block) =>
    block.type === 'point' ? { ...block, anchor: `${build.resolver.clause}-${number}${block.mark}` } : block,
  );

function paragraphOrPoint(children: readonly PhrasingContent[], build: Build): Block {
  const [first, ...rest] = children;
  const mark = first?.type === 'text' ? /^([a-z])\.\s+/.exec(first.value) : null;
  if (!mark || first?.type !== 'text') return { type: 'paragraph', children: inline(children, build) };
  const words = [{ ...first, value: first.value.slice(mark[0].length) }, ...rest];
  return { type: 'point', mark: mark[1] ?? '', anchor: '', children: [{ type: 'paragraph', children: inline(words, build) }] };
}

const bullets = (list: List, build: Build): Block => ({
  type: 'bullets',
  items: list.children.map((item) =>
    item.children.flatMap((child) => (child.type === 'paragraph' ? inline(child.children, build) : [])),
  ),
});

function tableOf(table: MarkdownTable, build: Build): Block {
  const [head, ...rows] = table.children.map((row) => row.children.map((cell) => inline(cell.children, build)));
  return {
    type: 'table',
    columns: (head ?? []).map((children, i) => ({ title: plainText(children), numeric: table.align?.[i] === 'right' })),
    rows: rows.map((row) => row.map((children) => ({ children }))),
  };
}

/** A paragraph that is nothing but the pointer to a table made from data. */
function tableName(children: readonly PhrasingContent[]): string | undefined {
  const [only] = children;
  return children.length === 1 && only?.type === 'link' && only.url.startsWith('block:')
    ? only.url.slice('block:'.length)
    : undefined;
}

function inline(children: readonly PhrasingContent[], build: Build): Inline[] {
  const nodes: Inline[] = [];
  let open = 0;
  for (const child of children) {
    const found = inlineOf(child, build, open > 0);
    for (const node of found) if (node.type === 'text') open += count(node.value, '(') - count(node.value, ')');
    nodes.push(...found);
  }
  return joined(nodes);
}
const count = (value: string, sign: string) => value.split(sign).length - 1;

/** Neighbouring texts become one, so that a writer makes one run of them. */
const joined = (nodes: readonly Inline[]): Inline[] =>
  nodes.reduce<Inline[]>((all, node) => {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text') return [...all.slice(0, -1), text(last.value + node.value)];
    all.push(node);
    return all;
  }, []);

function inlineOf(node: PhrasingContent, build: Build, bare: boolean): Inline[] {
  switch (node.type) {
    case 'text':
      return valuesIn(node.value.replace(/\s*\n\s*/g, ' '), build.resolver);
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: inline(node.children, build) }];
    case 'link':
      return pointed(node.url, build, bare);
    case 'break':
      return [text(' ')];
    default:
      return [];
  }
}

function pointed(url: string, { resolver, numbers }: Build, bare: boolean): Inline[] {
  const [scheme = '', id = ''] = [url.slice(0, url.indexOf(':')), url.slice(url.indexOf(':') + 1)];
  if (scheme !== 'par') return [...resolver.pointer(scheme as Exclude<Pointer, 'par' | 'block'>, id, bare)];
  const [typed = '', point] = id.split('.');
  const number = numbers.get(Number(typed));
  invariant(number !== undefined, `${resolver.clause} has the paragraph ${typed} that it refers to`);
  return point
    ? [{ type: 'ref', target: 'point', to: `${resolver.clause}-${number}${point}`, shows: point }]
    : [{ type: 'ref', target: 'paragraph', to: `${resolver.clause}-${number}`, shows: String(number) }];
}

/** Cuts a text at the values that were printed into it. */
function valuesIn(value: string, resolver: Resolver): Inline[] {
  const found = printedValue.exec(value);
  if (!found) return value === '' ? [] : [text(value)];
  const [whole, name = '', shown = ''] = found;
  const node: Inline =
    shown === printed.blank
      ? resolver.blank(name)
      : { type: 'value', parameter: name, kind: resolver.parameters[name]?.kind ?? 'text', value: shown };
  return [
    ...(found.index > 0 ? [text(value.slice(0, found.index))] : []),
    node,
    ...valuesIn(value.slice(found.index + whole.length), resolver),
  ];
}

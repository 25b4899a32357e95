import { invariant } from '../../kernel/result.ts';
import { type MarkBlock, type MarkInline, readMarkdown } from '../../library/markdown.ts';
import type { Parameter } from '../../library/parameter.ts';
import { type Pointer, printed, printedValue } from '../../library/text.ts';
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
  const { blocks } = readMarkdown(markdown);
  const build = { resolver, numbers: paragraphNumbers(blocks) };
  return blocks.flatMap((block) => blockOf(block, build));
}

interface Build {
  readonly resolver: Resolver;
  /** The number as it was typed → the number it has: a paragraph that is left out shifts those behind it. */
  readonly numbers: ReadonlyMap<number, number>;
}

const paragraphNumbers = (blocks: readonly MarkBlock[]): Map<number, number> =>
  new Map(
    blocks.flatMap((block) => (block.type === 'numbered' ? block.items : [])).map((item, i) => [item.number, i + 1] as const),
  );

function blockOf(block: MarkBlock, build: Build): Block[] {
  switch (block.type) {
    case 'paragraph': {
      const table = tableName(block.children);
      return table ? [...build.resolver.block(table)] : [paragraphOrPoint(block.children, build)];
    }
    case 'numbered':
      return block.items.map(({ number, children }) => provision(build.numbers.get(number) ?? 0, children, build));
    case 'bullets':
      return [bullets(block.items, build)];
    case 'table':
      return [tableOf(block, build)];
    case 'heading':
      return [{ type: 'heading', depth: 3, text: plainText(inline(block.children, build)) }];
    default:
      return block satisfies never;
  }
}

const provision = (number: number, children: readonly MarkBlock[], build: Build): Block => ({
  type: 'provision',
  number,
  anchor: `${build.resolver.clause}-${number}`,
  children: children.flatMap((child) => pointsOf(blockOf(child, build), number, build)),
});

/** A point belongs to its paragraph: its anchor says which. */
const pointsOf = (blocks: readonly Block[], number: number, build: Build): Block[] =>
  blocks.map((block) =>
    block.type === 'point' ? { ...block, anchor: `${build.resolver.clause}-${number}${block.mark}` } : block,
  );

function paragraphOrPoint(children: readonly MarkInline[], build: Build): Block {
  const [first, ...rest] = children;
  const mark = first?.type === 'text' ? /^([a-z])\.\s+/.exec(first.value) : null;
  if (!mark || first?.type !== 'text') return { type: 'paragraph', children: inline(children, build) };
  const words = [{ ...first, value: first.value.slice(mark[0].length) }, ...rest];
  return { type: 'point', mark: mark[1] ?? '', anchor: '', children: [{ type: 'paragraph', children: inline(words, build) }] };
}

const bullets = (items: readonly (readonly MarkBlock[])[], build: Build): Block => ({
  type: 'bullets',
  items: items.map((item) => item.flatMap((child) => (child.type === 'paragraph' ? inline(child.children, build) : []))),
});

function tableOf({ rows, right }: MarkBlock & { type: 'table' }, build: Build): Block {
  const [head, ...rest] = rows.map((row) => row.map((cell) => inline(cell, build)));
  return {
    type: 'table',
    columns: (head ?? []).map((children, i) => ({ title: plainText(children), numeric: right[i] === true })),
    rows: rest.map((row) => row.map((children) => ({ children }))),
  };
}

/** A paragraph that is nothing but the pointer to a table made from data. */
function tableName(children: readonly MarkInline[]): string | undefined {
  const [only] = children;
  return children.length === 1 && only?.type === 'pointer' && only.scheme === 'block' ? only.id : undefined;
}

function inline(children: readonly MarkInline[], build: Build): Inline[] {
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

function inlineOf(node: MarkInline, build: Build, bare: boolean): Inline[] {
  switch (node.type) {
    case 'text':
      return valuesIn(node.value, build.resolver);
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: inline(node.children, build) }];
    case 'pointer':
      return pointed(node, build, bare);
    default:
      return node satisfies never;
  }
}

function pointed({ scheme, id }: MarkInline & { type: 'pointer' }, { resolver, numbers }: Build, bare: boolean): Inline[] {
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

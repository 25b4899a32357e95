import MarkdownIt, { type Token } from 'markdown-it';
import { pointers } from './text.ts';

/** The Markdown of a text as a tree: what a contract holds, and where something stands that it does not. */

export type MarkBlock =
  | { readonly type: 'paragraph' | 'heading'; readonly children: readonly MarkInline[] }
  /** `number`: as it was typed; pointers name it so. */
  | { readonly type: 'numbered'; readonly items: readonly { readonly number: number; readonly children: readonly MarkBlock[] }[] }
  | { readonly type: 'bullets'; readonly items: readonly (readonly MarkBlock[])[] }
  /** `right`: the columns that stand at the right, such as amounts. The first row is the head. */
  | {
      readonly type: 'table';
      readonly right: readonly boolean[];
      readonly rows: readonly (readonly (readonly MarkInline[])[])[];
    };
export type MarkInline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly MarkInline[] }
  | { readonly type: 'pointer'; readonly scheme: string; readonly id: string };
export interface Marked {
  readonly blocks: readonly MarkBlock[];
  /** Code, HTML, a picture, a link to outside: no contract holds it. Lines from 1. */
  readonly foreign: readonly { readonly kind: string; readonly line: number }[];
}

const reader = new MarkdownIt('commonmark').enable('table').disable('reference');
const known = new Map<string, Marked>();

/** Reads Markdown; the same text gives the same tree, which nobody changes. */
export function readMarkdown(markdown: string): Marked {
  const earlier = known.get(markdown);
  if (earlier) return earlier;
  if (known.size > 2000) known.clear();
  const nodes = nested(reader.parse(underTwoDigits(markdown), {}), 1);
  const read = { blocks: nodes.flatMap(blockOf), foreign: nodes.flatMap(foreignIn) };
  known.set(markdown, read);
  return read;
}

/** Three spaces put a point under paragraph 9; that it takes a fourth under paragraph 10 is nothing an author should know. */
const underTwoDigits = (markdown: string) => markdown.replace(/^ {3}(?=\S)/gm, '    ');

/** A token with those between its opening and its closing. */
interface Node {
  readonly kind: string;
  readonly token: Token;
  readonly line: number;
  readonly children: Node[];
}

function nested(tokens: readonly Token[], first: number): Node[] {
  const root: Node[] = [];
  const open: Node[][] = [root];
  let line = first;
  for (const token of tokens) {
    line = token.map ? token.map[0] + 1 : line;
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const children = token.children ? nested(token.children, line) : [];
    open.at(-1)?.push({ kind: token.type.replace(/_open$/, ''), token, line, children });
    if (token.nesting === 1) open.push(children);
  }
  return root;
}

function blockOf({ kind, children }: Node): MarkBlock[] {
  switch (kind) {
    case 'paragraph':
    case 'heading':
      return [{ type: kind, children: wordsOf(children) }];
    case 'ordered_list':
      return [
        {
          type: 'numbered',
          items: children.map((item) => ({ number: Number(item.token.info), children: item.children.flatMap(blockOf) })),
        },
      ];
    case 'bullet_list':
      return [{ type: 'bullets', items: children.map((item) => item.children.flatMap(blockOf)) }];
    case 'table': {
      const rows = children.flatMap((part) => part.children);
      const right = rows[0]?.children.map((cell) => cell.token.attrGet('style') === 'text-align:right') ?? [];
      return [{ type: 'table', right, rows: rows.map((row) => row.children.map((cell) => wordsOf(cell.children))) }];
    }
    default:
      return [];
  }
}

/** The words of a block, which the reader keeps one level deeper. */
const wordsOf = (children: readonly Node[]): MarkInline[] => children.flatMap((inline) => inline.children.flatMap(inlineOf));

function inlineOf({ kind, token, children }: Node): MarkInline[] {
  switch (kind) {
    case 'text':
      return [{ type: 'text', value: token.content }];
    case 'softbreak':
    case 'hardbreak':
      return [{ type: 'text', value: ' ' }];
    case 'strong':
      return [{ type: 'strong', children: children.flatMap(inlineOf) }];
    case 'em':
      return [{ type: 'emphasis', children: children.flatMap(inlineOf) }];
    case 'link':
      return [pointerOf(token)];
    default:
      return [];
  }
}

/** A link leads to another item of the content; its words are made once that item has its number. */
function pointerOf(token: Token): MarkInline & { type: 'pointer' } {
  const href = String(token.attrGet('href'));
  const end = href.indexOf(':');
  return { type: 'pointer', scheme: href.slice(0, end), id: href.slice(end + 1) };
}

const native =
  /^(paragraph|heading|ordered_list|bullet_list|list_item|table|thead|tbody|tr|th|td|inline|text|softbreak|hardbreak|strong|em)$/;
/** What else there is, by the reader's own names; the rest is HTML. */
const foreignKinds: Readonly<Record<string, string>> = {
  code_block: 'code',
  fence: 'code',
  code_inline: 'inlineCode',
  image: 'image',
  link: 'link',
  blockquote: 'blockquote',
  hr: 'thematicBreak',
};

function foreignIn({ kind, token, line, children }: Node): { kind: string; line: number }[] {
  const within = children.flatMap(foreignIn);
  const ours = kind === 'link' ? pointers.some((scheme) => scheme === pointerOf(token).scheme) : native.test(kind);
  return ours ? within : [{ kind: foreignKinds[kind] ?? 'html', line }, ...within];
}

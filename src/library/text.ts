import { type Context, Liquid, Tag, type TagToken, type Template, type TopLevelToken } from 'liquidjs';
import type { Temporal } from 'temporal-polyfill';
import type { Eur } from '../kernel/money.ts';
import type { Points } from '../kernel/points.ts';
import type { Share } from '../kernel/share.ts';
import { countWord, date, list, many, money, percent, points } from './format.ts';
import type { Format } from './locale.ts';
import type { TextFacts } from './vocabulary.ts';

/**
 * The texts of clauses: Liquid placeholders, then Markdown. Data only: a text can print values, choose between wordings
 * by an option, and point at another item; it cannot run code, read a file or loop.
 */

/** What a placeholder may print: a value, or a blank that somebody must fill in before the text goes out. */
export type Printable = number | string | Eur | Share | Points | Temporal.PlainDate | readonly string[] | Blank;
export interface Blank {
  readonly blank: true;
}
/** What a tag may point at. `ref` article, `par` paragraph of this article, `block` a table made from data. */
export const pointers = ['ref', 'par', 'term', 'form', 'law', 'sanction', 'total', 'block'] as const;
export type Pointer = (typeof pointers)[number];

/** The words of each option of a choice or list, and how the language writes numbers. */
interface Words {
  readonly format: Format;
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Around each printed value stand its parameter's name and these signs, so that the tree knows where it is printed. */
export const printed = { open: '\uE000', name: '\uE001', close: '\uE002', blank: '\uE003' } as const;
export const printedValue = /\uE000(\w+)\uE001([^\uE002]*)\uE002/;

/** A value with the name of its parameter, as Liquid sees it; an option can be compared with. */
function named(name: string, value: Printable) {
  const plain = typeof value === 'string' ? value : undefined;
  const no = () => false;
  return { name, value, equals: (other: unknown) => other === plain, gt: no, geq: no, lt: no, leq: no };
}
type Named = ReturnType<typeof named>;

export const isBlank = (value: Printable): value is Blank => typeof value === 'object' && value !== null && 'blank' in value;

const filters: Readonly<Record<string, (value: never, words: Words, name: string) => string>> = {
  days: (v: number, { format }) => many(v, 'days', format),
  weeks: (v: number, { format }) => many(v, 'weeks', format),
  months: (v: number, { format }) => many(v, 'months', format),
  points: (v: Points, { format }) => many(points(v, format), 'points', format),
  count: (v: number, { format }) => countWord(v, format),
  percent: (v: Share, { format }) => percent(v, format),
  money: (v: Eur, { format }) => money(v, format),
  date: (v: Temporal.PlainDate, { format }) => date(v, format),
  text: (v: string) => v,
  words: (v: string, { options }, name) => options[name]?.[v] ?? v,
  list: (v: readonly string[], { options, format }, name) =>
    list(
      v.map((option) => options[name]?.[option] ?? option),
      format,
    ),
};
/** The kinds of parameter that each filter prints. */
export const filterKinds: Readonly<Record<string, readonly string[]>> = {
  days: ['days'],
  weeks: ['weeks'],
  months: ['months'],
  points: ['points'],
  count: ['count'],
  percent: ['share'],
  money: ['money'],
  date: ['date'],
  text: ['text'],
  words: ['choice'],
  list: ['list'],
};

/** A value as texts print one of its kind: a term with its unit, a share as a percentage, an option in its words. */
export function inKind(kind: string, value: Exclude<Printable, Blank>, words: Words, name: string): string {
  const filter = Object.keys(filterKinds).find((known) => filterKinds[known]?.includes(kind)) ?? 'text';
  return filters[filter]?.(value as never, words, name) ?? String(value);
}

const engine = new Liquid({
  templates: {},
  strictFilters: true,
  strictVariables: true,
  ownPropertyOnly: true,
  parseLimit: 1e5,
  // Unasked, the engine would look up the machine's language, which takes as long as drafting
  locale: 'en',
  renderLimit: 500,
  memoryLimit: 1e6,
  outputEscape: (value) => escapeMarkdown(String(value)),
});
for (const name of Object.keys(engine.filters)) delete engine.filters[name];
for (const name of Object.keys(engine.tags)) if (!['if', 'comment', 'raw'].includes(name)) delete engine.tags[name];
for (const [name, write] of Object.entries(filters))
  engine.registerFilter(name, function (this: { context: Context }, given: Named) {
    const words = this.context.globals as unknown as Words;
    const text = isBlank(given.value) ? printed.blank : write(given.value as never, words, given.name);
    return `${printed.open}${given.name}${printed.name}${text}${printed.close}`;
  });

/** `{% ref "definitions" %}` becomes a link by the scheme ref:, which the tree resolves once articles have numbers. */
const pointerTag = (scheme: Pointer, fixed?: string) =>
  class extends Tag {
    readonly id: string;
    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      const quoted = /^"([A-Za-z0-9./-]+)"$/.exec(token.args.trim());
      if (fixed === undefined && !quoted) throw new Error(`${token.name} needs an id between quotes`);
      this.id = fixed ?? quoted?.[1] ?? '';
    }
    override render(_context: Context, emitter: { write(html: unknown): void }): void {
      emitter.write(`[${scheme}](${scheme}:${this.id})`);
    }
  };
for (const name of ['ref', 'par', 'term', 'form', 'law'] as const) engine.registerTag(name, pointerTag(name));
engine.registerTag('sanction', pointerTag('sanction', ''));
engine.registerTag('total', pointerTag('total', ''));
engine.registerTag('stones', pointerTag('block', 'stones'));
engine.registerTag('elements', pointerTag('block', 'elements'));

const templates = new Map<string, Template[]>();
/** A text is parsed at its first use, once a process. @throws LiquidError with line and column */
export function parseText(body: string): Template[] {
  const known = templates.get(body);
  if (known) return known;
  const parsed = engine.parse(body);
  templates.set(body, parsed);
  return parsed;
}

/** The names that a text prints or chooses by. */
export const variablesOf = (body: string): string[] => engine.variablesSync(parseText(body));

/** Each value that a text prints, with its filter and line; and each pointer, with its line (from 1). */
export function placesIn(body: string) {
  const at = (index: number) => body.slice(0, index).split('\n').length;
  // Whatever stands in a placeholder is a name and its filter: a literal or a second filter is then no name, no filter
  const prints = [...body.matchAll(/\{\{-?\s*([^|}]*?)\s*(?:\|\s*([^}]*?)\s*)?-?\}\}/g)].map((m) => ({
    name: m[1] ?? '',
    filter: m[2],
    line: at(m.index),
  }));
  const tags = [...body.matchAll(/\{%-?\s*(\w+)(?:\s+"([^"]*)")?[^%]*%\}/g)].map((m) => ({
    tag: m[1] ?? '',
    id: m[2] ?? '',
    line: at(m.index),
  }));
  return { prints, tags };
}

/** Fills a text: Markdown in which every value reads literally and every pointer is a link. @throws LiquidError */
export function fill(body: string, values: Readonly<Record<string, Printable>>, words: Words, facts: TextFacts): string {
  const scope = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, named(name, value)]));
  return oneFullStop(engine.renderSync(parseText(body), { ...scope, ...facts }, { globals: words }));
}

/** The items that a filled text points at with a tag, each time it does; a branch that was not taken points at nothing. */
export const pointedAt = (filled: string, pointer: Pointer): string[] =>
  [...filled.matchAll(new RegExp(`\\]\\(${pointer}:([A-Za-z0-9./-]+)\\)`, 'g'))].map(([, id = '']) => id);

/** A sentence of the buyer that closes one of ours brings its own full stop. */
const oneFullStop = (text: string): string => text.replace(/\\\.\uE002\./g, `\\.${printed.close}`);

/** Fills a sentence of the words of a clause, such as the reason of a stance. */
export const fillSentence = (sentence: string, values: Readonly<Record<string, Printable>>, words: Words): string =>
  sentence.includes('{{') ? plain(engine.renderSync(parseText(sentence), nest(values), { globals: words })) : sentence;

/** `stoneValue.below` is one value of a nested name. */
function nest(values: Readonly<Record<string, Printable>>): Record<string, unknown> {
  const scope: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const [fact = name, bound] = name.split('.');
    if (bound) scope[fact] = { ...(scope[fact] as object), [bound]: named(name, value) };
    else scope[fact] = named(name, value);
  }
  return scope;
}
const plain = (text: string): string =>
  text
    .replace(/\uE000[^\uE001]*\uE001/g, '')
    .replaceAll(printed.close, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** A backslash before every sign that Markdown could read, and spaces for line breaks: a value stays what was typed. */
const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!|<>&~:$^"'=@/]/g, '\\$&').replace(/\s*\n\s*/g, ' ');

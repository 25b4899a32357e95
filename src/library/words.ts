import * as z from 'zod';
import { id, strict, text } from './schema.ts';

/** The words of a clause in one language: the front matter of `nl-BE.md`. Its text is the Markdown below it. */
const byId = <T extends z.ZodType>(value: T) => z.record(id, value).optional();

const elementWords = strict({
  name: text,
  asks: text,
  anchors: z.array(text).optional().describe('The words of each score, from 0 upwards.'),
  full: text.optional(),
  none: text.optional(),
  items: byId(text),
});
export type ElementWords = z.infer<typeof elementWords>;

export const clauseWords = strict({
  note: text.optional().describe('In en.md: that it is a translation for information.'),
  title: text,
  purpose: text.describe('What it brings.'),
  avoid: text.describe('When not to use it.'),
  bidders: text.describe('What a bidder will ask, and the answer.'),
  lawyer: text.describe('What the lawyer should look at.'),
  auditor: text.describe('What an auditor will ask, and where the answer stands.'),
  labels: byId(text).describe('A short name of each parameter.'),
  parameters: byId(text).describe('What more or less means.'),
  options: byId(z.record(id, text)).describe('The words of each option.'),
  stances: byId(text).describe('The reasons; they may print the values of their condition, as {{ stoneValue.below | money }}.'),
  elements: byId(elementWords),
  grounds: byId(strict({ name: text, proves: text, doesNotProve: text })),
  obligations: byId(strict({ name: text, asks: text })),
  caps: byId(text),
  equals: byId(text),
  kpis: byId(text),
  forms: byId(text),
  departs: byId(text).describe('The reason of each departure from general rules.'),
  protects: byId(text),
});
export type ClauseWords = z.infer<typeof clauseWords>;
export const wordGroups = [
  'labels',
  'parameters',
  'options',
  'stances',
  'elements',
  'grounds',
  'obligations',
  'caps',
  'equals',
  'kpis',
  'forms',
  'departs',
  'protects',
] as const;
export type WordGroup = (typeof wordGroups)[number];

/** What a clause says in one language: its words, and its text in Markdown with placeholders. */
export interface ClauseText {
  readonly words: ClauseWords;
  readonly body: string;
  /** The line of the file at which the body begins. */
  readonly bodyLine: number;
}

/** Cuts a language file in front matter and text. */
export function cutFrontMatter(file: string): { front: string; body: string; bodyLine: number } | undefined {
  const cut = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file);
  if (!cut) return undefined;
  const [front, body] = [cut[1] ?? '', cut[2] ?? ''];
  return { front, body, bodyLine: front.split('\n').length + 3 };
}

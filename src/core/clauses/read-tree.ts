import * as z from 'zod';
import { languages } from '../../library/schema.ts';
import type { DocumentTree } from './tree.ts';

/** The shape of a document tree that was kept as JSON: what was published is read back from a file that anybody can edit. */

const inline: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), value: z.string() }),
    z.object({ type: z.literal('strong'), children: z.array(inline) }),
    z.object({ type: z.literal('emphasis'), children: z.array(inline) }),
    z.object({ type: z.literal('value'), parameter: z.string(), kind: z.string(), value: z.string() }),
    z.object({ type: z.literal('blank'), path: z.string(), asks: z.string() }),
    z.object({
      type: z.literal('ref'),
      to: z.string(),
      target: z.enum(['article', 'paragraph', 'point', 'annex']),
      shows: z.string(),
    }),
  ]),
);
const cell = z.object({ children: z.array(inline), span: z.number().optional(), header: z.boolean().optional() });
const block: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('paragraph'), children: z.array(inline) }),
    z.object({ type: z.literal('provision'), number: z.number(), anchor: z.string(), children: z.array(block) }),
    z.object({ type: z.literal('point'), mark: z.string(), anchor: z.string(), children: z.array(block) }),
    z.object({ type: z.literal('bullets'), items: z.array(z.array(inline)) }),
    z.object({ type: z.literal('heading'), depth: z.union([z.literal(2), z.literal(3)]), text: z.string() }),
    z.object({
      type: z.literal('table'),
      caption: z.string().optional(),
      columns: z.array(z.object({ title: z.string(), numeric: z.boolean().optional(), width: z.number().optional() })),
      rows: z.array(z.array(cell)),
    }),
    z.object({ type: z.literal('note'), title: z.string(), children: z.array(block) }),
  ]),
);
const article = z.object({
  anchor: z.string(),
  clause: z.string(),
  version: z.number(),
  number: z.number(),
  title: z.string(),
  body: z.array(block),
  notes: z.array(block),
});
const tree = z.object({
  kind: z.literal('tender'),
  edition: z.literal('tender'),
  language: z.enum(languages),
  country: z.enum(['BE', 'NL']),
  title: z.string(),
  subtitle: z.string(),
  authority: z.string(),
  front: z.array(block),
  contents: z.boolean(),
  parts: z.array(
    z.object({ place: z.string(), number: z.number(), title: z.string(), blocks: z.array(block), articles: z.array(article) }),
  ),
  annexes: z.array(
    z.object({ anchor: z.string(), form: z.string(), number: z.number(), title: z.string(), blocks: z.array(block) }),
  ),
  footer: z.string(),
  labels: z.record(z.string(), z.string()),
});

/** The tender that was kept; nothing where it is none. @param json what `JSON.stringify` made of the tree */
export function readTree(json: string): DocumentTree | undefined {
  try {
    const read = tree.safeParse(JSON.parse(json));
    return read.success ? (read.data as unknown as DocumentTree) : undefined;
  } catch {
    return undefined;
  }
}

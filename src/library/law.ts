import * as z from 'zod';
import { condition } from './condition.ts';
import { checked, confidence, day, id, strict, text, words } from './schema.ts';

/** An article, act or judgment, its values by date. One file `law/<country>/<id>.yaml`. */
const sourceIds = z.array(id);
const value = strict({
  from: z.union([day, z.literal('unknown')]).describe('The day the version read took effect; unknown holds back to any day.'),
  readOn: day.optional(),
  until: z.union([day, z.literal('null').transform(() => null), z.null()]).describe('The last day; null while it holds.'),
  is: z.unknown(),
  confidence,
  source: id,
  note: words.optional(),
}).refine((v) => v.from !== 'unknown' || v.readOn !== undefined, 'content.law.no-read-on');

const part = strict({ id, text: words, confidence: confidence.optional() });
const step = strict({
  step: id,
  by: z.enum(['authority', 'contractor']),
  form: id.optional(),
  days: id.optional().describe('The key of `values` that holds the number of days.'),
  starts: id.optional(),
  silence: id.optional(),
});

export const law = strict({
  id,
  kind: z.enum(['act', 'article', 'case', 'opinion', 'guidance', 'conditions', 'international', 'thresholds']),
  act: id.optional(),
  article: text.optional(),
  dated: text.optional(),
  dateConfidence: confidence.optional(),
  register: strict({ name: text, number: text }).optional(),
  title: words,
  cite: words.describe('As it is cited in a sentence.'),
  summary: words,
  use: words.optional().describe('What Kassei does with it.'),
  note: words.optional(),
  parts: z.array(part).optional(),
  values: z.record(id, z.array(value).min(1)).optional(),
  dates: z.record(id, day).optional(),
  examples: z.array(z.record(id, text)).optional().describe('Test cases: of this amount, that value is so much.'),
  procedure: z.array(step).optional(),
  when: condition.optional().describe('Where it holds only in some purchases.'),
  read: sourceIds.optional().describe('Papers that were read.'),
  verify: sourceIds.optional().describe('Papers still to be read.'),
  confidence: confidence.optional(),
  sources: z.array(id).min(1),
  checked,
});
export type Law = z.infer<typeof law>;

/** A paper that was read, or one still to be read. */
export const source = strict({
  title: text,
  publisher: text.optional(),
  date: z.union([text, z.literal('').transform(() => null), z.null()]).optional(),
  address: text.optional(),
  status: z.enum(['excerpt', 'full', 'stored', 'not-read', 'derived']),
});
export type Source = z.infer<typeof source>;

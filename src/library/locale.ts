import * as z from 'zod';
import { strict, text } from './schema.ts';

/** A file of locales/: how a language writes numbers, dates and amounts, and its sentences by message id. */
const format = strict({
  decimal: text,
  thousands: z.string(),
  percent: z.string().describe('As `{n} %`.'),
  money: z.string(),
  date: z.string(),
  months: z.array(text).length(12),
  numbers: z.array(text).describe('Zero, one, two … in words.'),
  units: z.record(text, z.tuple([text, text])).describe('One and more.'),
  and: text,
  wholeAmounts: z.enum(['short', 'long']).describe('Whether 400.00 is written 400 or 400,00.'),
  article: text,
  paragraph: text,
  part: text,
  annex: text,
  lot: text,
});
export const locale = strict({ format: format.partial().optional(), texts: z.record(text, z.string()) });
export type LocaleFile = z.infer<typeof locale>;
export type Format = z.infer<typeof format>;
/** A language, whole: what its own file and the file it shares with another variant say. */
export interface Locale {
  readonly language: string;
  readonly format: Format;
  readonly texts: Readonly<Record<string, string>>;
}
export const wholeFormat = format;

import * as z from 'zod';
import { Quantity } from '../../kernel/quantity.ts';
import { message } from '../../kernel/reason.ts';
import { err, ok, type Problems, problem, type Result, unless } from '../../kernel/result.ts';
import { Share } from '../../kernel/share.ts';
import { readDay } from '../../kernel/term.ts';
import type { Library } from '../../library/library.ts';
import { choiceProblem, problemsOf } from '../../library/problems.ts';
import { from, refuse, strict, text } from '../../library/schema.ts';
import { type Chain, type SiteCertificate, type Stage, siteKinds, stages, units } from './chain.ts';
import { contradictionsIn } from './contradictions.ts';

/** The name of the first form of chain files. */
export const chainForm = 'chain/1';

/** A number of a spreadsheet comes as a number, of a file as it was typed: a parser of the kernel reads both. */
const number = <T>(parse: (text: string, path: string) => Result<T>) =>
  z.union([z.string(), z.number().transform(plain)]).pipe(from(parse));
/** Without the exponent in which very small numbers are written. */
const plain = (value: number): string => (String(value).includes('e') ? value.toFixed(9) : String(value));
/** Several words, apart or in one text with semicolons between them. */
const several = z.union([z.array(text), z.string().transform((all) => all.split(';').flatMap((one) => one.trim() || []))]);
const country = z.union([z.literal('unknown'), z.string().regex(/^[A-Z]{2}$/)]);
const degrees = (limit: number) =>
  number((typed, path): Result<number> => {
    const value = /^-?\d{1,3}(\.\d{1,12})?$/.test(typed) ? Number(typed) : undefined;
    if (value !== undefined && Math.abs(value) <= limit) return ok(value);
    return err(problem(path, 'problem.chain.degrees', 'problem.chain.degrees.expected', { text: typed, limit: String(limit) }));
  });

const stage = text.transform((typed, context): Stage => {
  const known = stages.find((name) => name === typed);
  if (known) return known;
  const { wrong, expected } = choiceProblem('', typed, stages);
  refuse(context, wrong, expected);
  return z.NEVER;
});
const certificate = text.transform((typed, context): SiteCertificate => {
  const [scheme = '', until = '', covers] = typed.split(':').map((part) => part.trim());
  const day = readDay(until, '');
  if (scheme !== '' && day.ok) return { scheme, until: day.value, covers: covers || undefined };
  refuse(context, message('problem.chain.certificate', { text: typed }), message('problem.chain.certificate.expected'));
  return z.NEVER;
});

const stone = strict({
  id: text,
  name: text,
  material: text,
  product: text,
  quantity: number(Quantity.parse),
  unit: z.enum(units),
  thicknessMm: number(Quantity.parse).optional(),
  heightMm: number(Quantity.parse).optional(),
  origin: country.default('unknown'),
  reusedShare: number(Share.parse),
});
const site = strict({
  id: text,
  name: text,
  aliases: several.default([]),
  kind: z.enum(siteKinds),
  stage: several.pipe(z.array(stage).min(1)),
  country,
  place: text.optional(),
  lat: degrees(90).optional(),
  lon: degrees(180).optional(),
  capacityTonnesPerYear: number(Quantity.parse).optional(),
  certificates: several.pipe(z.array(certificate)).default([]),
  note: text.optional(),
});
const link = strict({
  id: text,
  stone: text,
  from: text,
  to: text,
  share: number(Share.parse),
  evidence: text.optional(),
  evidenceFrom: from(readDay).optional(),
  evidenceUntil: from(readDay).optional(),
  note: text.optional(),
});
const chainFile = strict({
  kassei: z.literal(chainForm),
  id: text,
  title: text,
  supplier: text,
  on: from(readDay),
  stones: z.array(stone).min(1),
  sites: z.array(site).min(1),
  links: z.array(link).min(1),
  beside: z.record(z.string(), z.unknown()).optional().describe('What the form asked beyond the chain; kept, not read.'),
});
export type ChainFile = z.infer<typeof chainFile>;

/**
 * Reads a chain from the data of its file or of the form of that name: every problem at once, each with its path.
 *
 * A circle, shares that do not make one and a quarry nobody names are no faults of the file: the supplier states what it
 * knows, and what follows from that is for the computation to say.
 *
 * @param data what YAML's failsafe schema, JSON or a spreadsheet gave
 */
export function readChain(data: unknown, library: Library): Result<Chain> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return err(problem('', 'problem.chain.no-map', 'problem.chain.no-map.expected'));
  const read = chainFile.safeParse(data);
  if (!read.success) return { ok: false, problems: problemsOf(read.error, data) as unknown as Problems };
  return unless(contradictionsIn(read.data, library), () => chainOf(read.data));
}

const chainOf = ({ id, title, supplier, on, stones, sites, links }: ChainFile): Chain => ({
  id,
  title,
  supplier,
  on,
  stones,
  sites: sites.map(({ lat, lon, ...rest }) => ({
    ...rest,
    coordinates: lat !== undefined && lon !== undefined ? { lat, lon } : undefined,
  })),
  links,
});

import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { Eur } from '../../kernel/money.ts';
import { Points } from '../../kernel/points.ts';
import { Quantity } from '../../kernel/quantity.ts';
import { message } from '../../kernel/reason.ts';
import { err, ok, type Problems, problem, type Result } from '../../kernel/result.ts';
import { Share } from '../../kernel/share.ts';
import { readDay } from '../../kernel/term.ts';
import type { Library } from '../../library/library.ts';
import { problemsOf } from '../../library/problems.ts';
import { countries, from, id, languages, refuse, strict, yes } from '../../library/schema.ts';
import { onceEvents } from '../../library/vocabulary.ts';
import { contradictionsIn } from './contradictions.ts';
import { type Dossier, priceFormulas, procedures, type Stone } from './dossier.ts';
import { namesUnknown } from './dossier-names.ts';

/** The name of the first form of dossier files. */
export const dossierForm = 'dossier/1';

/** A fact, or `unknown`; a fact left out is unknown. */
const known = <T extends z.ZodType>(fact: T) =>
  z
    .union([z.literal('unknown'), fact])
    .optional()
    .default('unknown' as never) as unknown as z.ZodType<'unknown' | z.infer<T>>;
const choice = <const T extends readonly [string, ...string[]]>(...of: T) => known(z.enum(of));
/** A value of a file: its problem is that of the parser, also where `unknown` might have stood. */
const value = <T>(parse: (text: string, path: string) => Result<T>) =>
  z
    .unknown()
    .transform((given, context): T | 'unknown' => {
      if (given === 'unknown') return 'unknown';
      const read = parse(typeof given === 'string' ? given : String(given), '');
      if (read.ok) return read.value;
      refuse(context, read.problems[0].wrong, read.problems[0].expected);
      return z.NEVER;
    })
    .prefault('unknown');

/** Free text of a person: literal, and without the signs of a placeholder, which would go out as it stands. */
const line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .superRefine((text, context) => {
    if (/\{\{|\{%/.test(text)) refuse(context, message('problem.placeholder', { text }), message('problem.placeholder.expected'));
  });
const prose = z.string().trim().min(1).max(20_000);
const day = from(readDay);
const count = (text: string, path: string): Result<number> =>
  /^\d{1,4}$/.test(text) ? ok(Number(text)) : err(problem(path, 'problem.count.unreadable', 'problem.count.expected', { text }));

/** '3.360' is refused: in Dutch it is three thousand, elsewhere it is three and a bit. */
const quantity = (text: string, path: string): Result<Quantity> =>
  /^\d{1,3}\.\d{3}$/.test(text.trim())
    ? err(problem(path, 'problem.quantity.unreadable', 'problem.quantity.expected', { text }))
    : Quantity.parse(text, path);

const version = z.unknown().transform(Number).pipe(z.number().int().min(1));

const stone = strict({
  name: line,
  material: known(id),
  product: known(id),
  quantity: value(quantity),
  unit: choice('m2', 'm', 'm3', 't', 'piece'),
  thicknessMm: from(Quantity.parse).optional(),
  heightMm: from(Quantity.parse).optional(),
  origin: known(z.string()),
  reused: yes.optional(),
  reusedShare: from(Share.parse).optional(),
  lot: id.optional(),
});
const clauseChoices = z.looseObject({ lots: z.array(id).min(1).optional(), because: prose.optional() });
/** Taken with the choices of the advice (nothing behind the colon, or true), left out, or taken with one's own choices. */
const clauseChoice = z.unknown().transform((given, context): boolean | z.infer<typeof clauseChoices> => {
  if (given === '' || given === null) return true;
  const whole = yes.safeParse(given);
  if (whole.success) return whole.data;
  if (typeof given !== 'object' || Array.isArray(given)) {
    refuse(
      context,
      message('problem.kind', { text: typeof given === 'string' ? given : JSON.stringify(given) }),
      message('problem.clause.choice.expected'),
    );
    return z.NEVER;
  }
  const read = clauseChoices.safeParse(given);
  if (read.success) return read.data;
  for (const issue of read.error.issues) context.addIssue({ ...issue, input: undefined } as never);
  return z.NEVER;
});
const dossierFile = strict({
  kassei: z.literal(dossierForm),
  title: line,
  language: z.enum(languages).optional(),
  authority: strict({ name: line, country: z.enum(countries), trustone: known(yes) }),
  purchase: strict({
    contract: choice('works', 'supply'),
    procedure: choice(...procedures),
    form: choice('single', 'framework'),
    bidders: choice('contractors', 'stone-suppliers', 'design-team'),
    stoneIsMainSubject: known(yes),
    originWish: choice('none', 'europe', 'named'),
    value: value(Eur.parse),
    stoneValue: value(Eur.parse),
    months: value(count),
    publication: value(readDay),
  }),
  dates: strict(Object.fromEntries(onceEvents.slice(1).map((event) => [event, value(readDay)]))).optional(),
  lots: z.array(strict({ id, title: line, value: value(Eur.parse) })).optional(),
  stones: z.array(stone).optional(),
  ambition: choice('low', 'medium', 'high'),
  type: strict({ is: z.enum(['supply', 'works']), because: prose }).optional(),
  clauses: z.record(id, clauseChoice).optional(),
  award: strict({
    total: from(Points.parse),
    price: strict({
      weight: from(Points.parse),
      formula: z.enum(priceFormulas).optional(),
      lower: from(Eur.parse).optional(),
      upper: from(Eur.parse).optional(),
      reference: from(Eur.parse).optional(),
      discounts: z.unknown().optional(),
    }).optional(),
    others: z.array(strict({ id, name: line, weight: from(Points.parse) })).optional(),
  }).optional(),
  ownTexts: z.record(id, strict({ version, text: prose, because: prose })).optional(),
  derogations: z.array(strict({ from: line, because: prose })).optional(),
  consultations: z.array(strict({ on: day, who: line, about: prose, changed: prose })).optional(),
  done: z.array(id).optional(),
  signOff: z
    .array(
      strict({
        on: day,
        by: line,
        hash: z.string(),
        says: z.enum(['agreed', 'agreed-with-remark', 'not-agreed']),
        remark: prose.optional(),
      }),
    )
    .optional(),
  replaces: strict({ version, on: day, text: z.string() }).optional(),
  frozen: z.unknown().optional(),
});
type DossierFile = z.infer<typeof dossierFile>;

/** A dossier, and what was frozen with it: still as it stands in the file. */
export interface ReadDossier {
  readonly dossier: Dossier;
  readonly frozen?: unknown;
}

/**
 * Reads a dossier from the data of its file: every problem at once, each with its path.
 *
 * @param data what YAML's failsafe schema or JSON gave
 */
export function readDossier(data: unknown, library: Library): Result<ReadDossier> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return err(problem('', 'problem.dossier.no-map', 'problem.dossier.no-map.expected'));
  const unknown = namesUnknown(data as Record<string, unknown>, library);
  const read = dossierFile.safeParse(data);
  if (!read.success) return { ok: false, problems: [...problemsOf(read.error, data), ...unknown] as unknown as Problems };
  const dossier = dossierOf(read.data);
  const problems = [...unknown, ...contradictionsIn(dossier, library)];
  const [first, ...rest] = problems;
  return first ? err(first, ...rest) : ok({ dossier, frozen: read.data.frozen });
}

function dossierOf(file: DossierFile): Dossier {
  return {
    title: file.title,
    language: file.language ?? (file.authority.country === 'NL' ? 'nl-NL' : 'nl-BE'),
    authority: file.authority,
    purchase: file.purchase,
    dates: Object.fromEntries(
      Object.entries(file.dates ?? {}).filter(
        (entry): entry is [string, Temporal.PlainDate] => entry[1] instanceof Temporal.PlainDate,
      ),
    ),
    lots: file.lots ?? [],
    stones: (file.stones ?? []).flatMap(linesOf),
    ambition: file.ambition,
    type: file.type,
    clauses: Object.fromEntries(Object.entries(file.clauses ?? {}).map(([name, given]) => [name, choiceOf(given)])),
    award: file.award && { total: file.award.total, price: file.award.price, others: file.award.others ?? [] },
    ownTexts: file.ownTexts ?? {},
    derogations: file.derogations ?? [],
    consultations: file.consultations ?? [],
    done: [...new Set(file.done ?? [])],
    signOff: file.signOff ?? [],
    replaces: file.replaces,
  };
}

function choiceOf(given: NonNullable<DossierFile['clauses']>[string]): Dossier['clauses'][string] {
  if (given === false) return false;
  if (given === true) return { parameters: {} };
  const { lots, because, ...parameters } = given;
  return { parameters, lots, because };
}

/** A line of which a share is reused becomes a line of new stone and one of reused stone. */
function linesOf({ reused, reusedShare, ...line }: NonNullable<DossierFile['stones']>[number]): Stone[] {
  if (!reusedShare || reusedShare.isZero()) return [{ ...line, reused: reused ?? false }];
  if (reusedShare.isWhole()) return [{ ...line, reused: true }];
  const part = (share: Share) => (line.quantity === 'unknown' ? 'unknown' : line.quantity.times(share));
  return [
    { ...line, quantity: part(reusedShare.rest()), reused: false },
    { ...line, quantity: part(reusedShare), reused: true },
  ];
}

import * as z from 'zod';
import { condition } from './condition.ts';
import { checked, confidence, count, countries, day, id, share, sources, strict, text, words, yes } from './schema.ts';
import { phases, stances } from './vocabulary.ts';

/** The smaller items of content: advice, evidence, forms, assessments, glossary. Each a file, or a list in one file. */
const common = {
  id,
  sources,
  checked,
  confidence: confidence.optional(),
  parent: strict({ id, version: count }).optional(),
};
const dateOrNull = z.union([day, z.literal('null').transform(() => null), z.null()]);

// ── Advice: steps of the guide ──
const figure = strict({ id, on: day, is: share, confidence, source: id });
const phaseFit = strict({ when: condition.optional(), is: z.enum(stances), because: words, sources });
export const advice = strict({
  ...common,
  kind: z.enum(['step', 'caution', 'question']),
  phase: z.enum(phases),
  order: count,
  when: condition.optional(),
  stance: z.enum(stances),
  title: words,
  text: words,
  do: z.array(words).optional().describe('To be ticked.'),
  asks: z.array(id).optional().describe('What the dossier keeps.'),
  stakeholders: z.array(strict({ id, name: words, ask: words })).optional(),
  sides: z.array(z.union([strict({ for: id, text: words }), strict({ against: id, text: words })])).optional(),
  figures: z.array(figure).optional(),
  signals: z.array(id).optional(),
  marks: strict({ mainPart: share, longMonths: count }).optional(),
  phases: strict(
    Object.fromEntries(phases.map((p) => [p, z.array(phaseFit).min(1)])) as Record<
      (typeof phases)[number],
      z.ZodArray<typeof phaseFit>
    >,
  )
    .optional()
    .describe('What each phase can do for a purchase: the first that holds (fig-1).'),
});
export type Advice = z.infer<typeof advice>;

// ── Evidence: kinds of proof ──
const holds = z.union([
  strict({ months: count, confidence: confidence.optional(), note: words.optional() }),
  strict({ on: id }),
  strict({ from: id, until: id }),
  strict({ until: id }),
]);
const degree = z.enum(['partial', 'full']);
const scheme = strict({
  id,
  register: id.optional().describe('The table in which the scheme is a row.'),
  name: text,
  covers: words.optional(),
  mind: words.optional(),
  asOf: text.optional(),
  confidence,
  source: text,
});
export const limitIds = ['few-broad', 'cost-on-suppliers', 'audit-quality', 'informal-producers'] as const;
export const evidence = strict({
  ...common,
  kind: z.enum(['document', 'form', 'certificate', 'membership', 'assessment', 'statement', 'register']),
  subject: z.enum(['bidder', 'delivery', 'site', 'stone', 'stone-supplier', 'contract']).describe('What or whom it is about.'),
  cap: z.enum(['certificates-alone', 'membership-alone', 'declaration-alone']).optional(),
  title: words,
  shows: words,
  doesNotShow: words,
  ask: words,
  holds,
  steps: strict({
    embed: degree.optional(),
    identify: degree.optional(),
    prevent: degree.optional(),
    track: degree.optional(),
    communicate: degree.optional(),
    remedy: degree.optional(),
  }),
  governance: z
    .array(z.enum(['states', 'companies', 'unions', 'ngos', 'standards-body']))
    .min(1)
    .describe('Who decides about it (tip-6).'),
  equalIf: z.array(words).min(1).describe('What another proof must show.'),
  form: id.optional(),
  forms: z.array(id).optional(),
  assessment: id.optional(),
  instead: id.optional(),
  when: condition.optional(),
  certifiable: yes.optional(),
  confidential: yes.optional(),
  protects: z.array(id).optional(),
  limits: strict(Object.fromEntries(limitIds.map((l) => [l, words])) as Record<(typeof limitIds)[number], typeof words>)
    .optional()
    .describe('The four limits of tip-6.'),
  facts: z.array(strict({ is: words, confidence, source: text })).optional(),
  items: z.array(scheme).optional(),
});
export type Evidence = z.infer<typeof evidence>;

// ── Forms: annexes to fill in ──
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const fieldKinds = [
  'text',
  'number',
  'share',
  'date',
  'choice',
  'list',
  'country',
  'key',
  'ref',
  'refs',
  'score',
  'computed',
  'yes-no',
] as const;
const field = strict({
  id: text,
  kind: z.enum(fieldKinds),
  title: words,
  help: words,
  required: yes.optional(),
  requiredWhen: z.record(id, z.union([scalar, z.array(scalar)])).optional(),
  of: z.array(text).optional(),
  options: z.record(text, words).optional().describe('The words of each option of `of`.'),
  from: id.optional().describe('A table of facts that holds the options.'),
  to: id.optional().describe('The table or form that a reference points to.'),
  min: z.union([z.number(), text]).optional(),
  max: z.union([z.number(), text]).optional(),
  above: z.union([z.number(), text]).optional(),
  unit: text.optional(),
  unknownAllowed: yes.optional(),
  value: text.optional(),
});
export type FormField = z.infer<typeof field>;
const table = strict({
  id,
  title: words,
  minRows: count.optional(),
  fixedRows: z.array(id).optional(),
  rowTitles: z.record(id, words).optional(),
  rowsFor: strict({ BE: z.array(id).optional(), NL: z.array(id).optional() })
    .optional()
    .describe('The fixed rows of a country, where they differ.'),
  columns: z.array(field).min(1),
  example: z.array(z.record(text, z.unknown())).optional(),
  smart: z.array(id).optional(),
  beyond: id.optional().describe('Kept beside the data that the form is read into.'),
});
export type FormTable = z.infer<typeof table>;
export const form = strict({
  ...common,
  reads: text.describe('The shape that a filled form is read into.'),
  version: count,
  for: z.enum(['authority']).optional(),
  title: words,
  intro: words,
  confidential: yes.optional(),
  attachments: words.optional(),
  fields: z.array(field).optional(),
  tables: z.array(table).optional(),
});
export type Form = z.infer<typeof form>;

// ── Assessments: schemes by version ──
const definition = strict({ text: words, confidence, source: id });
const ask = strict({
  id,
  title: words,
  measure: id.optional(),
  least: z.union([share, z.literal('null').transform(() => null), z.null()]).optional(),
  evidence: z.array(id).optional(),
  confidence: confidence.optional(),
  source: text.optional(),
});
export const assessment = strict({
  ...common,
  scheme: id,
  version: text,
  from: day,
  until: dateOrNull,
  title: words,
  about: words,
  colours: z.record(id, strict({ definitions: z.record(id, definition) })).optional(),
  groups: z.record(id, strict({ means: words, confidence, source: text })).optional(),
  years: z.array(strict({ year: count, asks: z.array(ask) })).optional(),
  steps: z.array(strict({ id, number: count, title: words, means: words, evidence: z.array(id), asks: z.array(ask) })).optional(),
  figures: z
    .array(
      strict({
        id,
        year: count.optional(),
        until: day.optional(),
        is: z.record(id, z.union([share, count, yes])),
        confidence,
        source: id,
        note: words.optional(),
      }),
    )
    .optional(),
  notes: z.array(strict({ id, text: words, confidence: confidence.optional(), source: id.optional() })).optional(),
  verify: z.array(id).optional(),
});
export type Assessment = z.infer<typeof assessment>;

// ── Glossary: one word for one thing ──
export const term = strict({
  'nl-BE': z.array(text).min(1).optional().describe('The first is written, the others are understood.'),
  'nl-NL': z.array(text).min(1).optional(),
  en: text,
  means: words,
  only: z.enum(countries).optional().describe('No such thing in the other country.'),
  sources,
  confidence: confidence.optional(),
  checked,
});
export type Term = z.infer<typeof term>;

export const sector = strict({
  id,
  title: words,
  ambition: z.array(id).min(1),
  overdue: strict({ law: count, other: count }).describe('After so many months an item is to be checked again.'),
});
export type Sector = z.infer<typeof sector>;

/** An element of the check, which a clause may be (`finds`). */
export const checkElement = strict({ code: id, meaning: text, sources });

/** A row of the guide: what it says, and what Kassei does with it. */
export const guideRow = strict({ id, name: words.describe('As in `snelgids, tip 8`.'), part: text, says: text, does: text });
export type GuideRow = z.infer<typeof guideRow>;

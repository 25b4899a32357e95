import * as z from 'zod';
import { condition } from './condition.ts';
import { checked, confidence, count, countries, id, oneOf, perCountry, reviewed, share, strict, text } from './schema.ts';

/** A clause: defined once, read five times (text, evidence, criterion, obligations, sanction). One file `clause.yaml`. */

export const phases = ['preparation', 'selection', 'award', 'execution', 'practice'] as const;
export type Phase = (typeof phases)[number];
export const kinds = [
  'text',
  'exclusion-ground',
  'selection-criterion',
  'award-criterion',
  'performance-condition',
  'sanction',
] as const;
/** The parts of the tender document, in their order. */
export const places = ['administrative', 'technical', 'selection', 'award', 'annex'] as const;
export type PlaceInDocument = (typeof places)[number];
export const stances = ['recommended', 'possible', 'discouraged', 'ruled-out'] as const;
export type Stance = (typeof stances)[number];
/** What can start or end a term. The first six happen once in a contract, the others each time. */
export const events = [
  'publication',
  'opening',
  'award',
  'conclusion',
  'first-delivery',
  'completion',
  'order',
  'supplier-order',
  'delivery',
  'request',
  'notice',
  'receipt',
  'payment',
  'knowledge',
  'participation-end',
  'breach',
  'decision',
] as const;
export type ContractEvent = (typeof events)[number];
export const onceEvents = events.slice(0, 6) as readonly ContractEvent[];
export const protections = ['prioritisation', 'finding', 'unknown-link', 'natural-variation'] as const;
export const measures = ['chain.factoriesKnown', 'chain.quarriesKnown', 'obligations.onTime', 'plan.targetsReached'] as const;
export type Measure = (typeof measures)[number];
export const capIds = ['certificates-alone', 'membership-alone', 'not-stone-specific'] as const;
export const unsanctioned = ['settles-costs', 'law-on-delay', 'sanctioned-elsewhere', 'counts-as-new-stone'] as const;

const sources = z.array(id).min(1).describe('Rows of the guide (box-4) or files in law/ (BE/aur-45).');

// ── Parameters ──
const lawValue = { law: id, value: id };
const scalarValue = z.union([z.number(), z.string(), z.array(z.string())]);
export type ParameterValue = z.infer<typeof scalarValue>;
const parameterKinds = [
  'months',
  'weeks',
  'days',
  'share',
  'money',
  'points',
  'count',
  'date',
  'text',
  'choice',
  'list',
] as const;
export type ParameterKind = (typeof parameterKinds)[number];
const parameter = strict({
  kind: z.enum(parameterKinds),
  of: z.array(id).optional().describe('The options of a choice or list.'),
  default: scalarValue.optional(),
  defaults: z
    .array(strict({ when: condition, is: scalarValue }))
    .optional()
    .describe('Replace the default; the first whose condition holds.'),
  required: z
    .union([z.literal('true').transform(() => true as const), z.literal(true), z.record(id, id)])
    .optional()
    .describe('A blank that blocks the export; or one when that option of another parameter is chosen.'),
  law: id.optional().describe('The article that sets the value; nobody chooses it.'),
  value: id.optional(),
  min: scalarValue.optional(),
  max: scalarValue.optional(),
  atLeast: count.optional().describe('How many options of a list must be chosen.'),
  least: strict({ BE: strict(lawValue).optional(), NL: strict(lawValue).optional() })
    .optional()
    .describe('A lower bound that the law sets.'),
  countries: z.array(z.enum(countries)).min(1).optional(),
  reasoned: z.array(id).optional().describe('Options that need a reason in the dossier (`because` of the clause).'),
  only: z.literal('text').optional(),
  why: text.optional(),
});
export type Parameter = z.infer<typeof parameter>;

// ── Due ──
const within = { within: id, of: id };
const due1 = oneOf({
  within: strict({ ...within, before: z.enum(events).optional(), orAfter: strict(within).optional() }),
  every: strict({ every: z.string().regex(/^P\d+[YMWD]$/), of: id, atLatest: z.enum(events) }),
  per: strict({ per: z.enum(['delivery', 'order']), ahead: id.optional() }),
  on: strict({ on: id }),
});
const due = z.unknown().transform((input, context) => {
  const schema = isChoose(input) ? z.object({ choose: id }).catchall(z.union([z.literal('none'), due1])) : due1;
  const read = schema.safeParse(input);
  if (read.success) return read.data as Due;
  for (const issue of read.error.issues) context.addIssue({ ...issue, input: undefined } as never);
  return z.NEVER;
});
const isChoose = (input: unknown) => typeof input === 'object' && input !== null && 'choose' in input;
/** When an obligation is due, as its clause says it; durations are names of parameters. */
export type SimpleDue =
  | { within: string; of: string; before?: ContractEvent | undefined; orAfter?: { within: string; of: string } | undefined }
  | { every: string; of: string; atLatest: ContractEvent }
  | { per: 'delivery' | 'order'; ahead?: string | undefined }
  | { on: string };
export type Due = SimpleDue | ({ choose: string } & Record<string, SimpleDue | 'none' | string>);

const options = z.union([id, z.array(id)]).describe('The choice or list parameters with which it works.');
const obligation = strict({
  who: z.enum(['contractor', 'authority', 'bidder', 'both']),
  due: due as unknown as z.ZodType<Due>,
  when: condition.optional(),
  evidence: perCountry(z.array(id)).optional().describe('All of these show that it was met.'),
  anyOf: perCountry(z.array(z.array(id)))
    .optional()
    .describe('One of these sets shows it.'),
  options: options.optional(),
  about: z
    .union([id, z.array(id)])
    .optional()
    .describe('The duty it belongs to.'),
});
export type Obligation = z.infer<typeof obligation>;

// ── Criterion ──
const by = oneOf({
  present: strict({ present: z.array(id).min(1) }),
  measure: strict({ measure: z.enum(measures), from: count, full: id }),
  anchors: strict({ anchors: count }),
  count: strict({ count: z.array(id).min(1), full: count }),
});
export type By =
  | { present: string[] }
  | { measure: Measure; from: number; full: string }
  | { anchors: number }
  | { count: string[]; full: number };
const element = strict({
  id,
  share,
  by: by as unknown as z.ZodType<By>,
  evidence: z.array(id).optional(),
});
export type CriterionElement = z.infer<typeof element>;
const equal = strict({
  id,
  evidence: id,
  with: z.array(id).optional(),
  years: id.optional(),
  colours: id.optional(),
  for: z.union([z.literal('all'), z.array(id), z.record(z.string(), z.union([z.literal('all'), id, z.array(id)]))]),
});
export type Equal = z.infer<typeof equal>;
const cap = strict({ id: z.enum(capIds), on: z.array(id).optional(), atMost: id, sources });
const criterion = strict({
  weight: id,
  options: options.optional(),
  elements: z.array(element).min(1),
  equals: z.array(equal).optional(),
  caps: z.array(cap).optional(),
});
export type Criterion = z.infer<typeof criterion>;

// ── Other blocks ──
const requirement = strict({
  atLeast: id,
  elements: z
    .array(strict({ id, evidence: z.array(id).min(1), options: options.optional(), pages: id.optional(), recent: id.optional() }))
    .min(1),
});
export type Requirement = z.infer<typeof requirement>;
const ground = strict({
  id,
  is: z.enum(['mandatory', 'optional']),
  options: options.optional(),
  countries: z.array(z.enum(countries)).optional(),
  law: strict({ BE: id.optional(), NL: id.optional() }),
  years: strict({ BE: id.optional(), NL: id.optional() }).optional(),
  evidence: perCountry(z.array(id).min(1)),
});
const inquiry = strict({ below: id, offers: id, when: condition.optional() });
const exclusion = strict({
  checklist: id,
  grounds: z.array(ground).min(1),
  inquiry: strict({ BE: inquiry.optional(), NL: inquiry.optional() }).optional(),
});
export type Exclusion = z.infer<typeof exclusion>;
const amountOf = oneOf({
  law: strict(lawValue),
  money: strict({ money: id }),
  share: strict({ share: id, times: id.optional(), of: id }),
});
export type PenaltyAmount =
  | { law: string; value: string }
  | { money: string }
  | { share: string; times?: string | undefined; of: string };
const penaltyMoments = [
  'must-end-at-once',
  'lasts-after-decision',
  'handed-in-late',
  'left-incomplete',
  'absent-or-false',
  'any-other',
] as const;
const sanctionForm = strict({
  id,
  per: z.enum(['breach', 'calendar-day', 'week']),
  when: z.union([z.enum(penaltyMoments), z.array(z.enum(penaltyMoments))]).optional(),
  from: z.enum(['decision']).optional(),
  amount: amountOf as unknown as z.ZodType<PenaltyAmount>,
});
const sanction = strict({
  procedure: strict({
    BE: strict({ law: id }).optional(),
    NL: strict({ remedy: id, pay: id.optional() }).optional(),
  }),
  forms: z.array(sanctionForm).min(1),
  cap: strict({ share: id, of: id }).optional(),
  atCap: z.enum(['may-dissolve']).optional().describe('What the authority may do once the cap is reached.'),
});
export type Sanction = z.infer<typeof sanction>;
const payer = z.union([z.enum(['authority', 'contractor']), strict({ authority: id })]);
const departure = z.union([
  strict({ id, law: id, when: condition.optional(), reason: id.optional() }),
  z.object({ id, choose: id }).catchall(z.union([z.literal('none'), strict({ law: id, reason: id.optional() })])),
]);
export type Departure =
  | { id: string; law: string; when?: z.infer<typeof condition> | undefined; reason?: string | undefined }
  | ({ id: string; choose: string } & Record<string, string | { law: string; reason?: string | undefined }>);
const departures = z.array(departure) as unknown as z.ZodType<Departure[]>;

const blocks = {
  criterion: criterion.optional(),
  requirement: requirement.optional(),
  exclusion: exclusion.optional(),
  scoring: strict({ steps: id, decimals: id, evaluators: id, verification: id }).optional(),
  equality: z
    .record(z.enum(['certificate', 'initiative', 'other-proof']), strict({ elements: z.array(id).min(1), recent: id.optional() }))
    .optional(),
  kpis: z.array(strict({ id, measure: z.enum(measures), target: z.union([share, id]) })).optional(),
  publication: strict({ ahead: id, subject: id, asked: id, react: id, contact: id }).optional(),
  disclosure: strict({ level: id, warn: id }).optional(),
  specification: strict({
    riskGoods: id.optional(),
    reuse: strict({ of: id, situation: id, shortage: id, surplus: id }).optional(),
    naming: strict({ is: id, reason: id, family: id, familyReason: id, equalOn: z.array(id).min(1) }).optional(),
    samples: strict({ offer: id, atMost: id, included: id, trials: id }).optional(),
  }).optional(),
  costs: z.record(id, perCountry(payer)).optional(),
  departs: strict({ BE: departures.optional(), NL: departures.optional() }).optional(),
  obligations: z.record(id, obligation).optional(),
  fulfilledBy: z.array(strict({ evidence: id, obligations: z.array(id).min(1), restart: z.enum(events) })).optional(),
  sanction: sanction.optional(),
};
const stanceRule = strict({ id, when: condition.optional(), is: z.enum(stances), sources });
export type StanceRule = z.infer<typeof stanceRule>;
const need = z.union([id, strict({ kind: z.enum(kinds) }), strict({ choice: id })]);
export type Need = z.infer<typeof need>;

export const clause = strict({
  id,
  version: count.describe('Raised when words or meaning change; a running contract keeps its own.'),
  parent: strict({ id, version: count })
    .optional()
    .describe("In an authority's own content: the library's clause it is based on."),
  phase: z.enum(phases),
  kind: z.enum(kinds),
  place: z.enum(places),
  order: count.optional().describe('Its place among the clauses of its part of the document.'),
  countries: z.array(z.enum(countries)).min(1).optional(),
  choice: id.optional().describe('At most one clause of a choice in a document.'),
  level: z.enum(['low', 'medium', 'high']).optional(),
  finds: z.array(id).min(1).describe("The elements of the check that this clause's text carries."),
  sources,
  law: strict({ BE: z.array(id).optional(), NL: z.array(id).optional(), EU: z.array(id).optional() }).optional(),
  checked,
  reviewed,
  confidence: confidence.optional(),
  stances: z.array(stanceRule).min(1).describe('The first that holds; the last holds always.'),
  parameters: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), parameter).optional(),
  ...blocks,
  sanctioned: z.union([strict({ none: z.enum(unsanctioned) }), strict({ BE: id.optional(), NL: id.optional() })]).optional(),
  protects: z.array(z.enum(protections)).optional(),
  needs: z.array(need).optional(),
  forms: z.array(id).optional(),
  beside: z.array(id).optional().describe('Advice shown beside the clause, such as what the market can bear.'),
});
export type Clause = z.infer<typeof clause>;
export const blockNames = Object.keys(blocks) as (keyof typeof blocks)[];
export const isPublication = (c: Clause): boolean => c.publication !== undefined;

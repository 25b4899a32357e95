import * as z from 'zod';
import { condition } from './condition.ts';
import { type Due, due } from './due.ts';
import { lawValue } from './parameter.ts';
import { count, countries, id, oneOf, perCountry, share, sources, strict } from './schema.ts';
import { capIds, events, type Measure, measures, penaltyMoments } from './vocabulary.ts';

/** What a clause is read as besides its text: evidence, score sheet, obligations, sanction; each a block of `clause.yaml`. */

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

// ── Other blocks ──
const requirement = strict({
  atLeast: id,
  elements: z
    .array(strict({ id, evidence: z.array(id).min(1), options: options.optional(), pages: id.optional(), recent: id.optional() }))
    .min(1),
});
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
export const implied = strict({ by: id, is: id, evidence: z.array(id).min(1) }).describe(
  'With that option of that parameter these proofs are no papers: the offer itself declares.',
);
const exclusion = strict({
  checklist: id,
  grounds: z.array(ground).min(1),
  inquiry: strict({ BE: inquiry.optional(), NL: inquiry.optional() }).optional(),
});
const amountOf = oneOf({
  law: strict(lawValue),
  money: strict({ money: id }),
  share: strict({ share: id, times: id.optional(), of: id }),
});
export type PenaltyAmount =
  | { law: string; value: string }
  | { money: string }
  | { share: string; times?: string | undefined; of: string };
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

/** The blocks by their key in `clause.yaml`. */
export const blocks = {
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

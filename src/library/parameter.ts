import * as z from 'zod';
import { condition } from './condition.ts';
import { count, countries, id, strict, text } from './schema.ts';
import { parameterKinds } from './vocabulary.ts';

/** What a clause can be set to: a kind, a default, its bounds, or the article of law that fixes it. */

/** A value that an article of law holds. */
export const lawValue = { law: id, value: id };
const scalarValue = z.union([z.number(), z.string(), z.array(z.string())]);
export type ParameterValue = z.infer<typeof scalarValue>;
export const parameter = strict({
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

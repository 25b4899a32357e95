import * as z from 'zod';
import { blocks, implied } from './clause-blocks.ts';
import { condition } from './condition.ts';
import { parameter } from './parameter.ts';
import { checked, confidence, count, countries, id, reviewed, sources, strict } from './schema.ts';
import { kinds, phases, places, protections, stances, unsanctioned } from './vocabulary.ts';

/** A clause: defined once, read five times (text, evidence, criterion, obligations, sanction). One file `clause.yaml`. */

const stanceRule = strict({ id, when: condition.optional(), is: z.enum(stances), sources });
export type StanceRule = z.infer<typeof stanceRule>;
const need = z.union([id, strict({ kind: z.enum(kinds) }), strict({ choice: id })]);

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
  implied: implied.optional(),
  forms: z.array(id).optional(),
  beside: z.array(id).optional().describe('Advice shown beside the clause, such as what the market can bear.'),
});
export type Clause = z.infer<typeof clause>;

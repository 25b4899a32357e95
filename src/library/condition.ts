import * as z from 'zod';
import { amount, count, countries, id, share, strict, yes } from './schema.ts';

/** The facts that a condition may ask for, each with the values it can have. */
const choice = <const T extends readonly [string, ...string[]]>(...of: T) => z.union([z.enum(of), z.array(z.enum(of)).min(1)]);
const bounds = <T extends z.ZodType>(value: T) =>
  strict({ atLeast: value.optional(), below: value.optional() }).refine(
    (b) => b.atLeast !== undefined || b.below !== undefined,
    'content.condition.no-bound',
  );

const facts = {
  type: choice('supply', 'works'),
  country: choice(...countries),
  procedure: choice('open', 'restricted', 'negotiated', 'competitive-dialogue', 'national', 'private', 'low-value'),
  form: choice('single', 'framework'),
  bidders: choice('contractors', 'stone-suppliers', 'design-team'),
  stoneShare: bounds(share),
  stoneValue: bounds(amount),
  value: bounds(amount),
  months: bounds(count),
  aboveThreshold: yes,
  lowValue: yes,
  ambition: choice('low', 'medium', 'high'),
  authorityIsMember: yes,
  reusedShare: bounds(share),
  onlyReused: yes,
  originWish: choice('none', 'europe', 'named'),
  with: id,
};
export type FactName = keyof typeof facts;

type Facts = { [F in FactName]?: z.infer<(typeof facts)[F]> | undefined };
/** A map of which all entries must hold; `any` and `not` combine. */
export interface Condition extends Facts {
  any?: Condition[] | undefined;
  not?: Condition | undefined;
}
export const condition: z.ZodType<Condition> = z.lazy(() =>
  strict({
    ...(Object.fromEntries(Object.entries(facts).map(([name, schema]) => [name, schema.optional()])) as {
      [F in FactName]: z.ZodOptional<(typeof facts)[F]>;
    }),
    any: z.array(condition).min(1).optional(),
    not: condition.optional(),
  }),
) as z.ZodType<Condition>;

/** Every clause that a condition asks about. */
export const clausesAsked = (when: Condition | undefined): string[] =>
  when ? [...(when.with ? [when.with] : []), ...(when.any ?? []).flatMap(clausesAsked), ...clausesAsked(when.not)] : [];

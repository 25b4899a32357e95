import * as z from 'zod';
import { formsOf, id, oneOf, strict } from './schema.ts';
import { type ContractEvent, events } from './vocabulary.ts';

/** When an obligation of a clause is due. */

const within = { within: id, of: id };
const isChoose = (input: unknown) => typeof input === 'object' && input !== null && 'choose' in input;
const forms = {
  within: strict({ ...within, before: z.enum(events).optional(), orAfter: strict(within).optional() }),
  every: strict({ every: z.string().regex(/^P\d+[YMWD]$/), of: id, atLatest: z.enum(events) }),
  per: strict({ per: z.enum(['delivery', 'order']), ahead: id.optional() }),
  on: strict({ on: id }),
};
const simple = oneOf(forms);
const chosen = z.object({ choose: id }).catchall(z.union([z.literal('none'), simple]));
export const due = z.unknown().transform((input, context) => {
  const schema = isChoose(input) ? chosen : simple;
  const read = schema.safeParse(input);
  if (read.success) return read.data as Due;
  for (const issue of read.error.issues) context.addIssue({ ...issue, input: undefined } as never);
  return z.NEVER;
});
formsOf.set(due, { ...forms, choose: chosen });
/** When an obligation is due, as its clause says it; durations are names of parameters. */
export type SimpleDue =
  | { within: string; of: string; before?: ContractEvent | undefined; orAfter?: { within: string; of: string } | undefined }
  | { every: string; of: string; atLatest: ContractEvent }
  | { per: 'delivery' | 'order'; ahead?: string | undefined }
  | { on: string };
export type Due = SimpleDue | ({ choose: string } & Record<string, SimpleDue | 'none' | string>);

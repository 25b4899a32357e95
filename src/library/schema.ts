import * as z from 'zod';
import type { Message } from '../kernel/reason.ts';
import type { Result } from '../kernel/result.ts';

/**
 * What every schema of content and of a dossier is built from. Files are read with YAML's failsafe schema, so that each
 * scalar arrives as it was typed: these readers make a count, a share or a day of it, and take the value they made as well.
 */

// A schema of ours reads one dossier, or some dozens of files: compiling code for it costs more than that code saves
z.config({ jitless: true });

/** An object in which a key that no field has is found: its message carries the keys that exist, for a suggestion. */
export const strict = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `${unknownKey}${Object.keys(shape).join(',')}` : undefined),
  });
export const unknownKey = 'problem.key.unknown:';

/** A value read from its text by a parser of the kernel; its problem becomes the issue's. */
export const from = <T>(parse: (text: string, path: string) => Result<T>) =>
  z.string().transform((text, context) => {
    const read = parse(text, '');
    if (read.ok) return read.value;
    refuse(context, read.problems[0].wrong, read.problems[0].expected);
    return z.NEVER;
  });

/** Makes an issue of two messages of ours. */
export function refuse(
  context: z.core.ParsePayload | z.RefinementCtx,
  wrong: Message,
  expected: Message,
  path: PropertyKey[] = [],
) {
  const issue = { code: 'custom' as const, message: wrong.message, params: { wrong, expected }, path, input: undefined };
  if ('addIssue' in context) context.addIssue(issue);
  else context.issues.push(issue);
}

/** A word or sentence that is there. */
export const text = z.string().trim().min(1);
/** The name of an item: small letters, digits, hyphens, and what names of law need. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./-]*$/);
/** A whole number from 0. */
export const count = z.union([
  z.number().int().min(0),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
]);
/** A part of the whole as a plain decimal, '0.75'; `Share.parse` reads it where it is computed with. */
export const share = z.union([z.number().transform(String), z.string()]).pipe(z.string().regex(/^(0(\.\d{1,9})?|1(\.0{1,9})?)$/));
/** An amount in euro without VAT, '400.00'; `Eur.parse` reads it where it is computed with. */
export const amount = z.string().regex(/^\d{1,13}\.\d{2}$/);
/** A day, '2027-02-28'; `readDay` reads it where it is computed with. */
export const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
export const yes = z.union([z.boolean(), z.enum(['true', 'false']).transform((typed) => typed === 'true')]);

export const languages = ['nl-BE', 'nl-NL', 'en'] as const;
export type Language = (typeof languages)[number];
export const countries = ['BE', 'NL'] as const;
export type Country = (typeof countries)[number];

/** Words of a small item: `nl` serves both Dutch variants, `nl-BE` and `nl-NL` replace it where they differ. */
export const words = strict({ nl: text.optional(), 'nl-BE': text.optional(), 'nl-NL': text.optional(), en: text }).refine(
  (w) => w.nl ?? (w['nl-BE'] && w['nl-NL']),
  'content.words.no-dutch',
);
export type Words = z.infer<typeof words>;
/** The words in a language; English where a language has none of its own. */
export const wordsIn = (w: Words, language: Language): string => w[language] ?? (language === 'en' ? w.en : (w.nl ?? w.en));

/** How sure a value is. `unconfirmed` is shown as "te controleren". */
export const confidence = z.enum(['confirmed', 'unconfirmed', 'guide', 'derived', 'proposal', 'unknown']);
export const checked = strict({ on: day, by: text });
export const reviewed = z.union([z.literal('none'), checked]);

/** One value, or a value for each country. */
export const perCountry = <T extends z.ZodType>(value: T) =>
  z.union([value, strict({ BE: value.optional(), NL: value.optional() })]);
export type PerCountry<T> = T | { BE?: T | undefined; NL?: T | undefined };
export function ofCountry<T>(value: PerCountry<T> | undefined, country: Country): T | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value as T | undefined;
  const keys = Object.keys(value);
  if (keys.length === 0 || !keys.every((key) => key === 'BE' || key === 'NL')) return value as T;
  return (value as Partial<Record<Country, T>>)[country];
}

/** One of several forms, told apart by the key that each has alone. A value with none of the keys names them all. */
export function oneOf<T extends Record<string, z.ZodType>>(forms: T): z.ZodType<z.infer<T[keyof T]>> {
  const union = z.unknown().transform((input, context) => {
    const key = typeof input === 'object' && input !== null ? Object.keys(forms).find((k) => k in input) : undefined;
    if (!key) {
      context.addIssue({ code: 'invalid_value', values: Object.keys(forms), input });
      return z.NEVER;
    }
    const read = (forms[key] as z.ZodType).safeParse(input);
    if (read.success) return read.data;
    for (const issue of read.error.issues) context.addIssue({ ...issue, input: undefined } as never);
    return z.NEVER;
  });
  formsOf.set(union, forms);
  return union as unknown as z.ZodType<z.infer<T[keyof T]>>;
}
/** The forms of a schema that is a function and shows none by itself: the reference page of content is made from them. */
export const formsOf = new WeakMap<z.ZodType, Readonly<Record<string, z.ZodType>>>();

/** Where an item comes from: rows of the guide (box-4) or files in law/ (BE/aur-45). */
export const sources = z.array(id).min(1).describe('Rows of the guide (box-4) or files in law/ (BE/aur-45).');

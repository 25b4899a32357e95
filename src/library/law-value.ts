import { Temporal } from 'temporal-polyfill';
import type { Library } from './library.ts';

/** What a key of a law holds on a day. */
export type LawReading =
  | { readonly kind: 'holds'; readonly is: unknown; readonly confirmed: boolean; readonly readOn?: string | undefined }
  /** No entry holds on that day: an error, never the last one known. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'missing' };

/**
 * The one value of a key that holds on a day.
 *
 * @param path the key, and what of its value: `once.rate`
 * @param on the day of publication, or the day on which the law is read
 */
export function lawValue(library: Library, law: string, path: string, on: Temporal.PlainDate): LawReading {
  const [key = '', ...rest] = path.split('.');
  const entries = library.law[law]?.values?.[key];
  if (!entries) return { kind: 'missing' };
  const entry = entries.find((e) => (e.from === 'unknown' || !before(on, e.from)) && (e.until === null || !before(e.until, on)));
  if (!entry) return { kind: 'outside' };
  const is = rest.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], entry.is);
  if (is === undefined) return { kind: 'missing' };
  // An unknown start holds back to any day, but before the day of reading nobody confirmed it
  const confirmed = entry.confidence === 'confirmed' && !(entry.from === 'unknown' && entry.readOn && before(on, entry.readOn));
  return { kind: 'holds', is, confirmed, readOn: entry.readOn ?? (entry.from === 'unknown' ? undefined : entry.from) };
}

const before = (a: Temporal.PlainDate | string, b: Temporal.PlainDate | string): boolean => Temporal.PlainDate.compare(a, b) < 0;

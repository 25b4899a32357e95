import type { Temporal } from 'temporal-polyfill';
import type { Eur } from './money.ts';
import type { Points } from './points.ts';
import type { Quantity } from './quantity.ts';
import type { Share } from './share.ts';

/** So many of a thing that the language has words for, a term among them: `drie maanden`, `één bijlage`. */
export interface Counted {
  readonly count: number;
  /** A key of `format.units` of the locale. */
  readonly unit: string;
}
/** What a sentence may be filled with. Edges write it out in the reader's language; nobody below does. */
export type Value = string | number | Eur | Share | Points | Quantity | Counted | Temporal.PlainDate | Message | readonly Value[];
/** One sentence to a person, not yet in a language: the id of a text in `content/locales/` and its values. */
export interface Message {
  readonly message: string;
  readonly values: Readonly<Record<string, Value>>;
}
/** A row of the guide (`box-4`) or a file in `content/law/` (`BE/aur-45` is `content/law/BE/aur-45.yaml`). */
export type SourceId = `${'tip' | 'box' | 'fig' | 'def'}-${string}` | `${'BE' | 'NL' | 'EU'}/${string}`;
/** Why a function answered as it did. A reason without a source does not compile. */
export interface Reason extends Message {
  readonly sources: readonly [SourceId, ...SourceId[]];
}
/** An answer and why: the form in which the core hands over what it computed. */
export interface Reasoned<T> {
  readonly value: T;
  readonly because: readonly Reason[];
}

export const message = (id: string, values: Message['values'] = {}): Message => ({ message: id, values });

export const reason = (id: string, sources: Reason['sources'], values: Message['values'] = {}): Reason => ({
  message: id,
  sources,
  values,
});

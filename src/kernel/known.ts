/** A fact, or the answer "I don't know", which is an answer too. */
export type Known<T> = T | 'unknown';

/** What follows from a fact; unknown while the fact is. */
export function known<T, R>(fact: Known<T>, of: (fact: T) => Known<R>): Known<R> {
  return fact === 'unknown' ? 'unknown' : of(fact);
}

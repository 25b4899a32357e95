/** Keeps the last few things that were made, so that the same question is worked out once. A promise that fails is not kept. */
export type Shelf<T> = (key: string, make: () => T) => T;

/** @param most how many are kept; the one that was asked for longest ago goes first */
export function shelf<T>(most: number): Shelf<T> {
  const kept = new Map<string, T>();
  return (key, make) => {
    const there = kept.get(key);
    const made = there ?? make();
    kept.delete(key);
    kept.set(key, made);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
    if (there === undefined && made instanceof Promise) made.catch(() => kept.delete(key));
    return made;
  };
}

/** `stones[0].quantity` as steps into data: names, and numbers of places in a list. */
export const stepsOf = (path: string): PropertyKey[] =>
  [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));

/** What stands at a path in plain data; nothing where the way ends. */
export const at = (data: unknown, path: string): unknown =>
  stepsOf(path).reduce<unknown>(
    (here, step) => (typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[step] : undefined),
    data,
  );

/** Data with another value at a path; `undefined` takes it away, a place of a list with all that stood behind it moved up. */
export function withAt(data: unknown, path: string, value: unknown): unknown {
  const change = (here: unknown, steps: readonly PropertyKey[]): unknown => {
    const [step, ...rest] = steps;
    if (step === undefined) return value;
    if (typeof step === 'number') {
      const list = Array.isArray(here) ? here : [];
      if (rest.length === 0 && value === undefined) return list.filter((_, i) => i !== step);
      const copy = [...list];
      copy[step] = change(list[step], rest);
      return copy;
    }
    const map = (typeof here === 'object' && here !== null && !Array.isArray(here) ? here : {}) as Record<PropertyKey, unknown>;
    const { [step]: old, ...others } = map;
    const changed = change(old, rest);
    return changed === undefined ? others : { ...map, [step]: changed };
  };
  return change(data, stepsOf(path));
}

/** One value of a dossier that is not what it was; nothing where it is not there. */
export interface Difference {
  /** Its key in the dossier file. */
  readonly path: string;
  readonly was: unknown;
  readonly is: unknown;
}

/** Keys that are told as a whole: what is in them is not for reading. */
const whole = new Set(['frozen', 'replaces', 'kassei']);

/** Every value in which two versions of a dossier differ, in the order of their keys. A row that came or went is one. */
export function differences(was: unknown, is: unknown, path = ''): Difference[] {
  if (whole.has(path) || !isTree(was) || !isTree(is) || Array.isArray(was) !== Array.isArray(is))
    return JSON.stringify(plain(was)) === JSON.stringify(plain(is)) ? [] : [{ path, was, is }];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return keys.flatMap((key) => {
    const next = Array.isArray(is) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    // A group that one of both lacks is told by what stands in it; a row as a row
    const group = (value: unknown, other: unknown) =>
      value !== undefined || !isTree(other) || Array.isArray(is) || whole.has(next) ? value : Array.isArray(other) ? [] : {};
    return differences(group(was[key], is[key]), group(is[key], was[key]), next);
  });
}

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
/** Left out, empty and `unknown` say the same. */
const plain = (value: unknown): unknown => (value === undefined || value === '' || value === 'unknown' ? null : value);

import { at, withAt } from '../../../kernel/path.ts';

/** Answers to save, each by its key in the dossier file; `undefined` takes the key away. */
export type Edits = ReadonlyMap<string, unknown>;

/** An answer that two people gave differently since both read the same version. */
export interface Collision {
  readonly path: string;
  readonly theirs: unknown;
  readonly mine: unknown;
}

/** The answers that differ from what was read: a field that was left alone changes nothing. */
export const changedFrom = (read: unknown, edits: Edits): Edits =>
  new Map([...edits].filter(([path, value]) => !same(at(read, path), value)));

/** Where somebody else gave another answer meanwhile. What each did apart from the other goes together. */
export const collisions = (read: unknown, latest: unknown, mine: Edits): Collision[] =>
  [...mine]
    .map(([path, value]) => ({ path, theirs: at(latest, path), mine: value }))
    .filter(({ path, theirs, mine: value }) => !same(at(read, path), theirs) && !same(theirs, value));

/** A dossier with these answers. */
export const withEdits = (body: unknown, edits: Edits): Readonly<Record<string, unknown>> =>
  [...edits].reduce<unknown>((changed, [path, value]) => withAt(changed, path, value), body) as Record<string, unknown>;

/** An answer left out and one that is `unknown` say the same. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b));
const plain = (value: unknown): unknown => (value === undefined || value === 'unknown' || value === '' ? null : value);

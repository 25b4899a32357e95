import { type Message, message } from './reason.ts';

/** Something wrong with what a person gave us: where, what, and what we expect. Never used for our own bugs. */
export interface Problem {
  /** 'stones[0].quantity'; a form field has the same name; '' is the whole. */
  readonly path: string;
  readonly wrong: Message;
  readonly expected: Message;
  /** From 1, when it came from a file. */
  readonly at?: Place;
}
/** A place in a file, lines and columns from 1. */
export interface Place {
  readonly file: string;
  /** Of a spreadsheet: the line is then a row, and column 3 is C. */
  readonly sheet?: string | undefined;
  readonly line: number;
  readonly column: number;
}
export type Problems = readonly [Problem, ...Problem[]];
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problems };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const err = (...problems: Problems): Result<never> => ({ ok: false, problems });

/** The problems when there are any, else the value: the last step of a reader that collects them all. */
export function unless<T>(problems: readonly Problem[], value: () => T): Result<T> {
  const [first, ...rest] = problems;
  return first ? err(first, ...rest) : ok(value());
}

/** Both sentences take the same values: what was read, and the bounds of what would be right. */
export const problem = (path: string, wrong: string, expected: string, values: Message['values'] = {}): Problem => ({
  path,
  wrong: message(wrong, values),
  expected: message(expected, values),
});

/** A bug of ours, not a fault of the reader: throws, so that nothing half-done is saved. The edge answers 500 or exit 3. */
export function invariant(holds: boolean, whatShouldHold: string): asserts holds {
  if (!holds) throw new Error(`Broken promise: ${whatShouldHold}`);
}

/** The last case of a switch: adding a kind without handling it does not compile. */
export function unreachable(kind: never): never {
  throw new Error(`Unhandled kind: ${JSON.stringify(kind)}`);
}

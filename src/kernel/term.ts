import { Temporal } from 'temporal-polyfill';
import { err, ok, problem, type Result } from './result.ts';

/** A term in whole months, weeks or calendar days. */
export interface Term {
  readonly unit: 'months' | 'weeks' | 'days';
  readonly count: number;
}

/** The day so long after `start`: 31 January plus one month is 28 February. */
export const after = (start: Temporal.PlainDate, term: Term): Temporal.PlainDate => start.add({ [term.unit]: term.count });

/** The day so long before `end`. */
export const before = (end: Temporal.PlainDate, term: Term): Temporal.PlainDate => end.subtract({ [term.unit]: term.count });

export const isAfter = (day: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, other) > 0;

/** Reads '2027-02-28'. A day that does not exist is said to, and not moved to the nearest one. */
export function readDay(text: string, path: string): Result<Temporal.PlainDate> {
  const read = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!read) return err(problem(path, 'problem.day.unreadable', 'problem.day.expected', { text }));
  const [year, month, day] = [Number(read[1]), Number(read[2]), Number(read[3])];
  if (month < 1 || month > 12 || day < 1 || day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth)
    return err(problem(path, 'problem.day.nonexistent', 'problem.day.expected', { text }));
  return ok(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }));
}

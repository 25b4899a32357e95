import { columnName } from '../core/forms/sheet.ts';
import type { Place, Problem } from '../kernel/result.ts';
import { say } from '../library/format.ts';
import type { Locale } from '../library/locale.ts';
import { exit, type World } from './world.ts';

/** `FILE:LINE:COL path: what is wrong; what is expected`; of a spreadsheet `FILE: sheet, row, column: …`. */
export function problemLine({ path, wrong, expected, at }: Problem, locale: Locale): string {
  return `${placeOf(at, locale)}${path ? `${path}: ` : ''}${say(wrong, locale)}; ${say(expected, locale)}`;
}

function placeOf(at: Place | undefined, locale: Locale): string {
  if (!at) return '';
  if (at.sheet === undefined) return `${at.file}:${at.line}:${at.column} `;
  const values = { file: at.file, sheet: at.sheet, row: String(at.line), column: columnName(at.column) };
  return say({ message: 'place.cell', values }, locale);
}

/** Tells every problem on standard error. @returns the exit code of wrong input */
export function tell(problems: readonly Problem[], locale: Locale, world: Pick<World, 'stderr'>): number {
  for (const found of problems) world.stderr(problemLine(found, locale));
  return exit.wrongInput;
}

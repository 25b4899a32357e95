import type { Problem } from '../kernel/result.ts';
import { say } from '../library/format.ts';
import type { Locale } from '../library/locale.ts';
import { exit, type World } from './world.ts';

/** `FILE:LINE:COL path: what is wrong; what is expected` */
export function problemLine({ path, wrong, expected, at }: Problem, locale: Locale): string {
  const place = at ? `${at.file}:${at.line}:${at.column} ` : '';
  return `${place}${path ? `${path}: ` : ''}${say(wrong, locale)}; ${say(expected, locale)}`;
}

/** Tells every problem on standard error. @returns the exit code of wrong input */
export function tell(problems: readonly Problem[], locale: Locale, world: Pick<World, 'stderr'>): number {
  for (const found of problems) world.stderr(problemLine(found, locale));
  return exit.wrongInput;
}

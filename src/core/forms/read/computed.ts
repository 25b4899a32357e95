import type { Answer, Answers } from '../answers.ts';

/**
 * What follows from other answers of the same row: content says `max(scale, scope, irremediability)`, the highest of three.
 *
 * @returns undefined while one of them is not known
 */
export function computed(rule: string, answers: Answers): Answer | undefined {
  const [, names] = /^max\(([^()]+)\)$/.exec(rule.trim()) ?? [];
  if (names === undefined) return undefined;
  const values = names.split(',').map((name) => answers[name.trim()]);
  return values.every((value) => typeof value === 'number') ? Math.max(...(values as number[])) : undefined;
}

import type * as z from 'zod';
import type { Message } from '../kernel/reason.ts';
import { type Problem, problem } from '../kernel/result.ts';
import { unknownKey } from './schema.ts';

/** Turns what a schema refused into problems with our own messages, each with the path of the value. */
export const problemsOf = (error: z.ZodError, input: unknown): Problem[] =>
  error.issues.flatMap((issue) => fromIssue(issue, input));

function fromIssue(issue: z.core.$ZodIssue, input: unknown): Problem[] {
  const path = written(issue.path);
  const text = valueAt(input, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.startsWith(unknownKey) ? issue.message.slice(unknownKey.length).split(',') : [];
      return issue.keys.map((key) => unknownKeyProblem([...issue.path, key], key, known));
    }
    case 'invalid_value':
      return [choiceProblem(path, text, issue.values.map(String))];
    case 'invalid_union':
      return bestOfUnion(issue, input);
    case 'invalid_type':
      return text === undefined
        ? [problem(path, 'problem.missing', 'problem.missing.expected', { key: String(issue.path.at(-1) ?? '') })]
        : [problem(path, 'problem.kind', `problem.kind.${issue.expected}`, { text: shown(text) })];
    case 'invalid_format':
    case 'too_small':
    case 'too_big':
      return [problem(path, 'problem.format', formatName(issue), { text: shown(text) })];
    case 'custom': {
      const given = issue.params as { wrong?: Message; expected?: Message } | undefined;
      return given?.wrong && given.expected
        ? [{ path, wrong: given.wrong, expected: given.expected }]
        : [problem(path, issue.message, `${issue.message}.expected`, { text: shown(text) })];
    }
    default:
      return [problem(path, 'problem.format', 'problem.format.expected', { text: shown(text) })];
  }
}

/** Of a union, the form that came furthest says what is wrong: the one whose first problem lies deepest. */
function bestOfUnion(issue: z.core.$ZodIssueInvalidUnion, input: unknown): Problem[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map((i) => i.path.length));
  const forms = issue.errors.filter((e) => e.length > 0).sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const best = forms[0];
  if (!best)
    return [
      problem(written(issue.path), 'problem.format', 'problem.format.expected', { text: shown(valueAt(input, issue.path)) }),
    ];
  if (depth(best) === 0) {
    const values = issue.errors.flat().flatMap(valuesOf);
    if (values.length > 0) return [choiceProblem(written(issue.path), valueAt(input, issue.path), [...new Set(values)])];
  }
  return best.flatMap((i) => fromIssue({ ...i, path: [...issue.path, ...i.path] } as z.core.$ZodIssue, input));
}

/** The values that an issue would have taken, those of a union within a union too. */
const valuesOf = (issue: z.core.$ZodIssue): string[] => {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(valuesOf) : [];
};

function unknownKeyProblem(path: readonly PropertyKey[], key: string, known: readonly string[]): Problem {
  const near = nearest(key, known);
  return near
    ? problem(written(path), 'problem.key.unknown', 'problem.suggestion', { key, near })
    : problem(written(path), 'problem.key.unknown', 'problem.key.expected', { key, keys: known.join(', ') });
}

/** A value that is none of the allowed ones, with the nearest of them or all. */
export function choiceProblem(path: string, value: unknown, of: readonly string[]): Problem {
  const text = shown(value);
  const near = typeof value === 'string' ? nearest(value, of) : undefined;
  const values = { text, options: of.join(', ') };
  if (value === undefined) return problem(path, 'problem.missing', 'problem.choice.expected', { ...values, key: path });
  return near
    ? problem(path, 'problem.choice', 'problem.suggestion', { ...values, near })
    : problem(path, 'problem.choice', 'problem.choice.expected', values);
}

const formatName = (issue: z.core.$ZodIssue): string => {
  const pattern = 'pattern' in issue ? String(issue.pattern) : '';
  if (pattern.includes('1-9]\\d|3[01]')) return 'problem.day.expected';
  if (pattern.includes('(0(\\.')) return 'problem.share.expected';
  if (pattern.includes('\\.\\d{2}$')) return 'problem.amount.expected';
  return issue.code === 'too_small' ? 'problem.empty.expected' : 'problem.format.expected';
};

/** `stones[0].quantity` */
export const written = (path: readonly PropertyKey[]): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`)).join('');

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    input,
  );

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** The word that differs least, if it is near enough to be what was meant. */
export function nearest(word: string, of: readonly string[]): string | undefined {
  const ranked = of
    .map((other) => ({ other, off: distance(word.toLowerCase(), other.toLowerCase()) }))
    .sort((a, b) => a.off - b.off);
  const best = ranked[0];
  return best && best.off <= Math.max(1, Math.floor(word.length / 3)) ? best.other : undefined;
}

/** Levenshtein: how many letters to add, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] ?? 0;
}

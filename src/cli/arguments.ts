import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Temporal } from 'temporal-polyfill';
import { err, ok, type Problem, type Problems, problem, type Result } from '../kernel/result.ts';
import { readDay } from '../kernel/term.ts';
import { choiceProblem, nearest } from '../library/problems.ts';
import { languages } from '../library/schema.ts';

/** The options of a command: those that take a value, and those that are there or not. */
export interface Options {
  readonly values: readonly string[];
  readonly flags: readonly string[];
}
/** Options that every command takes. */
export const everywhere: Options = { values: ['language'], flags: ['help'] };

export interface Arguments {
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
}

/** Reads the arguments of a call: what is unknown, doubled or without its value is told, with what exists. */
export function readArguments(args: readonly string[], { values, flags }: Options): Result<Arguments> {
  const known = { values: [...values, ...everywhere.values], flags: [...flags, ...everywhere.flags] };
  const options = Object.fromEntries([
    ...known.values.map((name) => [name, { type: 'string' as const }]),
    ...known.flags.map((name) => [name, { type: 'boolean' as const }]),
  ]);
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const problems: Problem[] = [];
  const given: Record<string, string> = {};
  const set = new Set<string>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const path = `--${token.name}`;
    if (known.flags.includes(token.name)) set.add(token.name);
    else if (!known.values.includes(token.name)) problems.push(unknownOption(token.rawName, [...known.values, ...known.flags]));
    else if (token.value === undefined || (token.value.startsWith('--') && !token.inlineValue))
      problems.push(problem(path, 'problem.option.no-value', 'problem.option.no-value.expected', { option: path }));
    else if (token.name in given) problems.push(problem(path, 'problem.twice', 'problem.option.once', { text: path }));
    else given[token.name] = token.value;
  }
  if (given.language !== undefined && !languages.some((known) => known === given.language))
    problems.push(choiceProblem('--language', given.language, languages));
  if (overwrites(given, files))
    problems.push(problem('--out', 'problem.out.input', 'problem.out.input.expected', { file: given.out ?? '' }));
  const [first, ...rest] = problems;
  return first ? err(first, ...rest) : ok({ files, options: given, flags: set });
}

/** Whether the result would take the place of a file that it is made from. */
const overwrites = ({ out, replaces, dossier }: Readonly<Record<string, string>>, files: readonly string[]): boolean =>
  out !== undefined && [...files, replaces, dossier].some((file) => file !== undefined && resolve(file) === resolve(out));

function unknownOption(raw: string, known: readonly string[]): Problem {
  const near = nearest(raw.replace(/^-+/, ''), known);
  const options = known.map((name) => `--${name}`).join(', ');
  return problem(raw, 'problem.option.unknown', near ? 'problem.suggestion' : 'problem.choice.expected', {
    option: raw,
    near: `--${near ?? ''}`,
    options,
  });
}

/** An option whose value is one of a few. */
export function oneOfOption<T extends string>({ options }: Arguments, name: string, of: readonly T[]): Result<T | undefined> {
  const value = options[name];
  if (value === undefined) return ok(undefined);
  return (of as readonly string[]).includes(value) ? ok(value as T) : err(choiceProblem(`--${name}`, value, of));
}

/** An option that is a day. */
export function dayOption({ options }: Arguments, name: string): Result<Temporal.PlainDate | undefined> {
  const value = options[name];
  return value === undefined ? ok(undefined) : readDay(value, `--${name}`);
}

/** Exactly one file, or what is missing or too much. */
export function oneFile({ files }: Arguments): Result<string> {
  const [file, ...more] = files;
  if (file === undefined) return err(problem('', 'problem.call.no-file', 'problem.call.no-file.expected'));
  return more.length > 0
    ? err(problem('', 'problem.call.more-files', 'problem.call.more-files.expected', { files: more.join(', ') }))
    : ok(file);
}

/** No file: the command reads none. */
export const noFiles = ({ files }: Arguments): Result<undefined> =>
  files.length === 0
    ? ok(undefined)
    : err(problem('', 'problem.call.no-files', 'problem.call.no-files.expected', { files: files.join(', ') }));

/** The values of several results, or all their problems at once. */
export function all<const R extends readonly Result<unknown>[]>(
  ...results: R
): Result<{ [K in keyof R]: R[K] extends Result<infer T> ? T : never }> {
  const problems = results.flatMap((result) => (result.ok ? [] : [...result.problems]));
  if (problems.length > 0) return { ok: false, problems: problems as unknown as Problems };
  return ok(results.map((result) => (result as { value: unknown }).value) as never);
}

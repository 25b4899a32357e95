import type { Temporal } from 'temporal-polyfill';
import { type Message, message } from '../../kernel/reason.ts';
import { err, ok, type Problem, problem, type Result } from '../../kernel/result.ts';
import type { Clause } from '../../library/clause.ts';
import { lawValue } from '../../library/law-value.ts';
import type { Library } from '../../library/library.ts';
import type { Parameter, ParameterValue } from '../../library/parameter.ts';
import { choiceProblem } from '../../library/problems.ts';
import type { Language } from '../../library/schema.ts';
import type { Printable } from '../../library/text.ts';
import { judge } from '../purchase/condition.ts';
import type { Facts } from '../purchase/facts.ts';
import { type ChosenClause, titleOf } from './choose.ts';
import { outsideBounds } from './parameter-bounds.ts';
import { readValue } from './parameter-value.ts';

/** A blank that somebody must fill before the text goes out: where, and what is asked. @see box-6 */
export interface Blank {
  readonly clause?: string | undefined;
  readonly parameter?: string | undefined;
  /** The key of the dossier that fills it. */
  readonly path: string;
  readonly asks: Message;
}
/** The value of a parameter, and where it comes from. */
export interface ParameterReading {
  readonly value: Printable;
  readonly from: 'dossier' | 'default' | 'law' | 'blank';
  /** False where nobody confirmed the value of the law. */
  readonly confirmed: boolean;
}
export interface Parameters {
  readonly readings: Readonly<Record<string, ParameterReading>>;
  readonly values: Readonly<Record<string, Printable>>;
  readonly blanks: readonly Blank[];
}
export interface ParameterContext {
  readonly facts: Facts;
  readonly library: Library;
  readonly language: Language;
  /** The day on which values of law are read. */
  readonly lawOn: Temporal.PlainDate;
}

/** The value of each parameter of a chosen clause: what the dossier sets, else the default that holds, else a blank. */
export function resolveParameters(chosen: ChosenClause, context: ParameterContext): Result<Parameters> {
  const { clause, choice } = chosen;
  const here = Object.entries(clause.parameters ?? {}).filter(([, p]) => p.countries?.includes(context.facts.country) ?? true);
  const problems = unknownNames(
    clause,
    choice.parameters,
    here.map(([name]) => name),
    context.facts.country,
  );
  const readings: Record<string, ParameterReading> = {};
  for (const [name, parameter] of here) {
    const path = `clauses.${clause.id}.${name}`;
    const read = readParameter(path, parameter, choice.parameters[name], context);
    if (read.ok) readings[name] = read.value;
    else problems.push(...read.problems);
  }
  problems.push(...unreasoned(chosen, readings));
  const [first, ...rest] = problems;
  if (first) return err(first, ...rest);
  const blanks = here.flatMap(([name, parameter]) => blankOf(chosen, name, parameter, readings, context));
  const values = Object.fromEntries(Object.entries(readings).map(([name, reading]) => [name, reading.value]));
  return ok({ readings, values, blanks });
}

const blank: ParameterReading = { value: { blank: true }, from: 'blank', confirmed: true };

function readParameter(path: string, parameter: Parameter, given: unknown, context: ParameterContext): Result<ParameterReading> {
  if (parameter.law)
    return given === undefined
      ? fromLaw(path, parameter, context)
      : err(problem(path, 'problem.parameter.law', 'problem.parameter.law.expected', { law: parameter.law }));
  const chosen = given ?? defaultOf(parameter, context.facts);
  if (chosen === undefined) return ok(blank);
  const read = readValue(path, parameter, chosen);
  if (!read.ok) return read;
  const outside = outsideBounds(path, parameter, read.value, context);
  return outside ? err(outside) : ok({ value: read.value, from: given === undefined ? 'default' : 'dossier', confirmed: true });
}

/** The default whose condition holds, else the general one; a condition on an unknown fact does not hold. */
export const defaultOf = (parameter: Parameter, facts: Facts): ParameterValue | undefined =>
  parameter.defaults?.find(({ when }) => judge(when, facts).holds === true)?.is ?? parameter.default;

export function fromLaw(path: string, parameter: Parameter, { library, lawOn }: ParameterContext): Result<ParameterReading> {
  const law = parameter.law ?? '';
  const reading = lawValue(library, law, parameter.value ?? '', lawOn);
  if (reading.kind !== 'holds')
    return err(problem(path, 'problem.law.outside', 'problem.law.outside.expected', { law, on: lawOn }));
  const read = readValue(path, parameter, reading.is);
  return read.ok ? ok({ value: read.value, from: 'law', confirmed: reading.confirmed }) : read;
}

function unknownNames(
  clause: Clause,
  given: Readonly<Record<string, unknown>>,
  here: readonly string[],
  country: string,
): Problem[] {
  return Object.keys(given).flatMap((name) => {
    const path = `clauses.${clause.id}.${name}`;
    if (here.includes(name)) return [];
    if (clause.parameters?.[name])
      return [problem(path, 'problem.parameter.country', 'problem.parameter.country.expected', { name, country })];
    const found = choiceProblem(path, name, [...here, 'lots', 'because']);
    return [{ ...found, wrong: message('problem.parameter.unknown', { name, clause: clause.id }) }];
  });
}

/** An option that departs from the safe one is chosen with a reason, which stays in the dossier. */
function unreasoned({ clause, choice }: ChosenClause, readings: Readonly<Record<string, ParameterReading>>): Problem[] {
  return Object.entries(clause.parameters ?? {}).flatMap(([name, parameter]) => {
    const option = readings[name]?.value;
    return typeof option === 'string' && parameter.reasoned?.includes(option) && !choice.because
      ? [
          problem(`clauses.${clause.id}.${name}`, 'problem.parameter.unreasoned', 'problem.parameter.unreasoned.expected', {
            option,
            clause: clause.id,
          }),
        ]
      : [];
  });
}

/** A parameter without a value is a blank when it must have one, or when the option is chosen that asks for it. */
function blankOf(
  { clause, id }: ChosenClause,
  name: string,
  parameter: Parameter,
  readings: Readonly<Record<string, ParameterReading>>,
  context: ParameterContext,
): Blank[] {
  if (readings[name]?.from !== 'blank') return [];
  const { required } = parameter;
  const asked =
    required === true ||
    (typeof required === 'object' && Object.entries(required).some(([other, option]) => readings[other]?.value === option));
  if (!asked) return [];
  const words = context.library.texts[id]?.[context.language]?.words;
  const asks = message('blank.parameter', {
    clause: titleOf(clause.id, context.library, context.language),
    label: words?.labels?.[name] ?? name,
  });
  return [{ clause: id, parameter: name, path: `clauses.${id}.${name}`, asks }];
}

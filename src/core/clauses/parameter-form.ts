import { ok, type Result } from '../../kernel/result.ts';
import type { Format } from '../../library/locale.ts';
import type { Parameter, ParameterValue } from '../../library/parameter.ts';
import type { Printable } from '../../library/text.ts';
import type { Field, FieldKind } from '../purchase/answers/fields.ts';
import { readTyped, typedOf } from '../purchase/answers/typed.ts';
import type { ChosenClause } from './choose.ts';
import { readValue } from './parameter-value.ts';
import { defaultOf, fromLaw, type ParameterContext, type ParameterReading } from './parameters.ts';

/** A parameter of a chosen clause as a form asks it. */
export interface AskedParameter {
  readonly name: string;
  readonly parameter: Parameter;
  /** Its key in the dossier file, which names its field. */
  readonly path: string;
  /** What the dossier sets, as it was typed. */
  readonly given: unknown;
  /** What holds while the dossier sets nothing. */
  readonly standard: ParameterValue | undefined;
  /** A value of the law: it is shown, and nobody chooses it. */
  readonly law: ParameterReading | undefined;
}

/** The parameters of a clause for this purchase, in the order of content. */
export function askedParameters({ clause, choice }: ChosenClause, context: ParameterContext): AskedParameter[] {
  return Object.entries(clause.parameters ?? {})
    .filter(([, { countries }]) => countries?.includes(context.facts.country) ?? true)
    .map(([name, parameter]) => {
      const path = `clauses.${clause.id}.${name}`;
      const law = parameter.law ? fromLaw(path, parameter, context) : undefined;
      return {
        name,
        parameter,
        path,
        given: choice.parameters[name],
        standard: defaultOf(parameter, context.facts),
        law: law?.ok ? law.value : undefined,
      };
    });
}

const kinds: Readonly<Record<Exclude<Parameter['kind'], 'list'>, FieldKind>> = {
  money: 'money',
  share: 'share',
  points: 'points',
  months: 'count',
  weeks: 'count',
  days: 'count',
  count: 'count',
  date: 'day',
  text: 'line',
  choice: 'choice',
};
const fieldOf = ({ parameter: { kind, of = [] }, path }: AskedParameter): Field => ({
  path,
  kind: kind === 'list' ? 'line' : kinds[kind],
  of,
  empty: 'none',
});

/** What stands in the field: what the dossier sets, else the standard. The options of a list stand behind each other. */
export function typedParameter(asked: AskedParameter, format: Format): string {
  const value = asked.given ?? asked.standard;
  if (asked.parameter.kind === 'list') return optionsIn(value).join(',');
  return typedOf(fieldOf(asked), value, format);
}
const optionsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];

/**
 * Reads what was typed, as the dossier file holds it. What is the standard is not said again: an empty field, or the same
 * value.
 */
export function readParameter(asked: AskedParameter, typed: string, format: Format): Result<unknown> {
  const { parameter, given, standard } = asked;
  const read: Result<unknown> =
    parameter.kind === 'list' ? ok(typed.split(',').filter((option) => option !== '')) : readTyped(fieldOf(asked), typed, format);
  if (!read.ok || read.value === undefined) return read;
  const value = valueIn(asked, read.value);
  if (!value.ok) return value;
  if (given !== undefined && isSame(value.value, valueIn(asked, given))) return ok(given);
  if (standard !== undefined && isSame(value.value, valueIn(asked, standard))) return ok(undefined);
  return ok(read.value);
}

const valueIn = ({ path, parameter }: AskedParameter, given: unknown): Result<Printable> => readValue(path, parameter, given);
const isSame = (value: Printable, other: Result<Printable>): boolean => other.ok && String(other.value) === String(value);

import { Eur } from '../../kernel/money.ts';
import { Points } from '../../kernel/points.ts';
import type { Value } from '../../kernel/reason.ts';
import { invariant, type Problem, problem } from '../../kernel/result.ts';
import { Share } from '../../kernel/share.ts';
import { lawValue } from '../../library/law-value.ts';
import type { Parameter, ParameterValue } from '../../library/parameter.ts';
import type { Printable } from '../../library/text.ts';
import { readValue } from './parameter-value.ts';
import type { ParameterContext } from './parameters.ts';

/** The bounds that content and law set: said with the value that was given. */
export function outsideBounds(
  path: string,
  parameter: Parameter,
  value: Printable,
  context: ParameterContext,
): Problem | undefined {
  const { min, max, least } = parameter;
  const [low, high] = [limitOf(parameter, min), limitOf(parameter, max)];
  if ((low !== undefined && less(value, low)) || (high !== undefined && less(high, value)))
    return problem(path, 'problem.parameter.bounds', 'problem.parameter.bounds.expected', {
      value: value as Value,
      min: low as Value,
      max: high as Value,
    });
  const by = least?.[context.facts.country];
  const reading = by && lawValue(context.library, by.law, by.value, context.lawOn);
  if (by && reading?.kind === 'holds' && less(value, Number(reading.is)))
    return problem(path, 'problem.parameter.least', 'problem.parameter.least.expected', {
      value: value as Value,
      least: Number(reading.is),
      law: by.law,
    });
  return undefined;
}

/** A bound that content sets, as a value of the parameter's kind. */
export function limitOf(parameter: Parameter, bound: ParameterValue | undefined): Printable | undefined {
  if (bound === undefined) return undefined;
  const read = readValue('', parameter, bound);
  invariant(read.ok, `the bound ${bound} is of its kind`);
  return read.value;
}

/** Whether one value is below another of its kind. */
function less(a: Printable, b: Printable): boolean {
  if (a instanceof Eur && b instanceof Eur) return a.cents < b.cents;
  if ((a instanceof Share && b instanceof Share) || (a instanceof Points && b instanceof Points))
    return a.part * b.whole < b.part * a.whole;
  return typeof a === 'number' && typeof b === 'number' && a < b;
}

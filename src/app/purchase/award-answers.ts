import { awardFields } from '../../core/purchase/answers/fields.ts';
import type { Edits } from '../../core/purchase/answers/merge.ts';
import { at } from '../../kernel/path.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import type { Format } from '../../library/locale.ts';
import { freeId, type Placed, type ReadAnswers, readAnswers, type Sent } from './answers.ts';

/** The key of the other criteria. */
export const others = 'award.others';
/** More criteria than anybody weighs. */
const mostRows = 30;

/** The fields of the price and the total. */
export const modelFields: readonly Placed[] = [awardFields.total, awardFields.price, awardFields.formula].map((field) => ({
  field,
  name: field.path,
}));
/** The fields of another criterion. */
export const criterionFields = (row: number): { readonly name: Placed; readonly weight: Placed } => ({
  name: { field: awardFields.name, name: `${others}[${row}].name` },
  weight: { field: awardFields.weight, name: `${others}[${row}].weight` },
});

/**
 * Reads an award model as it was typed. A row that is left empty is no criterion; a form that is left empty is no model.
 *
 * @param data what the dossier says
 */
export function readAward(sent: Sent, data: unknown, format: Format): ReadAnswers {
  const rows = Array.from({ length: mostRows }, (_, row) => criterionFields(row)).filter(
    ({ name }) => sent[name.name] !== undefined,
  );
  const read = readAnswers([...modelFields, ...rows.flatMap(({ name, weight }) => [name, weight])], sent, format);
  if (read.problems.length > 0 || read.edits.size === 0) return read;
  const typed = (path: string) => read.edits.get(path);
  if ([...read.edits.values()].every((value) => value === undefined))
    return { edits: new Map([['award', undefined]]), problems: [] };
  const price = priceOf(typed);
  const criteria = othersOf(rows, typed, data);
  const problems = [
    ...(typed('award.total') === undefined ? [lacksPoints('award.total')] : []),
    ...price.problems,
    ...criteria.problems,
  ];
  if (problems.length > 0) return { edits: new Map(), problems };
  return { edits: new Map([['award.total', typed('award.total')], ...price.edits, ...criteria.edits]), problems: [] };
}

type Typed = (path: string) => unknown;
interface Part {
  readonly edits: Edits;
  readonly problems: readonly Problem[];
}
const lacksPoints = (path: string): Problem => problem(path, 'problem.empty', 'problem.answer.number.expected');

function priceOf(typed: Typed): Part {
  const [weight, formula] = [typed('award.price.weight'), typed('award.price.formula')];
  if (weight === undefined)
    return formula === undefined
      ? { edits: new Map([['award.price', undefined]]), problems: [] }
      : { edits: new Map(), problems: [lacksPoints('award.price.weight')] };
  return {
    edits: new Map([
      ['award.price.weight', weight],
      ['award.price.formula', formula],
    ]),
    problems: [],
  };
}

/** The other criteria. New ones come behind those that are there; of those that go the last goes first, since what stands behind it moves up. */
function othersOf(rows: readonly ReturnType<typeof criterionFields>[], typed: Typed, data: unknown): Part {
  const there = at(data, others);
  const known: unknown[] = Array.isArray(there) ? [...there] : [];
  const before = known.length;
  const edits = new Map<string, unknown>();
  const gone: [string, undefined][] = [];
  const problems: Problem[] = [];
  for (const [row, { name, weight }] of rows.entries()) {
    const [called, points] = [typed(name.name), typed(weight.name)];
    if (called === undefined && points === undefined) {
      if (row < before) gone.unshift([`${others}[${row}]`, undefined]);
      continue;
    }
    if (called === undefined) problems.push(problem(name.name, 'problem.empty', 'problem.empty.expected'));
    if (points === undefined) problems.push(lacksPoints(weight.name));
    const here = `${others}[${row < before ? row : known.length}]`;
    if (row >= before) {
      const id = freeId(String(called), known, 'criterion');
      known.push({ id });
      edits.set(`${here}.id`, id);
    }
    edits.set(`${here}.name`, called).set(`${here}.weight`, points);
  }
  return { edits: new Map([...edits, ...gone]), problems };
}

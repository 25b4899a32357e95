import { message } from '../../kernel/reason.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import { choiceProblem } from '../../library/problems.ts';

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const map = (value: unknown): Data => (isData(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Names in the data of a dossier's file that stand nowhere: clauses, materials, products, countries, lots. Each with the
 * nearest that does. Read from the file itself, so that they are told beside whatever else is wrong with it.
 */
export function namesUnknown(data: Data, library: Library): Problem[] {
  const lots = list(data.lots).map((lot) => String(map(lot).id));
  const known = (path: string, name: unknown, of: readonly string[]) =>
    typeof name !== 'string' || name === 'unknown' || of.includes(name) ? [] : [choiceProblem(path, name, of)];
  return [
    ...list(data.stones).flatMap((line, i) => {
      const stone = map(line);
      return [
        ...known(`stones[${i}].material`, stone.material, idsOf(library.tables.materials)),
        ...known(`stones[${i}].product`, stone.product, idsOf(library.tables.products)),
        ...country(`stones[${i}].origin`, stone.origin, library),
        ...known(`stones[${i}].lot`, stone.lot, lots),
      ];
    }),
    // What was published may hold clauses and steps that the library no longer has
    ...(data.frozen || data.replaces
      ? []
      : [...clauseNames('clauses', data, library), ...clauseNames('ownTexts', data, library), ...stepNames(data, library)]),
    ...Object.entries(map(data.clauses)).flatMap(([name, choice]) =>
      list(map(choice).lots).flatMap((lot, i) => known(`clauses.${name}.lots[${i}]`, lot, lots)),
    ),
  ];
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map((row) => row.id);

/** Two letters; of those that are no country the nearest says nothing. */
const country = (path: string, name: unknown, library: Library): Problem[] =>
  typeof name !== 'string' || name === 'unknown' || library.tables.countries.some((row) => row.iso2 === name)
    ? []
    : [problem(path, 'problem.choice', 'problem.country.expected', { text: name })];

function clauseNames(group: 'clauses' | 'ownTexts', data: Data, library: Library): Problem[] {
  const ids = Object.keys(library.clauses);
  return Object.keys(map(data[group]))
    .filter((name) => !ids.includes(name))
    .map((name) => ({ ...choiceProblem(`${group}.${name}`, name, ids), wrong: message('problem.clause.unknown', { name }) }));
}

/** The steps of the advice that a dossier says were done. */
function stepNames(data: Data, library: Library): Problem[] {
  const ids = Object.keys(library.advice);
  return list(data.done).flatMap((name, i) =>
    typeof name !== 'string' || ids.includes(name) ? [] : [choiceProblem(`done[${i}]`, name, ids)],
  );
}

import { Temporal } from 'temporal-polyfill';
import type { Library } from '../library.ts';

/** An item whose last check is older than its term allows. */
export interface Overdue {
  readonly file: string;
  readonly checked: Temporal.PlainDate;
  /** The day from which it was to be checked again. */
  readonly due: Temporal.PlainDate;
}

/** What must be compared with its sources again: law after its term, everything else after the other one. Oldest first. */
export function overdue(library: Library, on: Temporal.PlainDate): Overdue[] {
  const { law, other } = library.sector.overdue;
  const of = (
    folder: string,
    items: Readonly<Record<string, { readonly checked: { readonly on: string } }>>,
    months: number,
    file = (id: string) => `${folder}/${id}.yaml`,
  ) => Object.entries(items).map(([id, item]) => ({ file: file(id), checked: Temporal.PlainDate.from(item.checked.on), months }));
  const figures = Object.values(library.advice).flatMap(({ id, figures }) =>
    (figures ?? []).map((figure) => ({
      file: `stone/advice/${id}.yaml figures.${figure.id}`,
      checked: Temporal.PlainDate.from(figure.on),
      months: other,
    })),
  );
  return [
    ...of('law', library.law, law),
    ...of('stone/clauses', library.clauses, other, (id) => `stone/clauses/${id}/clause.yaml`),
    ...of('stone/advice', library.advice, other),
    ...of('stone/evidence', library.evidence, other),
    ...of('stone/forms', library.forms, other),
    ...of('stone/assessments', library.assessments, other),
    ...of('', library.glossary, other, (id) => `glossary.yaml ${id}`),
    ...figures,
  ]
    .map(({ file, checked, months }) => ({ file, checked, due: checked.add({ months }) }))
    .filter(({ due }) => Temporal.PlainDate.compare(due, on) <= 0)
    .sort((a, b) => Temporal.PlainDate.compare(a.checked, b.checked));
}

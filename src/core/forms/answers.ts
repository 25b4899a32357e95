import type { Form } from '../../library/items.ts';

/** An answer in a form: a word, a number, yes or no, several words. A day is '2027-02-28'; not knowing is 'unknown'. */
export type Answer = string | number | boolean | readonly string[];
/** Answers by the id of their field or column. What was left empty is not there. */
export type Answers = Readonly<Record<string, Answer>>;
/** What somebody filled in: the single fields, and the rows of each table. */
export interface FilledIn {
  readonly fields: Answers;
  readonly tables: Readonly<Record<string, readonly Answers[]>>;
}

/** The answer of who does not know. */
export const unknown = 'unknown';

/** A filled form as the data it is read into; a table that this data has no place for is kept under `beside`. */
export function dataOf(form: Form, { fields, tables }: FilledIn): Record<string, unknown> {
  const [within, beside] = [false, true].map((beyond) =>
    Object.fromEntries(
      (form.tables ?? [])
        .filter((table) => (table.beyond !== undefined) === beyond)
        .map((table) => [table.id, tables[table.id] ?? []] as const)
        .filter(([, rows]) => !beyond || rows.length > 0),
    ),
  ) as [Record<string, unknown>, Record<string, unknown>];
  return {
    kassei: form.reads,
    ...referenceOf(form, fields),
    ...fields,
    ...within,
    ...(Object.keys(beside).length > 0 && { beside }),
  };
}

/** A form that asks for a reference gets one made of its title where that was left empty. */
function referenceOf(form: Form, { id, title }: Answers): { readonly id?: string } {
  if (id !== undefined || !form.fields?.some((field) => field.id === 'id')) return {};
  const words = String(title ?? form.id)
    .normalize('NFD')
    .toLowerCase();
  const made = words.replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-');
  return { id: made.slice(0, 60).replace(/^-|-$/g, '') || form.id };
}

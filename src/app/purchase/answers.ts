import { type Field, type QuestionName, questions, type RowsAsked } from '../../core/purchase/answers/fields.ts';
import type { Edits } from '../../core/purchase/answers/merge.ts';
import { readTyped } from '../../core/purchase/answers/typed.ts';
import { at } from '../../kernel/path.ts';
import type { Problem } from '../../kernel/result.ts';
import { slug } from '../../kernel/slug.ts';
import type { Format } from '../../library/locale.ts';

/** What a form sent: each field by its name, as it was typed. */
export type Sent = Readonly<Record<string, string>>;
/** The answers that could be read, and what is wrong with the others. */
export interface ReadAnswers {
  readonly edits: Edits;
  readonly problems: readonly Problem[];
}

/** A field and the key of its answer in the dossier: in row 2 of the stones `name` is `stones[2].name`. */
export interface Placed {
  readonly field: Field;
  readonly name: string;
}
export const fieldsOf = (question: QuestionName): Placed[] =>
  questions[question].fields.map((field) => ({ field, name: field.path }));
export const rowFields = (rows: RowsAsked, row: number): Placed[] =>
  rows.fields.map((field) => ({ field, name: `${rows.path}[${row}].${field.path}` }));

/** Reads what was typed. A field that the form did not hold is left alone. */
export function readAnswers(fields: readonly Placed[], sent: Sent, format: Format): ReadAnswers {
  const edits = new Map<string, unknown>();
  const problems: Problem[] = [];
  for (const { field, name } of fields) {
    const typed = sent[name];
    if (typed === undefined) continue;
    const read = readTyped({ ...field, path: name }, typed, format);
    if (read.ok) edits.set(name, read.value);
    else problems.push(...read.problems);
  }
  return { edits, problems };
}

/** A row brings what the form does not ask: of a lot its id, of stone that is laid again that it is. */
export function completedRow(rows: RowsAsked, row: number, { edits, problems }: ReadAnswers, data: unknown): ReadAnswers {
  const added = new Map(edits);
  const here = `${rows.path}[${row}]`;
  if (rows.reused) added.set(`${here}.reused`, 'true');
  if (rows.path === 'lots' && at(data, `${here}.id`) === undefined)
    added.set(`${here}.id`, freeId(String(edits.get(`${here}.title`) ?? ''), at(data, 'lots'), 'lot'));
  return { edits: added, problems };
}

const longestId = 30;
/** `Grote Markt` becomes `grote-markt`, with a number behind it when a row has that already. @param bare where no letter is left */
export function freeId(title: string, rows: unknown, bare: string): string {
  const taken = new Set((Array.isArray(rows) ? rows : []).map((row) => String(at(row, 'id'))));
  const plain = slug(title).slice(0, longestId) || bare;
  const free = [plain, ...Array.from({ length: taken.size + 1 }, (_, i) => `${plain}-${i + 2}`)];
  return free.find((id) => !taken.has(id)) ?? plain;
}

/** The rows of a dossier that a question is about, each with its place in the dossier's list. */
export function rowsOf(rows: RowsAsked, data: unknown): { readonly row: number; readonly data: unknown }[] {
  const all = at(data, rows.path);
  return (Array.isArray(all) ? all : [])
    .map((one: unknown, row) => ({ row, data: one }))
    .filter(({ data: one }) => rows.reused === undefined || (at(one, 'reused') === 'true') === rows.reused);
}
/** The place of a row that is added. */
export const nextRow = (rows: RowsAsked, data: unknown): number => {
  const all = at(data, rows.path);
  return Array.isArray(all) ? all.length : 0;
};

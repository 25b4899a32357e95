import type { Problem } from '../../../kernel/result.ts';
import type { FormField, FormTable } from '../../../library/items.ts';
import type { Answer, Answers } from '../answers.ts';
import { optionsIn } from '../options.ts';
import type { CellValue } from '../sheet.ts';
import { showAnswer } from '../show-answer.ts';
import { computed } from './computed.ts';
import { type Asked, readCell } from './read-cell.ts';
import type { Reading } from './reading.ts';

export type Row = readonly (CellValue | null)[];
/** A column of a table, where it stands on the sheet, from 0, and what it asks. */
export interface Column {
  readonly at: number;
  readonly asked: Asked;
}
/** The answers of a row, what is wrong with others, and which fields these are. */
export interface ReadRow {
  readonly answers: Answers;
  readonly problems: readonly (readonly [field: string, Problem])[];
  readonly refused: ReadonlySet<string>;
}

export const askedIn = (table: FormTable, field: FormField, { library, words, voice }: Reading): Asked => ({
  field,
  options: optionsIn(table, field, library),
  words,
  voice,
});

/** Reads the cells of a row; what is computed follows from the others, whatever stands in its cell. */
export function readRow(cells: Row, columns: readonly Column[]): ReadRow {
  const answers: Record<string, Answer> = {};
  const problems: (readonly [string, Problem])[] = [];
  for (const { at, asked } of columns) {
    const value = cells[at] ?? null;
    if (value === null) continue;
    const read = readCell(value, asked);
    if (!read.ok) for (const what of read.problems) problems.push([asked.field.id, what]);
    else if (read.value !== undefined) answers[asked.field.id] = read.value;
  }
  for (const { asked } of columns) {
    const value = asked.field.kind === 'computed' ? computed(asked.field.value ?? '', answers) : undefined;
    if (value !== undefined) answers[asked.field.id] = value;
  }
  return { answers, problems, refused: new Set(problems.map(([field]) => field)) };
}

/** The examples of a table as they read when nobody changed them, in the columns that are there. */
export function untouchedExamples(table: FormTable, columns: readonly Column[], { voice }: Reading): readonly string[] {
  const inOrder = columns.map(({ asked }, at) => ({ at, asked }));
  return (table.example ?? []).map((example) => {
    const cells = columns.map(
      ({ asked: { field, options } }) => showAnswer(example[field.id] as Answer | undefined, field, options, voice) ?? null,
    );
    return fingerprint(readRow(cells, inOrder).answers);
  });
}

/** Equal rows have equal fingerprints, in whatever order their columns stood. */
export const fingerprint = (answers: Answers): string =>
  JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));

import type { Place } from '../../../kernel/result.ts';
import type { FormTable } from '../../../library/items.ts';
import { nearest } from '../../../library/problems.ts';
import type { FoundSheet } from './find-sheet.ts';
import { askedIn, type Column } from './read-row.ts';
import { type Reading, tell } from './reading.ts';

/** The columns of a table in its own order. One without a code, with a code that no column has, or that is gone, is told. */
export function columnsIn(table: FormTable, found: FoundSheet, at: At, reading: Reading): readonly Column[] {
  const { sheet, head } = found;
  const codes = sheet.rows[head] ?? [];
  const width = Math.max(...sheet.rows.slice(head).map((row) => row.length));
  const places = new Map<string, number>();
  for (let column = 1; column < width; column++) {
    const code = codes[column] ?? null;
    if (code === null) namelessColumn(column, found, at, reading);
    else if (!table.columns.some(({ id }) => id === code)) unknownColumn(String(code), table, at(head, column), reading);
    else if (places.has(String(code)))
      tell(reading, at(head, column), 'problem.twice', 'problem.sheet.column-once', { text: String(code) });
    else places.set(String(code), column);
  }
  return table.columns.flatMap((field) => {
    const place = places.get(field.id);
    if (place !== undefined) return [{ at: place, asked: askedIn(table, field, reading) }];
    const values = { title: reading.voice.words(field.title), code: field.id };
    tell(reading, at(head, 0), 'problem.sheet.column-gone', 'problem.sheet.column-gone.expected', values);
    return [];
  });
}
/** The place of a cell by its row and column, both from 0. */
export type At = (row: number, column: number) => Place;

function unknownColumn(key: string, table: FormTable, at: Place, reading: Reading): void {
  const ids = table.columns.map(({ id }) => id);
  const near = nearest(key, ids);
  const expected = near ? 'problem.suggestion' : 'problem.choice.expected';
  tell(reading, at, 'problem.sheet.column', expected, { key, near: near ?? '', options: ids.join(', ') });
}

/** What somebody wrote beside the table belongs to no column. */
function namelessColumn(column: number, { sheet, head }: FoundSheet, at: At, reading: Reading): void {
  const row = sheet.rows.findIndex((cells, i) => i > head && (cells[column] ?? null) !== null);
  const text = String(sheet.rows[row]?.[column] ?? '');
  if (row >= 0) tell(reading, at(row, column), 'problem.sheet.nameless', 'problem.sheet.nameless.expected', { text });
}

import type { Place } from '../../../kernel/result.ts';
import type { FormTable } from '../../../library/items.ts';
import type { Answers } from '../answers.ts';
import { headRows, mostRows } from '../layout.ts';
import { fixedRows, optionsIn, plain } from '../options.ts';
import type { FoundSheet } from './find-sheet.ts';
import { type At, columnsIn } from './read-columns.ts';
import { type Column, fingerprint, type Row, readRow, untouchedExamples } from './read-row.ts';
import { missingIn, type Reading, tell } from './reading.ts';

/** Reads the rows of a table. What was printed on the sheet, empty rows and examples that were left alone are passed over. */
export function readTable(table: FormTable, found: FoundSheet, reading: Reading): readonly Answers[] {
  const { sheet, head } = found;
  const at: At = (row, column) => ({ file: reading.file, sheet: sheet.name, line: row + 1, column: column + 1 });
  const columns = columnsIn(table, found, at, reading);
  const examples = untouchedExamples(table, columns, reading);
  const rows: Answers[] = [];
  for (let i = head + 1; i < sheet.rows.length; i++) {
    const cells = sheet.rows[i] ?? [];
    if (columns.every((column) => (cells[column.at] ?? null) === null) || isPrinted(table, cells, columns, reading)) continue;
    const { answers, problems, refused } = readRow(cells, columns);
    const isExample = isMarked(cells, 'row.example', reading) && problems.length === 0;
    if (isExample && examples.includes(fingerprint(answers))) continue;
    if (rows.length === mostRows) {
      tell(reading, at(i, 1), 'problem.sheet.rows', 'problem.sheet.rows.expected', { most: String(mostRows) });
      break;
    }
    const places: Record<string, Place> = Object.fromEntries(columns.map((column) => [column.asked.field.id, at(i, column.at)]));
    reading.places.set(`${table.id}[${rows.length}]`, at(i, 1));
    for (const [id, place] of Object.entries(places)) reading.places.set(`${table.id}[${rows.length}].${id}`, place);
    for (const [id, what] of problems) reading.problems.push({ ...what, at: places[id] as Place });
    missingIn(table.columns, answers, places, refused, reading);
    rows.push(answers);
  }
  rowsLacking(table, rows, at(head + headRows + examples.length, 1), reading);
  return rows;
}

const isMarked = (cells: Row, mark: keyof Reading['words'], { words }: Reading): boolean =>
  words[mark].has(plain(String(cells[0] ?? '')));

/** The names and explanations below the codes, also when somebody wiped the first column. */
function isPrinted(table: FormTable, cells: Row, columns: readonly Column[], reading: Reading): boolean {
  if (isMarked(cells, 'row.label', reading) || isMarked(cells, 'row.help', reading)) return true;
  const first = columns.find(({ asked }) => asked.field === table.columns[0]);
  if (!first) return false;
  const text = plain(String(cells[first.at] ?? '')).replace(/ \*$/, '');
  const { title, help } = first.asked.field;
  return [...Object.values(title), ...Object.values(help)].some((words) => words !== undefined && plain(words) === text);
}

/** Tells when there are fewer rows than needed, or when a row that stood ready is gone. */
function rowsLacking(table: FormTable, rows: readonly Answers[], at: Place, reading: Reading): void {
  const { voice, country, library } = reading;
  const title = voice.words(table.title);
  if (rows.length < (table.minRows ?? 0)) {
    const values = { title, least: String(table.minRows), count: String(rows.length) };
    tell(reading, at, 'problem.sheet.few', 'problem.sheet.few.expected', values);
  }
  const [key] = table.columns;
  if (!key) return;
  const options = optionsIn(table, key, library);
  for (const id of fixedRows(table, country) ?? [])
    if (!rows.some((row) => row[key.id] === id)) {
      const row = options?.find((option) => option.id === id)?.words[voice.language] ?? id;
      tell(reading, at, 'problem.sheet.row-gone', 'problem.sheet.row-gone.expected', { row });
    }
}

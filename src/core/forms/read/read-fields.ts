import type { Place } from '../../../kernel/result.ts';
import type { FormField } from '../../../library/items.ts';
import { nearest } from '../../../library/problems.ts';
import type { Answer, Answers } from '../answers.ts';
import { answerColumn } from '../layout.ts';
import { optionsOf } from '../options.ts';
import type { FoundSheet } from './find-sheet.ts';
import { readCell } from './read-cell.ts';
import { missingIn, type Reading, tell } from './reading.ts';

/** Reads the single fields, each on a row that begins with its code. */
export function readFields(fields: readonly FormField[], { sheet, head }: FoundSheet, reading: Reading): Answers {
  const { library, words, voice } = reading;
  const at = (row: number, column: number): Place => ({
    file: reading.file,
    sheet: sheet.name,
    line: row + 1,
    column: column + 1,
  });
  const answers: Record<string, Answer> = {};
  const refused = new Set<string>();
  const places: Record<string, Place> = {};
  for (let i = head + 1; i < sheet.rows.length; i++) {
    const cells = sheet.rows[i] ?? [];
    const code = cells[0] ?? null;
    if (code === null) continue;
    const field = fields.find(({ id }) => id === code);
    if (!field || field.id in places) {
      notAField(String(code), fields, at(i, 0), reading);
      continue;
    }
    places[field.id] = at(i, answerColumn);
    const value = cells[answerColumn] ?? null;
    const read = value === null ? undefined : readCell(value, { field, options: optionsOf(field, library), words, voice });
    if (read?.ok && read.value !== undefined) answers[field.id] = read.value;
    if (!read || read.ok) continue;
    refused.add(field.id);
    for (const what of read.problems) reading.problems.push({ ...what, at: at(i, answerColumn) });
  }
  for (const field of fields) places[field.id] ??= at(head, 0);
  for (const [id, place] of Object.entries(places)) reading.places.set(id, place);
  missingIn(fields, answers, places, refused, reading);
  return Object.fromEntries(fields.flatMap(({ id }) => (id in answers ? [[id, answers[id] as Answer]] : [])));
}

function notAField(key: string, fields: readonly FormField[], at: Place, reading: Reading): void {
  const ids = fields.map(({ id }) => id);
  const near = nearest(key, ids);
  if (ids.includes(key)) tell(reading, at, 'problem.twice', 'problem.sheet.field-once', { text: key });
  else
    tell(reading, at, 'problem.sheet.field', near ? 'problem.suggestion' : 'problem.choice.expected', {
      key,
      near: near ?? '',
      options: ids.join(', '),
    });
}

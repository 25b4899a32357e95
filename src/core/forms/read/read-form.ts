import { err, ok, type Place, type Problem, problem, type Result } from '../../../kernel/result.ts';
import type { Form } from '../../../library/items.ts';
import type { Library } from '../../../library/library.ts';
import { nearest } from '../../../library/problems.ts';
import type { Voice } from '../../clauses/voice.ts';
import type { Answers, FilledIn } from '../answers.ts';
import { fieldsCode } from '../layout.ts';
import type { ReadSheet } from '../sheet.ts';
import { type Stamp, stampOf } from '../stamp.ts';
import { type FoundSheet, sheetsOf } from './find-sheet.ts';
import { readFields } from './read-fields.ts';
import { readTable } from './read-table.ts';
import { type Reading, tell } from './reading.ts';
import { checkReferences } from './references.ts';
import { formWords } from './words.ts';

/** A form that came back, without a fault. */
export interface FilledForm extends FilledIn {
  readonly form: Form;
  /** The cell of an answer by its path, such as `links[2].from`; for a part of an answer the cell of the whole. */
  readonly place: (path: string) => Place | undefined;
}

/**
 * Turns the cells of a filled form into answers. All problems at once, each with its cell, in the order of the sheets.
 *
 * @param file its name in messages
 * @param voice the language of messages; the form may be in another
 */
export function readForm(sheets: readonly ReadSheet[], file: string, library: Library, voice: Voice): Result<FilledForm> {
  const stamp = stampOf(sheets);
  if (!stamp) return err(problem(file, 'problem.sheet.no-form', 'problem.sheet.no-form.expected'));
  const form = formOf(stamp, file, library, voice);
  if (!form.ok) return form;
  const reading: Reading = {
    file,
    library,
    voice,
    words: formWords(library),
    country: stamp.country,
    problems: [],
    places: new Map(),
  };
  const filled = read(form.value, sheets, reading);
  const [first, ...rest] = inOrder(reading.problems, sheets);
  if (first) return err(first, ...rest);
  return ok({ ...filled, form: form.value, place: (path) => placeOf(path, reading.places) });
}

/** The form of the library by its stamp: another version asks other things, and is not guessed at. */
function formOf(stamp: Stamp, file: string, library: Library, voice: Voice): Result<Form> {
  const form = library.forms[stamp.form];
  const ids = Object.keys(library.forms);
  if (!form) {
    const near = nearest(stamp.form, ids);
    const values = { form: stamp.form, near: near ?? '', options: ids.join(', ') };
    return err(problem(file, 'problem.sheet.form', near ? 'problem.suggestion' : 'problem.choice.expected', values));
  }
  if (String(form.version) === stamp.version) return ok(form);
  const values = { title: voice.words(form.title), version: stamp.version, now: String(form.version), form: form.id };
  return err(problem(file, 'problem.sheet.version', 'problem.sheet.version.expected', values));
}

function read(form: Form, sheets: readonly ReadSheet[], reading: Reading): FilledIn {
  const { voice } = reading;
  const only = (code: string, title: string): FoundSheet | undefined => {
    const [found, twice] = sheetsOf(code, sheets);
    const place = (sheet: FoundSheet): Place => ({
      file: reading.file,
      sheet: sheet.sheet.name,
      line: sheet.head + 1,
      column: 1,
    });
    if (!found)
      reading.problems.push(problem(reading.file, 'problem.sheet.gone', 'problem.sheet.gone.expected', { title, code }));
    if (twice) tell(reading, place(twice), 'problem.twice', 'problem.sheet.once', { text: title });
    return found;
  };
  const fieldSheet = form.fields && only(fieldsCode, voice.say('sheet.fields'));
  const fields: Answers = form.fields && fieldSheet ? readFields(form.fields, fieldSheet, reading) : {};
  const tables = Object.fromEntries(
    (form.tables ?? []).map((table) => {
      const found = only(table.id, voice.words(table.title));
      return [table.id, found ? readTable(table, found, reading) : []];
    }),
  );
  checkReferences(form, { fields, tables }, reading);
  return { fields, tables };
}

/** As a reader goes through the file: sheet by sheet, row by row. */
function inOrder(problems: readonly Problem[], sheets: readonly ReadSheet[]): Problem[] {
  const order = ({ at }: Problem) => [sheets.findIndex(({ name }) => name === at?.sheet), at?.line ?? 0, at?.column ?? 0];
  return [...problems].sort((a, b) => {
    const [left, right] = [order(a), order(b)];
    return left.map((n, i) => n - (right[i] ?? 0)).find((n) => n !== 0) ?? 0;
  });
}

function placeOf(path: string, places: ReadonlyMap<string, Place>): Place | undefined {
  if (path === '') return undefined;
  return places.get(path) ?? placeOf(path.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, ''), places);
}

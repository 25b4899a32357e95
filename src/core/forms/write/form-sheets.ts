import type { Form } from '../../../library/items.ts';
import type { Library } from '../../../library/library.ts';
import type { Country } from '../../../library/schema.ts';
import type { Voice } from '../../clauses/voice.ts';
import type { FilledIn } from '../answers.ts';
import type { Sheet } from '../sheet.ts';
import { choicesOf, choicesSheet } from './choices-sheet.ts';
import { coverSheet } from './cover-sheet.ts';
import { fieldsSheet } from './fields-sheet.ts';
import { tabNames } from './tab-names.ts';
import { tableSheet } from './table-sheet.ts';

/** What every sheet of a form is made with. */
export interface FormParts {
  readonly form: Form;
  readonly library: Library;
  readonly voice: Voice;
  /** Whose rows stand ready, where they differ. */
  readonly country: Country | undefined;
  /** What is filled in beforehand. */
  readonly filled: FilledIn;
}

/**
 * A form as the sheets of a workbook: a cover, the single fields, a sheet a table, and the words that can be chosen.
 * The same form with the same answers always gives the same sheets.
 */
export function formSheets(parts: FormParts): readonly Sheet[] {
  const { form, voice, library } = parts;
  const names = tabNames([
    voice.words(form.title),
    voice.say('sheet.fields'),
    ...(form.tables ?? []).map((table) => voice.words(table.title)),
    voice.say('sheet.choices'),
  ]);
  const [cover = '', fields = '', ...rest] = names;
  const tabs = new Map((form.tables ?? []).map((table, i) => [table.id, rest[i] ?? '']));
  const choices = choicesOf(form, library, voice, rest.at(-1) ?? '');
  return [
    coverSheet(parts, cover),
    ...(form.fields ? [fieldsSheet(form.fields, parts, choices, fields)] : []),
    ...(form.tables ?? []).map((table) => tableSheet(table, parts, choices, tabs)),
    ...(choices.length > 0 ? [choicesSheet(choices, voice)] : []),
  ];
}

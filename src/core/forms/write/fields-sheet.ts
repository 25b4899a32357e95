import type { FormField } from '../../../library/items.ts';
import { answerColumn, fieldsCode } from '../layout.ts';
import { optionsOf } from '../options.ts';
import type { Sheet, SheetCell } from '../sheet.ts';
import { showAnswer } from '../show-answer.ts';
import type { Choices } from './choices-sheet.ts';
import { helpOf, holds, rulesFor, titleOf } from './field-rules.ts';
import type { FormParts } from './form-sheets.ts';

/** The single fields, one a row: its code, its name, what is meant, and room for the answer. */
export function fieldsSheet(fields: readonly FormField[], parts: FormParts, choices: readonly Choices[], name: string): Sheet {
  const { voice, library, filled } = parts;
  const heading = (id: string): SheetCell => ({ value: voice.say(id), look: 'heading' });
  return {
    name,
    widths: [12, 34, 60, 44],
    frozen: { rows: 1, columns: 0 },
    rows: [
      [
        { value: fieldsCode, look: 'code' },
        heading('form.column.field'),
        heading('form.column.help'),
        heading('form.column.answer'),
      ],
      ...fields.map((field): SheetCell[] => [
        { value: field.id, look: 'code' },
        { value: titleOf(field, voice), look: 'label' },
        { value: helpOf(field, choices, voice), look: 'help' },
        {
          value: showAnswer(filled.fields[field.id], field, optionsOf(field, library), voice),
          look: 'answer',
          holds: holds(field),
        },
      ]),
    ],
    rules: fields.flatMap((field, i) =>
      rulesFor(field, { column: answerColumn + 1, from: i + 2, to: i + 2 }, choices, undefined, voice),
    ),
  };
}

import { type Voice, voiceOf } from '../../core/clauses/voice.ts';
import type { Answers } from '../../core/forms/answers.ts';
import { type Option, optionsIn, optionsOf } from '../../core/forms/options.ts';
import { showAnswer } from '../../core/forms/show-answer.ts';
import type { FormField } from '../../library/items.ts';
import type { Library } from '../../library/library.ts';
import type { Language } from '../../library/schema.ts';
import type { FormRead } from './read-form.ts';

/** A filled form to be read on a screen: its fields, and its tables row by row. */
export function formText({ filled }: FormRead, library: Library, language: Language): string {
  const voice = voiceOf(library, language);
  const { form, fields, tables } = filled;
  const single = linesOf(form.fields ?? [], fields, (field) => optionsOf(field, library), voice);
  const rows = (form.tables ?? []).flatMap((table) => [
    '',
    voice.words(table.title),
    ...(tables[table.id] ?? []).flatMap((row, i) => [
      `  ${i + 1}.`,
      ...linesOf(table.columns, row, (field) => optionsIn(table, field, library), voice).map((line) => `     ${line}`),
    ]),
  ]);
  return `${[voice.words(form.title), '', ...single, ...rows].join('\n')}\n`;
}

const linesOf = (
  fields: readonly FormField[],
  answers: Answers,
  options: (field: FormField) => readonly Option[] | undefined,
  voice: Voice,
): string[] =>
  fields.flatMap((field) => {
    const shown = showAnswer(answers[field.id], field, options(field), voice);
    if (shown === undefined) return [];
    const text = typeof shown === 'string' || typeof shown === 'object' ? voice.write(shown) : decimal(shown);
    return [`${voice.words(field.title)}: ${text.replaceAll('\n', ' ')}`];

    /** As it was filled in: coordinates are not grouped by thousands. */
    function decimal(value: number | boolean): string {
      return String(value).replace('.', voice.locale.format.decimal);
    }
  });

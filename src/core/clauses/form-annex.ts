import type { Form, FormField, FormTable } from '../../library/items.ts';
import type { Draft } from './prepare.ts';
import { type Block, type Cell, cell, paragraph } from './tree.ts';
import type { Voice } from './voice.ts';

/** Empty rows for whoever fills a table in by hand. */
const emptyRows = 4;

/** An annex to fill in, from the same definition as its spreadsheet: what is asked, why, and room for the answer. */
export function annexBlocks(form: Form, draft: Draft, voice: Voice): Block[] {
  const { country } = draft.choice.facts;
  const notes = [
    ...(form.confidential ? [paragraph(voice.say('form.confidential'))] : []),
    paragraph(voice.say('form.needed')),
    ...(form.attachments ? [paragraph(voice.say('form.attachments', { what: voice.words(form.attachments) }))] : []),
  ];
  return [
    paragraph(voice.words(form.intro)),
    ...notes,
    ...(form.fields ? [fieldTable(form.fields, voice)] : []),
    ...(form.tables ?? []).flatMap((table) => [
      { type: 'heading' as const, depth: 2 as const, text: voice.words(table.title) },
      columnTable(table, voice),
      answerTable(table, country, voice),
    ]),
  ];
}

/** A field a row: its name, what is meant, room for the answer. */
function fieldTable(fields: readonly FormField[], voice: Voice): Block {
  return {
    type: 'table',
    columns: [
      { title: voice.say('form.column.field'), width: 28 },
      { title: voice.say('form.column.help'), width: 42 },
      { title: voice.say('form.column.answer'), width: 30 },
    ],
    rows: fields.map((field) => [cell(mark(field, voice)), cell(helpOf(field, voice)), cell('')]),
  };
}

/** What each column of a table asks. */
function columnTable(table: FormTable, voice: Voice): Block {
  return {
    type: 'table',
    columns: [
      { title: voice.say('form.column.column'), width: 30 },
      { title: voice.say('form.column.help'), width: 70 },
    ],
    rows: table.columns.map((column) => [cell(mark(column, voice)), cell(helpOf(column, voice))]),
  };
}

/** The table itself; one with many columns is filled in with the spreadsheet, which has the same columns. */
function answerTable(table: FormTable, country: 'BE' | 'NL', voice: Voice): Block {
  if (table.columns.length > 8) return paragraph(voice.say('form.use-spreadsheet'));
  const rows = table.rowsFor?.[country] ?? table.fixedRows;
  const blank: Cell[] = table.columns.map(() => cell(''));
  const filled = rows?.map((row) =>
    table.columns.map((_, i) =>
      cell(
        i === 0 ? (table.rowTitles?.[row] ? voice.words(table.rowTitles[row]) : optionWords(table.columns[0]!, row, voice)) : '',
      ),
    ),
  );
  return {
    type: 'table',
    columns: table.columns.map((column) => ({ title: voice.words(column.title) })),
    rows: filled ?? Array.from({ length: emptyRows }, () => blank),
  };
}

const mark = (field: FormField, voice: Voice): string =>
  field.required ? voice.say('form.required', { title: voice.words(field.title) }) : voice.words(field.title);

function helpOf(field: FormField, voice: Voice): string {
  const help = voice.words(field.help);
  const options = field.of?.map((option) => optionWords(field, option, voice));
  return options ? `${help} ${voice.say('form.options', { options: options.join('; ') })}` : help;
}

/** The words of an option, or the option itself where it is a word that everybody reads (m2). */
export const optionWords = (field: FormField, option: string, voice: Voice): string =>
  field.options?.[option] ? voice.words(field.options[option]) : option;

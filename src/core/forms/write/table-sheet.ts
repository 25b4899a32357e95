import type { FormField, FormTable } from '../../../library/items.ts';
import type { Answer, Answers } from '../answers.ts';
import { headRows, mostRows } from '../layout.ts';
import { fixedRows, optionsIn } from '../options.ts';
import type { Allowed, Look, Sheet, SheetCell } from '../sheet.ts';
import { showAnswer } from '../show-answer.ts';
import type { Choices } from './choices-sheet.ts';
import { helpOf, holds, rulesFor, titleOf } from './field-rules.ts';
import type { FormParts } from './form-sheets.ts';

/** Rows that are drawn as room for answers; below them the sheet goes on. */
const emptyRows = 40;

/** A table: a row with the codes of its columns, their names, what is meant; examples; then the rows to fill in. */
export function tableSheet(
  table: FormTable,
  parts: FormParts,
  choices: readonly Choices[],
  tabs: ReadonlyMap<string, string>,
): Sheet {
  const { voice } = parts;
  const columns = table.columns;
  const head = (mark: string, look: Look, text: (field: FormField) => string): SheetCell[] => [
    { value: mark, look: 'code' },
    ...columns.map((field): SheetCell => ({ value: text(field), look })),
  ];
  const examples = (table.example ?? []).map((example) =>
    row(table, example as Answers, parts, 'example', voice.say('sheet.row.example')),
  );
  return {
    name: tabs.get(table.id) ?? '',
    widths: [11, ...columns.map((field) => widthOf(field, table))],
    frozen: { rows: headRows, columns: columns[0]?.kind === 'key' ? 2 : 1 },
    rows: [
      head(table.id, 'code', ({ id }) => id),
      head(voice.say('sheet.row.label'), 'heading', (field) => titleOf(field, voice)),
      head(voice.say('sheet.row.help'), 'help', (field) => helpOf(field, choices, voice)),
      ...examples,
      ...answerRows(table, parts),
    ],
    rules: columns.flatMap((field, i) => {
      const span = { column: i + 2, from: headRows + 1, to: headRows + examples.length + mostRows };
      // The first cells of rows that stand ready hold a sentence, which no list offers
      if (i === 0 && table.fixedRows) return [];
      return rulesFor(field, span, choices, targetOf(field, parts, tabs), voice);
    }),
  };
}

/** Rows that stand ready, rows that were filled in beforehand, and empty ones where there may be more. */
function answerRows(table: FormTable, parts: FormParts): SheetCell[][] {
  const filled = (parts.filled.tables[table.id] ?? []).map((answers) => row(table, answers, parts, 'answer'));
  const ready = fixedRows(table, parts.country);
  const [key] = table.columns;
  if (ready && key && filled.length === 0) return ready.map((id) => row(table, { [key.id]: id }, parts, 'answer'));
  const empty = ready ? 0 : emptyRows;
  return [...filled, ...Array.from({ length: empty }, () => row(table, {}, parts, 'answer'))];
}

function row(table: FormTable, answers: Answers, { library, voice }: FormParts, look: Look, mark?: string): SheetCell[] {
  return [
    { value: mark, look: 'code' },
    ...table.columns.map((field): SheetCell => {
      const value = showAnswer(answers[field.id] as Answer | undefined, field, optionsIn(table, field, library), voice);
      return { value, look: look === 'answer' && field.kind === 'computed' ? 'computed' : look, holds: holds(field) };
    }),
  ];
}

/** Where the codes stand that a reference to another table of the form may name: below the examples of that table. */
function targetOf(field: FormField, { form }: FormParts, tabs: ReadonlyMap<string, string>): Allowed | undefined {
  const target = field.kind === 'ref' ? form.tables?.find(({ id }) => id === field.to) : undefined;
  const key = target?.columns.findIndex(({ kind }) => kind === 'key') ?? -1;
  if (!target || key < 0) return undefined;
  const from = headRows + (target.example?.length ?? 0) + 1;
  return { kind: 'words', sheet: tabs.get(target.id) ?? '', column: key + 2, from, to: from + mostRows - 1 };
}

/** In letters: room for what is written in it most. */
function widthOf(field: FormField, table: FormTable): number {
  if (field === table.columns[0] && table.fixedRows) return table.rowTitles ? 60 : 34;
  const widths = {
    key: 12,
    ref: 14,
    number: 15,
    share: 13,
    score: 14,
    date: 14,
    country: 14,
    computed: 11,
    'yes-no': 11,
  } as const;
  return widths[field.kind as keyof typeof widths] ?? (field.kind === 'choice' ? 22 : field.kind === 'list' ? 26 : 30);
}

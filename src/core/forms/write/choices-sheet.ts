import type { Form, FormField, FormTable } from '../../../library/items.ts';
import type { Library } from '../../../library/library.ts';
import type { Voice } from '../../clauses/voice.ts';
import { type Option, optionsOf } from '../options.ts';
import type { Allowed, Sheet, SheetCell } from '../sheet.ts';

/** A list of words on the sheet of choices. Fields that offer the same words share one. */
export interface Choices {
  readonly key: string;
  readonly title: string;
  readonly options: readonly Option[];
  /** Where its words stand, as a spreadsheet's rule points to them. */
  readonly allows: Allowed & { readonly kind: 'words' };
  /** Countries are written by their two letters; their names stand beside. */
  readonly byCode: boolean;
}
/** The code of the sheet. Nothing is read from it. */
const choicesCode = 'choices';
const firstRow = 2;

/** The lists of a form, each at its columns. */
export function choicesOf(form: Form, library: Library, voice: Voice, sheet: string): readonly Choices[] {
  const lists: Choices[] = [];
  let column = 2;
  for (const field of fieldsOf(form)) {
    const options = optionsOf(field, library);
    const key = keyOf(field);
    if (!options || lists.some((list) => list.key === key)) continue;
    const byCode = field.kind === 'country';
    const allows = { kind: 'words', sheet, column, from: firstRow, to: firstRow + options.length - 1 } as const;
    lists.push({ key, title: byCode ? voice.say('sheet.country') : voice.words(field.title), options, allows, byCode });
    column += byCode ? 2 : 1;
  }
  return lists;
}

export const fieldsOf = (form: Form): readonly FormField[] => [
  ...(form.fields ?? []),
  ...(form.tables ?? []).flatMap((table: FormTable) => table.columns),
];

/** Fields with the same options have the same key. */
export const keyOf = (field: FormField): string =>
  field.of?.join(' ') ?? field.from ?? (field.kind === 'country' ? 'countries' : (field.to ?? ''));

export function choicesSheet(lists: readonly Choices[], voice: Voice): Sheet {
  const columns = lists.flatMap((list) => columnsOf(list, voice));
  const height = Math.max(...columns.map(({ words }) => words.length));
  const heading: SheetCell[] = [
    { value: choicesCode, look: 'code' },
    ...columns.map(({ title }): SheetCell => ({ value: title, look: 'heading' })),
  ];
  const rows = Array.from({ length: height }, (_, i): SheetCell[] => [
    { look: 'code' },
    ...columns.map(
      ({ words }): SheetCell => (words[i] === undefined ? { look: 'prose' } : { value: words[i], look: 'prose', holds: 'text' }),
    ),
  ]);
  return {
    name: lists[0]?.allows.sheet ?? '',
    widths: [
      9,
      ...columns.map(({ words, title }) => Math.min(40, Math.max(title.length, ...words.map((word) => word.length)) + 3)),
    ],
    frozen: { rows: 1, columns: 0 },
    rules: [],
    rows: [heading, ...rows],
  };
}

function columnsOf({ title, options, byCode }: Choices, { language }: Voice) {
  const words = options.map((option) => option.words[language]);
  return byCode
    ? [
        { title: '', words: options.map(({ id }) => id) },
        { title, words },
      ]
    : [{ title, words }];
}

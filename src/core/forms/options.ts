import type { FormField, FormTable } from '../../library/items.ts';
import type { Library } from '../../library/library.ts';
import { type Country, type Language, languages, wordsIn } from '../../library/schema.ts';

/** Something that can be chosen: how the data calls it, and how people do. */
export interface Option {
  readonly id: string;
  readonly words: Readonly<Record<Language, string>>;
}

/** Longer lists stand on a sheet of their own: nobody recites them. */
export const fewEnoughToSay = 20;

/**
 * What can be chosen in a field: its own words, the rows of a table of facts, the countries, the kinds of evidence.
 *
 * @returns undefined where anything may be written
 */
export function optionsOf(field: FormField, library: Library): readonly Option[] | undefined {
  const { tables } = library;
  if (field.of) return field.of.map((id) => ({ id, words: field.options?.[id] ? inEach(field.options[id]) : same(id) }));
  if (field.kind === 'country')
    return tables.countries.map((row) => ({ id: row.iso2, words: dutchAndEnglish(row.name_nl, row.name_en) }));
  if (field.to === 'evidence') return Object.values(library.evidence).map(({ id, title }) => ({ id, words: inEach(title) }));
  switch (field.from) {
    case 'data/products':
      return tables.products.map((row) => ({
        id: row.id,
        words: { 'nl-BE': row.name_nl_be, 'nl-NL': row.name_nl_nl, en: row.name_en },
      }));
    case 'data/materials':
      return tables.materials.map((row) => ({ id: row.id, words: dutchAndEnglish(row.name_nl, row.name_en) }));
    case 'data/risks':
      return tables.risks.map((row) => ({ id: row.id, words: dutchAndEnglish(row.name_nl, row.name_en) }));
    default:
      return undefined;
  }
}

const same = (id: string) => dutchAndEnglish(id, id);
const dutchAndEnglish = (nl: string, en: string): Option['words'] => ({ 'nl-BE': nl, 'nl-NL': nl, en });
const inEach = (words: Parameters<typeof wordsIn>[0]): Option['words'] =>
  Object.fromEntries(languages.map((language) => [language, wordsIn(words, language)])) as Option['words'];

/** The rows that stand ready in a table, by the id that each has in its first column. */
export const fixedRows = (table: FormTable, country: Country | undefined): readonly string[] | undefined =>
  (country && table.rowsFor?.[country]) ?? table.fixedRows;

/** What can be chosen in a column of a table; rows that stand ready are also known by their own titles. */
export function optionsIn(table: FormTable, column: FormField, library: Library): readonly Option[] | undefined {
  const options = optionsOf(column, library);
  if (column !== table.columns[0] || !table.fixedRows) return options;
  return [...Object.entries(table.rowTitles ?? {}).map(([id, words]) => ({ id, words: inEach(words) })), ...(options ?? [])];
}

/** The option that somebody wrote: by its id, or by its words in any language. */
export const optionOf = (written: string, options: readonly Option[]): Option | undefined =>
  options.find(({ id, words }) => [id, ...Object.values(words)].some((word) => plain(word) === plain(written)));

/** What differs only in capitals, spaces or the form of an apostrophe is the same word. */
export const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");

/** The bounds of a number, as content gives them. */
export function boundsOf({ min, max, above }: FormField) {
  const bound = (given: string | number | undefined) => (given === undefined ? undefined : Number(given));
  return { min: bound(min), max: bound(max), above: bound(above) };
}

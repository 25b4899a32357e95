import type { Library } from '../../../library/library.ts';
import { plain } from '../options.ts';

/** Words of a form's own that are understood in whatever language they were written. */
export type FormWords = Readonly<Record<(typeof spoken)[number], ReadonlySet<string>>>;
const spoken = ['unknown', 'yes', 'no', 'row.label', 'row.help', 'row.example'] as const;

/** The words of all languages: a form made in Dutch may come back with an English answer. */
export function formWords(library: Library): FormWords {
  const locales = Object.values(library.locales);
  const of = (name: string) => new Set(locales.map(({ texts }) => plain(texts[`sheet.${name}`] ?? '')));
  return Object.fromEntries(spoken.map((name) => [name, of(name)])) as unknown as FormWords;
}

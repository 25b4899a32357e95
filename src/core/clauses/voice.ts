import type { Message, Value } from '../../kernel/reason.ts';
import { message } from '../../kernel/reason.ts';
import { say, write } from '../../library/format.ts';
import type { Library } from '../../library/library.ts';
import type { Locale } from '../../library/locale.ts';
import { type Language, type Words, wordsIn } from '../../library/schema.ts';
import type { Because } from '../purchase/advice.ts';

/** The language of a document: its messages, values and the words of items of content. */
export interface Voice {
  readonly language: Language;
  readonly locale: Locale;
  readonly say: (id: string, values?: Message['values']) => string;
  readonly write: (value: Value) => string;
  readonly words: (words: Words) => string;
  /** A reason as a sentence. */
  readonly because: (because: Because) => string;
  /** `snelgids, tip 8`; a law as it is cited; a paper by its title. */
  readonly source: (id: string) => string;
  /** `snelgids, kader 5 en tip 8; artikel 45 van …` */
  readonly sources: (ids: readonly string[]) => string;
}

export function voiceOf(library: Library, language: Language): Voice {
  const locale = library.locales[language];
  const told = (id: string, values?: Message['values']) => say(message(id, values), locale);
  const guide = (ids: readonly string[]) =>
    told('source.guide', { names: ids.map((id) => wordsIn(library.guide[id]?.name ?? { en: id }, language)) });
  const source = (id: string) => {
    const law = library.law[id];
    if (law) return wordsIn(law.cite, language);
    return library.guide[id] ? guide([id]) : (library.sources[id]?.title ?? id);
  };
  return {
    language,
    locale,
    say: told,
    source,
    sources: (ids) => {
      const rows = ids.filter((id) => library.guide[id]);
      const others = ids.filter((id) => !library.guide[id]).map(source);
      return [...(rows.length > 0 ? [guide(rows)] : []), ...others].join('; ');
    },
    write: (value) => write(value, locale),
    words: (words) => wordsIn(words, language),
    because: ({ text }) => (typeof text === 'string' ? text : say(text, locale)),
  };
}

/** With a capital at the start, which carries no accent: `één lot` opens a cell as `Eén lot`. */
export const capital = (text: string): string => text.charAt(0).normalize('NFD').charAt(0).toUpperCase() + text.slice(1);

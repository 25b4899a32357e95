import type { Problem } from '../../kernel/result.ts';
import type { Library, Texts } from '../../library/library.ts';
import type { Language } from '../../library/schema.ts';
import type { LoadedLibrary } from './library.ts';

/**
 * The library as the build keeps it, in parts: a call reads those it asks for, in its own language. Advice on a dossier
 * needs less than half of all that the content says.
 */

/** What stands in the part `index`; each of `items` has a part of its own. */
interface Index {
  readonly problems: readonly Problem[];
  readonly items: readonly string[];
  readonly languages: readonly Language[];
  /** The clauses with a text in every language. Those of one country stand together: the other's Dutch borrows from them. */
  readonly everywhere: readonly string[];
}
type TextsOf = Readonly<Record<string, Texts[Language]>>;

/** @returns each part by its name */
export function partsOf({ library, problems }: LoadedLibrary): Readonly<Record<string, unknown>> {
  const { texts, locales, ...items } = library;
  const languages = Object.keys(locales) as Language[];
  const isEverywhere = (id: string) => languages.every((language) => texts[id]?.[language]);
  const everywhere = Object.keys(texts).filter(isEverywhere);
  const index: Index = { problems, items: Object.keys(items), languages, everywhere };
  const ofLanguage = languages.flatMap((language) => [
    [`locale.${language}`, locales[language]],
    [`texts.${language}`, Object.fromEntries(everywhere.map((id) => [id, texts[id]?.[language]]))],
  ]);
  return {
    index,
    ...items,
    'texts.somewhere': Object.fromEntries(Object.entries(texts).filter(([id]) => !isEverywhere(id))),
    ...Object.fromEntries(ofLanguage),
  };
}

/** The library again. @param read reads a part by its name; it is asked for each once, when a value of it is */
export function libraryOfParts(read: (part: string) => unknown): LoadedLibrary {
  const { problems, items, languages, everywhere } = read('index') as Index;
  const textsOf = whenAsked(languages, (language) => read(`texts.${language}`) as TextsOf);
  const locales = () => whenAsked(languages, (language) => read(`locale.${language}`));
  const texts = () => ({
    ...(read('texts.somewhere') as Library['texts']),
    ...Object.fromEntries(everywhere.map((id) => [id, whenAsked(languages, (language) => textsOf[language][id])])),
  });
  const library = whenAsked([...items, 'locales', 'texts'], (key) =>
    key === 'locales' ? locales() : key === 'texts' ? texts() : read(key),
  );
  return { library: library as unknown as Library, problems };
}

/** An object whose values are made when they are first asked for. */
function whenAsked<K extends string, V>(keys: readonly K[], make: (key: K) => V): Readonly<Record<K, V>> {
  const object = {} as Record<K, V>;
  for (const key of keys)
    Object.defineProperty(object, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = make(key);
        Object.defineProperty(object, key, { value });
        return value;
      },
    });
  return object;
}

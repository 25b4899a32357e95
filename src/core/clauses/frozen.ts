import type { Library } from '../../library/library.ts';
import type { Frozen } from './read-frozen.ts';

/** What a frozen dossier is composed with: the library as it was, or that on top of today's. */

/**
 * The library as it was at publication: only the frozen clauses, and the items they were made with. Composing with it
 * gives the frozen document again.
 */
export function libraryOf(frozen: Frozen, library: Library): Library {
  const { locale, materials, products, ...items } = frozen.with;
  return {
    ...library,
    ...items,
    edition: frozen.library,
    clauses: Object.fromEntries(frozen.clauses.map((one) => [one.id, one.definition])),
    texts: Object.fromEntries(frozen.clauses.map((one) => [one.id, one.texts])),
    locales: { ...library.locales, [locale.language]: locale },
    tables: {
      ...library.tables,
      materials: rows(materials, library.tables.materials),
      products: rows(products, library.tables.products),
    },
    replaced: {},
  };
}

/** The frozen items on top of the library of today: what a rectification is composed with. New clauses come from today's. */
export function libraryOnTop(frozen: Frozen, library: Library): Library {
  const old = libraryOf(frozen, library);
  const merged = <K extends 'clauses' | 'texts' | 'law' | 'advice' | 'evidence' | 'forms' | 'glossary'>(key: K) => ({
    ...library[key],
    ...old[key],
  });
  return {
    ...old,
    clauses: merged('clauses'),
    texts: merged('texts'),
    law: merged('law'),
    advice: merged('advice'),
    evidence: merged('evidence'),
    forms: merged('forms'),
    glossary: merged('glossary'),
    tables: { ...old.tables, materials: library.tables.materials, products: library.tables.products },
    locales: library.locales,
  };
}

/** The frozen rows, each whole; today's table only says which columns there are. */
const rows = <T extends { readonly id: string }>(frozen: readonly Record<string, string>[], today: readonly T[]): readonly T[] =>
  frozen.map((row) => ({ ...today.find((known) => known.id === row.id), ...row }) as T);

/** The clauses of which the library has another version than the one that is frozen. */
export const outdated = (frozen: Frozen, library: Library): { id: string; frozen: number; library: number | undefined }[] =>
  frozen.clauses.flatMap((one) => {
    const now = library.clauses[one.id]?.version;
    return now === one.version ? [] : [{ id: one.id, frozen: one.version, library: now }];
  });

import { sql } from 'kysely';
import type { DossierBody } from './store.ts';
import type { Tx } from './tables.ts';

/** More letters than this are no names: the database refuses to make words of a book. */
const mostLetters = 20_000;

/** By what a dossier is found: its title, whose it is, the names of its stones. */
export function wordsOf(title: string, body: DossierBody): string {
  const stones = Array.isArray(body.stones) ? body.stones : [];
  return [title, textAt(body.authority, 'name'), ...stones.map((stone) => textAt(stone, 'name'))].join(' ').slice(0, mostLetters);
}

/** The text of a key, '' where there is none. */
export function textAt(of: unknown, key: string): string {
  const found = typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof found === 'string' ? found : '';
}

/** Keeps by which words a dossier is found, each as it stands and by its Dutch stem. */
export const keepWords = (tx: Tx, organisation: string, dossier: string, words: string) =>
  sql`with said as (select unnest(tsvector_to_array(to_tsvector('dutch', ${words}) || to_tsvector('simple', ${words}))) as word),
    gone as (delete from dossier_word where dossier = ${dossier} and word not in (select word from said))
    insert into dossier_word (organisation, dossier, word) select ${organisation}, ${dossier}, word from said
    on conflict do nothing`.execute(tx);

import { sql } from 'kysely';
import type { DossierBody } from './store.ts';
import type { Tx } from './tables.ts';

/** By what a dossier is found: its title, whose it is, the names of its stones. */
export function wordsOf(title: string, body: DossierBody): string {
  const stones = Array.isArray(body.stones) ? body.stones : [];
  return [title, textAt(body.authority, 'name'), ...stones.map((stone) => textAt(stone, 'name'))].join(' ');
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

/** More words than this make no search better. */
const most = 12;
/** The last of all characters: what begins with a word lies between it and the word with this behind it. */
const last = '\u{10FFFF}';

/** The ids of dossiers in which all the words stand; the last may be half typed. Without a word there is none. */
export async function conditionsOf(tx: Tx, typed: string) {
  const words = (typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, most);
  const { rows } = await sql<{ stems: string[] }>`
    select tsvector_to_array(to_tsvector('dutch', word)) as stems from unnest(${words}::text[]) with ordinality as typed(word, at)
    order by at`.execute(tx);
  return words.flatMap((word, i) => {
    const stems = rows[i]?.stems ?? [];
    const half = i === words.length - 1;
    if (stems.length === 0 && !half) return []; // Such as "de": nothing is told apart by it
    const begun = half ? sql` or (word >= ${word} and word < ${word + last})` : sql``;
    return [sql<boolean>`dossier.id in (select dossier from dossier_word where word = any(${stems}) or word = ${word}${begun})`];
  });
}

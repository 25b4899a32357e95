import { type RawBuilder, sql } from 'kysely';
import { headColumns } from './dossier-rows.ts';
import type { Tx } from './tables.ts';

/** More words than this make no search better. */
const most = 12;
/** The last of all characters: what begins with a word lies between it and the word with this behind it. */
const last = '\u{10FFFF}';
/** So many heads are shown of a search. */
const mostFound = 50;
/** A word that stands this often in dossiers is common: few are looked at to find those that changed last. */
const common = 300;

/** One word that was typed: as it stands, by its Dutch stems, and whether it may be half typed. */
interface Word {
  readonly exact: readonly string[];
  readonly half?: string | undefined;
}

/**
 * The heads of dossiers in which all the words stand; the last may be half typed. Without a word there is none.
 *
 * What is shown are the fifty that changed last, of all that there are. A rare word leads to its dossiers; where every
 * word is common the dossiers are walked from the last changed one, until fifty are found. Neither costs more where there
 * are more dossiers, but for common words that hardly ever stand together: they are looked for to the end.
 */
export async function searched(tx: Tx, typed: string) {
  const words = await wordsIn(tx, typed);
  if (words.length === 0) return [];
  const among = await fewWith(tx, words);
  if (among?.length === 0) return [];
  // Few rows are expected of an organisation that the planner does not know: it would then look at all of them and sort
  if (!among) await sql`set local enable_sort = off`.execute(tx);
  return tx
    .selectFrom('dossier')
    .select(headColumns)
    .where('state', '<>', 'deleted')
    .$if(among !== undefined, (heads) => heads.where('id', 'in', among ?? []))
    .where((is) => is.and(words.map(standsIn)))
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(mostFound)
    .execute();
}

async function wordsIn(tx: Tx, typed: string): Promise<Word[]> {
  const words = (typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, most);
  const { rows } = await sql<{ stems: string[] }>`
    select tsvector_to_array(to_tsvector('dutch', word)) as stems from unnest(${words}::text[]) with ordinality as typed(word, at)
    order by at`.execute(tx);
  return words.flatMap((word, i) => {
    const stems = rows[i]?.stems ?? [];
    const half = i === words.length - 1 ? word : undefined;
    // Such as "de": nothing is told apart by it
    return stems.length === 0 && half === undefined ? [] : [{ exact: [...new Set([...stems, word])], half }];
  });
}

/** The dossiers of the first word that is rare; undefined where every word is common. */
async function fewWith(tx: Tx, words: readonly Word[]): Promise<string[] | undefined> {
  for (const { exact, half } of words) {
    const begun =
      half === undefined ? sql`` : sql` union all (select dossier from dossier_word where ${begins(half)} limit ${common})`;
    const { rows } = await sql<{ dossier: string }>`
      select dossier from ((select dossier from dossier_word where word = any(${exact}) limit ${common})${begun}) as found`.execute(
      tx,
    );
    if (rows.length < common) return [...new Set(rows.map(({ dossier }) => dossier))];
  }
  return undefined;
}

// "offset 0" keeps the planner from looking up the whole word at once, where most dossiers need not be looked at
const standsIn = ({ exact, half }: Word) => {
  const stands = (said: RawBuilder<unknown>) =>
    sql<boolean>`exists (select from dossier_word as w where w.dossier = dossier.id and ${said} offset 0)`;
  const whole = stands(sql`word = any(${exact})`);
  return half === undefined ? whole : sql<boolean>`(${whole} or ${stands(begins(half))})`;
};

const begins = (half: string) => sql`(word >= ${half} and word < ${half + last})`;

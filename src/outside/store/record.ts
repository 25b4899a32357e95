import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../core/people/may.ts';
import { canonical, sha256 } from './canonical.ts';
import type { RecordState } from './store.ts';
import type { Tx } from './tables.ts';

/** Something that was done, in ids, numbers and hashes: it stays for good, so no name and no free text stands in it. */
export interface Done {
  readonly what:
    | 'organisation-begun'
    | 'dossier-made'
    | 'dossier-saved'
    | 'dossier-state'
    | 'file-issued'
    | 'note-added'
    | 'note-answered';
  /** The id of what it was done to. */
  readonly about: string;
  readonly version?: number;
  readonly sha256?: string;
  readonly state?: string;
  readonly kind?: string;
}

/** What the first row follows on. */
const beginning = '';

/**
 * Adds a row to the organisation's record: each holds the hash of the one before, so that none is changed or left out
 * unnoticed. The last thing a transaction does: others wait from here to its end.
 *
 * @param words names and free text: they stand apart, can be erased, and are bound to the row by a salted hash
 */
export async function addToRecord(tx: Tx, organisation: string, who: Actor, done: Done, words?: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisation}, 0))`.execute(tx);
  const last = await tx.selectFrom('record').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  const previous = last?.hash ?? beginning;
  const salt = randomBytes(16).toString('hex');
  const said = words === undefined ? undefined : sha256(salt + words);
  const body = canonical({ ...done, at: new Date().toISOString(), by: who.person, seq, words: said });
  await tx
    .insertInto('record')
    .values({ organisation, seq, body, previous, hash: sha256(previous + body) })
    .execute();
  if (words !== undefined) await tx.insertInto('record_words').values({ organisation, seq, salt, words }).execute();
}

/** How many rows are read at once. */
const step = 1000;

/** Follows the record from its first row: every hash, every link, every word that is still there. */
export async function recordState(tx: Tx): Promise<RecordState> {
  let [rows, head] = [0, beginning];
  for (;;) {
    const found = await tx
      .selectFrom('record')
      .leftJoin('record_words', (join) =>
        join.onRef('record_words.organisation', '=', 'record.organisation').onRef('record_words.seq', '=', 'record.seq'),
      )
      .select(['record.seq', 'body', 'previous', 'hash', 'salt', 'words'])
      .where('record.seq', '>', rows)
      .orderBy('record.seq')
      .limit(step)
      .execute();
    for (const row of found) {
      const { seq, words } = JSON.parse(row.body) as { seq: number; words?: string };
      const links = row.seq === rows + 1 && seq === row.seq && row.previous === head;
      const spoken = row.words === null || sha256(row.salt + row.words) === words;
      if (!links || !spoken || row.hash !== sha256(head + row.body)) return { rows, head, brokenAt: rows + 1 };
      [rows, head] = [row.seq, row.hash];
    }
    if (found.length < step) return { rows, head };
  }
}

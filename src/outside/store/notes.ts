import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { clean } from './canonical.ts';
import type { Database } from './database.ts';
import { asOrganisation } from './organisation.ts';
import { addToRecord } from './record.ts';
import type { Note, NoteKind, Notes } from './store.ts';
import type { Tables, Tx } from './tables.ts';

/** The contests of an organisation. */
export function notesOf(database: Database, organisation: string): Notes {
  const within = <T>(work: (tx: Tx) => Promise<T>) => asOrganisation(database, organisation, work);
  return {
    add: ({ about, quote, words, source, by, on }, who) =>
      within(async (tx) => {
        const id = randomBytes(8).toString('hex');
        await tx
          .insertInto('note')
          .values({
            organisation,
            id,
            about_kind: about.kind,
            about_id: clean(about.id),
            quote: clean(quote),
            words: clean(words),
            source: clean(source),
            by_name: clean(by),
            noted_on: on.toString(),
          })
          .execute();
        await addToRecord(tx, organisation, who, { what: 'note-added', about: id, kind: about.kind }, `${by}\n${words}`);
        return id;
      }),
    about: async (kind, id) => {
      const of = (tx: Tx) => notes(tx).where('about_kind', '=', kind).where('about_id', '=', clean(id));
      return (await within((tx) => of(tx).execute())).map(noteFrom);
    },
    open: async () => (await within((tx) => notes(tx).where('answer', 'is', null).execute())).map(noteFrom),
    answer: (id, { words, by, on }, who) =>
      within(async (tx) => {
        const answered = await tx
          .updateTable('note')
          .set({ answer: clean(words), answered_by: clean(by), answered_on: on.toString() })
          .where('id', '=', clean(id))
          .where('answer', 'is', null)
          .returning('id')
          .executeTakeFirst();
        if (answered) await addToRecord(tx, organisation, who, { what: 'note-answered', about: id }, `${by}\n${words}`);
        return answered !== undefined;
      }),
  };
}

const notes = (tx: Tx) =>
  tx
    .selectFrom('note')
    .select(['id', 'about_kind', 'about_id', 'quote', 'words', 'source', 'by_name', 'noted_on'])
    .select(['answer', 'answered_by', 'answered_on'])
    .orderBy('noted_at')
    .orderBy('id');

const noteFrom = (row: Omit<Tables['note'], 'organisation' | 'noted_at'>): Note => ({
  id: row.id,
  about: { kind: row.about_kind as NoteKind, id: row.about_id },
  quote: row.quote,
  words: row.words,
  source: row.source,
  by: row.by_name,
  on: Temporal.PlainDate.from(row.noted_on),
  ...(row.answer !== null &&
    row.answered_by !== null &&
    row.answered_on !== null && {
      answer: { words: row.answer, by: row.answered_by, on: Temporal.PlainDate.from(row.answered_on) },
    }),
});

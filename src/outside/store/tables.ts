import type { ColumnType, Generated, Transaction } from 'kysely';

/** What an instant is: read as a Date, written by the database's own clock. */
type Now = ColumnType<Date, never, never>;
/** JSON: read as data, written as its text. */
type Json = ColumnType<unknown, string, string>;

/** The tables as `migrations/` makes them; each begins with whose row it is. */
export interface Tables {
  readonly organisation_row: { organisation: string; kind: string; name: string };
  readonly dossier: {
    organisation: string;
    id: string;
    title: string;
    authority: string;
    language: string;
    version: number;
    sha256: string;
    state: Generated<string>;
    changed_at: ColumnType<Date, never, unknown>;
  };
  readonly dossier_word: { organisation: string; dossier: string; word: string };
  readonly dossier_version: {
    organisation: string;
    dossier: string;
    version: number;
    body: Json;
    sha256: string;
    saved_by: string;
    saved_at: Now;
  };
  readonly record: { organisation: string; seq: number; body: string; previous: string; hash: string };
  readonly record_words: { organisation: string; seq: number; salt: string; words: string };
  readonly issued_file: {
    organisation: string;
    sha256: string;
    dossier: string;
    version: number;
    kind: string;
    name: string;
    bytes: Buffer;
    issued_by: string;
    issued_at: Now;
  };
  readonly note: {
    organisation: string;
    id: string;
    about_kind: string;
    about_id: string;
    quote: string;
    words: string;
    source: string;
    by_name: string;
    noted_on: string;
    noted_at: Now;
    answer: string | null;
    answered_by: string | null;
    answered_on: string | null;
  };
}
export type Tx = Transaction<Tables>;

/** Every table that holds an organisation's rows, in the order in which a restore fills them. */
export const tableNames = [
  'organisation_row',
  'dossier',
  'dossier_word',
  'dossier_version',
  'record',
  'record_words',
  'issued_file',
  'note',
] as const satisfies readonly (keyof Tables)[];

import type { Temporal } from 'temporal-polyfill';
import type { DossierState, Dossiers, FoundDossier } from '../../core/clauses/dossiers.ts';
import type { Actor } from '../../core/people/may.ts';
import type { Result } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';

/** What is kept, behind one interface for both databases. Nothing outside this folder knows SQL. */
export interface Store {
  /** Puts the examples in where the organisation has never been: its first start. */
  readonly begin: (who: Actor, examples: readonly Example[]) => Promise<void>;
  /** The part of one organisation. Nothing of another can be read or written through it. */
  readonly of: (organisation: string, library: Library) => Kept;
  /** Writes everything that is kept, of every organisation, to one file; also while others write. */
  readonly backup: (file: string) => Promise<Result<BackedUp>>;
  /** Settles when the database can no longer be trusted to answer: the program must end, and ask it nothing more. */
  readonly broken: Promise<StoreBroken>;
  readonly close: () => Promise<void>;
}

/** A worked dossier of the program: its id, and what its file says. */
export interface Example {
  readonly id: string;
  readonly body: DossierBody;
}
/** What one organisation keeps. */
export interface Kept {
  /** Whose it is. */
  readonly organisation: string;
  readonly dossiers: KeptDossiers;
  readonly issued: IssuedFiles;
  readonly notes: Notes;
  /** Whether nobody changed what was done: see `RecordState`. */
  readonly verifyRecord: () => Promise<RecordState>;
}

/** The dossiers of an organisation. Every write adds a row to the record, in the same transaction. */
export interface KeptDossiers extends Dossiers {
  /** One version, `undefined` where the dossier or the version does not exist. */
  readonly at: (id: string, version: number) => Promise<FoundDossier | undefined>;
  /** A page of heads, the last changed first. A head costs no reading of the dossier. */
  readonly heads: (state: DossierState, page?: Page) => Promise<Heads>;
  /** Newest first. */
  readonly versions: (id: string) => Promise<readonly DossierVersion[]>;
  /** Begins a dossier; its id is made of the title, with -2, -3 … when that is taken. @returns the id */
  readonly make: (title: string, body: DossierBody, who: Actor) => Promise<string>;
  /** Adds the version after the one that was read. Nothing is overwritten: of two who read the same, one is told. */
  readonly save: (id: string, change: Change, who: Actor) => Promise<Saved>;
  /** @returns false where there is no such dossier */
  readonly setState: (id: string, state: DossierState, who: Actor) => Promise<boolean>;
  /**
   * Dossiers at work or archived in which all these words stand, by their Dutch stem; the last may be half typed. The
   * fifty that changed last are given, and no more.
   */
  readonly search: (words: string) => Promise<readonly DossierHead[]>;
}
/** What a dossier file says, every value as it was typed; it may be unfinished. */
export type DossierBody = Readonly<Record<string, unknown>>;
export interface Change {
  /** The version that the change is based on. */
  readonly read: number;
  readonly body: DossierBody;
}
/** What became of a change. What was saved already (a form sent twice) is `saved`, with the version that has it. */
export type Saved =
  | { readonly kind: 'saved'; readonly version: number }
  /** Somebody saved meanwhile: nothing is changed, and this is what stands there now. */
  | { readonly kind: 'conflict'; readonly latest: FoundDossier }
  | { readonly kind: 'unknown' };
export interface DossierHead {
  readonly id: string;
  readonly title: string;
  /** What the body says: '' where it says none yet. */
  readonly authority: string;
  readonly language: string;
  readonly version: number;
  /** SHA-256 of what that version says. */
  readonly hash: string;
  readonly state: DossierState;
  /** The instant of the last version or change of state, such as `2026-11-24T09:30:00.000Z`. */
  readonly changedAt: string;
}
/** Which heads: from 0, and how many at most. */
export interface Page {
  readonly from: number;
  readonly count: number;
}
export interface Heads {
  readonly heads: readonly DossierHead[];
  /** Whether there are others behind these. */
  readonly more: boolean;
}
export interface DossierVersion {
  readonly version: number;
  readonly hash: string;
  readonly savedAt: string;
  /** The person's id. */
  readonly savedBy: string;
}

/** What went out, by its hash, for good. */
export interface IssuedFiles {
  /** The same file of the same version is kept once. @returns its SHA-256 */
  readonly keep: (file: NewIssuedFile, who: Actor) => Promise<string>;
  /** Of a dossier, the newest first, without their bytes. */
  readonly of: (dossier: string) => Promise<readonly IssuedFile[]>;
  readonly read: (hash: string) => Promise<(IssuedFile & { readonly bytes: Uint8Array }) | undefined>;
}
export interface NewIssuedFile {
  readonly dossier: string;
  readonly version: number;
  /** Such as `tender` or `annex`. */
  readonly kind: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface IssuedFile {
  readonly hash: string;
  readonly dossier: string;
  readonly version: number;
  readonly kind: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly issuedAt: string;
}

/** Contests of a sentence or figure: each stays beside its item until it is answered. */
export interface Notes {
  readonly add: (note: NewNote, who: Actor) => Promise<string>;
  /** Of one item, the oldest first. */
  readonly about: (kind: NoteKind, id: string) => Promise<readonly Note[]>;
  /** Not answered yet, the oldest first. */
  readonly open: () => Promise<readonly Note[]>;
  /** @returns false where there is no such note, or it was answered already */
  readonly answer: (id: string, answer: Answer, who: Actor) => Promise<boolean>;
}
export const noteKinds = ['clause', 'law', 'figure', 'evidence'] as const;
export type NoteKind = (typeof noteKinds)[number];
export interface NewNote {
  readonly about: { readonly kind: NoteKind; readonly id: string };
  /** The words that are contested, as they stood. */
  readonly quote: string;
  readonly words: string;
  /** On what the contest rests. */
  readonly source: string;
  /** A name, as it was typed. */
  readonly by: string;
  readonly on: Temporal.PlainDate;
}
export interface Answer {
  readonly words: string;
  readonly by: string;
  readonly on: Temporal.PlainDate;
}
export interface Note extends NewNote {
  readonly id: string;
  readonly answer?: Answer | undefined;
}

/** The record as it was read back: how many rows, the hash of the last, and the first row that was tampered with. */
export interface RecordState {
  readonly rows: number;
  readonly head: string;
  readonly brokenAt?: number | undefined;
}
/** What a backup holds. */
export interface BackedUp {
  readonly rows: number;
  /** Of everything in the file. */
  readonly sha256: string;
}

/** The database is not there just now. Nothing was saved; the next request may find it again. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
}
/** The embedded database may no longer be asked anything: the disk is full, or it gave up. What was saved before is safe. */
export class StoreBroken extends Error {
  override readonly name = 'StoreBroken';
  /** Why: no room on the disk, or anything else. */
  readonly reason: 'full' | 'failed';
  constructor(reason: 'full' | 'failed', cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.reason = reason;
  }
}

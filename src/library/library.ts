import type { Clause } from './clause.ts';
import type { Advice, Assessment, Evidence, Form, GuideRow, Sector, Term } from './items.ts';
import type { Law, Source } from './law.ts';
import type { Locale } from './locale.ts';
import type { Language } from './schema.ts';
import type { Tables } from './tables.ts';
import type { ClauseText } from './words.ts';

type ById<T> = Readonly<Record<string, T>>;
export type Texts = Readonly<Partial<Record<Language, ClauseText>>>;

/** All that content says: the library, with an authority's own items on top of it where it has any. Plain data. */
export interface Library {
  /** The newest day on which anything was checked, and what the content hashes to. */
  readonly edition: { readonly on: string; readonly hash: string };
  readonly sector: Sector;
  readonly clauses: ById<Clause>;
  readonly texts: ById<Texts>;
  readonly advice: ById<Advice>;
  readonly evidence: ById<Evidence>;
  readonly forms: ById<Form>;
  readonly assessments: ById<Assessment>;
  readonly law: ById<Law>;
  readonly sources: ById<Source>;
  readonly glossary: ById<Term>;
  readonly elements: ById<{ readonly code: string; readonly meaning: string; readonly sources: readonly string[] }>;
  /** The rows of the guide, which content cites. */
  readonly guide: ById<GuideRow>;
  readonly locales: Readonly<Record<Language, Locale>>;
  readonly tables: Tables;
  /** The library's own clause behind each one that an authority replaced. */
  readonly replaced: ById<{ readonly clause: Clause; readonly texts: Texts }>;
}

/** Whether a clause is said in the announcement instead of the tender document. */
export const isPublication = (c: Clause): boolean => c.publication !== undefined;

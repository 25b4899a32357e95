import * as z from 'zod';
import { err, ok, type Problems, problem, type Result } from '../../kernel/result.ts';
import { clause } from '../../library/clause.ts';
import { advice, evidence, form, term } from '../../library/items.ts';
import { law } from '../../library/law.ts';
import { wholeFormat } from '../../library/locale.ts';
import { problemsOf } from '../../library/problems.ts';
import { count, day, id, languages, strict } from '../../library/schema.ts';
import { clauseWords } from '../../library/words.ts';
import { readTree } from './read-tree.ts';

/**
 * What is frozen with a dossier at publication: each chosen clause whole, with its text, and every other item that the
 * document was made from. A later change of the library, or a version that it no longer has, changes nothing.
 */
const text = strict({ words: clauseWords, body: z.string(), bodyLine: count });
const frozenClause = strict({
  id,
  version: count,
  hash: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  definition: clause,
  texts: z.partialRecord(z.enum(languages), text),
});
const changePart = strict({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
const change = strict({
  clause: id,
  title: z.string(),
  kind: z.enum(['changed', 'added', 'removed']),
  parts: z.array(changePart),
});
const frozenForm = strict({
  on: day,
  library: strict({ on: z.string(), hash: z.string() }),
  /** SHA-256 of the tender text as Markdown: what a sign-off names. */
  text: z.string(),
  /** The tender itself, its tree as JSON: how it reads, whatever a later program would make of its parts. */
  document: z.string().optional(),
  /** SHA-256 of the facts it was made from, to see that nobody changed them by hand. */
  facts: z.string().optional(),
  clauses: z.array(frozenClause).min(1),
  with: strict({
    law: z.record(z.string(), law),
    advice: z.record(z.string(), advice),
    evidence: z.record(z.string(), evidence),
    forms: z.record(z.string(), form),
    glossary: z.record(z.string(), term),
    locale: strict({ language: z.enum(languages), format: wholeFormat, texts: z.record(z.string(), z.string()) }),
    materials: z.array(z.record(z.string(), z.string())),
    products: z.array(z.record(z.string(), z.string())),
  }),
  replaces: strict({ on: day, text: z.string() }).optional(),
  changes: z.array(change).optional(),
});
export type Frozen = z.infer<typeof frozenForm>;
export type FrozenClause = Frozen['clauses'][number];
/** What a rectification changed in one clause, word by word. */
export type ClauseChange = NonNullable<Frozen['changes']>[number];

/** Reads what a dossier file holds under `frozen`. */
export function readFrozen(data: unknown): Result<Frozen> {
  if (data === undefined) return err(problem('frozen', 'problem.frozen.missing', 'problem.frozen.missing.expected'));
  const read = frozenForm.safeParse(data);
  if (read.success && read.data.document !== undefined && !readTree(read.data.document))
    return err(problem('frozen.document', 'problem.frozen.changed', 'problem.frozen.changed.expected'));
  if (read.success) return ok(read.data);
  const problems = problemsOf(read.error, data).map((found) => ({
    ...found,
    path: found.path ? `frozen.${found.path}` : 'frozen',
  }));
  return { ok: false, problems: problems as unknown as Problems };
}

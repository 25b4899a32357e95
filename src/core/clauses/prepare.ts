import type { Temporal } from 'temporal-polyfill';
import { message } from '../../kernel/reason.ts';
import { type Problem, type Result, unless } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import { isPublication } from '../../library/library.ts';
import { places } from '../../library/vocabulary.ts';
import type { Dossier } from '../purchase/dossier.ts';
import { type Situation, situationOf } from '../purchase/facts.ts';
import { type Choice, type ChosenClause, chooseClauses } from './choose.ts';
import { deadlineConflicts } from './deadline-conflicts.ts';
import { ownTextProblems, referenceProblems } from './own-text.ts';
import { type Blank, type Parameters, resolveParameters } from './parameters.ts';
import { stoneBlanks } from './stone-table.ts';
import { totalBlank, weightProblems } from './weights.ts';

/** A dossier of which everything is decided: which clauses, with which values, what is still blank. Documents and readings are made from it. */
export interface Draft {
  readonly dossier: Dossier;
  readonly library: Library;
  readonly situation: Situation;
  readonly choice: Choice;
  /** In the order of the document. */
  readonly clauses: readonly DraftClause[];
  /** The forms that bidders and the contractor fill in, in the order in which articles name them. */
  readonly forms: readonly string[];
}
export interface DraftClause extends ChosenClause {
  readonly parameters: Parameters;
  /** Its number in its document, from 1. */
  readonly number: number;
}

/**
 * Prepares the documents of a dossier: chooses the clauses, gives each parameter its value, and refuses what contradicts.
 *
 * @param on the day on which law is read while the publication is unknown
 * @returns every problem at once, or a draft that may still have blanks
 */
export function prepareDraft(dossier: Dossier, library: Library, on: Temporal.PlainDate): Result<Draft> {
  const situation = situationOf(dossier, library, on);
  const choice = chooseClauses(dossier, situation, library);
  if (!choice.ok) return choice;
  const problems: Problem[] = [];
  const context = { facts: choice.value.facts, library, language: dossier.language, lawOn: situation.lawOn };
  const resolved = choice.value.chosen.flatMap((one) => {
    const parameters = resolveParameters(one, context);
    if (!parameters.ok) problems.push(...parameters.problems);
    return parameters.ok ? [{ ...one, parameters: parameters.value }] : [];
  });
  const clauses = numbered(resolved);
  const draft: Draft = { dossier, library, situation, choice: choice.value, clauses, forms: formsOf(clauses, library) };
  // Weights, terms and texts are judged once every value is known
  if (problems.length === 0)
    problems.push(...weightProblems(draft), ...deadlineConflicts(draft), ...referenceProblems(draft), ...ownTextProblems(draft));
  return unless(problems, () => draft);
}

/** In the order of the parts of the document; an announcement is a document of its own and counts for itself. */
export function numbered<T extends ChosenClause>(clauses: readonly T[]): (T & { number: number })[] {
  const rank = ({ clause }: ChosenClause) => places.indexOf(clause.place) * 1000 + (clause.order ?? 999);
  const ordered = [...clauses].sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
  const counts = new Map<boolean, number>();
  return ordered.map((one) => {
    const apart = isPublication(one.clause);
    const number = (counts.get(apart) ?? 0) + 1;
    counts.set(apart, number);
    return { ...one, number };
  });
}

const formsOf = (clauses: readonly DraftClause[], library: Library): string[] =>
  [...new Set(clauses.flatMap(({ clause }) => (isPublication(clause) ? [] : (clause.forms ?? []))))].filter(
    (form) => library.forms[form]?.for !== 'authority',
  );

/** The articles of the tender, or of the announcement that goes before it. */
export const clausesIn = (draft: Draft, document: 'tender' | 'announcement'): DraftClause[] =>
  draft.clauses.filter(({ clause }) => isPublication(clause) === (document === 'announcement'));

/** Every blank that must be filled before a document goes out, with its place. */
export function blanksOf(draft: Draft, document: 'tender' | 'announcement' = 'tender'): Blank[] {
  const clauses = clausesIn(draft, document);
  return [
    ...clauses.flatMap(({ parameters }) => parameters.blanks),
    ...totalBlank(draft, clauses),
    ...(clauses.length > 0 ? stoneBlanks(draft.dossier) : []),
  ];
}

/** The blanks as problems of the dossier: what is missing, and what is asked. */
export const blankProblems = (blanks: readonly Blank[]): Problem[] =>
  blanks.map(({ path, asks }) => ({ path, wrong: message('problem.blank'), expected: asks }));

import { message } from '../../kernel/reason.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { readMarkdown } from '../../library/markdown.ts';
import { fill, parseText, variablesOf } from '../../library/text.ts';
import type { Draft, DraftClause } from './prepare.ts';

/** The body of a clause as it goes into the document: the authority's own wording where it has one. */
export function bodyOf({ id }: DraftClause, { dossier, library }: Draft): string {
  const own = dossier.ownTexts[id]?.text;
  return own ?? library.texts[id]?.[dossier.language]?.body ?? '';
}

/** What cannot stand in an own text: a placeholder that is none, a value the clause does not have, a kind of Markdown no contract holds. */
export const ownTextProblems = (draft: Draft): Problem[] =>
  draft.clauses.flatMap((one) => (draft.dossier.ownTexts[one.id] ? problemsIn(one, draft) : []));

function problemsIn(one: DraftClause, draft: Draft): Problem[] {
  const path = `ownTexts.${one.id}.text`;
  const { text } = draft.dossier.ownTexts[one.id]!;
  try {
    parseText(text);
  } catch (fault) {
    return [problem(path, 'problem.own-text.liquid', 'problem.own-text.liquid.expected', { detail: firstLine(fault) })];
  }
  const known = Object.keys(one.parameters.values);
  const foreign = variablesOf(text).filter((name) => !known.includes(name));
  if (foreign.length > 0)
    return foreign.map((name) =>
      problem(path, 'problem.own-text.value', 'problem.own-text.value.expected', { name, known: known.join(', ') }),
    );
  const words = { format: draft.library.locales[draft.dossier.language].format, options: {} };
  return readMarkdown(fill(text, one.parameters.values, words, draft.dossier.authority.country)).foreign.map(({ kind, line }) =>
    problem(path, 'problem.own-text.markdown', 'problem.own-text.markdown.expected', { line, kind: message(`markdown.${kind}`) }),
  );
}
const firstLine = (fault: unknown): string => String(fault instanceof Error ? fault.message : fault).split('\n')[0] ?? '';

/** The values on which the logic of a clause relies and that its own text no longer says. */
export function valuesUnsaid({ id, parameters }: DraftClause, { dossier, library }: Draft): string[] {
  const own = dossier.ownTexts[id]?.text;
  const body = library.texts[id]?.[dossier.language]?.body;
  if (!own || !body) return [];
  const said = variablesOf(own);
  return variablesOf(body).filter((name) => name in parameters.values && !said.includes(name));
}

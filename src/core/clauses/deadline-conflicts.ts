import { Temporal } from 'temporal-polyfill';
import { type Message, message } from '../../kernel/reason.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { after, isAfter, type Term } from '../../kernel/term.ts';
import type { Dossier } from '../purchase/dossier.ts';
import { type Days, type DueRule, deadlines, dueRule } from './deadlines.ts';
import type { Draft, DraftClause } from './prepare.ts';

/** The days that a dossier knows; the end follows from the conclusion and the months when it is not given. */
export function daysOf({ dates, purchase }: Dossier): Days {
  const known: Days = purchase.publication === 'unknown' ? dates : { ...dates, publication: purchase.publication };
  if (known.completion || !known.conclusion || purchase.months === 'unknown') return known;
  return { ...known, completion: known.conclusion.add({ months: purchase.months }) };
}

/** Terms that cannot both be kept: a duty due before the one it builds on, or after the end of the contract. */
export function deadlineConflicts(draft: Draft): Problem[] {
  const days = daysOf(draft.dossier);
  return draft.clauses.flatMap((one) => [...beforeItsGround(one, days, draft), ...afterTheEnd(one, days, draft)]);
}

const rulesOf = ({ clause, parameters }: DraftClause): Map<string, DueRule> =>
  new Map(Object.entries(clause.obligations ?? {}).map(([id, { due }]) => [id, dueRule(due, clause, parameters.values)]));

function beforeItsGround(one: DraftClause, days: Days, draft: Draft): Problem[] {
  const rules = rulesOf(one);
  return Object.entries(one.clause.obligations ?? {}).flatMap(([id, { about, due }]) =>
    [about ?? []].flat().flatMap((ground) => {
      const [later, earlier] = [rules.get(id), rules.get(ground)];
      if (later?.kind !== 'within' || earlier?.kind !== 'within' || !surelyBefore(later, earlier, days)) return [];
      const values = {
        duty: nameOf(one, id, draft),
        term: later.within,
        ground: nameOf(one, ground, draft),
        groundTerm: earlier.within,
      };
      const parameter = 'within' in due ? `.${due.within}` : '';
      return [
        problem(
          `clauses.${one.id}${parameter}`,
          'problem.deadline.before-ground',
          'problem.deadline.before-ground.expected',
          values,
        ),
      ];
    }),
  );
}

/** With the same start one term decides; with different starts only days that are known do. */
function surelyBefore(later: DueRule & { kind: 'within' }, earlier: DueRule & { kind: 'within' }, days: Days): boolean {
  if (later.of === earlier.of) return alwaysShorter(later.within, earlier.within);
  const [a] = deadlines(later, days);
  const [b] = deadlines(earlier, days);
  return a?.kind === 'on' && b?.kind === 'on' && isAfter(b.on, a.on);
}

/** Months differ in length: a term is shorter for certain when it ends earlier from every first day of a month. */
const alwaysShorter = (a: Term, b: Term): boolean =>
  Array.from({ length: 12 }, (_, i) => Temporal.PlainDate.from({ year: 2027, month: i + 1, day: 1 })).every((start) =>
    isAfter(after(start, b), after(start, a)),
  );

function afterTheEnd(one: DraftClause, days: Days, draft: Draft): Problem[] {
  const { completion } = days;
  if (!completion) return [];
  const rules = rulesOf(one);
  return Object.entries(one.clause.obligations ?? {}).flatMap(([id, { due }]) => {
    const rule = rules.get(id);
    if (rule?.kind !== 'within') return [];
    const [deadline] = deadlines(rule, days);
    if (deadline?.kind !== 'on' || !isAfter(deadline.on, completion)) return [];
    const parameter = 'within' in due ? `.${due.within}` : '';
    return [
      problem(`clauses.${one.id}${parameter}`, 'problem.deadline.after-end', 'problem.deadline.after-end.expected', {
        duty: nameOf(one, id, draft),
        on: deadline.on,
        completion,
      }),
    ];
  });
}

/** The name of an obligation in the language of the document. */
export function nameOf({ id }: DraftClause, obligation: string, { library, dossier }: Draft): Message {
  const words = (library.texts[id]?.[dossier.language] ?? library.texts[id]?.en)?.words;
  return message('verbatim', { text: words?.obligations?.[obligation]?.name ?? obligation });
}

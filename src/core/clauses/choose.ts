import type { Message } from '../../kernel/reason.ts';
import { message } from '../../kernel/reason.ts';
import { type Problem, problem, type Result, unless } from '../../kernel/result.ts';
import type { Clause, StanceRule } from '../../library/clause.ts';
import type { Library } from '../../library/library.ts';
import { type Country, type Language, ofCountry } from '../../library/schema.ts';
import type { Phase, Stance } from '../../library/vocabulary.ts';
import { type Because, firstThatHolds, openReason } from '../purchase/advice.ts';
import type { Ambition, ClauseChoice, Dossier } from '../purchase/dossier.ts';
import type { Facts, Situation } from '../purchase/facts.ts';
import { stanceSentence } from './stance-words.ts';

/** What the library says of a clause for this purchase. */
export interface ClauseStance {
  readonly id: string;
  readonly phase: Phase;
  readonly stance: Stance;
  readonly because: readonly Because[];
}
/** Why a clause is in the document: the advice, another clause that refers to it, or the buyer. */
export type Why = 'recommended' | 'needed' | 'asked';
export interface ChosenClause {
  readonly id: string;
  readonly clause: Clause;
  readonly choice: Exclude<ClauseChoice, false>;
  readonly why: Why;
  /** The clauses that refer to it. */
  readonly neededBy: readonly string[];
}
export interface Choice {
  /** The facts, with the chosen clauses among them. */
  readonly facts: Facts;
  readonly stances: readonly ClauseStance[];
  readonly chosen: readonly ChosenClause[];
}

/** Enough rounds for what one clause does to the stance of another; content that swings for ever stays at the last. */
const rounds = 6;

/**
 * Chooses the clauses of a dossier: those that are recommended and what they refer to, of a `choice` at most one, and
 * where the dossier departs from that, the dossier.
 *
 * @returns a stance for each clause of the library, and the chosen clauses in the order of the library
 */
export function chooseClauses(dossier: Dossier, situation: Situation, library: Library): Result<Choice> {
  const { choice, problems } = considerClauses(dossier, situation, library);
  return unless(problems, () => choice);
}

/** The same, also where the dossier chooses what it cannot: a page shows that beside what must change. */
export function considerClauses(
  dossier: Dossier,
  situation: Situation,
  library: Library,
): { readonly choice: Choice; readonly problems: readonly Problem[] } {
  let facts = situation.facts;
  let picked = pick(dossier, facts, library);
  for (let round = 0; round < rounds; round++) {
    const next: Facts = { ...situation.facts, with: new Set(picked.keys()) };
    const again = pick(dossier, next, library);
    facts = next;
    if (sameKeys(picked, again)) break;
    picked = again;
  }
  const chosen = [...picked].map(([id, { why, neededBy }]): ChosenClause => {
    const choice = dossier.clauses[id];
    return { id, clause: library.clauses[id]!, choice: choice || { parameters: {} }, why, neededBy };
  });
  const stances = Object.values(library.clauses).map((clause) => stanceOf(clause, facts, library, dossier.language));
  return { choice: { facts, stances, chosen }, problems: refusals(dossier, chosen, facts, library) };
}

type Picked = Map<string, { why: Why; neededBy: readonly string[] }>;
const sameKeys = (a: Picked, b: Picked) => a.size === b.size && [...a.keys()].every((id) => b.has(id));
const isFor = (clause: Clause, country: Country) => clause.countries?.includes(country) ?? true;
const ruleOf = (clause: Clause, facts: Facts): StanceRule => firstThatHolds(clause.stances, facts).rule;

function pick(dossier: Dossier, facts: Facts, library: Library): Picked {
  const here = Object.values(library.clauses).filter((clause) => isFor(clause, facts.country));
  const asked = here.filter((clause) => dossier.clauses[clause.id]);
  const recommended = here.filter((clause) => !clause.choice && ruleOf(clause, facts).is === 'recommended');
  const alternatives = [
    ...new Set(here.flatMap((clause) => (clause.choice && clause.kind !== 'sanction' ? [clause.choice] : []))),
  ]
    .filter((choice) => !asked.some((clause) => clause.choice === choice))
    .flatMap(
      (choice) =>
        bestOf(
          here.filter((clause) => clause.choice === choice),
          facts,
        ) ?? [],
    );
  const wanted = [...recommended, ...alternatives].filter((clause) => dossier.clauses[clause.id] !== false);
  const picked: Picked = new Map();
  for (const clause of asked) picked.set(clause.id, { why: 'asked', neededBy: [] });
  for (const clause of wanted) if (!picked.has(clause.id)) picked.set(clause.id, { why: 'recommended', neededBy: [] });
  return inOrder(withNeeds(picked, here, facts, library), library);
}

const levels: readonly Ambition[] = ['low', 'medium', 'high'];
/** Of a choice the recommended one of the level asked, else another recommended, else the possible one of that level or the nearest below. */
function bestOf(clauses: readonly Clause[], facts: Facts): Clause | undefined {
  const asked = facts.ambition === 'unknown' ? 0 : levels.indexOf(facts.ambition);
  const below = (clause: Clause) => (clause.level === undefined ? levels.length : asked - levels.indexOf(clause.level));
  const of = (stance: Stance) => clauses.filter((clause) => ruleOf(clause, facts).is === stance);
  const nearest = (some: readonly Clause[]) =>
    some.filter((clause) => clause.level !== undefined && below(clause) >= 0).sort((a, b) => below(a) - below(b))[0];
  const recommended = of('recommended');
  return nearest(recommended) ?? recommended[0] ?? nearest(of('possible'));
}

/** Adds what the picked clauses refer to: other clauses, and one sanction. */
function withNeeds(picked: Picked, here: readonly Clause[], facts: Facts, library: Library): Picked {
  const queue = [...picked.keys()];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const need of library.clauses[id]?.needs ?? []) {
      const needed =
        typeof need === 'string'
          ? need
          : 'kind' in need && need.kind === 'sanction'
            ? sanctionFor(picked, here, facts, library)
            : undefined;
      if (!needed || !here.some((clause) => clause.id === needed)) continue;
      const known = picked.get(needed);
      picked.set(needed, { why: known?.why ?? 'needed', neededBy: [...new Set([...(known?.neededBy ?? []), id])] });
      if (!known) queue.push(needed);
    }
  }
  return picked;
}

/** The sanction that the buyer asks, else the one that the clauses name for this country, else one that is not ruled out. */
function sanctionFor(picked: Picked, here: readonly Clause[], facts: Facts, library: Library): string | undefined {
  const sanctions = here.filter((clause) => clause.kind === 'sanction');
  const there = sanctions.find((clause) => picked.has(clause.id));
  if (there) return there.id;
  const named = [...picked.keys()].flatMap((id) => {
    const sanctioned = library.clauses[id]?.sanctioned;
    return sanctioned && !('none' in sanctioned) ? [ofCountry<string>(sanctioned, facts.country)] : [];
  });
  const allowed = sanctions.filter((clause) => ruleOf(clause, facts).is !== 'ruled-out');
  const of = (stance: Stance) => allowed.find((clause) => ruleOf(clause, facts).is === stance);
  return (allowed.find((clause) => named.includes(clause.id)) ?? of('recommended') ?? of('possible') ?? of('discouraged'))?.id;
}

const inOrder = (picked: Picked, library: Library): Picked =>
  new Map(Object.keys(library.clauses).flatMap((id) => (picked.has(id) ? [[id, picked.get(id)!]] : [])));

function stanceOf(clause: Clause, facts: Facts, library: Library, language: Language): ClauseStance {
  const { rule, open } = firstThatHolds(clause.stances, facts);
  const said = (r: StanceRule): Because => ({ text: stanceSentence(clause, r, library, language), sources: r.sources });
  const because = [said(rule), ...open.map(({ rule: other, lacks }) => openReason({ lacks, follows: said(other) }))];
  return { id: clause.id, phase: clause.phase, stance: rule.is, because };
}

/** What a dossier cannot choose: a clause of the other country, two of one choice, one without what it refers to, one that the library advises against without a reason. */
function refusals(dossier: Dossier, chosen: readonly ChosenClause[], facts: Facts, library: Library): Problem[] {
  const name = (id: string): Message => message('clause.named', { title: titleOf(id, library, dossier.language), id });
  const foreign = Object.entries(dossier.clauses).flatMap(([id, choice]) => {
    const clause = library.clauses[id];
    return clause && choice && !isFor(clause, facts.country)
      ? [problem(`clauses.${id}`, 'problem.clause.country', 'problem.clause.country.expected', { id, country: facts.country })]
      : [];
  });
  const perClause = chosen.flatMap((one) => {
    const path = `clauses.${one.id}`;
    const found: Problem[] = [];
    if (dossier.clauses[one.id] === false)
      found.push(
        problem(path, 'problem.clause.needed', 'problem.clause.needed.expected', {
          clause: name(one.id),
          by: one.neededBy.map(name),
        }),
      );
    const twin = one.clause.choice && chosen.find((other) => other.clause.choice === one.clause.choice && other.id !== one.id);
    if (twin && one.id > twin.id)
      found.push(
        problem(path, 'problem.clause.twin', 'problem.clause.twin.expected', { clause: name(one.id), other: name(twin.id) }),
      );
    for (const need of one.clause.needs ?? [])
      if (typeof need !== 'string' && 'choice' in need && !chosen.some((other) => other.clause.choice === need.choice))
        found.push(
          problem(path, 'problem.clause.lacks-choice', 'problem.clause.lacks-choice.expected', {
            clause: name(one.id),
            options: optionsOf(need.choice, library).map(name),
          }),
        );
    const rule = ruleOf(one.clause, facts);
    if (one.why === 'asked' && (rule.is === 'ruled-out' || rule.is === 'discouraged') && !one.choice.because)
      found.push(
        problem(path, `problem.clause.${rule.is}`, `problem.clause.${rule.is}.expected`, {
          clause: name(one.id),
          reason: stanceSentence(one.clause, rule, library, dossier.language).replace(/\.$/, ''),
        }),
      );
    return found;
  });
  return [...foreign, ...perClause];
}

const optionsOf = (choice: string, library: Library): string[] =>
  Object.values(library.clauses).flatMap((clause) => (clause.choice === choice ? [clause.id] : []));

/** The title of a clause in a language. A clause of the other country has no words in this one's Dutch: its own is understood. */
export function titleOf(id: string, library: Library, language: Language): string {
  const texts = library.texts[id];
  const dutch = language === 'en' ? undefined : (texts?.['nl-BE'] ?? texts?.['nl-NL']);
  return (texts?.[language] ?? dutch ?? texts?.en)?.words.title ?? id;
}

import type { Temporal } from 'temporal-polyfill';
import { compose, scoreContext } from '../../core/clauses/compose.ts';
import type { Deadline } from '../../core/clauses/deadlines.ts';
import { plainValue } from '../../core/clauses/freeze.ts';
import { penaltyOf } from '../../core/clauses/penalty.ts';
import { articleLines } from '../../core/clauses/plain.ts';
import { blanksOf, type Draft, type DraftClause } from '../../core/clauses/prepare.ts';
import { dutiesOf, ruleWords } from '../../core/clauses/readings/duty-dates.ts';
import { evidenceOf } from '../../core/clauses/readings/evidence.ts';
import { scoredElements } from '../../core/clauses/score-table.ts';
import type { DocumentTree } from '../../core/clauses/tree.ts';
import { type Voice, voiceOf } from '../../core/clauses/voice.ts';
import { phaseAdvice, stepsFor } from '../../core/purchase/advice.ts';
import { ofCountry } from '../../library/schema.ts';
import { adviceJson } from './advise.ts';
import type { Drafted } from './draft.ts';

/** A draft as others read it: the advice, each chosen clause with its five readings, the document tree, the hash of the text. */
export function draftJson({ draft, hash, signedOff }: Drafted, document: DocumentTree) {
  const { library, dossier, situation, choice } = draft;
  const voice = voiceOf(library, dossier.language);
  const known = { ...situation, facts: choice.facts };
  const advised = {
    situation,
    choice,
    phases: phaseAdvice(known, library, dossier.language),
    steps: stepsFor(known, library, dossier.language),
  };
  const { clauses: stances, ...advice } = adviceJson(advised, library, dossier.language);
  const texts = textsOf(draft);
  return {
    ...advice,
    stances,
    clauses: draft.clauses.map((one) => clauseJson(one, draft, texts.get(one.id) ?? '', voice, stances)),
    blanks: blanksOf(draft).map(({ path, asks }) => ({ path, asks: voice.say(asks.message, asks.values) })),
    signOff: signedOff.state,
    document,
    hash,
  };
}

const textsOf = (draft: Draft): Map<string, string> =>
  new Map(
    (['tender', 'announcement'] as const).flatMap((document) =>
      compose(draft, { edition: 'tender', document }).parts.flatMap((part) =>
        part.articles.map((article) => [article.clause, articleLines(article).join('\n')] as const),
      ),
    ),
  );

function clauseJson(
  one: DraftClause,
  draft: Draft,
  text: string,
  voice: Voice,
  stances: ReturnType<typeof adviceJson>['clauses'],
) {
  const { id, clause, number, why, choice } = one;
  const stance = stances.find((known) => known.id === id);
  const obligations = obligationsJson(one, draft, voice);
  const evidence = evidenceOf(one, draft, voice);
  return {
    id,
    version: clause.version,
    place: clause.place,
    article: number,
    phase: clause.phase,
    stance: stance?.stance,
    because: stance?.because,
    why,
    ...(choice.lots && { lots: choice.lots }),
    parameters: Object.fromEntries(
      Object.entries(one.parameters.values).map(([name, value]) => [name, isBlank(value) ? null : plainValue(value)]),
    ),
    text,
    ...(clause.criterion && { criterion: criterionJson(one, draft, voice) }),
    ...(obligations.length > 0 && { obligations }),
    ...(evidence.length > 0 && {
      evidence: evidence.map(({ evidence: proof, moment, purpose, need }) => ({
        id: proof,
        title: titleOf(proof, draft, voice),
        moment,
        for: purpose,
        need,
      })),
    }),
    ...(clause.kind === 'sanction'
      ? { sanction: sanctionJson(one, draft) }
      : clause.sanctioned && { sanction: sanctionedJson(one, draft) }),
  };
}

const isBlank = (value: unknown): boolean => typeof value === 'object' && value !== null && 'blank' in value;
const titleOf = (evidence: string, { library }: Draft, voice: Voice): string =>
  library.evidence[evidence] ? voice.words(library.evidence[evidence].title) : evidence;

function criterionJson(one: DraftClause, draft: Draft, voice: Voice) {
  const weight = one.clause.criterion && one.parameters.values[one.clause.criterion.weight];
  return {
    weight,
    elements: scoredElements(scoreContext(one, draft, voice)).map(({ element, words, points, rows }) => ({
      id: element.id,
      name: words.name,
      asks: words.asks,
      share: element.share,
      points,
      by: element.by,
      scores: rows.map(({ score, words: means, points: gives }) => ({ score, means, points: gives })),
    })),
    caps: (one.clause.criterion?.caps ?? []).map(({ id, on, atMost }) => ({
      id,
      on: on ?? 'all',
      atMost: plainValue(one.parameters.values[atMost]),
    })),
    protects: one.clause.protects ?? [],
  };
}

function obligationsJson(one: DraftClause, draft: Draft, voice: Voice) {
  const { country } = draft.choice.facts;
  const words = draft.library.texts[one.id]?.[voice.language]?.words.obligations;
  return dutiesOf(one, draft).map(({ id, who, rule, deadlines }) => {
    const { evidence, anyOf } = one.clause.obligations?.[id] ?? {};
    return {
      id,
      who,
      name: words?.[id]?.name ?? id,
      asks: words?.[id]?.asks ?? '',
      due: ruleWords(rule, one, draft, voice),
      deadlines: deadlines.map((deadline) => deadlineJson(deadline, voice)),
      evidence: ofCountry<string[]>(evidence, country) ?? [],
      anyOf: ofCountry<string[][]>(anyOf, country) ?? [],
    };
  });
}

const deadlineJson = (deadline: Deadline, voice: Voice): { on: Temporal.PlainDate; because: string[] } | { awaits: string } =>
  deadline.kind === 'on'
    ? { on: deadline.on, because: deadline.because.map(({ message, values }) => voice.say(message, values)) }
    : { awaits: deadline.event };

function sanctionJson(one: DraftClause, draft: Draft) {
  const { forms, cap, mayDissolveAtCap } = penaltyOf(one, draft);
  return {
    forms: forms.map(({ id, per, when, from, amount }) => ({ id, per, when, from, amount })),
    ...(cap !== undefined && { cap }),
    ...(mayDissolveAtCap && { atCap: 'may-dissolve' }),
  };
}

/** Which article holds the sanction of a clause, or why it has none. */
function sanctionedJson({ clause }: DraftClause, draft: Draft) {
  if (!clause.sanctioned) return undefined;
  if ('none' in clause.sanctioned) return { none: clause.sanctioned.none };
  return { clause: draft.clauses.find((one) => one.clause.kind === 'sanction')?.id ?? null };
}

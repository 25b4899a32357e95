import type { Temporal } from 'temporal-polyfill';
import type { Library } from '../../library/library.ts';
import type { Language } from '../../library/schema.ts';
import { type PhaseAdvice, phaseAdvice } from '../purchase/advice.ts';
import type { Dossier, PurchaseType } from '../purchase/dossier.ts';
import { situationOf } from '../purchase/facts.ts';
import { type Choice, type ClauseStance, considerClauses } from './choose.ts';

/** What another purchase type does to a dossier: the same advice, given both ways. */
export interface TypeEffect {
  /** The phases that are judged otherwise, with their reason then. */
  readonly phases: readonly Changed<PhaseAdvice>[];
  readonly clauses: readonly Changed<ClauseStance>[];
  /** Clauses that come into the document, and those that leave it. */
  readonly comes: readonly string[];
  readonly leaves: readonly string[];
  /** Clauses that would then want a decision of the buyer. */
  readonly unfit: readonly string[];
}
export interface Changed<T> {
  readonly now: T;
  readonly other: T;
}

/**
 * Advises on a dossier as it is, and as it would be with another purchase type.
 *
 * @param is the other type
 * @param on the day on which law is read while the publication is unknown
 */
export function typeEffect(
  dossier: Dossier,
  is: PurchaseType,
  library: Library,
  on: Temporal.PlainDate,
  language: Language,
): TypeEffect {
  const now = advised(dossier, library, on, language);
  const then = advised({ ...dossier, type: { is, because: '' } }, library, on, language);
  const ids = (choice: Choice) => choice.chosen.map(({ id }) => id);
  return {
    phases: changed(now.phases, then.phases, ({ phase }) => phase),
    clauses: changed(now.choice.stances, then.choice.stances, ({ id }) => id),
    comes: ids(then.choice).filter((id) => !ids(now.choice).includes(id)),
    leaves: ids(now.choice).filter((id) => !ids(then.choice).includes(id)),
    unfit: then.refused.filter((id) => !now.refused.includes(id)),
  };
}

function advised(dossier: Dossier, library: Library, on: Temporal.PlainDate, language: Language) {
  const situation = situationOf(dossier, library, on);
  const { choice, problems } = considerClauses({ ...dossier, language }, situation, library);
  const phases = phaseAdvice({ ...situation, facts: choice.facts }, library, language);
  return { phases, choice, refused: [...new Set(problems.map(({ path }) => path.replace(/^clauses\./, '')))] };
}

const changed = <T extends { readonly stance: string }>(now: readonly T[], then: readonly T[], key: (one: T) => string) =>
  now.flatMap((one): Changed<T>[] => {
    const other = then.find((found) => key(found) === key(one));
    return other && other.stance !== one.stance ? [{ now: one, other }] : [];
  });

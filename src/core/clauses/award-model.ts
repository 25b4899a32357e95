import type { Temporal } from 'temporal-polyfill';
import type { Points } from '../../kernel/points.ts';
import { ok, type Problem, type Result } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import type { Dossier } from '../purchase/dossier.ts';
import { prepareDraft } from './prepare.ts';
import { madeOf, socialCriteria, type Weighed, weightProblems } from './weights.ts';

/** The points of an award as they stand, whether they make the total yet or not. */
export interface AwardModel {
  /** The social criteria of the chosen clauses. */
  readonly social: readonly Weighed[];
  /** All criteria together. */
  readonly made: Points;
  /** What is wrong with the sum. */
  readonly problems: readonly Problem[];
}

/**
 * Adds up the award model of a dossier. A model that does not make its total yet is told as well: it keeps the
 * document back, and not the buyer who is still filling it in.
 *
 * @param on the day on which law is read while the publication is unknown
 * @returns what keeps the clauses themselves from being decided
 */
export function awardModel(dossier: Dossier, library: Library, on: Temporal.PlainDate): Result<AwardModel> {
  // Without the model nothing is said of its sum, and every clause has its points
  const prepared = prepareDraft({ ...dossier, award: undefined }, library, on);
  if (!prepared.ok) return prepared;
  const draft = { ...prepared.value, dossier };
  return ok({ social: socialCriteria(draft), made: madeOf(draft), problems: weightProblems(draft) });
}

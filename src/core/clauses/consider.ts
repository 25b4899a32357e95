import type { Temporal } from 'temporal-polyfill';
import type { Problem } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import type { Dossier } from '../purchase/dossier.ts';
import { situationOf } from '../purchase/facts.ts';
import { type ChosenClause, considerClauses } from './choose.ts';
import { type Draft, numbered } from './prepare.ts';

/** The clauses of a dossier as they stand, also while they contradict each other: what a buyer chooses from. A draft is one. */
export interface Considered extends Pick<Draft, 'dossier' | 'library' | 'situation' | 'choice'> {
  readonly clauses: readonly NumberedClause[];
}
/** A clause with its number in its document. */
export interface NumberedClause extends ChosenClause {
  readonly number: number;
}

/** @param on the day on which law is read while the publication is unknown */
export function considerDossier(
  dossier: Dossier,
  library: Library,
  on: Temporal.PlainDate,
): { readonly considered: Considered; readonly problems: readonly Problem[] } {
  const situation = situationOf(dossier, library, on);
  const { choice, problems } = considerClauses(dossier, situation, library);
  return { considered: { dossier, library, situation, choice, clauses: numbered(choice.chosen) }, problems };
}

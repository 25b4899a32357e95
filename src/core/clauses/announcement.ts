import type { Temporal } from 'temporal-polyfill';
import { type Known, known } from '../../kernel/known.ts';
import { before } from '../../kernel/term.ts';
import type { Library } from '../../library/library.ts';
import { isPublication } from '../../library/library.ts';
import type { Dossier } from '../purchase/dossier.ts';
import type { Situation } from '../purchase/facts.ts';
import type { Choice } from './choose.ts';
import { resolveParameters } from './parameters.ts';

/** The announcement to the market that goes before the tender. @see tip-3 */
export interface Announcement {
  readonly clause: string;
  /** The last day on which it is early enough; unknown while the publication is. */
  readonly by: Known<Temporal.PlainDate>;
}

/** The announcement of a dossier: so many months before its publication as its clause says. */
export function announcementOf(
  { purchase, language }: Dossier,
  { lawOn }: Situation,
  { chosen, facts }: Choice,
  library: Library,
): Announcement | undefined {
  const one = chosen.find(({ clause }) => isPublication(clause));
  const ahead = one?.clause.publication?.ahead;
  if (!one || !ahead) return undefined;
  const parameters = resolveParameters(one, { facts, library, language, lawOn });
  const months = parameters.ok ? parameters.value.values[ahead] : undefined;
  const by =
    typeof months === 'number' ? known(purchase.publication, (on) => before(on, { unit: 'months', count: months })) : 'unknown';
  return { clause: one.id, by };
}

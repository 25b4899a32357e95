import type { Temporal } from 'temporal-polyfill';
import type { Library } from '../../library/library.ts';
import type { Edits } from '../purchase/answers/merge.ts';
import type { ClauseChoice, Dossier } from '../purchase/dossier.ts';
import { type Considered, considerDossier } from './consider.ts';

/** A dossier, and what it is considered with. */
export interface Chooser {
  readonly dossier: Dossier;
  readonly library: Library;
  /** The day on which law is read while the publication is unknown. */
  readonly on: Temporal.PlainDate;
}

/**
 * The answers that take a clause into the document. Of a choice it comes in the place of the other. Where the advice takes
 * it already, the dossier says nothing: it follows the advice when the facts change.
 */
export function taking(id: string, because: string | undefined, of: Chooser): Edits {
  const { dossier, library } = of;
  const choice = library.clauses[id]?.choice;
  const others = choice
    ? Object.keys(dossier.clauses).filter(
        (other) => other !== id && dossier.clauses[other] && library.clauses[other]?.choice === choice,
      )
    : [];
  const edits = new Map<string, unknown>(others.map((other) => [`clauses.${other}`, undefined]));
  if (because) return edits.set(`clauses.${id}.because`, because);
  const advised = considered(of, without(dossier, [id, ...others]));
  return edits.set(`clauses.${id}`, advised.clauses.some((one) => one.id === id) ? undefined : 'true');
}

/** What leaving a clause out does. */
export interface Leaving {
  readonly edits: Edits;
  /** The clauses that refer to it, in one or more steps: they cannot stay without it. */
  readonly along: readonly string[];
  /** The clauses that stood there only for these. */
  readonly idle: readonly string[];
}

/** The answers that leave a clause out, with all that refers to it. */
export function leaving(id: string, of: Chooser): Leaving {
  const { dossier } = of;
  const now = considered(of, dossier.clauses);
  const out = [...dependents(id, now)];
  const advised = considered(of, without(dossier, out));
  const recommended = new Set(advised.clauses.flatMap((one) => (one.why === 'recommended' ? [one.id] : [])));
  const kept = without(dossier, out);
  const left: Record<string, ClauseChoice> = { ...kept };
  for (const one of out) if (recommended.has(one)) left[one] = false;
  const after = new Set(considered(of, left).clauses.map((one) => one.id));
  return {
    edits: new Map(out.map((one) => [`clauses.${one}`, recommended.has(one) ? 'false' : undefined])),
    along: out.filter((one) => one !== id),
    idle: now.clauses.map((one) => one.id).filter((one) => !after.has(one) && !out.includes(one)),
  };
}

/** Whether the clause would be in the document if the dossier said nothing of it. */
export const isAdvised = (id: string, of: Chooser): boolean =>
  considered(of, without(of.dossier, [id])).clauses.some((one) => one.id === id);

const considered = ({ dossier, library, on }: Chooser, clauses: Dossier['clauses']): Considered =>
  considerDossier({ ...dossier, clauses }, library, on).considered;

const without = ({ clauses }: Dossier, ids: readonly string[]): Dossier['clauses'] =>
  Object.fromEntries(Object.entries(clauses).filter(([id]) => !ids.includes(id)));

/** A clause and those that refer to it, and to those. */
function dependents(id: string, { clauses }: Considered): Set<string> {
  const found = new Set([id]);
  for (const one of found) for (const by of clauses.find((known) => known.id === one)?.neededBy ?? []) found.add(by);
  return found;
}

import { Points } from '../../kernel/points.ts';
import { message } from '../../kernel/reason.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import type { Because } from '../purchase/advice.ts';
import type { Award } from '../purchase/dossier.ts';
import { titleOf } from './choose.ts';
import type { Blank } from './parameters.ts';
import type { Draft, DraftClause } from './prepare.ts';

/** An award criterion of the document with its points. */
export interface Weighed {
  readonly id: string;
  readonly name: string;
  readonly weight: Points;
  /** The social criterion's clause; price and the buyer's own criteria have none. */
  readonly clause?: string | undefined;
}

const weightOf = ({ clause, parameters }: DraftClause): Points | undefined => {
  const weight = clause.criterion && parameters.values[clause.criterion.weight];
  return weight instanceof Points ? weight : undefined;
};

/** The social criteria of a draft with their points. */
export const socialCriteria = (draft: Draft): Weighed[] =>
  draft.clauses.flatMap((one) => {
    const weight = weightOf(one);
    return weight ? [{ id: one.id, name: titleOf(one.id, draft.library, draft.dossier.language), weight, clause: one.id }] : [];
  });

/** The other criteria as the dossier announces them; price has no name of its own. */
export const otherCriteria = ({ price, others }: Award): Weighed[] => [
  ...(price ? [{ id: 'price', name: '', weight: price.weight }] : []),
  ...others.map(({ id, name, weight }) => ({ id, name, weight })),
];

const sum = (criteria: readonly Weighed[]): Points => criteria.reduce((total, { weight }) => total.plus(weight), Points.of(0));

/** The points of all criteria together, as far as they are known. */
export const madeOf = (draft: Draft): Points => {
  const { award } = draft.dossier;
  return sum([...(award ? otherCriteria(award) : []), ...socialCriteria(draft)]);
};

/** The points of all criteria together make the total that the text prints. */
export function weightProblems(draft: Draft): Problem[] {
  const { award } = draft.dossier;
  const social = socialCriteria(draft);
  if (!award) return [];
  const made = madeOf(draft);
  if (made.equals(award.total)) return [];
  return [
    problem('award.total', 'problem.award.total', 'problem.award.total.expected', {
      total: award.total,
      made,
      social: sum(social),
    }),
  ];
}

/** What the price weighs when it takes or gives what the other criteria changed; nothing where that cannot be. */
export function balancedPrice({ total, price }: Award, made: Points): Points | undefined {
  const left = price?.weight.plus(total).minus(made);
  return left?.equals(Points.of(0)) ? undefined : left;
}

/** Without a model of the award nobody knows of how many points a criterion is a part: the buyer fills it in. */
export const totalBlank = (draft: Draft, clauses: readonly DraftClause[]): Blank[] =>
  !draft.dossier.award && clauses.some(({ clause }) => clause.criterion) ? [{ path: 'award', asks: message('blank.award') }] : [];

/** A criterion that holds for some lots only leaves fewer points for the others: the buyer is told. */
export function lotsWithFewerPoints(draft: Draft): Because[] {
  const { award, lots } = draft.dossier;
  if (!award || lots.length === 0) return [];
  const limited = draft.clauses.filter((one) => weightOf(one) && one.choice.lots);
  return lots.flatMap((lot) => {
    const without = limited.filter((one) => !one.choice.lots?.includes(lot.id));
    if (without.length === 0) return [];
    const left = sum([
      ...otherCriteria(award),
      ...socialCriteria(draft).filter(({ clause }) => !without.some((one) => one.id === clause)),
    ]);
    return [{ text: message('award.lot.fewer', { lot: lot.title, left, total: award.total }), sources: ['box-2'] }];
  });
}

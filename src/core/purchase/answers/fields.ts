import { languages } from '../../../library/schema.ts';
import { onceEvents } from '../../../library/vocabulary.ts';
import { priceFormulas, procedures } from '../dossier.ts';

/** What is asked of a purchase, in the order of the guided way: the same keys as a dossier file. @see fig-1 */

/** How an answer is typed: a sentence, an amount in EUR excl. VAT, a day, a choice, yes or no. */
export type FieldKind =
  | 'line'
  | 'prose'
  | 'money'
  | 'quantity'
  | 'count'
  | 'share'
  | 'points'
  | 'day'
  | 'choice'
  | 'yes'
  | 'material'
  | 'product'
  | 'country'
  | 'lot';
export interface Field {
  /** Its key in the dossier file; within a row, the key of the row. */
  readonly path: string;
  readonly kind: FieldKind;
  /** The options of a choice. */
  readonly of?: readonly string[];
  /** `must`: no dossier without it. `unknown`: "I don't know" is an answer. `none`: it may be left out. */
  readonly empty: 'must' | 'unknown' | 'none';
}
/** Rows of the same fields, such as the stones; `reused` tells the two tables of stones apart. */
export interface RowsAsked {
  readonly path: 'stones' | 'lots' | RecordName;
  readonly reused?: boolean;
  readonly fields: readonly Field[];
}
export interface Question {
  readonly fields: readonly Field[];
  readonly rows?: RowsAsked;
}

const field = (path: string, kind: FieldKind, empty: Field['empty'], of?: readonly string[]): Field => ({
  path,
  kind,
  empty,
  ...(of ? { of } : {}),
});
const stone = (products: readonly Field[]): readonly Field[] => [
  field('name', 'line', 'must'),
  field('material', 'material', 'unknown'),
  field('product', 'product', 'unknown'),
  field('quantity', 'quantity', 'unknown'),
  field('unit', 'choice', 'unknown', ['m2', 'm', 'm3', 't', 'piece']),
  field('thicknessMm', 'quantity', 'none'),
  field('heightMm', 'quantity', 'none'),
  ...products,
  field('lot', 'lot', 'none'),
];

/** The names of the questions, in the order in which they are asked. */
export const questionNames = ['contract', 'reuse', 'stones', 'time', 'ambition'] as const;
export type QuestionName = (typeof questionNames)[number];
export const questions: Readonly<Record<QuestionName, Question>> = {
  contract: {
    fields: [
      field('title', 'line', 'must'),
      field('authority.name', 'line', 'must'),
      field('authority.country', 'choice', 'must', ['BE', 'NL']),
      field('authority.trustone', 'yes', 'unknown'),
      field('purchase.contract', 'choice', 'unknown', ['works', 'supply']),
      field('purchase.form', 'choice', 'unknown', ['single', 'framework']),
      field('purchase.bidders', 'choice', 'unknown', ['contractors', 'stone-suppliers', 'design-team']),
      field('purchase.stoneIsMainSubject', 'yes', 'unknown'),
      field('purchase.value', 'money', 'unknown'),
      field('purchase.stoneValue', 'money', 'unknown'),
      field('purchase.procedure', 'choice', 'unknown', procedures),
    ],
    rows: { path: 'lots', fields: [field('title', 'line', 'must'), field('value', 'money', 'unknown')] },
  },
  reuse: { fields: [], rows: { path: 'stones', reused: true, fields: stone([]) } },
  stones: {
    fields: [field('purchase.originWish', 'choice', 'unknown', ['none', 'europe', 'named'])],
    rows: {
      path: 'stones',
      reused: false,
      fields: stone([field('reusedShare', 'share', 'none'), field('origin', 'country', 'unknown')]),
    },
  },
  time: {
    fields: [
      field('purchase.publication', 'day', 'unknown'),
      field('purchase.months', 'count', 'unknown'),
      ...onceEvents.slice(1).map((event) => field(`dates.${event}`, 'day', 'none')),
    ],
  },
  ambition: {
    fields: [field('ambition', 'choice', 'unknown', ['low', 'medium', 'high']), field('language', 'choice', 'none', languages)],
  },
};

/** What a buyer writes down row by row beside the questions: who was consulted, what the rest of the tender departs from. @see tip-3 */
export const recordNames = ['consultations', 'derogations'] as const;
export type RecordName = (typeof recordNames)[number];
export const records: Readonly<Record<RecordName, RowsAsked>> = {
  consultations: {
    path: 'consultations',
    fields: [
      field('who', 'line', 'must'),
      field('on', 'day', 'must'),
      field('about', 'prose', 'must'),
      field('changed', 'prose', 'must'),
    ],
  },
  derogations: { path: 'derogations', fields: [field('from', 'line', 'must'), field('because', 'prose', 'must')] },
};

/** The award model: the total, the price, and of each other criterion its name and points. */
export const awardFields = {
  total: field('award.total', 'points', 'none'),
  price: field('award.price.weight', 'points', 'none'),
  formula: field('award.price.formula', 'choice', 'none', priceFormulas),
  name: field('name', 'line', 'none'),
  weight: field('weight', 'points', 'none'),
} as const;

/** The purchase type that the buyer takes, and why. */
export const typeFields = {
  is: field('type.is', 'choice', 'must', ['supply', 'works']),
  because: field('type.because', 'prose', 'must'),
} as const;

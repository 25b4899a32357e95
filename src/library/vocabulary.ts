/** The closed lists of the format: what a phase, a kind, a place, a stance or an event of a contract can be. */

export const phases = ['preparation', 'selection', 'award', 'execution', 'practice'] as const;
export type Phase = (typeof phases)[number];
export const kinds = [
  'text',
  'exclusion-ground',
  'selection-criterion',
  'award-criterion',
  'performance-condition',
  'sanction',
] as const;
/** The parts of the tender document, in their order. */
export const places = ['administrative', 'technical', 'selection', 'award', 'annex'] as const;
export type PlaceInDocument = (typeof places)[number];
export const stances = ['recommended', 'possible', 'discouraged', 'ruled-out'] as const;
export type Stance = (typeof stances)[number];
/** What can start or end a term. The first six happen once in a contract, the others each time. */
export const events = [
  'publication',
  'opening',
  'award',
  'conclusion',
  'first-delivery',
  'completion',
  'order',
  'supplier-order',
  'delivery',
  'request',
  'notice',
  'receipt',
  'payment',
  'knowledge',
  'participation-end',
  'breach',
  'decision',
] as const;
export type ContractEvent = (typeof events)[number];
export const onceEvents = events.slice(0, 6) as readonly ContractEvent[];
export const protections = ['prioritisation', 'finding', 'unknown-link', 'natural-variation'] as const;
export const measures = ['chain.factoriesKnown', 'chain.quarriesKnown', 'obligations.onTime', 'plan.targetsReached'] as const;
export type Measure = (typeof measures)[number];
export const capIds = ['certificates-alone', 'membership-alone', 'not-stone-specific'] as const;
export const unsanctioned = ['settles-costs', 'law-on-delay', 'sanctioned-elsewhere', 'counts-as-new-stone'] as const;
export const penaltyMoments = [
  'must-end-at-once',
  'lasts-after-decision',
  'handed-in-late',
  'left-incomplete',
  'absent-or-false',
  'any-other',
] as const;
export const parameterKinds = [
  'months',
  'weeks',
  'days',
  'share',
  'money',
  'points',
  'count',
  'date',
  'text',
  'choice',
  'list',
] as const;
export type ParameterKind = (typeof parameterKinds)[number];
/**
 * The facts by which a text may choose its wording, so that a contract does not say what holds for another: `{% if contract
 * == "works" %}`. A fact that is not known is none of its values: what follows `else` must then be right as well.
 */
export const textFacts = {
  contract: ['works', 'supply'],
  framework: ['yes', 'no'],
  procedure: ['open', 'restricted', 'negotiated', 'competitive-dialogue', 'national', 'private', 'low-value'],
  lots: ['yes', 'no'],
} as const;
/** The value of each, and the country; `unknown` where nobody knows. */
export type TextFacts = Readonly<Record<keyof typeof textFacts | 'country', string>>;

import type { Temporal } from 'temporal-polyfill';
import { type Known, known } from '../../kernel/known.ts';
import { Eur } from '../../kernel/money.ts';
import { type Reason, type Reasoned, reason } from '../../kernel/reason.ts';
import { invariant } from '../../kernel/result.ts';
import { Share } from '../../kernel/share.ts';
import type { FactName } from '../../library/condition.ts';
import { lawValue } from '../../library/law-value.ts';
import type { Library } from '../../library/library.ts';
import type { Country } from '../../library/schema.ts';
import type { Ambition, Dossier, Purchase, PurchaseType } from './dossier.ts';
import { derivePurchaseType, type PurchaseTypeMarks, stoneShareOf, type TypeSignal, typeSignals } from './purchase-type.ts';
import { reusedShareOf } from './stones.ts';

/** What a condition of content may ask, each of its names: of the purchase, and which clauses are chosen (`with`). */
export interface Facts extends Record<FactName, unknown> {
  readonly type: PurchaseType;
  readonly country: Country;
  readonly procedure: Purchase['procedure'];
  readonly form: Purchase['form'];
  readonly bidders: Purchase['bidders'];
  readonly stoneShare: Known<Share>;
  readonly stoneValue: Known<Eur>;
  readonly value: Known<Eur>;
  readonly months: Known<number>;
  readonly aboveThreshold: Known<boolean>;
  readonly lowValue: Known<boolean>;
  readonly ambition: Known<Ambition>;
  readonly authorityIsMember: Known<boolean>;
  readonly reusedShare: Known<Share>;
  readonly onlyReused: Known<boolean>;
  readonly originWish: Purchase['originWish'];
  readonly with: ReadonlySet<string>;
}
/** The facts of a dossier, and on which day its law is read. */
export interface Situation {
  readonly facts: Facts;
  readonly type: Reasoned<PurchaseType>;
  /** The day of publication; while that is unknown the day that was asked, else today. */
  readonly lawOn: Temporal.PlainDate;
  readonly publicationKnown: boolean;
  /** Why a fact that needs a law's value is unknown. */
  readonly because: readonly Reason[];
}

/**
 * What follows from a dossier before any clause is chosen.
 *
 * @param on the day on which law is read while the publication is unknown
 */
export function situationOf(dossier: Dossier, library: Library, on: Temporal.PlainDate): Situation {
  const { purchase, authority, stones } = dossier;
  const lawOn = purchase.publication === 'unknown' ? on : purchase.publication;
  const type = typeOf(dossier, library);
  const threshold = belowLaw(library, 'EU/thresholds', kindOfContract(purchase, type.value), lawOn);
  const lowValue = lowValueOf(dossier, library, lawOn);
  const facts: Facts = {
    type: type.value,
    country: authority.country,
    procedure: purchase.procedure,
    form: purchase.form,
    bidders: purchase.bidders,
    stoneShare: stoneShareOf(purchase.value, purchase.stoneValue),
    stoneValue: purchase.stoneValue,
    value: purchase.value,
    months: purchase.months,
    aboveThreshold: known(threshold.value, (limit) => known(purchase.value, (value) => value.atLeast(limit))),
    lowValue: lowValue.value,
    ambition: dossier.ambition,
    authorityIsMember: authority.trustone,
    reusedShare: reusedShareOf(stones, library),
    onlyReused: stones.length === 0 ? 'unknown' : stones.every((stone) => stone.reused),
    originWish: purchase.originWish,
    with: new Set(),
  };
  return {
    facts,
    type,
    lawOn,
    publicationKnown: purchase.publication !== 'unknown',
    because: [...threshold.because, ...lowValue.because],
  };
}

/** A supply is measured by the threshold of supplies, works by that of works; while the contract is unknown its type says which. */
const kindOfContract = ({ contract }: Purchase, type: PurchaseType): string =>
  (contract === 'unknown' ? type : contract) === 'works' ? 'works' : 'supplies';

/** The derived type, or the buyer's own with her reason before those of the derivation. @see fig-1 */
function typeOf(dossier: Dossier, library: Library): Reasoned<PurchaseType> {
  const derived = derivePurchaseType(dossier.purchase, marksOf(library));
  if (!dossier.type) return derived;
  const overruled = reason('purchase.type.overruled', ['fig-1', 'tip-2'], {
    is: { message: `purchase.type.${dossier.type.is}`, values: {} },
    derived: { message: `purchase.type.${derived.value}`, values: {} },
    // The sentence goes on behind the reason and sets its own full stop
    because: dossier.type.because.replace(/\.$/, ''),
  });
  return { value: dossier.type.is, because: [overruled, ...derived.because] };
}

/** The two thresholds of the purchase type. */
function marksOf(library: Library): PurchaseTypeMarks {
  const marks = library.advice['determine-type']?.marks;
  invariant(marks !== undefined, 'determine-type holds the marks of the purchase type');
  const mainPart = Share.parse(marks.mainPart, '');
  invariant(mainPart.ok, 'mainPart is a share');
  return { mainPart: mainPart.value, longMonths: marks.longMonths };
}

/** What each of the six signals says of a dossier, and the type that follows from them, whether it was overruled or not. */
export function signalsOf(
  { purchase }: Dossier,
  library: Library,
): { readonly signals: readonly TypeSignal[]; readonly type: PurchaseType } {
  const marks = marksOf(library);
  return { signals: typeSignals(purchase, marks), type: derivePurchaseType(purchase, marks).value };
}

/** Whether a Belgian contract is of low value: by its value, or because the buyer chose that procedure. */
function lowValueOf({ authority, purchase }: Dossier, library: Library, on: Temporal.PlainDate): Reasoned<Known<boolean>> {
  if (authority.country !== 'BE') return { value: false, because: [] };
  const limit = belowLaw(library, 'BE/wet-2016-92', 'below', on);
  const byValue = known(limit.value, (l) => known(purchase.value, (value) => !value.atLeast(l)));
  return byValue === 'unknown' && purchase.procedure === 'low-value'
    ? { value: true, because: [] }
    : { value: byValue, because: limit.because };
}

function belowLaw(
  library: Library,
  law: 'EU/thresholds' | 'BE/wet-2016-92',
  key: string,
  on: Temporal.PlainDate,
): Reasoned<Known<Eur>> {
  const reading = lawValue(library, law, key, on);
  const amount = reading.kind === 'holds' ? Eur.parse(String(reading.is), '') : undefined;
  if (amount?.ok) return { value: amount.value, because: [] };
  return { value: 'unknown', because: [reason('fact.law-outside', [law], { on, law })] };
}

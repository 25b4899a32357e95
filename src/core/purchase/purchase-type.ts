import { type Known, known } from '../../kernel/known.ts';
import type { Eur } from '../../kernel/money.ts';
import { type Reason, type Reasoned, reason } from '../../kernel/reason.ts';
import { Share } from '../../kernel/share.ts';
import type { Purchase, PurchaseType } from './dossier.ts';

/** `marks` of content/stone/advice/determine-type.yaml. */
export interface PurchaseTypeMarks {
  /** From this share of the value on, stone is the main part. */
  readonly mainPart: Share;
  /** From so many months on, a contract is long. */
  readonly longMonths: number;
}
export type PurchaseTypeFacts = Pick<
  Purchase,
  'contract' | 'form' | 'bidders' | 'stoneIsMainSubject' | 'value' | 'stoneValue' | 'months'
>;

/** The share of the stone in the value of the contract; a contract of nothing has none. */
export const stoneShareOf = (value: Known<Eur>, stoneValue: Known<Eur>): Known<Share> =>
  known(value, (whole) => known(stoneValue, (stone) => (whole.cents === 0n ? 'unknown' : Share.of(stone.cents, whole.cents))));

/**
 * Derives which of the guide's two purchase types a purchase is.
 *
 * Six signals each speak for one type, or for neither while their fact is unknown; the majority decides. All six come
 * back as reasons, those for the outcome first, so that a buyer who overrules it sees what she argues against.
 *
 * @param facts what the buyer told; amounts in EUR excl. VAT, duration in months
 * @param marks the two thresholds, from content
 * @returns the type, with six reasons
 * @throws when the stone costs more than the contract: the dossier's schema refuses that before
 * @see fig-1, tip-2
 */
export function derivePurchaseType(facts: PurchaseTypeFacts, marks: PurchaseTypeMarks): Reasoned<PurchaseType> {
  const signals = typeSignals(facts, marks);
  const reasonsFor = (side: Side) => signals.filter((s) => s.speaksFor === side).map((s) => s.reason);
  const [forSupply, forWorks, open] = [reasonsFor('supply'), reasonsFor('works'), reasonsFor('neither')];
  // A tie falls to works: its clauses ask only what can be checked at delivery, so a wrong guess shuts nobody out.
  return forSupply.length > forWorks.length
    ? { value: 'supply', because: [...forSupply, ...forWorks, ...open] }
    : { value: 'works', because: [...forWorks, ...forSupply, ...open] };
}

/** One of the six signals: what it is about, for which type it speaks, and the sentence that says so. @see fig-1 */
export interface TypeSignal {
  readonly about: 'contract' | 'form' | 'bidders' | 'subject' | 'share' | 'duration';
  readonly speaksFor: Side;
  readonly reason: Reason;
}
type Side = PurchaseType | 'neither';

/** The six signals in the guide's order, each with what the facts say. */
export function typeSignals(facts: PurchaseTypeFacts, marks: PurchaseTypeMarks): TypeSignal[] {
  const { contract, form, bidders, stoneIsMainSubject, value, stoneValue, months } = facts;
  const stoneShare = stoneShareOf(value, stoneValue);
  const { mainPart, longMonths } = marks;
  return [
    signal(
      'contract',
      known(contract, (c) => c === 'supply'),
    ),
    signal(
      'form',
      known(form, (f) => f === 'framework'),
    ),
    signal(
      'bidders',
      known(bidders, (b) => b === 'stone-suppliers'),
      { bidders: { message: `fact.bidders.${bidders}`, values: {} } },
    ),
    signal('subject', stoneIsMainSubject),
    signal(
      'share',
      known(stoneShare, (s) => s.atLeast(mainPart)),
      { stoneShare, mainPart },
    ),
    signal(
      'duration',
      known(months, (m) => m >= longMonths),
      { months, longMonths },
    ),
  ];
}

function signal(about: TypeSignal['about'], isSupply: Known<boolean>, values: Reason['values'] = {}): TypeSignal {
  const speaksFor: Side = isSupply === 'unknown' ? 'neither' : isSupply ? 'supply' : 'works';
  return { about, speaksFor, reason: reason(`purchase.type.${speaksFor}.${about}`, ['fig-1'], values) };
}

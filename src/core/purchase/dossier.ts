import type { Temporal } from 'temporal-polyfill';
import type { Known } from '../../kernel/known.ts';
import type { Eur } from '../../kernel/money.ts';
import type { Points } from '../../kernel/points.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Country, Language } from '../../library/schema.ts';
import type { ContractEvent } from '../../library/vocabulary.ts';

/** A purchase as the buyer told it: the file `dossier/1`. Every fact may be unknown. Amounts in EUR excl. VAT. */
export interface Dossier {
  readonly title: string;
  readonly language: Language;
  readonly authority: Authority;
  readonly purchase: Purchase;
  /** Days of the contract, as far as they are known or planned. */
  readonly dates: Partial<Readonly<Record<ContractEvent, Temporal.PlainDate>>>;
  readonly lots: readonly Lot[];
  readonly stones: readonly Stone[];
  readonly ambition: Known<Ambition>;
  /** The purchase type, overruled with a reason. */
  readonly type?: { readonly is: PurchaseType; readonly because: string } | undefined;
  /** Where the dossier departs from what the advice would choose. */
  readonly clauses: Readonly<Record<string, ClauseChoice>>;
  readonly award?: Award | undefined;
  /** The authority's own wording of a clause. */
  readonly ownTexts: Readonly<Record<string, OwnText>>;
  /** Departures from general rules that the rest of the tender makes, for the list at its front. */
  readonly derogations: readonly Derogation[];
  readonly consultations: readonly Consultation[];
  /** The steps of the advice that were done, by their id. */
  readonly done: readonly string[];
  readonly signOff: readonly SignOff[];
  /** What was published and this is to replace, as long as it is not published itself. */
  readonly replaces?: Replaces | undefined;
}
export interface Authority {
  readonly name: string;
  readonly country: Country;
  /** Whether it takes part in TruStone. */
  readonly trustone: Known<boolean>;
}
/** Type 1 `supply`: stone is bought from who knows its chain. Type 2 `works`: stone comes along with a street or square. */
export type PurchaseType = 'supply' | 'works';
export type Ambition = 'low' | 'medium' | 'high';
export const procedures = [
  'open',
  'restricted',
  'negotiated',
  'competitive-dialogue',
  'national',
  'private',
  'low-value',
] as const;
export interface Purchase {
  readonly contract: Known<PurchaseType>;
  readonly procedure: Known<(typeof procedures)[number]>;
  readonly form: Known<'single' | 'framework'>;
  readonly bidders: Known<'contractors' | 'stone-suppliers' | 'design-team'>;
  readonly stoneIsMainSubject: Known<boolean>;
  readonly originWish: Known<'none' | 'europe' | 'named'>;
  /** The whole contract. */
  readonly value: Known<Eur>;
  readonly stoneValue: Known<Eur>;
  readonly months: Known<number>;
  readonly publication: Known<Temporal.PlainDate>;
}
export interface Lot {
  readonly id: string;
  readonly title: string;
  readonly value: Known<Eur>;
}
export type Unit = 'm2' | 'm' | 'm3' | 't' | 'piece';
/** A line of the table of stones. Reused stone is a line of its own: a line with a share reused is read as two. */
export interface Stone {
  readonly name: string;
  readonly material: Known<string>;
  readonly product: Known<string>;
  readonly quantity: Known<Quantity>;
  readonly unit: Known<Unit>;
  readonly thicknessMm?: Quantity | undefined;
  readonly heightMm?: Quantity | undefined;
  /** Country by two letters. */
  readonly origin: Known<string>;
  readonly reused: boolean;
  readonly lot?: string | undefined;
}
export type ClauseChoice =
  | false
  | {
      readonly parameters: Readonly<Record<string, unknown>>;
      readonly lots?: readonly string[] | undefined;
      readonly because?: string | undefined;
    };
/** How the price turns into points. */
export const priceFormulas = ['rel-lowest', 'lin-relative', 'lin-band', 'ref-abs', 'value-based', 'price-per-quality'] as const;
/** The award model as the buyer announces it; with the social criteria it makes `total` points. */
export interface Award {
  readonly total: Points;
  readonly price?: { readonly weight: Points; readonly formula?: (typeof priceFormulas)[number] | undefined } | undefined;
  readonly others: readonly { readonly id: string; readonly name: string; readonly weight: Points }[];
}
export interface OwnText {
  /** The version of the library's clause on which it is based. */
  readonly version: number;
  readonly text: string;
  readonly because: string;
}
export interface Derogation {
  readonly from: string;
  readonly because: string;
}
export interface Consultation {
  readonly on: Temporal.PlainDate;
  readonly who: string;
  readonly about: string;
  readonly changed: string;
}
/** A version of the same dossier that was published. */
export interface Replaces {
  readonly version: number;
  readonly on: Temporal.PlainDate;
  /** The hash of its tender text. */
  readonly text: string;
}
/** A lawyer's judgment of exactly the text with this hash, noted by the local user. */
export interface SignOff {
  readonly on: Temporal.PlainDate;
  readonly by: string;
  readonly hash: string;
  readonly says: 'agreed' | 'agreed-with-remark' | 'not-agreed';
  readonly remark?: string | undefined;
}

import type { Temporal } from 'temporal-polyfill';
import type { Known } from '../../kernel/known.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Share } from '../../kernel/share.ts';

/**
 * The chain of the stone of a contract, as its supplier states it: the file `chain/1`. Which places the stone passes, which
 * part of what arrives comes from where, and by what document that is shown. What is not known is said to be unknown.
 *
 * @see box-2, tip-8
 */
export interface Chain {
  readonly id: string;
  readonly title: string;
  readonly supplier: string;
  /** The day on which this is right, and on which evidence is judged. */
  readonly on: Temporal.PlainDate;
  readonly stones: readonly ChainStone[];
  readonly sites: readonly Site[];
  readonly links: readonly Link[];
}
export const units = ['m2', 'm', 'm3', 't'] as const;
export interface ChainStone {
  readonly id: string;
  readonly name: string;
  /** A row of `materials.csv`. */
  readonly material: string;
  /** A row of `products.csv`. */
  readonly product: string;
  readonly quantity: Quantity;
  readonly unit: (typeof units)[number];
  /** Of kerbs the width. */
  readonly thicknessMm?: Quantity | undefined;
  /** Of stone by the metre. */
  readonly heightMm?: Quantity | undefined;
  /** The country that supplier or customs state, by two letters: the quarry may lie elsewhere. */
  readonly origin: Known<string>;
  /** Reused stone carries no duty on its chain. */
  readonly reusedShare: Share;
}
export const siteKinds = ['quarry', 'factory', 'workshop', 'yard', 'agent', 'importer', 'wholesaler'] as const;
export const stages = ['quarry', 'cutting', 'splitting', 'polishing', 'trade', 'delivery'] as const;
export type Stage = (typeof stages)[number];
/** A place that the stone passes. */
export interface Site {
  readonly id: string;
  readonly name: Known<string>;
  /** Other names of the same place, so that it does not count twice. */
  readonly aliases: readonly string[];
  readonly kind: (typeof siteKinds)[number];
  /** What is done with the stone there. */
  readonly stage: readonly Stage[];
  readonly country: Known<string>;
  readonly place?: string | undefined;
  /** Degrees. */
  readonly coordinates?: { readonly lat: number; readonly lon: number } | undefined;
  readonly capacityTonnesPerYear?: Quantity | undefined;
  readonly certificates: readonly SiteCertificate[];
  readonly note?: string | undefined;
}
/** Written `xertifix:2027-09-30`, or `fair-stone:2027-06-30:factory` with what it covers. */
export interface SiteCertificate {
  readonly scheme: string;
  readonly until: Temporal.PlainDate;
  readonly covers?: string | undefined;
}
/** Stone that goes from one place to another. */
export interface Link {
  readonly id: string;
  readonly stone: string;
  readonly from: string;
  readonly to: string;
  /** The part of what arrives at `to`, of this stone, that comes from `from`. */
  readonly share: Share;
  readonly evidence?: string | undefined;
  /** Without the day of its document a link does not count as proven. */
  readonly evidenceFrom?: Temporal.PlainDate | undefined;
  readonly evidenceUntil?: Temporal.PlainDate | undefined;
  readonly note?: string | undefined;
}

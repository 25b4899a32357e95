import { roundHalfUp } from './fraction.ts';
import { err, ok, problem, type Result } from './result.ts';
import type { Share } from './share.ts';

/** Euro, excluding VAT, in whole cents. `amount * 0.07` does not compile; `amount.times(rate)` does, and rounds once. */
export class Eur {
  readonly cents: bigint;

  private constructor(cents: bigint) {
    this.cents = cents;
  }
  static ofCents(cents: bigint): Eur {
    return new Eur(cents);
  }
  /** Reads '1250000', '1250000.5' or '1250000.00'. '1.250' is refused: in Dutch it is a thousand, elsewhere it is one and a quarter. */
  static parse(text: string, path: string): Result<Eur> {
    const read = /^(\d{1,13})(?:\.(\d{2}|\d))?$/.exec(text.trim());
    if (!read) return err(problem(path, 'problem.amount.unreadable', 'problem.amount.expected', { text }));
    return ok(new Eur(BigInt(`${read[1]}${(read[2] ?? '').padEnd(2, '0')}`)));
  }
  times(share: Share): Eur {
    return new Eur(roundHalfUp(this.cents * share.part, share.whole));
  }
  /** So many times this amount: a penalty a day over ten days. */
  multiply(count: number): Eur {
    return new Eur(this.cents * BigInt(count));
  }
  plus(other: Eur): Eur {
    return new Eur(this.cents + other.cents);
  }
  atLeast(other: Eur): boolean {
    return this.cents >= other.cents;
  }
  /** Not below `low`, not above `high`. */
  clamp(low: Eur, high: Eur): Eur {
    return low.atLeast(this) ? low : this.atLeast(high) ? high : this;
  }
  /** '1250000.00', as in files, the API and the database. */
  toString(): string {
    const digits = this.cents.toString().padStart(3, '0');
    return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }
  toJSON(): string {
    return this.toString();
  }
}

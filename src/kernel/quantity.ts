import { readDecimal, roundHalfUp } from './fraction.ts';
import { err, ok, problem, type Result } from './result.ts';

/** A measured quantity, kept exact: 3360 m2, 12.5 t. Its unit stands beside it. */
export class Quantity {
  readonly part: bigint;
  readonly whole: bigint;

  private constructor(part: bigint, whole: bigint) {
    this.part = part;
    this.whole = whole;
  }
  static of(part: bigint | number, whole: bigint | number = 1): Quantity {
    return new Quantity(BigInt(part), BigInt(whole));
  }
  /** Reads '3360' or '12.5'; above nothing. */
  static parse(text: string, path: string): Result<Quantity> {
    const read = readDecimal(text);
    if (!read || read.part === 0n)
      return err(problem(path, 'problem.quantity.unreadable', 'problem.quantity.expected', { text }));
    return ok(new Quantity(read.part, read.whole));
  }
  plus(other: Quantity): Quantity {
    return new Quantity(this.part * other.whole + other.part * this.whole, this.whole * other.whole);
  }
  times(other: { readonly part: bigint; readonly whole: bigint }): Quantity {
    return new Quantity(this.part * other.part, this.whole * other.whole);
  }
  /** Three decimals at most, trailing zeros left out: '3360', '225.25'. */
  toString(): string {
    const thousandths = roundHalfUp(this.part * 1000n, this.whole)
      .toString()
      .padStart(4, '0');
    return `${thousandths.slice(0, -3)}.${thousandths.slice(-3)}`.replace(/\.?0+$/, '');
  }
  toJSON(): string {
    return this.toString();
  }
}

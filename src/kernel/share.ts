import { readDecimal, writeDecimal } from './fraction.ts';
import { err, invariant, ok, problem, type Result } from './result.ts';

/** A part of a whole, 0..1, kept exact: 2 of 3 quarries is 2/3, not 0.6667; a rate of 0.07 % is 7/10000. */
export class Share {
  readonly part: bigint;
  readonly whole: bigint;

  private constructor(part: bigint, whole: bigint) {
    this.part = part;
    this.whole = whole;
  }
  static of(part: bigint | number, whole: bigint | number): Share {
    const [p, w] = [BigInt(part), BigInt(whole)];
    invariant(w > 0n && p >= 0n && p <= w, `a share lies in 0..1, got ${p}/${w}`);
    return new Share(p, w);
  }
  /** Reads '0.75', '1' or '0.0007'. 75 and '75 %' are refused: a part of the whole lies in 0..1. */
  static parse(text: string, path: string): Result<Share> {
    const read = readDecimal(text);
    if (!read || read.part > read.whole)
      return err(problem(path, 'problem.share.unreadable', 'problem.share.expected', { text }));
    return ok(new Share(read.part, read.whole));
  }
  atLeast(other: Share): boolean {
    return this.part * other.whole >= other.part * this.whole;
  }
  times(other: Share): Share {
    return new Share(this.part * other.part, this.whole * other.whole);
  }
  /** What is left of the whole. */
  rest(): Share {
    return new Share(this.whole - this.part, this.whole);
  }
  isZero(): boolean {
    return this.part === 0n;
  }
  isWhole(): boolean {
    return this.part === this.whole;
  }
  /** A decimal without trailing zeros, at most nine decimals: '0.75', '0.666666667'. */
  toString(): string {
    return writeDecimal(this.part, this.whole, 9).replace(/\.?0+$/, '');
  }
  toJSON(): string {
    return this.toString();
  }
}

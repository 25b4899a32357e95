import { readDecimal, roundHalfUp, writeDecimal } from './fraction.ts';
import { err, ok, problem, type Result } from './result.ts';
import type { Share } from './share.ts';

/** Points of an award criterion, kept exact; rounded once, half up, when they are shown or added as announced. */
export class Points {
  readonly part: bigint;
  readonly whole: bigint;

  private constructor(part: bigint, whole: bigint) {
    this.part = part;
    this.whole = whole;
  }
  static of(count: number): Points {
    return new Points(BigInt(count), 1n);
  }
  /** Reads '15' or '12.5'. */
  static parse(text: string, path: string): Result<Points> {
    const read = readDecimal(text);
    if (!read) return err(problem(path, 'problem.points.unreadable', 'problem.points.expected', { text }));
    return ok(new Points(read.part, read.whole));
  }
  plus(other: Points): Points {
    return new Points(this.part * other.whole + other.part * this.whole, this.whole * other.whole);
  }
  /** What is left, or nothing where more is taken than there is. */
  minus(other: Points): Points | undefined {
    const part = this.part * other.whole - other.part * this.whole;
    return part < 0n ? undefined : new Points(part, this.whole * other.whole);
  }
  times(share: Share): Points {
    return new Points(this.part * share.part, this.whole * share.whole);
  }
  equals(other: Points): boolean {
    return this.part * other.whole === other.part * this.whole;
  }
  /** So many decimals, a half upwards, as the tender announces. */
  rounded(decimals: number): Points {
    const scale = 10n ** BigInt(decimals);
    return new Points(roundHalfUp(this.part * scale, this.whole), scale);
  }
  /** A decimal without trailing zeros, at most six decimals: '1.5'. */
  toString(): string {
    const written = writeDecimal(this.part, this.whole, 6);
    return written.replace(/\.?0+$/, '');
  }
  toJSON(): number {
    return Number(this.toString());
  }
}

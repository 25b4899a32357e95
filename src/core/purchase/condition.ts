import type { Known } from '../../kernel/known.ts';
import { Eur } from '../../kernel/money.ts';
import { invariant } from '../../kernel/result.ts';
import { Share } from '../../kernel/share.ts';
import type { Condition, FactName } from '../../library/condition.ts';
import type { Facts } from './facts.ts';

/** Whether a condition holds, and the facts that must be known before anyone can say. */
export interface Judged {
  readonly holds: Known<boolean>;
  readonly lacks: readonly FactName[];
}

/**
 * Judges a condition of content. An entry on an unknown fact neither holds nor fails; under `any` one that holds is
 * enough, and of all entries one that fails decides.
 */
export function judge(condition: Condition | undefined, facts: Facts): Judged {
  if (!condition) return certain(true);
  const { any, not, ...entries } = condition;
  const judged = Object.entries(entries)
    .filter(([, asked]) => asked !== undefined)
    .map(([name, asked]) => entry(name as FactName, asked, facts));
  if (any) judged.push(anyOf(any.map((one) => judge(one, facts))));
  if (not) judged.push(opposite(judge(not, facts)));
  return allOf(judged);
}

const certain = (holds: boolean): Judged => ({ holds, lacks: [] });
const unsure = (judged: readonly Judged[]): Judged => ({ holds: 'unknown', lacks: [...new Set(judged.flatMap((j) => j.lacks))] });

const allOf = (judged: readonly Judged[]): Judged =>
  judged.some((j) => j.holds === false) ? certain(false) : judged.every((j) => j.holds === true) ? certain(true) : unsure(judged);
const anyOf = (judged: readonly Judged[]): Judged =>
  judged.some((j) => j.holds === true) ? certain(true) : judged.every((j) => j.holds === false) ? certain(false) : unsure(judged);
const opposite = (judged: Judged): Judged => (judged.holds === 'unknown' ? judged : certain(!judged.holds));

function entry(name: FactName, asked: unknown, facts: Facts): Judged {
  if (name === 'with') return certain(facts.with.has(String(asked)));
  const fact = facts[name];
  if (fact === 'unknown') return { holds: 'unknown', lacks: [name] };
  if (isBounds(asked)) return certain(inside(fact, asked));
  return certain(Array.isArray(asked) ? asked.includes(fact) : fact === asked);
}

interface Bounds {
  readonly atLeast?: string | number | undefined;
  readonly below?: string | number | undefined;
}
const isBounds = (asked: unknown): asked is Bounds => typeof asked === 'object' && asked !== null && !Array.isArray(asked);

const inside = (fact: unknown, { atLeast, below }: Bounds): boolean =>
  (atLeast === undefined || reaches(fact, atLeast)) && (below === undefined || !reaches(fact, below));

/** Whether a fact is as large as a bound of content, each compared in its own kind. */
function reaches(fact: unknown, bound: string | number): boolean {
  if (fact instanceof Eur) {
    const read = Eur.parse(String(bound), '');
    invariant(read.ok, `${bound} is an amount`);
    return fact.atLeast(read.value);
  }
  if (fact instanceof Share) {
    const read = Share.parse(String(bound), '');
    invariant(read.ok, `${bound} is a share`);
    return fact.atLeast(read.value);
  }
  return Number(fact) >= Number(bound);
}

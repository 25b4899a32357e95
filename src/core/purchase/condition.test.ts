import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Eur } from '../../kernel/money.ts';
import { Share } from '../../kernel/share.ts';
import { type Condition, clausesAsked } from '../../library/condition.ts';
import { judge } from './condition.ts';
import type { Facts } from './facts.ts';

// A square in Belgium of which a quarter is stone; how long the works take is not known.
const square: Facts = {
  type: 'works',
  country: 'BE',
  procedure: 'open',
  form: 'single',
  bidders: 'contractors',
  stoneShare: Share.of(1, 4),
  stoneValue: Eur.ofCents(31_250_000n),
  value: Eur.ofCents(125_000_000n),
  months: 'unknown',
  aboveThreshold: false,
  lowValue: false,
  ambition: 'medium',
  authorityIsMember: 'unknown',
  reusedShare: Share.of(0, 1),
  onlyReused: false,
  originWish: 'none',
  with: new Set(['execution-evidence-at-delivery']),
};
const holds = (when: Condition) => judge(when, square).holds;

describe('what a clause asks of a purchase', () => {
  for (const [when, expected] of [
    [{ type: 'works' }, true],
    [{ type: 'works', country: 'NL' }, false],
    [{ ambition: ['medium', 'high'] }, true],
    [{ stoneShare: { below: '0.25' } }, false], // a quarter is not below a quarter
    [{ stoneShare: { atLeast: '0.25' } }, true],
    [{ stoneShare: { atLeast: '0.1', below: '0.2' } }, false],
    [{ stoneValue: { below: '312500.00' } }, false],
    [{ stoneValue: { below: '312500.01' } }, true],
    [{ onlyReused: false }, true],
    [{ with: 'execution-evidence-at-delivery' }, true],
    [{ with: 'execution-follow-up' }, false],
    [{ not: { type: 'works' } }, false],
    [{ any: [{ country: 'NL' }, { procedure: 'open' }] }, true],
    [{ any: [{ country: 'NL' }, { procedure: 'private' }] }, false],
  ] as const)
    test(`${JSON.stringify(when)} ${expected ? 'holds' : 'does not hold'}`, () => equal(holds(when as Condition), expected));

  test('no condition holds always', () => equal(judge(undefined, square).holds, true));
});

describe('what nobody knows yet neither holds nor fails', () => {
  for (const [when, expected, lacks] of [
    [{ months: { below: 3 } }, 'unknown', ['months']],
    [{ not: { months: { below: 3 } } }, 'unknown', ['months']],
    [{ type: 'supply', months: { below: 3 } }, false, []], // one that fails decides
    [{ type: 'works', months: { below: 3 } }, 'unknown', ['months']],
    [{ any: [{ type: 'works' }, { months: { below: 3 } }] }, true, []], // one that holds is enough
    [{ any: [{ type: 'supply' }, { months: { below: 3 } }] }, 'unknown', ['months']],
    [{ months: { below: 3 }, authorityIsMember: true }, 'unknown', ['months', 'authorityIsMember']],
  ] as const)
    test(`${JSON.stringify(when)} is ${expected}${lacks.length > 0 ? `, for want of ${lacks}` : ''}`, () =>
      deepEqual(judge(when as unknown as Condition, square), { holds: expected, lacks }));
});

describe('the logic of three values', () => {
  const atom: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
    { type: 'works' },
    { type: 'supply' },
    { months: { below: 3 } },
    { authorityIsMember: true },
    { stoneShare: { atLeast: '0.25' } },
  );
  const condition = fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      atom,
      fc.record({ any: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('any') }),
    ),
  })).any;
  const settled = (known: boolean): Facts => ({ ...square, months: known ? 1 : 12, authorityIsMember: known });

  test('once everything is known every condition holds or fails, and lacks nothing', () =>
    fc.assert(
      fc.property(condition, fc.boolean(), (when, known) => {
        const judged = judge(when, settled(known));
        return judged.holds !== 'unknown' && judged.lacks.length === 0;
      }),
    ));
  test('what was certain before stays so, whatever becomes known', () =>
    fc.assert(
      fc.property(condition, fc.boolean(), (when, known) => {
        const before = judge(when, square).holds;
        return before === 'unknown' || before === judge(when, settled(known)).holds;
      }),
    ));
  test('not twice is the thing itself', () =>
    fc.assert(fc.property(condition, (when) => judge({ not: { not: when } }, square).holds === judge(when, square).holds)));
});

test('every clause that a condition asks about, however deep', () =>
  deepEqual(clausesAsked({ with: 'a', any: [{ with: 'b' }, { not: { with: 'c' } }] }), ['a', 'b', 'c']));

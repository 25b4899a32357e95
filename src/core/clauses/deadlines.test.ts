import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { library } from '../../../test/content.ts';
import { type Days, type DueRule, deadlines, dueRule } from './deadlines.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
// Stad Voorbeeld, a framework of four years: awarded on the last day of January, first setts in mid-March.
const framework: Days = {
  award: day('2027-01-31'),
  conclusion: day('2027-02-20'),
  'first-delivery': day('2027-04-15'),
  completion: day('2031-02-20'),
};
const clause = library.clauses['execution-due-diligence-framework']!;
const values = { riskAnalysisWithin: 1, riskAnalysisFrom: 'award', afterConclusion: 10, actionPlanWithin: 2 };
const ruleOf = (duty: string, chosen: Record<string, string | number> = {}) =>
  dueRule(clause.obligations![duty]!.due, clause, { ...values, ...chosen });
/** The days of a duty, or what it waits for. */
const daysOf = (rule: DueRule, days: Days) =>
  deadlines(rule, days).map((deadline) => (deadline.kind === 'on' ? deadline.on.toString() : deadline.event));
const reasonsOf = (rule: DueRule, days: Days) =>
  deadlines(rule, days).flatMap((deadline) => (deadline.kind === 'on' ? deadline.because.map(({ message }) => message) : []));

describe('[box-4] the three duties of a framework', () => {
  test('the risk analysis: one month after award, the last day of February', () =>
    deepEqual(daysOf(ruleOf('risk-analysis', { afterConclusion: 5 }), framework), ['2027-02-28']));
  test('… but ten days after conclusion where that is later, and the reasons say which of the two it is', () => {
    deepEqual(daysOf(ruleOf('risk-analysis'), framework), ['2027-03-02']);
    deepEqual(reasonsOf(ruleOf('risk-analysis'), framework), ['deadline.within', 'deadline.later']);
  });
  test('… and in any case before the first delivery', () => {
    const rushed = { ...framework, 'first-delivery': day('2027-02-25') };
    deepEqual(daysOf(ruleOf('risk-analysis'), rushed), ['2027-02-24']);
    deepEqual(reasonsOf(ruleOf('risk-analysis'), rushed), ['deadline.within', 'deadline.later', 'deadline.brought-forward']);
  });
  test('from the other start that the buyer may choose', () =>
    deepEqual(daysOf(ruleOf('risk-analysis', { riskAnalysisFrom: 'conclusion' }), framework), ['2027-03-20']));
  test('the action plan: two months after conclusion', () => deepEqual(daysOf(ruleOf('action-plan'), framework), ['2027-04-20']));
  test('a report each year, the last at the end', () =>
    deepEqual(daysOf(ruleOf('yearly-report'), framework), ['2028-02-20', '2029-02-20', '2030-02-20', '2031-02-20']));
  test('concluded on 29 February: each year is counted from the start, so that a leap year gets its day back', () =>
    deepEqual(daysOf(ruleOf('yearly-report'), { conclusion: day('2028-02-29'), completion: day('2032-03-01') }), [
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
      '2032-03-01',
    ]));
  test('a contract shorter than a year: one report, at completion', () =>
    deepEqual(daysOf(ruleOf('yearly-report'), { conclusion: day('2027-02-20'), completion: day('2027-08-20') }), ['2027-08-20']));
  test('no award, no day: never an invented one', () => {
    deepEqual(daysOf(ruleOf('risk-analysis'), {}), ['award']);
    deepEqual(daysOf(ruleOf('action-plan'), { award: day('2027-01-31') }), ['conclusion']);
    deepEqual(daysOf(ruleOf('yearly-report'), { conclusion: day('2027-02-20') }), ['2028-02-20', 'completion']);
  });
});

describe('[box-5] duties that come back', () => {
  const evidence = library.clauses['execution-evidence-at-delivery']!;
  const due = evidence.obligations!['supplier-evidence']!.due;
  test('at each delivery, or so many days before it', () => {
    deepEqual(dueRule(due, evidence, { moment: 'at-delivery', leadDays: 15 }), {
      kind: 'per',
      per: 'delivery',
      ahead: undefined,
    });
    deepEqual(dueRule(due, evidence, { moment: 'before-delivery', leadDays: 20 }), {
      kind: 'per',
      per: 'delivery',
      ahead: { unit: 'days', count: 20 },
    });
  });
  test('a duty that the chosen option does not have never arises', () => {
    const reuse = library.clauses['preparation-reuse']!;
    const search = reuse.obligations!.search!.due;
    equal(dueRule(search, reuse, { shortage: 'new-stone', searchWithin: 15 }).kind, 'never');
    equal(dueRule(search, reuse, { shortage: 'reused-first', searchWithin: 15 }).kind, 'within');
  });
  test('a term that is still a blank gives no day', () => {
    const times = library.clauses['practice-delivery-times']!;
    const rule = dueRule(times.obligations!.delivery!.due, times, { from: 'conclusion', term: { blank: true } });
    deepEqual([rule.kind, deadlines(rule, framework)], ['open', []]);
  });
});

describe('whatever the days', () => {
  const anyDay = fc.integer({ min: 0, max: 4000 }).map((n) => day('2026-01-01').add({ days: n }));
  test('a day stands before the event it must precede, and never more than the term after its start', () => {
    const rule: DueRule = { kind: 'within', within: { unit: 'months', count: 1 }, of: 'award', before: 'first-delivery' };
    fc.assert(
      fc.property(anyDay, anyDay, (award, delivery) => {
        const [found] = deadlines(rule, { award, 'first-delivery': delivery });
        return (
          found?.kind === 'on' &&
          Temporal.PlainDate.compare(found.on, delivery) < 0 &&
          Temporal.PlainDate.compare(found.on, award.add({ months: 1 })) <= 0
        );
      }),
    );
  });
  test('reports come in order, none after the end, and the last on it', () => {
    const rule: DueRule = { kind: 'every', every: Temporal.Duration.from('P1Y'), of: 'conclusion', atLatest: 'completion' };
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 3650 }), (conclusion, length) => {
        const completion = conclusion.add({ days: length });
        const days = daysOf(rule, { conclusion, completion });
        return days.at(-1) === completion.toString() && days.every((one, i) => i === 0 || one > days[i - 1]!);
      }),
    );
  });
});

import { Temporal } from 'temporal-polyfill';
import { type Message, message } from '../../kernel/reason.ts';
import { invariant } from '../../kernel/result.ts';
import { after, isAfter, type Term, before as termBefore } from '../../kernel/term.ts';
import type { Clause } from '../../library/clause.ts';
import type { Obligation } from '../../library/clause-blocks.ts';
import type { SimpleDue } from '../../library/due.ts';
import type { Printable } from '../../library/text.ts';
import type { ContractEvent, ParameterKind } from '../../library/vocabulary.ts';

/** The days of a contract, as far as they are known. An event that happens each time has no day here. */
export type Days = Partial<Readonly<Record<ContractEvent, Temporal.PlainDate>>>;
/** A day, or what must happen before there is one. Never an invented date. */
export type Deadline =
  | { readonly kind: 'on'; readonly on: Temporal.PlainDate; readonly because: readonly Message[] }
  | { readonly kind: 'awaits'; readonly event: string };

/** When a duty is due, with the values of its parameters put in: what `{ within, of }` of content means for this contract. */
export type DueRule =
  | {
      readonly kind: 'within';
      readonly within: Term;
      readonly of: string;
      readonly before?: ContractEvent | undefined;
      readonly orAfter?: { readonly within: Term; readonly of: string } | undefined;
    }
  | { readonly kind: 'every'; readonly every: Temporal.Duration; readonly of: string; readonly atLatest: ContractEvent }
  | { readonly kind: 'per'; readonly per: 'delivery' | 'order'; readonly ahead?: Term | undefined }
  | { readonly kind: 'on'; readonly on: string }
  /** The duty does not arise with the option that was chosen. */
  | { readonly kind: 'never' }
  /** Its term is still a blank. */
  | { readonly kind: 'open'; readonly parameter: string };

/** Reads the `due` of an obligation with the values of its clause. Options choose between rules and between events. */
export function dueRule(due: Obligation['due'], clause: Clause, values: Readonly<Record<string, Printable>>): DueRule {
  if ('choose' in due && typeof due.choose === 'string') {
    const chosen = (due as Record<string, SimpleDue | 'none' | string>)[String(values[due.choose])];
    return chosen === 'none' || chosen === undefined ? { kind: 'never' } : dueRule(chosen as SimpleDue, clause, values);
  }
  const simple = due as SimpleDue;
  const event = (name: string): string => (clause.parameters?.[name]?.kind === 'choice' ? String(values[name]) : name);
  const term = (name: string): Term => termOf(clause.parameters?.[name]?.kind, values[name]);
  if ('within' in simple) {
    const { within, of, before, orAfter } = simple;
    if (typeof values[within] !== 'number') return { kind: 'open', parameter: within };
    return {
      kind: 'within',
      within: term(within),
      of: event(of),
      before,
      orAfter: orAfter && { within: term(orAfter.within), of: event(orAfter.of) },
    };
  }
  if ('every' in simple)
    return { kind: 'every', every: Temporal.Duration.from(simple.every), of: event(simple.of), atLatest: simple.atLatest };
  if ('per' in simple) return { kind: 'per', per: simple.per, ahead: simple.ahead ? term(simple.ahead) : undefined };
  return { kind: 'on', on: event(simple.on) };
}

/** A term has the unit of its parameter. */
function termOf(unit: ParameterKind | undefined, count: Printable | undefined): Term {
  invariant(
    (unit === 'months' || unit === 'weeks' || unit === 'days') && typeof count === 'number',
    'a term is a parameter in months, weeks or days',
  );
  return { unit, count };
}

/**
 * The days by which a duty must be met, earliest first: one for a term, one a period for `every`. What happens with each
 * delivery or request has a day only once that happened.
 *
 * @see box-4, box-5
 */
export function deadlines(rule: DueRule, days: Days): Deadline[] {
  switch (rule.kind) {
    case 'within':
      return [within(rule, days)];
    case 'every':
      return every(rule, days);
    case 'per':
      return [{ kind: 'awaits', event: rule.per }];
    case 'on':
      return [dayOf(rule.on, days) ?? { kind: 'awaits', event: rule.on }];
    case 'never':
    case 'open':
      return [];
    default:
      return rule satisfies never;
  }
}

const dayOf = (event: string, days: Days): Deadline | undefined => {
  const on = days[event as ContractEvent];
  return on && { kind: 'on', on, because: [] };
};

function within(rule: DueRule & { kind: 'within' }, days: Days): Deadline {
  const start = days[rule.of as ContractEvent];
  if (!start) return { kind: 'awaits', event: rule.of };
  let on = after(start, rule.within);
  const because = [message('deadline.within', { term: rule.within, event: message(`event.${rule.of}`), start, on })];
  // Both days hold for whoever concludes late: the later one leaves the contractor the days that the text promises
  const other = rule.orAfter && days[rule.orAfter.of as ContractEvent];
  const later = other && rule.orAfter && after(other, rule.orAfter.within);
  if (rule.orAfter && later && isAfter(later, on)) {
    on = later;
    because.push(message('deadline.later', { term: rule.orAfter.within, event: message(`event.${rule.orAfter.of}`), on }));
  }
  const limit = rule.before && days[rule.before] && termBefore(days[rule.before]!, { unit: 'days', count: 1 });
  if (rule.before && limit && isAfter(on, limit)) {
    on = limit;
    because.push(message('deadline.brought-forward', { event: message(`event.${rule.before}`), on }));
  }
  return { kind: 'on', on, because };
}

/** At most so many periods are listed: no contract on stone runs longer. */
const mostPeriods = 50;
function every(rule: DueRule & { kind: 'every' }, days: Days): Deadline[] {
  const start = days[rule.of as ContractEvent];
  const end = days[rule.atLatest];
  if (!start) return [{ kind: 'awaits', event: rule.of }];
  if (!end)
    return [
      { kind: 'on', on: start.add(rule.every), because: [message('deadline.every', { start })] },
      { kind: 'awaits', event: rule.atLatest },
    ];
  const list: Deadline[] = [];
  for (let n = 1; n <= mostPeriods; n++) {
    // Counted from the start each time: 29 February would become 28 for good
    const on = start.add(times(rule.every, n));
    const last = !isAfter(end, on);
    list.push({
      kind: 'on',
      on: last ? end : on,
      because: [message(last ? 'deadline.last' : 'deadline.every', { start, on: last ? end : on })],
    });
    if (last) break;
  }
  return list;
}
const times = (period: Temporal.Duration, n: number): Temporal.Duration =>
  Temporal.Duration.from({ years: period.years * n, months: period.months * n, weeks: period.weeks * n, days: period.days * n });

import { message } from '../../../kernel/reason.ts';
import { type ContractEvent, events } from '../../../library/vocabulary.ts';
import { judge } from '../../purchase/condition.ts';
import { daysOf, nameOf } from '../deadline-conflicts.ts';
import { type Days, type Deadline, type DueRule, deadlines, dueRule } from '../deadlines.ts';
import type { Draft, DraftClause } from '../prepare.ts';
import { type Block, cell, type Table, text } from '../tree.ts';
import { capital, type Voice } from '../voice.ts';

/** A duty of a clause as this contract has it: its rule, and the days that follow from the days known. */
export interface Duty {
  readonly id: string;
  readonly who: 'contractor' | 'authority' | 'bidder' | 'both';
  readonly rule: DueRule;
  readonly deadlines: readonly Deadline[];
}

/** The duties that arise with the options chosen and the facts known. */
export function dutiesOf(one: DraftClause, draft: Draft): Duty[] {
  const days = daysOf(draft.dossier);
  return Object.entries(one.clause.obligations ?? {}).flatMap(([id, { who, due, when }]) => {
    const rule = dueRule(due, one.clause, one.parameters.values);
    if (rule.kind === 'never' || judge(when, draft.choice.facts).holds === false) return [];
    return [{ id, who, rule, deadlines: deadlines(rule, days) }];
  });
}

/** The rule in words: `binnen vijftien kalenderdagen na de levering`. */
export function ruleWords(rule: DueRule, one: DraftClause, draft: Draft, voice: Voice): string {
  const event = (name: string) => eventWords(name, one, draft, voice);
  switch (rule.kind) {
    case 'within': {
      const first = voice.say('due.within', { term: rule.within, event: event(rule.of) });
      const later = rule.orAfter ? voice.say('due.or-after', { term: rule.orAfter.within, event: event(rule.orAfter.of) }) : '';
      const before = rule.before ? voice.say('due.before', { event: event(rule.before) }) : '';
      return `${first}${later}${before}`;
    }
    case 'every':
      return voice.say('due.every', { event: event(rule.of), last: event(rule.atLatest) });
    case 'per':
      return rule.ahead ? voice.say(`due.per.${rule.per}.ahead`, { term: rule.ahead }) : voice.say(`due.per.${rule.per}`);
    case 'on':
      return voice.say('due.on', { event: event(rule.on) });
    case 'open':
      return voice.say('document.blank');
    case 'never':
      return '';
    default:
      return rule satisfies never;
  }
}

/** The words of an event, or of the duty that is one (the day it was met). */
function eventWords(name: string, one: DraftClause, draft: Draft, voice: Voice): string {
  if ((events as readonly string[]).includes(name)) return voice.say(`event.${name}`);
  const { values } = nameOf(one, name, draft);
  return voice.say('event.duty', { duty: String(values.text).toLowerCase() });
}

/** The day, or for which event it waits. */
export function deadlineWords(list: readonly Deadline[], one: DraftClause, draft: Draft, voice: Voice): string {
  return list
    .map((deadline) =>
      deadline.kind === 'on'
        ? voice.write(deadline.on)
        : voice.say('deadline.awaits', { event: eventWords(deadline.event, one, draft, voice) }),
    )
    .join('; ');
}

/** The day counted from the other start as well, where a choice decides between two starts. @see box-4 */
function otherStarts(id: string, one: DraftClause, draft: Draft, voice: Voice): string {
  const due = one.clause.obligations?.[id]?.due;
  if (!due || !('of' in due)) return '';
  const start = one.clause.parameters?.[String(due.of)];
  if (start?.kind !== 'choice') return '';
  const days: Days = daysOf(draft.dossier);
  const others = (start.of ?? []).filter((option) => option !== one.parameters.values[String(due.of)]);
  return others
    .flatMap((option) => {
      const rule = dueRule(due, one.clause, { ...one.parameters.values, [String(due.of)]: option });
      const [deadline] = deadlines(rule, days);
      return deadline?.kind === 'on'
        ? [voice.say('deadline.other-start', { event: message(`event.${option as ContractEvent}`), on: deadline.on })]
        : [];
    })
    .join(' ');
}

/** The duties of one clause with their rule and days, for the buyer beside the clause. */
export function dutyDates(one: DraftClause, draft: Draft, voice: Voice): Block {
  const table: Table = {
    type: 'table',
    columns: [
      { title: voice.say('duty.column.name'), width: 28 },
      { title: voice.say('duty.column.who'), width: 16 },
      { title: voice.say('duty.column.rule'), width: 30 },
      { title: voice.say('duty.column.days'), width: 26 },
    ],
    rows: dutiesOf(one, draft).map((duty) => [
      cell(voice.say('verbatim', nameOf(one, duty.id, draft).values)),
      cell(voice.say(`who.${duty.who}`)),
      cell(capital(ruleWords(duty.rule, one, draft, voice))),
      {
        children: [
          text(
            [deadlineWords(duty.deadlines, one, draft, voice), otherStarts(duty.id, one, draft, voice)]
              .filter(Boolean)
              .join('. '),
          ),
        ],
      },
    ]),
  };
  return table;
}

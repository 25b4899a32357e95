import { type AskedParameter, readParameter } from '../../core/clauses/parameter-form.ts';
import type { Voice } from '../../core/clauses/voice.ts';
import { changedFrom, type Edits, withEdits } from '../../core/purchase/answers/merge.ts';
import type { Dossier } from '../../core/purchase/dossier.ts';
import { at } from '../../kernel/path.ts';
import { type Message, message, type Value } from '../../kernel/reason.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import type { ClauseWords } from '../../library/words.ts';
import type { Request } from '../parts/world.ts';

/** What a form sent: each field by its name; of options that are ticked, all behind each other. */
export type Sent = Readonly<Record<string, string>>;

/** Reads a form of which fields may be ticked more than once. */
export async function sentChoices(c: Request): Promise<Sent> {
  const form = await c.req.parseBody({ all: true });
  const texts = (value: unknown): string[] =>
    (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      texts(value)
        .filter((one, _, all) => one !== '' || all.length === 1)
        .join(','),
    ]),
  );
}

/** A clause of which the choices are read. */
export interface ChoicesOf {
  readonly id: string;
  readonly asked: readonly AskedParameter[];
  readonly lots: Dossier['lots'];
  readonly voice: Voice;
}

/** The choices of a clause that a form sent: its parameters, its lots, the reason. Those that cannot be read are told. */
export function readChoices({ id, asked, lots, voice }: ChoicesOf, sent: Sent): { edits: Edits; problems: readonly Problem[] } {
  const edits = new Map<string, unknown>();
  const problems: Problem[] = [];
  for (const one of asked) {
    const typed = one.name === sent.standard ? '' : sent[one.path];
    if (typed === undefined || one.parameter.law) continue;
    const empty = one.name === sent.standard ? { ok: true as const, value: undefined } : undefined;
    const read = empty ?? readParameter(one, typed, voice.locale.format);
    if (read.ok) edits.set(one.path, read.value);
    else problems.push(...read.problems);
  }
  const because = sent[`clauses.${id}.because`];
  if (because !== undefined) edits.set(`clauses.${id}.because`, because.replace(/\r\n?/g, '\n').trim() || undefined);
  const path = `clauses.${id}.lots`;
  const chosen = sent[path]?.split(',').filter((lot) => lot !== '');
  if (chosen?.length === 0)
    problems.push(
      problem(path, 'problem.list.short', 'problem.list.short.expected', {
        atLeast: 1,
        options: lots.map(({ title }) => title).join(', '),
      }),
    );
  else if (chosen) edits.set(path, chosen.length === lots.length ? undefined : chosen);
  return { edits, problems };
}

/** A clause of which nothing is chosen any more is taken as advised; where the advice takes it anyway nothing is said of it. */
export function withoutEmpty(id: string, edits: Edits, data: unknown, advised: () => boolean): Edits {
  const path = `clauses.${id}`;
  const left = at(withEdits(data, changedFrom(data, edits)), path);
  const empty = typeof left === 'object' && left !== null && Object.keys(left).length === 0;
  return empty ? new Map([[path, advised() ? undefined : 'true']]) : edits;
}

/** A problem as a buyer reads it beside her fields: options by their words, and a reason asked where it can be given. */
export function onForm(found: Problem, { id, asked }: Pick<ChoicesOf, 'id' | 'asked'>, words: ClauseWords | undefined): Problem {
  const because = `clauses.${id}.because`;
  const path = found.path.replace(/\[\d+\]$/, '');
  const parameter = asked.find((one) => one.path === path);
  const option = (name: string) => (parameter && words?.options?.[parameter.name]?.[name]) ?? name;
  const expected = message('page.reason.expected');
  switch (found.wrong.message) {
    case 'problem.clause.discouraged':
    case 'problem.clause.ruled-out':
      return { path: because, wrong: message('page.reason.missing'), expected };
    case 'problem.parameter.unreasoned':
      return {
        path: because,
        wrong: message('page.reason.option', { option: option(String(found.wrong.values.option)) }),
        expected,
      };
    case 'problem.list.short': {
      const options = parameter ? (parameter.parameter.of ?? []).map(option) : found.expected.values.options;
      return { ...found, path, expected: { ...found.expected, values: { ...found.expected.values, options: options ?? '' } } };
    }
    default:
      return { ...found, path, wrong: withTitles(found.wrong), expected: withTitles(found.expected) };
  }
}

/** On a page a clause has its title; its id is for files. */
const withTitles = ({ message: id, values }: Message): Message =>
  id === 'clause.named'
    ? message('page.clause.named', values)
    : message(id, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, titled(value)])));
const titled = (value: Value): Value => {
  if (Array.isArray(value)) return value.map(titled) as unknown as Value;
  return typeof value === 'object' && 'message' in value ? withTitles(value) : value;
};

import { Eur } from '../../kernel/money.ts';
import { Points } from '../../kernel/points.ts';
import { err, ok, problem, type Result } from '../../kernel/result.ts';
import { Share } from '../../kernel/share.ts';
import { readDay } from '../../kernel/term.ts';
import type { Parameter } from '../../library/parameter.ts';
import { choiceProblem } from '../../library/problems.ts';
import type { Printable } from '../../library/text.ts';

/** A value in its kind, from what was typed in a file or stands in content. */
export function readValue(path: string, { kind, of = [], atLeast = 0 }: Parameter, given: unknown): Result<Printable> {
  if (kind === 'list') return readList(path, of, atLeast, given);
  if (typeof given === 'object')
    return err(problem(path, 'problem.kind', 'problem.kind.string', { text: JSON.stringify(given) }));
  const text = String(given).trim();
  switch (kind) {
    case 'months':
    case 'weeks':
    case 'days':
    case 'count':
      return /^\d{1,6}$/.test(text)
        ? ok(Number(text))
        : err(problem(path, 'problem.count.unreadable', 'problem.count.expected', { text }));
    case 'share':
      return Share.parse(text, path);
    case 'money':
      return Eur.parse(text, path);
    case 'points':
      return Points.parse(text, path);
    case 'date':
      return readDay(text, path);
    case 'choice':
      return of.includes(text) ? ok(text) : err(choiceProblem(path, text, of));
    case 'text':
      return readLine(path, text);
    default:
      throw new Error(`Unhandled kind: ${kind satisfies never}`);
  }
}

const readLine = (path: string, text: string): Result<string> => {
  if (text === '') return err(problem(path, 'problem.empty', 'problem.empty.expected'));
  return /\{\{|\{%/.test(text) ? err(problem(path, 'problem.placeholder', 'problem.placeholder.expected', { text })) : ok(text);
};

function readList(path: string, of: readonly string[], atLeast: number, given: unknown): Result<readonly string[]> {
  const list = Array.isArray(given) ? given.map(String) : typeof given === 'string' ? [given] : [];
  const foreign = list.findIndex((option) => !of.includes(option));
  if (foreign >= 0) return err(choiceProblem(`${path}[${foreign}]`, list[foreign], of));
  const distinct = [...new Set(list)];
  if (distinct.length < atLeast)
    return err(problem(path, 'problem.list.short', 'problem.list.short.expected', { atLeast, options: of.join(', ') }));
  // In the order of content, so that the same choice reads the same however it was typed
  return ok(of.filter((option) => distinct.includes(option)));
}

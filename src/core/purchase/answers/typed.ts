import { Temporal } from 'temporal-polyfill';
import { readDecimal } from '../../../kernel/fraction.ts';
import { Eur } from '../../../kernel/money.ts';
import { err, ok, problem, type Result } from '../../../kernel/result.ts';
import { Share } from '../../../kernel/share.ts';
import { money, number, percent } from '../../../library/format.ts';
import type { Format } from '../../../library/locale.ts';
import type { Field } from './fields.ts';

/**
 * An answer as a dossier file holds it, from what was typed in a form: `1.250.000` in Dutch is `1250000.00`. Left open it
 * is `unknown`, or nothing where it may be left out.
 */
export function readTyped(field: Field, typed: string, format: Format): Result<string | undefined> {
  const text = typed.replace(/\s+/gu, ' ').trim();
  if (text === '' || text === 'unknown') return emptyAnswer(field);
  switch (field.kind) {
    case 'money':
      return readMoney(field, text, format);
    case 'quantity':
    case 'points':
      return readNumber(field, text, format);
    case 'share':
      return readShare(field, text, format);
    case 'day':
      return readDate(field, text);
    case 'choice':
      return field.of?.includes(text)
        ? ok(text)
        : err(problem(field.path, 'problem.answer.choice', 'problem.answer.choice.expected', { text }));
    case 'prose':
      return ok(typed.replace(/\r\n?/g, '\n').trim());
    case 'yes':
    case 'line':
    case 'count':
    case 'material':
    case 'product':
    case 'country':
    case 'lot':
      return ok(text);
    default:
      throw new Error(`Unhandled kind: ${field.kind satisfies never}`);
  }
}

const emptyAnswer = ({ empty, path }: Field): Result<string | undefined> => {
  if (empty === 'must') return err(problem(path, 'problem.empty', 'problem.empty.expected'));
  return ok(empty === 'unknown' ? 'unknown' : undefined);
};

/** Euro signs and words are left aside; an amount has two decimals or none. */
function readMoney(field: Field, text: string, format: Format): Result<string> {
  const plain = decimalOf(text.replace(/€|\beuro?\b/giu, '').trim(), format, 2);
  const read = plain === undefined ? undefined : Eur.parse(plain, field.path);
  if (read?.ok) return ok(read.value.toString());
  return err(problem(field.path, 'problem.answer.money', 'problem.answer.money.expected', { text }));
}

function readNumber(field: Field, text: string, format: Format): Result<string> {
  const plain = decimalOf(text, format, 3);
  return plain === undefined
    ? err(problem(field.path, 'problem.answer.number', 'problem.answer.number.expected', { text }))
    : ok(plain);
}

/** A percentage, with or without its sign, as a share: `20` is `0.2`. */
function readShare(field: Field, text: string, format: Format): Result<string> {
  const plain = decimalOf(text.replace('%', '').trim(), format, 2);
  const read = plain === undefined ? undefined : readDecimal(plain);
  if (read && read.part <= read.whole * 100n) return ok(Share.of(read.part, read.whole * 100n).toString());
  return err(problem(field.path, 'problem.answer.share', 'problem.answer.share.expected', { text }));
}

/**
 * A number with the marks of the reader's language as a decimal with a point. `1.250` is twelve hundred and fifty in Dutch;
 * where a mark could be either, it is what the language says it is.
 */
function decimalOf(text: string, { decimal, thousands }: Format, decimals: number): string | undefined {
  const group = thousands.trim() === '' ? '[ .]' : `[ ${literally(thousands)}]`;
  const grouped = new RegExp(`^\\d{1,3}(?:${group}\\d{3})+(?:${literally(decimal)}\\d{1,${decimals}})?$`);
  const plain = new RegExp(`^\\d+(?:${literally(decimal)}\\d{1,${decimals}})?$`);
  if (grouped.test(text) || plain.test(text)) return text.replace(new RegExp(group, 'g'), '').replace(decimal, '.');
  // As spreadsheets and dossier files write it: a point with one or two decimals groups no thousands
  return /^\d+\.\d{1,2}$/.test(text) ? text : undefined;
}
const literally = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `2027-02-01` as the browser's calendar gives it, or day, month and year as people write them. */
function readDate(field: Field, text: string): Result<string> {
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  const iso = day ? `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw new RangeError(iso);
    return ok(Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString());
  } catch {
    return err(problem(field.path, 'problem.answer.day', 'problem.answer.day.expected', { text }));
  }
}

/** What stands in the form: an answer of the file in the marks of the language. An answer that is unknown is an empty field. */
export function typedOf(field: Field, answer: unknown, format: Format): string {
  if (answer === undefined || answer === null || answer === 'unknown') return '';
  const text = String(answer);
  if (field.kind === 'money') {
    const read = Eur.parse(text, '');
    if (!read.ok) return text;
    const [whole = '', cents] = read.value.toString().split('.');
    return cents === '00' ? number(whole, format) : money(read.value, { ...format, money: '{n}' });
  }
  if (field.kind === 'share') {
    const read = Share.parse(text, '');
    return read.ok ? percent(read.value, { ...format, percent: '{n}' }) : text;
  }
  return (field.kind === 'quantity' || field.kind === 'points') && /^\d+(\.\d+)?$/.test(text) ? number(text, format) : text;
}

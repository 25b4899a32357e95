import { Temporal } from 'temporal-polyfill';
import { writeDecimal } from '../kernel/fraction.ts';
import { Eur } from '../kernel/money.ts';
import { Points } from '../kernel/points.ts';
import { Quantity } from '../kernel/quantity.ts';
import type { Counted, Message, Value } from '../kernel/reason.ts';
import { invariant } from '../kernel/result.ts';
import { Share } from '../kernel/share.ts';
import type { Format, Locale } from './locale.ts';

/**
 * How a language writes values. `content/locales/` says how; this is the only place that writes a number, date or amount
 * for a reader, in a clause, on a screen and in a terminal alike.
 */

/** A decimal such as '1250000.5' with the marks of the language; trailing zeros are left out. */
export function number(decimal: string, { decimal: mark, thousands }: Format): string {
  const [whole = '0', decimals = ''] = decimal.split('.');
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
  const rest = decimals.replace(/0+$/, '');
  return rest ? `${grouped}${mark}${rest}` : grouped;
}

/** `400 euro` and `1.250.000,00 euro` in Belgium: cents are left out of a whole amount below a thousand. */
export function money(amount: Eur, format: Format): string {
  const [whole = '0', cents = '00'] = amount.toString().split('.');
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, format.thousands) : whole;
  const short = cents === '00' && whole.length <= 3 && format.wholeAmounts === 'short';
  return format.money.replace('{n}', short ? grouped : `${grouped}${format.decimal}${cents}`);
}

/** A share as a percentage, at most three decimals: `0,07 %`. */
export const percent = (share: Share, format: Format): string =>
  format.percent.replace('{n}', number(writeDecimal(share.part * 100n, share.whole, 3), format));

export const date = (day: Temporal.PlainDate, format: Format): string =>
  format.date
    .replace('{d}', String(day.day))
    .replace('{m}', format.months[day.month - 1] ?? '')
    .replace('{y}', String(day.year));

/** A count in words up to twenty, in figures above. */
export const countWord = (count: number, format: Format): string => format.numbers[count] ?? number(String(count), format);

/** `vijftien kalenderdagen`, `één maand`, `8 punten`: a unit of the locale. */
export function many(count: string | number, unit: string, format: Format): string {
  const units = format.units[unit];
  invariant(units !== undefined, `the locale has the unit ${unit}`);
  const words = typeof count === 'number' ? countWord(count, format) : number(count, format);
  return `${words} ${String(count) === '1' ? units[0] : units[1]}`;
}

export const points = (value: Points, format: Format): string => number(value.toString(), format);

/** `a, b en c` */
export const list = (parts: readonly string[], format: Format): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${format.and} ${parts.at(-1)}`;

const isCounted = (value: object): value is Counted => 'unit' in value && 'count' in value;

/** Writes what a message was given, each kind in its own way. */
export function write(value: Value, locale: Locale): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return number(String(value), locale.format);
  if (value instanceof Eur) return money(value, locale.format);
  if (value instanceof Share) return percent(value, locale.format);
  if (value instanceof Points) return points(value, locale.format);
  if (value instanceof Quantity) return number(value.toString(), locale.format);
  if (value instanceof Temporal.PlainDate) return date(value, locale.format);
  if (Array.isArray(value))
    return list(
      value.map((one) => write(one as Value, locale)),
      locale.format,
    );
  const object = value as Counted | Message;
  return isCounted(object) ? many(object.count, object.unit, locale.format) : say(object, locale);
}

/**
 * A message as a sentence: `{name}` is filled with the value of that name.
 *
 * @throws when the locale lacks the text or the text names a value that was not given: a test keeps both from happening
 */
export function say({ message, values }: Message, locale: Locale): string {
  const text = locale.texts[message];
  invariant(text !== undefined, `${locale.language} has the text ${message}`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    invariant(value !== undefined, `${message} was given ${name}`);
    return write(value, locale);
  });
}

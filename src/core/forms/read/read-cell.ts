import { Temporal } from 'temporal-polyfill';
import { err, ok, problem, type Result, unless, unreachable } from '../../../kernel/result.ts';
import { readDay } from '../../../kernel/term.ts';
import type { FormField } from '../../../library/items.ts';
import { nearest } from '../../../library/problems.ts';
import type { Voice } from '../../clauses/voice.ts';
import { type Answer, unknown } from '../answers.ts';
import { boundsOf, fewEnoughToSay, type Option, optionOf, plain } from '../options.ts';
import type { CellValue } from '../sheet.ts';
import { rounded, typedNumber } from './typed-number.ts';
import type { FormWords } from './words.ts';

/** A field with what can be chosen in it, and the language in which its reader is spoken to. */
export interface Asked {
  readonly field: FormField;
  readonly options: readonly Option[] | undefined;
  readonly words: FormWords;
  readonly voice: Voice;
}

/**
 * What somebody answered in a cell, or what is wrong with it. The path of a problem is left to who knows the place.
 *
 * @returns undefined for not knowing where nothing had to be filled in: that is the same as leaving it empty
 */
export function readCell(value: CellValue, asked: Asked): Result<Answer | undefined> {
  const { field, words } = asked;
  if (typeof value === 'string' && words.unknown.has(plain(value))) {
    if (field.unknownAllowed) return ok(unknown);
    return field.required ? wrong('problem.sheet.unknown', 'problem.sheet.unknown.expected', value, asked) : ok(undefined);
  }
  switch (field.kind) {
    case 'number':
    case 'share':
    case 'score':
      return numberIn(value, asked);
    case 'date':
      return dayIn(value, asked);
    case 'yes-no':
      return yesIn(value, asked);
    case 'choice':
    case 'country':
      return optionIn(textOf(value, asked), asked);
    case 'list':
    case 'refs':
      return severalIn(textOf(value, asked), asked);
    case 'text':
    case 'key':
    case 'ref':
      return ok(textOf(value, asked));
    case 'computed':
      return ok(undefined);
    default:
      return unreachable(field.kind);
  }
}

function numberIn(value: CellValue, asked: Asked): Result<Answer> {
  const { field } = asked;
  const read = typeof value === 'number' ? ({ kind: 'number', is: rounded(value) } as const) : typedNumber(textOf(value, asked));
  if (read.kind === 'two-ways')
    return wrong('problem.sheet.two-ways', 'problem.sheet.two-ways.expected', value, asked, {
      whole: read.whole,
      decimal: read.decimal.replace(',', asked.voice.locale.format.decimal),
    });
  if (read.kind === 'none') return wrong('problem.sheet.number', 'problem.sheet.number.expected', value, asked);
  if (field.kind === 'score' && !Number.isInteger(read.is))
    return wrong('problem.sheet.whole', 'problem.sheet.whole.expected', value, asked);
  const { min, max, above } = boundsOf(field);
  const inside = (min === undefined || read.is >= min) && (max === undefined || read.is <= max);
  if (inside && (above === undefined || read.is > above)) return ok(read.is);
  const bounds = [above !== undefined ? 'above' : min !== undefined ? 'min' : '', max !== undefined ? 'max' : ''];
  return wrong('problem.sheet.bounds', `problem.sheet.bounds.${bounds.filter(Boolean).join('-')}`, value, asked, {
    min: String(min),
    max: String(max),
    above: String(above),
  });
}

/** A day of a spreadsheet, or one that was typed as 28/2/2027 or 2027-02-28. */
function dayIn(value: CellValue, asked: Asked): Result<Answer> {
  if (value instanceof Temporal.PlainDate) return ok(value.toString());
  const typed = textOf(value, asked);
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  const read = readDay(year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed, '');
  return read.ok ? ok(read.value.toString()) : wrong(read.problems[0].wrong.message, 'problem.sheet.day.expected', value, asked);
}

function yesIn(value: CellValue, asked: Asked): Result<Answer> {
  const typed = plain(textOf(value, asked));
  if (value === true || typed === 'true' || asked.words.yes.has(typed)) return ok(true);
  if (value === false || typed === 'false' || asked.words.no.has(typed)) return ok(false);
  return wrong('problem.choice', 'problem.sheet.yes-no.expected', value, asked);
}

function optionIn(written: string, asked: Asked): Result<Answer> {
  const { field, options = [], voice } = asked;
  const option = optionOf(written, options);
  if (option) return ok(option.id);
  if (field.kind === 'country' && isCountry(written.toUpperCase())) return ok(written.toUpperCase());
  const near = nearest(
    plain(written),
    options.flatMap(({ id, words }) => [id, ...Object.values(words)].map(plain)),
  );
  const meant = near === undefined ? undefined : optionOf(near, options)?.words[voice.language];
  const few = options.length <= fewEnoughToSay;
  return wrong(
    'problem.choice',
    meant ? 'problem.suggestion' : few ? 'problem.choice.expected' : 'problem.sheet.choice.expected',
    written,
    asked,
    {
      near: meant ?? '',
      options: options.map(({ words }) => words[voice.language]).join(', '),
      sheet: voice.say('sheet.choices'),
    },
  );
}

/** Whether two letters name a country: our table holds those that deliver stone, and stone may come from elsewhere. */
function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || code === 'ZZ') return false;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
}

/** Several words in one cell, with a semicolon or a line between them; a comma does too where it cannot belong to a word. */
function severalIn(written: string, asked: Asked): Result<Answer> {
  const { field, options } = asked;
  const apart = (text: string, by: RegExp) => text.split(by).flatMap((part) => part.trim() || []);
  if (!options) return ok(apart(written, field.kind === 'refs' ? /[;,\n]/ : /[;\n]/));
  const parts = apart(written, /[;\n]/).flatMap((part) => (optionOf(part, options) ? [part] : apart(part, /,/)));
  const read = parts.map((part) => optionIn(part, asked));
  return unless(
    read.flatMap((one) => (one.ok ? [] : [...one.problems])),
    () => read.flatMap((one) => (one.ok ? [String(one.value)] : [])),
  );
}

/** What a reader sees in the cell. */
function textOf(value: CellValue, { voice }: Asked): string {
  if (typeof value === 'boolean') return voice.say(value ? 'sheet.yes' : 'sheet.no');
  return typeof value === 'number' ? String(rounded(value)) : value.toString().trim();
}

function wrong(what: string, expected: string, value: CellValue, asked: Asked, values: Record<string, string> = {}) {
  const title = asked.voice.words(asked.field.title);
  return err(problem('', what, expected, { text: textOf(value, asked), title, ...values }));
}

import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../../test/content.ts';
import { say } from '../../../library/format.ts';
import type { Field, FieldKind } from './fields.ts';
import { readTyped, typedOf } from './typed.ts';

const locale = library.locales['nl-BE'];
const field = (kind: FieldKind, empty: Field['empty'] = 'unknown', of?: string[]): Field => ({
  path: 'x',
  kind,
  empty,
  ...(of ? { of } : {}),
});
const read = (kind: FieldKind, typed: string) => {
  const answer = readTyped(field(kind), typed, locale.format);
  return answer.ok
    ? answer.value
    : answer.problems.map(({ wrong, expected }) => `${say(wrong, locale)}; ${say(expected, locale)}`)[0];
};

describe('an answer as people type it', () => {
  const amounts: readonly (readonly [string, string])[] = [
    ['1250000', '1250000.00'],
    ['1.250.000', '1250000.00'],
    ['1.250.000,50', '1250000.50'],
    ['€ 1 250 000', '1250000.00'],
    ['1250000.00', '1250000.00'],
    ['1.250', '1250.00'],
    ['310.000 euro', '310000.00'],
  ];
  for (const [typed, is] of amounts) test(`${typed} is ${is} euro`, () => equal(read('money', typed), is));
  test('an amount that could be two things is asked again', () =>
    equal(read('money', '1,250'), "'1,250' is geen bedrag; schrijf een bedrag in euro, zoals 1.250.000 of 1250,50"));

  test('quantities: 4.200 is four thousand two hundred, 12,5 is twelve and a half', () =>
    deepEqual(
      ['4.200', '4200', '12,5', '4 200'].map((typed) => read('quantity', typed)),
      ['4200', '4200', '12.5', '4200'],
    ));
  test('a word is no quantity', () =>
    equal(read('quantity', 'vierduizend'), "'vierduizend' is geen getal; schrijf een getal, zoals 4.200 of 4200,5"));
  test('a percentage is a share', () =>
    deepEqual(
      ['20', '20 %', '12,5', '100'].map((typed) => read('share', typed)),
      ['0.2', '0.2', '0.125', '1'],
    ));
  test('… and not more than all', () =>
    equal(read('share', '120'), "'120' is geen deel van het geheel; schrijf een percentage van 0 tot en met 100"));
  test('a day from the calendar and a day as people write it', () =>
    deepEqual(
      ['2027-02-01', '1-2-2027', '01/02/2027', '1.2.2027'].map((typed) => read('day', typed)),
      Array(4).fill('2027-02-01'),
    ));
  test('30 February is told', () =>
    equal(
      read('day', '30-2-2027'),
      "'30-2-2027' is geen dag die bestaat; kies een dag, of schrijf dag, maand en jaar, zoals 28-2-2027",
    ));

  test('nothing typed: unknown, left out, or asked again', () => {
    deepEqual(
      (['unknown', 'none'] as const).map((empty) => readTyped(field('money', empty), ' ', locale.format)),
      [
        { ok: true, value: 'unknown' },
        { ok: true, value: undefined },
      ],
    );
    equal(readTyped(field('line', 'must'), '', locale.format).ok, false);
  });
  test('what stands in the file is shown as it would be typed', () => {
    const shown = (kind: FieldKind, answer: unknown) => typedOf(field(kind), answer, locale.format);
    deepEqual(
      [
        shown('money', '1250000.00'),
        shown('money', '1250.50'),
        shown('quantity', '3360'),
        shown('share', '0.2'),
        shown('day', 'unknown'),
      ],
      ['1.250.000', '1.250,50', '3.360', '20', ''],
    );
  });
});

import { equal, throws } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { library } from '../../test/content.ts';
import { Eur } from '../kernel/money.ts';
import { Points } from '../kernel/points.ts';
import { Quantity } from '../kernel/quantity.ts';
import { message, type Value } from '../kernel/reason.ts';
import { Share } from '../kernel/share.ts';
import { say, write } from './format.ts';
import type { Language } from './schema.ts';

const euro = (cents: bigint) => Eur.ofCents(cents);
const day = Temporal.PlainDate.from('2027-02-01');

describe('numbers, amounts and days as each language writes them', () => {
  const cases: readonly (readonly [value: Value, belgium: string, netherlands: string, english: string])[] = [
    [euro(125_000_000n), '1.250.000,00 euro', '€ 1.250.000,00', 'EUR 1,250,000.00'],
    [euro(40_000n), '400 euro', '€ 400', 'EUR 400'], // a whole amount below a thousand
    [euro(17_550n), '175,50 euro', '€ 175,50', 'EUR 175.50'],
    [Share.of(7, 10_000), '0,07 %', '0,07%', '0.07%'],
    [Share.of(2, 3), '66,667 %', '66,667%', '66.667%'],
    [Points.of(1).times(Share.of(1, 8)), '0,125', '0,125', '0.125'],
    [Quantity.of(3360), '3.360', '3.360', '3,360'],
    [day, '1 februari 2027', '1 februari 2027', '1 February 2027'],
    [{ unit: 'days', count: 1 }, 'één kalenderdag', 'één kalenderdag', 'one calendar day'],
    [{ unit: 'weeks', count: 16 }, 'zestien weken', 'zestien weken', 'sixteen weeks'],
    [{ unit: 'days', count: 30 }, '30 kalenderdagen', '30 kalenderdagen', '30 calendar days'],
    [['a', 'b', 'c'], 'a, b en c', 'a, b en c', 'a, b and c'],
    [['a'], 'a', 'a', 'a'],
    [[], '', '', ''],
    [1234567, '1.234.567', '1.234.567', '1,234,567'],
  ];
  for (const [value, belgium, netherlands, english] of cases)
    test(belgium || 'an empty list', () => {
      const written = (language: Language) => write(value, library.locales[language]);
      equal(written('nl-BE'), belgium);
      equal(written('nl-NL'), netherlands);
      equal(written('en'), english);
    });
});

describe('a message as a sentence', () => {
  const dutch = library.locales['nl-BE'];
  test('its values are written in the language, a message within it too', () =>
    equal(
      say(
        message('problem.dossier.order-of-days', {
          event: message('event.conclusion'),
          on: day,
          other: message('event.award'),
          before: day,
        }),
        dutch,
      ),
      'de sluiting van de opdracht (1 februari 2027) komt vóór de gunningsbeslissing (1 februari 2027)',
    ));
  test('a value that was typed is not read as a message', () =>
    equal(
      say(message('problem.amount.unreadable', { text: '{text} {stone}' }), dutch),
      "'{text} {stone}' is geen leesbaar bedrag",
    ));
  test('a text that is not there, or a value that was not given, is our mistake', () => {
    throws(() => say(message('no.such.text'), dutch), /Broken promise/);
    throws(() => say(message('problem.amount.unreadable'), dutch), /Broken promise/);
  });
});

import { deepEqual, equal, match, throws } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import { draftOf } from '../../../test/worked.ts';
import { adviceText, firstThatHolds, stepsFor } from './advice.ts';

const facts = draftOf('park').choice.facts; // value, months and membership are not known

describe('the first rule that holds', () => {
  const rules = [
    { id: 'small', when: { lowValue: true } },
    { id: 'works', when: { type: 'works' as const } },
    { id: 'otherwise' },
  ];
  test('decides, and those before it that nobody can judge yet stand beside it', () => {
    const { rule, open } = firstThatHolds(rules, facts);
    deepEqual([rule.id, open.map(({ rule: other, lacks }) => [other.id, lacks])], ['works', [['small', ['lowValue']]]]);
  });
  test('what comes behind it is not told', () =>
    deepEqual(firstThatHolds([{ id: 'all' }, { id: 'small', when: { lowValue: true } }], facts).open, []));
  test('a list whose last rule has a condition is our mistake', () => {
    throws(() => firstThatHolds([{ id: 'small', when: { type: 'supply' as const } }], facts), /Broken promise/);
  });
});

describe('[def-market] a figure is printed from the item that holds it', () => {
  const text = (language: 'nl-BE' | 'nl-NL' | 'en') => adviceText(library.advice['market-effect']!, library, language);
  test('in the way of each language', () => {
    match(text('nl-BE'), /65 % van de markt in Vlaanderen en 30 % in Nederland/);
    match(text('nl-NL'), /65% van de markt in Vlaanderen en 30% in Nederland/);
    match(text('en'), /65% of the market in Flanders and 30% in the Netherlands/);
  });
});

test('steps come in the order of the guide', () => {
  const { situation, choice } = draftOf('museumplein');
  const orders = stepsFor({ ...situation, facts: choice.facts }, library, 'nl-NL').map(({ item }) => item.order);
  deepEqual(
    orders,
    [...orders].sort((a, b) => a - b),
  );
  equal(orders[0], 5); // reuse first
});

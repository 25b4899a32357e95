import { deepEqual, match } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { article, draftOf, refusals } from '../../../test/worked.ts';

/** The own text of the article on delivery times: a term in weeks, days to give notice, a choice of events. */
const own = (text: string) => ({
  ownTexts: { 'practice-delivery-times': { version: '1', because: 'Onze eigen woorden.', text } },
});
const told = (text: string) => refusals('dorpskern', own(text));
const path = 'ownTexts.practice-delivery-times.text:';

describe('[def-more] an own text goes out as it stands, with the values of the clause', () => {
  test('values, options, references to articles and to its own paragraphs', () =>
    deepEqual(
      article(
        draftOf(
          'dorpskern',
          own(
            '3. De termijn is {{ term | weeks }}{% if fine == "statutory" %}, met de boete van de wet{% endif %}.\n\n' +
              '   a. Zie {% ref "preparation-stone-table" %}.\n\n8. Lid {% par "3" %}, {% par "3.a" %}, geldt ook voor {% term "natural-stone" %}.',
          ),
        ),
        'practice-delivery-times',
      ).split('\n'),
      [
        '1. De termijn is veertien weken, met de boete van de wet.',
        'a. Zie artikel 9 (De natuursteen van deze opdracht).',
        '2. Lid 1, a, geldt ook voor natuursteen.', // the number as it stands in the document
      ],
    ));
});

describe('what cannot stand in it is told before anything goes out', () => {
  for (const [what, text, line] of [
    [
      'a value that the clause does not have',
      '1. Binnen {{ weken | weeks }}.',
      `${path} de eigen tekst noemt weken, dat deze clausule niet heeft; kies uit term, from,`,
    ],
    [
      'a part of a value',
      '1. Binnen {{ term.value | weeks }}.',
      `${path} de eigen tekst noemt term.value, dat deze clausule niet heeft`,
    ],
    [
      'a value without its filter',
      '1. Binnen {{ term }}.',
      `${path} de eigen tekst drukt term niet af zoals het bedoeld is; schrijf er dit filter achter: weeks`,
    ],
    [
      'weeks printed as days',
      '1. Binnen {{ term | days }}.',
      `${path} de eigen tekst drukt term niet af zoals het bedoeld is; schrijf er dit filter achter: weeks`,
    ],
    [
      'a filter that does not exist',
      '1. Binnen {{ term | upcase }}.',
      `${path} een invulveld in de eigen tekst klopt niet (undefined filter: upcase`,
    ],
    [
      'a tag that does not exist',
      '1. {% include "x" %}',
      `${path} een invulveld in de eigen tekst klopt niet (tag "include" not found`,
    ],
    ['a bracket that is not closed', '1. Binnen {{ term | weeks.', `${path} een invulveld in de eigen tekst klopt niet`],
    [
      'an article that is not in the document',
      '1. Zie {% ref "execution-follow-up" %}.',
      `${path} de eigen tekst verwijst naar „execution-follow-up”, dat hier niet staat; verwijs naar`,
    ],
    [
      'an annex that is not in the document',
      '1. Zie {% form "yearly-report" %}.',
      `${path} de eigen tekst verwijst naar „yearly-report”`,
    ],
    ['a paragraph that is not in the text', '1. Zie lid {% par "4" %}.', `${path} de eigen tekst verwijst naar „4”`],
    ['a term that the glossary does not have', '1. {% term "steen" %}', `${path} de eigen tekst verwijst naar „steen”`],
    [
      'a score table in an article that has none',
      '1. Volgens:\n\n   {% elements %}',
      `${path} de eigen tekst verwijst naar „elements”`,
    ],
    ['a pointer typed by hand', '1. Zie [daar](ref:gone).', `${path} de eigen tekst verwijst naar „gone”`],
    ['code', '1. Zie `dit`.', `${path} op regel 1 van de eigen tekst staat code`],
    ['HTML', 'Eerst dit.\n\nDan <br> dat.', `${path} op regel 3 van de eigen tekst staat HTML`],
    [
      'a link to outside',
      '1. Zie [de site](https://voorbeeld.example).',
      `${path} op regel 1 van de eigen tekst staat een koppeling naar buiten`,
    ],
    ['a picture', '![groeve](groeve.png)', `${path} op regel 1 van de eigen tekst staat een afbeelding`],
  ] as const)
    test(what, () =>
      deepEqual(
        told(text).map((one) => one.slice(0, line.length)),
        [line],
      ),
    );

  test('a text beside a clause that is not in the document changes nothing', () =>
    deepEqual(
      refusals('dorpskern', { ownTexts: { 'execution-follow-up': { version: '1', because: 'x', text: '{{ nothing }}' } } }),
      [],
    ));
  test('an own text for a clause that nobody knows', () =>
    match(
      String(refusals('dorpskern', { ownTexts: { definitons: { version: '1', because: 'x', text: 'x' } } })[0]),
      /bedoel je definitions\?/,
    ));
});

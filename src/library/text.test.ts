import { deepEqual, equal, match, ok, throws } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { library } from '../../test/content.ts';
import { Eur } from '../kernel/money.ts';
import { Points } from '../kernel/points.ts';
import { Share } from '../kernel/share.ts';
import { fill, fillSentence, type Printable, placesIn, printed, variablesOf } from './text.ts';

const words = {
  format: library.locales['nl-BE'].format,
  options: { moment: { 'at-delivery': 'bij de levering' }, themes: { safety: 'veiligheid', land: 'land' } },
};
const values: Record<string, Printable> = {
  term: 16,
  daily: Eur.ofCents(20_000n),
  quarries: Share.of(3, 4),
  weight: Points.of(8),
  day: Temporal.PlainDate.from('2027-02-01'),
  moment: 'at-delivery',
  themes: ['safety', 'land'],
  name: 'Stad Voorbeeld',
  open: { blank: true },
};
/** The text as it reads, without the signs that mark a value. */
const filled = (body: string) =>
  fill(body, values, words, facts)
    .replace(/\uE000\w+\uE001/g, '')
    .replaceAll(printed.close, '')
    .replace(/\\([^\w\s])/g, '$1');

const facts = { country: 'BE', contract: 'works', framework: 'no', procedure: 'open', lots: 'no' };

describe('a text prints the values of its clause, each in its own way', () => {
  for (const [body, reads] of [
    ['binnen {{ term | weeks }}', 'binnen zestien weken'],
    ['{{ daily | money }}', '200 euro'],
    ['{{ quarries | percent }}', '75 %'],
    ['{{ weight | points }}', '8 punten'],
    ['{{ day | date }}', '1 februari 2027'],
    ['{{ moment | words }}', 'bij de levering'],
    ['{{ themes | list }}', 'veiligheid en land'],
    ['{% if moment == "at-delivery" %}bij{% else %}vóór{% endif %}', 'bij'],
    ['{% if moment == "before-delivery" %}vóór{% elsif moment == "at-delivery" %}bij{% endif %}', 'bij'],
    ['{% if country == "NL" %}NL{% else %}BE{% endif %}', 'BE'],
    ['{% ref "definitions" %}', '[ref](ref:definitions)'],
    ['lid {% par "2.a" %}', 'lid [par](par:2.a)'],
    ['{% sanction %} {% total %} {% stones %}', '[sanction](sanction:) [total](total:) [block](block:stones)'],
  ] as const)
    test(body, () => equal(filled(body), reads));

  test('a blank stays a blank, with the name of its parameter', () =>
    ok(fill('{{ open | weeks }}', values, words, facts).includes(`open${printed.name}${printed.blank}`)));
  test('what a buyer typed is text, whatever signs stand in it', () => {
    const typed = '1. *Vet* [hier](http://x) `code` <b> {{ term }} {% sanction %} # kop';
    const text = fill('{{ name | text }}', { name: typed }, words, facts);
    ok(!/(?<!\\)[*[\]`<{#]/.test(text));
    equal(text.replace(/\uE000\w+\uE001|\uE002/g, '').replace(/\\/g, ''), typed);
  });
  test('whatever was typed, no sign of it stands unescaped', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab {}%*_[]()`<>#|\\~&!-+.:$^"\'=@/\n') }), (typed) => {
        const text = fill('{{ name | text }}', { name: typed }, words, facts);
        return !/(?<!\\)(?:\\\\)*[{}*_[\]`<>#|~]/.test(text) && !text.includes('\n');
      }),
    ));
});

describe('nothing in a text runs, reaches outside or loops', () => {
  for (const body of [
    '{% include "/etc/passwd" %}',
    '{% render "../../secret" %}',
    '{% layout "page" %}',
    '{% for i in (1..1000000) %}x{% endfor %}',
    '{% tablerow i in (1..9) %}x{% endtablerow %}',
    '{% assign term = 1 %}',
    '{% capture term %}x{% endcapture %}',
    '{% increment term %}',
    '{% liquid assign a = 1 %}',
    '{% unless moment == "x" %}x{% endunless %}',
    '{{ term | json }}',
    '{{ term | append: "x" }}',
    '{{ term | where_exp: "x", "process.exit()" }}',
    '{% ref definitions %}',
    '{% ref "definitions" | upcase %}',
  ])
    test(`${body} is no text`, () => throws(() => fill(body, values, words, facts)));

  for (const body of [
    '{{ constructor | text }}',
    '{{ __proto__ | text }}',
    '{{ term.constructor | text }}',
    '{{ term.__proto__ | text }}',
    '{{ name[constructor] | text }}',
    '{{ process | text }}',
    '{{ globalThis | text }}',
    '{{ unknown | text }}',
    '{% if name.constructor == "x" %}x{% endif %}',
  ])
    test(`${body} reads nothing`, () => throws(() => fill(body, values, words, facts), /undefined variable/));

  test('a text without end is refused, and so is one that nests without end', () => {
    throws(() => fill('x'.repeat(200_000), {}, words, facts), /limit/);
    throws(() => fill(`${'{% if moment == "at-delivery" %}'.repeat(3000)}x${'{% endif %}'.repeat(3000)}`, values, words, facts));
    throws(() => fill('{{ (1..10000000) | text }}', values, words, facts), /limit/);
  });
  test('afterwards the world is as it was', () => {
    equal(Object.getPrototypeOf({}), Object.prototype);
    equal(Object.keys(Object.prototype).length, 0);
  });
});

describe('what a text prints and points at, with its line', () => {
  const body =
    'Eén {{ term | weeks }}.\n\n{% if moment == "at-delivery" %}Twee{% endif %} {% ref "definitions" %}\n{{ daily }} {{ "x" | text }}';
  test('values with their filter', () => {
    deepEqual(placesIn(body).prints, [
      { name: 'term', filter: 'weeks', line: 1 },
      { name: 'daily', filter: undefined, line: 4 },
      { name: '"x"', filter: 'text', line: 4 },
    ]);
  });
  test('pointers with their id', () => {
    deepEqual(
      placesIn(body).tags.filter(({ tag }) => tag === 'ref'),
      [{ tag: 'ref', id: 'definitions', line: 3 }],
    );
  });
  test('the names by which it chooses count as said', () => deepEqual(variablesOf(body).sort(), ['daily', 'moment', 'term']));
});

test('a reason prints the bound of its own condition', () =>
  match(
    fillSentence(
      'De steen is minder dan {{ stoneValue.below | money }} waard.',
      { 'stoneValue.below': Eur.ofCents(1_000_000n) },
      words,
    ),
    /^De steen is minder dan 10\.000,00 euro waard\.$/,
  ));

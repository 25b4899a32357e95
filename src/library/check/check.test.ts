import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { content, library } from '../../../test/content.ts';
import { type Breakage, broken, readBroken } from '../../../test/small-content.ts';
import { checkContent } from './check.ts';

const condition = 'stone/clauses/supplier-evidence/clause.yaml';
const conditionText = 'stone/clauses/supplier-evidence/nl-BE.md';
const fine = 'stone/clauses/fine/clause.yaml';
const insight = 'stone/clauses/insight/clause.yaml';
const insightText = 'stone/clauses/insight/nl-NL.md';
const law = 'law/BE/aur-45.yaml';

/** Every fault of the broken content: what it is, in which file, and what stands at its line and column. */
function faults(breakage: Breakage): (readonly [fault: string, file: string, at: string])[] {
  const files = broken(breakage);
  return readBroken(breakage).problems.map(({ wrong, at }) => {
    const line = String(files[at?.file ?? ''] ?? '').split('\n')[(at?.line ?? 1) - 1] ?? '';
    return [wrong.message.replace('content.', ''), at?.file ?? '', line.slice((at?.column ?? 1) - 1)];
  });
}

type Case = readonly [file: string, right: string, wrong: string, fault: string, at: string];
/** One place broken gives this one fault, told at the place where it is. */
function finds(...cases: readonly Case[]) {
  for (const [file, right, wrong, fault, at] of cases)
    test(`${fault}: ${wrong.trim().slice(0, 70) || `nothing in place of ${right.trim()}`}`, () => {
      const told = faults({ [file]: [right, wrong] });
      deepEqual(
        told.map(([what, where, text]) => [what, where, text.slice(0, at.length)]),
        [[fault, file, at]],
      );
    });
}
/** What is told of the broken content, without the places. */
const messages = (breakage: Breakage) => faults(breakage).map(([fault]) => fault);

test('the small content is whole', () => deepEqual(readBroken().problems, []));

describe('names that stand nowhere', () => {
  finds(
    [condition, 'sources: [box-5]\nlaw', 'sources: [box-9]\nlaw', 'source.unknown', 'box-9'],
    [condition, '[BE/aur-45]', '[BE/aur-46]', 'law.unknown', 'BE/aur-46'],
    [condition, 'law: { BE: [', 'law: { NL: [', 'law.country', 'BE/aur-45'],
    [condition, 'finds: [evidence]', 'finds: [proof]', 'element.unknown', 'proof'],
    [condition, '{ kind: sanction }]', '{ kind: sanction }, gone]', 'clause.unknown', 'gone'],
    [condition, '{ kind: sanction }]', '{ kind: sanction }, { choice: gone }]', 'choice.unknown', '{ choice: gone'],
    [condition, 'evidence: [delivery-form]\n', 'evidence: [gone]\n', 'evidence.unknown', 'evidence: [gone]'],
    [condition, 'NL: fine', 'NL: insight', 'sanctioned.unknown', 'sanctioned:'],
    [insight, 'on: [links]', 'on: [chain]', 'criterion.element', 'on: [chain]'],
    [fine, 'value: days', 'value: weeks', 'law.no-value', 'defence:'],
    [conditionText, '{% term "evidence" %}', '{% term "proof" %}', 'term.unknown', '1. The contractor'],
    [conditionText, '{% par "1" %}', '{% par "9" %}', 'par.unknown', '3. A breach'],
    [conditionText, '{% par "1" %}', '{% ref "gone" %}', 'ref.unknown', '3. A breach'],
    [conditionText, '{% par "1" %}', '{% ref "insight" %}', 'ref.needs', '3. A breach'],
    [conditionText, '{% par "1" %}', '{% form "gone" %}', 'form.unknown', '3. A breach'],
    [conditionText, '{% par "1" %}', '{% law "BE/gone" %}', 'law.unknown', '3. A breach'],
    [insightText, 'at most {{', 'see {% form "delivery" %}, at most {{', 'form.forms', '1. This criterion'],
    [insightText, 'at most {{', 'see {% sanction %}, at most {{', 'sanction.needs', '1. This criterion'],
    ['stone/evidence/delivery-form.yaml', 'form: delivery', 'form: gone', 'form.unknown', 'gone'],
  );
});

describe('placeholders', () => {
  finds(
    [conditionText, '{{ answer | days }}', '{{ answer | days }}{{ reply | days }}', 'text.unknown', '2. The authority'],
    [conditionText, '{{ answer | days }}', '{{ answer | days }}{{ "x" | text }}', 'text.unknown', '2. The authority'],
    [conditionText, '{{ answer | days }}', '{{ answer | days }}{{ answer.value | text }}', 'text.unknown', '2. The authority'],
    [conditionText, '{{ answer | days }}', '{{ answer }}', 'text.no-filter', '2. The authority'],
    [conditionText, '{{ answer | days }}', '{{ answer | weeks }}', 'text.filter', '2. The authority'],
    [conditionText, '{{ answer | days }}', '{{ answer | days | text }}', 'text.filter', '2. The authority'],
    [conditionText, '{{ answer | days }}', '{{ answer | upcase }}', 'text.liquid', '2. The authority'],
    [conditionText, 'moment == "at-delivery"', 'moment == "later"', 'parameter.option', '1. The contractor'],
    [conditionText, 'moment == "at-delivery"', 'moment', 'text.if', '1. The contractor'],
    [conditionText, 'moment == "at-delivery"', 'moment contains "at-delivery"', 'text.if', '1. The contractor'],
    [conditionText, '{{ stoneValue.below | money }}', '{{ value.below | money }}', 'stance.value', "'Worth"],
  );
  test('a text chooses by a fact of the purchase, such as works or supply, and by no other word', () => {
    const choose = (fact: string) =>
      messages({ [conditionText]: ['falls under', `{% if ${fact} %}falls{% else %}comes{% endif %} under`] });
    deepEqual(choose('contract == "works"'), []);
    deepEqual(choose('contract == "service"'), ['parameter.option']);
    deepEqual(choose('value == "1000"'), ['text.if']);
  });
  test('a parameter cannot take the name of such a fact', () =>
    ok(messages({ [condition]: ['  answer: { kind', '  lots: { kind'] }).includes('parameter.reserved')));
  test('only English, which serves both countries, chooses by the country', () => {
    const choose = ['falls under', '{% if country == "BE" %}falls{% else %}comes{% endif %} under'] as const;
    deepEqual(messages({ [conditionText]: choose }), ['text.if']);
    deepEqual(messages({ 'stone/clauses/supplier-evidence/en.md': choose }), []);
  });
});

describe('a number, an amount or a paragraph is written once', () => {
  finds(
    [conditionText, '{{ answer | days }}.', '{{ answer | days }}, or 30 days.', 'text.typed-number', '2. The authority'],
    [conditionText, '{{ answer | days }}.', '{{ answer | days }}, or € 50.', 'text.typed-number', '2. The authority'],
    [conditionText, '{{ answer | days }}.', '{{ answer | days }}, or 5 %.', 'text.typed-number', '2. The authority'],
    [conditionText, '{{ stoneValue.below | money }}', '10 euro', 'text.typed-number', "'Worth"],
    [conditionText, 'paragraph {% par "1" %}', 'paragraph 1', 'text.typed-paragraph', '3. A breach'],
  );
  test('a parameter that is printed and that no duty, criterion or sanction reads', () => {
    const spare = '  spare: { kind: days, default: 5, min: 5, max: 5 }\n';
    const told = faults({ [condition]: ['  answer: { kind', `${spare}  answer: { kind`] });
    deepEqual(told.find(([fault]) => fault === 'parameter.unread')?.slice(1), [
      condition,
      'spare: { kind: days, default: 5, min: 5, max: 5 }',
    ]);
  });
  test('… unless it says that it is only words, and why', () => {
    const spare = (more: string) => `  spare: { kind: days, default: 5, min: 5, max: 5, only: text${more} }\n`;
    const told = (more: string) => messages({ [condition]: ['  answer: { kind', `${spare(more)}  answer: { kind`] });
    equal(told('').includes('parameter.why'), true);
    equal(
      told(', why: read by eye').some((fault) => fault.startsWith('parameter.')),
      false,
    );
  });
  test('a value that the logic uses and a text does not say', () =>
    deepEqual(
      readBroken({ [conditionText]: ['within {{ answer | days }}', 'soon'] }).problems.map(({ wrong, at }) => [
        at?.file,
        wrong.message,
        wrong.values.name,
      ]),
      [[conditionText, 'content.text.unused', 'answer']],
    ));
});

describe('parameters and criteria', () => {
  finds(
    [condition, 'default: 15, min: 5', 'default: 3, min: 5', 'parameter.default', 'lead:'],
    [condition, 'default: at-delivery', 'default: later', 'parameter.default', 'moment:'],
    [condition, 'default: 15, min: 5, max: 45', 'default: 15', 'parameter.bounds', 'lead:'],
    [condition, 'default: 10, min', 'default: 10, required: true, min', 'parameter.one-of', 'answer:'],
    [insight, 'share: 0.4', 'share: 0.3', 'criterion.sum', 'elements:'],
    [insightText, 'of {% total %}', 'of all', 'text.no-total', '1. This criterion'],
    [insightText, '{% elements %}', 'No table.', 'text.no-elements', '1. This criterion'],
  );
  test('a weight by a parameter that is not there', () =>
    deepEqual(messages({ [insight]: ['weight: weight', 'weight: points'] }).sort(), ['parameter.unknown', 'parameter.unread']));
});

describe('[tip-9] duties and sanctions', () => {
  finds(
    [condition, 'evidence: [delivery-form], about', 'about', 'obligation.no-evidence', 'check:'],
    [condition, 'about: papers', 'about: paper', 'obligation.about', 'paper }'],
    [condition, 'of: papers }', 'of: paper }', 'due.event', 'due:'],
    [condition, 'sanctioned: { BE: fine, NL: fine }', 'sanctioned: { BE: fine }', 'sanctioned.unknown', 'sanctioned:'],
    [conditionText, ' falls under {% sanction %}', '', 'text.no-sanction', '1. The contractor'],
  );
  test('a sanction that says for one country only how it comes about', () =>
    deepEqual(messages({ [fine]: [', NL: { remedy: remedy }', ''] }), ['parameter.unread', 'sanction.procedure']));
  test('a duty of the contractor without a sanction', () =>
    deepEqual(messages({ [condition]: ['sanctioned: { BE: fine, NL: fine }\n', ''] }), ['sanctioned.missing']));
  test('… or with the reason why it has none: then its text points at none', () =>
    deepEqual(messages({ [condition]: ['{ BE: fine, NL: fine }', '{ none: settles-costs }'] }), []));
  test('an option of the moment for which no term is set', () =>
    equal(messages({ [condition]: [', before-delivery: { per: delivery, ahead: lead }', ''] }).includes('due.option'), true));
});

describe('languages and words', () => {
  finds(
    [conditionText, ', answer: Answer }', ' }', 'words.missing', 'labels:'],
    [conditionText, 'answer: Answer }', 'answer: Answer, spare: Spare }', 'words.needless', 'Spare'],
    [insightText, 'anchors: [None., Some., All.]', 'anchors: [None., All.]', 'words.anchors', 'links:'],
    [insightText, 'full: Both., ', '', 'words.full-none', 'norms:'],
    ['stone/clauses/fine/en.md', 'note: A translation for information.\n', '', 'words.note', 'Fine'],
    ['stone/forms/delivery.yaml', 'of: [new, m2]', 'of: [new, old, m2]', 'field.words', '{ id: stone'],
  );
  test('a language that is missing', () =>
    deepEqual(
      faults({ [conditionText]: undefined }).map(([fault, file]) => [fault, file]),
      [['language.missing', conditionText]],
    ));
  test('a language of a country for which the clause is not', () =>
    equal(messages({ [fine]: ['choice: sanction', 'choice: sanction\ncountries: [BE]'] }).includes('language.needless'), true));
  test('a sentence of the program that one language lacks', () =>
    deepEqual(
      readBroken({ 'locales/en.yaml': ['greeting: Hello', 'greeting: Hello\n  goodbye: Bye'] }).problems.map(({ at, wrong }) => [
        at?.file,
        wrong.values.id,
      ]),
      [
        ['locales/nl-BE.yaml', 'goodbye'],
        ['locales/nl-NL.yaml', 'goodbye'],
      ],
    ));
});

describe('law by date', () => {
  const second = '    - { from: 2020-01-01, until: null, is: 20, confidence: confirmed, source: S20 }\n  once:';
  finds(
    [law, '  once:', second, 'law.overlap', 'days:'],
    [law, 'until: null, is: 15', 'until: 2012-12-31, is: 15', 'law.until', '2012-12-31'],
    [law, 'once: "70.00"', 'once: "71.00"', 'law.example', 'examples:'],
  );
  test('the old value is closed on the day before the new one; the same day is one too many', () => {
    const closed = (until: string) =>
      String(broken({ [law]: ['  once:', second] })[law]).replace('until: null, is: 15', `until: ${until}, is: 15`);
    deepEqual(messages({ [law]: closed('2019-12-31') }), []);
    deepEqual(messages({ [law]: closed('2020-01-01') }), ['law.overlap']);
  });
  test('a paper that is cited and not listed, one that is listed and not cited', () =>
    deepEqual(
      faults({ 'law/sources.yaml': 'S21: { title: Another, status: full }\n' }).map(([fault, file]) => [fault, file]),
      [
        ['paper.uncited', 'law/sources.yaml'],
        ['paper.unknown', law],
      ],
    ));
});

describe('[def-more] the guide and the other items', () => {
  const guide = 'stone/guide.yaml';
  finds([
    guide,
    '- { id: fig-1',
    '- { id: tip-99, name: { nl: tip 99, en: tip 99 }, part: Guide, says: Says., does: Does. }\n- { id: fig-1',
    'guide.uncited',
    'tip-99',
  ]);
  test('[tip-6] a certificate without its four limits', () =>
    deepEqual(messages({ 'stone/evidence/delivery-form.yaml': ['kind: form', 'kind: certificate'] }), ['evidence.limits']));
  test('an advice on which the program rests', () =>
    deepEqual(messages({ 'stone/advice/who-signs.yaml': undefined }), ['advice.needed']));
});

test('the content of the repository has no fault', () => {
  const told = [...content.problems, ...checkContent(library, content.place)];
  deepEqual(
    told.map(({ at, wrong }) => `${at?.file}:${at?.line}:${at?.column} ${wrong.message}`),
    [],
  );
});

import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import { type Change, dossierOf, draftOf, refusals, today } from '../../../test/worked.ts';
import { prepareDraft } from './prepare.ts';

const readings = (dossier: string, clause: string, change: Change = {}) => {
  const one = draftOf(dossier, change).clauses.find(({ id }) => id === clause);
  ok(one, `${clause} is in ${dossier}`);
  return Object.fromEntries(
    Object.entries(one.parameters.readings).map(([name, { value, from }]) => [name, `${value} (${from})`]),
  );
};
const told = (clause: string, parameters: Change, dossier = 'dorpskern') =>
  refusals(dossier, { clauses: { [clause]: parameters } });

describe('the values that the guide names are the defaults', () => {
  test('[box-4] one month, two months, ten days after conclusion, all seven themes', () => {
    const { riskAnalysisWithin, riskAnalysisFrom, actionPlanWithin, afterConclusion, themes } = readings(
      'raamcontract',
      'execution-due-diligence-framework',
    );
    deepEqual(
      [riskAnalysisWithin, riskAnalysisFrom, actionPlanWithin, afterConclusion],
      ['1 (default)', 'award (default)', '2 (default)', '10 (default)'],
    );
    equal(themes?.split(',').length, 7);
  });
  test('[box-2] all factories, three quarters of the quarries, three assessments, green', () => {
    const { factories, quarries, assessmentYears, positiveColours } = readings(
      'raamovereenkomst-natuursteen',
      'award-due-diligence-high',
    );
    deepEqual(
      [factories, quarries, assessmentYears, positiveColours],
      ['1 (default)', '0.75 (default)', '3 (default)', 'green (default)'],
    );
  });
  test('[box-6] 400 euro, or 200 a day, and a ceiling of five percent', () => {
    const { once, daily, maximum } = readings('depot', 'sanction-fixed-amounts', { clauses: { 'sanction-fixed-amounts': {} } });
    deepEqual([once, daily, maximum], ['400.00 (default)', '200.00 (default)', '0.05 (default)']);
  });
  test('a default that depends on the purchase: 8 points in works, 15 in a supply', () => {
    equal(readings('kade', 'award-due-diligence-medium').weight, '8 (default)');
    equal(readings('raamcontract', 'award-due-diligence-medium').weight, '15 (default)');
  });
  test('… while the fact is unknown the general one holds', () =>
    equal(readings('park', 'award-scoring-rules').verification, 'none (default)'));
  test('the base of a fine follows: the stone in works, the estimate in a framework', () => {
    equal(readings('winkelstraat', 'sanction-contractual-nl').base, 'stone-value (default)');
    equal(readings('binnenstad', 'sanction-contractual-nl').base, 'estimated-value (default)');
  });
});

describe('where a value comes from', () => {
  test('the dossier, the default, the law', () => {
    const { term, from } = readings('dorpskern', 'practice-delivery-times');
    deepEqual([term, from], ['14 (dossier)', 'conclusion (default)']);
    equal(readings('dorpskern', 'sanction-general-be').onceRate, '0.0007 (law)');
  });
  test('a value of the other country is not there', () => {
    ok(!('remedyWithin' in readings('stationsplein', 'sanction-fixed-amounts')));
    ok(!('defence' in readings('museumplein', 'sanction-percentage')));
  });
  test('a list reads in the order of content, however it was typed, and each once', () =>
    equal(
      readings('dorpskern', 'preparation-aim', {
        clauses: { 'preparation-aim': { riskGoods: ['kerbs', 'natural-stone', 'kerbs'] } },
      }).riskGoods,
      'natural-stone,kerbs (dossier)',
    ));
});

describe('what is refused, with what would be right', () => {
  for (const [clause, parameters, line] of [
    ['practice-delivery-times', { term: '60' }, 'term: 60 ligt buiten de grenzen; kies een waarde van 5 tot en met 52'],
    ['practice-delivery-times', { term: 'veertien' }, "term: 'veertien' is geen aantal; schrijf een geheel getal, zoals 14"],
    ['practice-delivery-times', { term: ['14'] }, `term: '["14"]' heeft niet de juiste vorm; verwacht één waarde`],
    ['practice-delivery-times', { termm: '14' }, 'termm: practice-delivery-times heeft geen keuze termm; bedoel je term?'],
    ['practice-delivery-times', { from: 'delivery' }, "from: 'delivery' is geen mogelijkheid; kies uit order, conclusion"],
    [
      'practice-delivery-times',
      { fineReason: '{{ waarom }}', fine: 'set-aside' },
      "fineReason: in '{{ waarom }}' staat een invulveld; schrijf gewone tekst",
    ],
    [
      'practice-delivery-times',
      { causes: ['weather'] },
      'causes: er is te weinig gekozen; kies er ten minste 2 uit weather, closure',
    ],
    [
      'practice-delivery-times',
      { causes: ['weather', 'strike'] },
      "causes[1]: 'strike' is geen mogelijkheid; kies uit weather, closure",
    ],
    [
      'sanction-general-be',
      { onceRate: '0.001' },
      'onceRate: deze waarde volgt uit BE/aur-45 en wordt niet gekozen; laat ze weg',
    ],
    ['sanction-fixed-amounts', { once: '4,00' }, "once: '4,00' is geen leesbaar bedrag; schrijf een punt voor de centen"],
    [
      'sanction-fixed-amounts',
      { once: '5000.00' },
      'once: 5.000,00 euro ligt buiten de grenzen; kies een waarde van 50 euro tot en met 2.500,00 euro',
    ],
    [
      'sanction-fixed-amounts',
      { maximum: '0.5' },
      'maximum: 50 % ligt buiten de grenzen; kies een waarde van 1 % tot en met 9 %',
    ],
    ['practice-cost-of-changes', { producedShare: '0.8' }, 'producedShare: producedShare bestaat niet voor BE; laat het weg'],
    [
      'exclusion-grounds',
      { justifyWithin: '10' },
      'justifyWithin: 10 is minder dan BE/kb-plaatsing-36 toelaat; kies ten minste 12',
    ],
    [
      'award-due-diligence-low',
      { link: 'bidder' },
      'link: bidder wijkt af van de veilige keuze; geef je reden bij award-due-diligence-low (because)',
    ],
  ] as const)
    test(JSON.stringify(parameters), () =>
      deepEqual(
        told(clause, parameters).map((one) => one.slice(0, `clauses.${clause}.${line}`.length)),
        [`clauses.${clause}.${line}`],
      ),
    );

  test('with its reason the departing option is taken', () =>
    deepEqual(told('award-due-diligence-low', { link: 'bidder', because: 'Er is nog geen steen gekozen.' }), []));
  test('several at once', () => equal(told('practice-delivery-times', { term: '60', from: 'x', noticeWithin: 'y' }).length, 3));
  test('on a day for which the law holds nothing no value is made up', () => {
    const law = library.law['NL/aw-2.87']!;
    const years = law.values!.years!.map((entry) => ({ ...entry, until: '2026-12-31' }));
    const ended = { ...library, law: { ...library.law, [law.id]: { ...law, values: { years } } } };
    const draft = prepareDraft(dossierOf('winkelstraat'), ended, today); // published on 15 February 2027
    deepEqual(draft.ok ? [] : draft.problems.map(({ path, wrong }) => `${path} ${wrong.message}`), [
      'clauses.exclusion-grounds.otherYearsNL problem.law.outside',
    ]);
  });
});

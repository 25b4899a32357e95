import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Change, dossierOf, refusals } from '../../../test/worked.ts';
import { daysOf } from './deadline-conflicts.ts';

// Raamcontract kasseien: awarded on 12 July 2027, concluded on 16 August, first delivery on 4 October, three years.
const framework = (parameters: Change, more: Change = {}) =>
  refusals('raamcontract', { ...more, clauses: { 'execution-due-diligence-framework': parameters } });

describe('terms that cannot both be kept are refused with the reason', () => {
  test('as the guide has them they can', () => deepEqual(framework({}), []));

  test('[box-4] the plan before the analysis on which it builds, from the same start', () => {
    const told = framework({ riskAnalysisFrom: 'conclusion', riskAnalysisWithin: '3', actionPlanWithin: '2' });
    equal(told.length, 1);
    match(
      String(told[0]),
      /^clauses\.execution-due-diligence-framework\.actionPlanWithin: Plan van aanpak \(twee maanden\) moet er zijn vóór Risicoanalyse van de keten \(drie maanden\), waarop het steunt; maak de eerste termijn langer of de tweede korter$/,
    );
  });
  test('from different starts only days that are known decide', () => {
    const late = { riskAnalysisWithin: '3', actionPlanWithin: '1' };
    const free = { dates: { 'first-delivery': undefined } };
    match(String(framework(late, free)), /moet er zijn vóór/); // 12 October against 16 September
    deepEqual(
      framework(late, { dates: { opening: undefined, award: undefined, conclusion: undefined, 'first-delivery': undefined } }),
      [],
    );
  });
  test('where delivery brings the analysis forward, the plan may follow', () =>
    deepEqual(framework({ riskAnalysisWithin: '3', actionPlanWithin: '2' }), []));

  test('a duty due after the end of the contract', () => {
    const told = framework({ actionPlanWithin: '4' }, { purchase: { months: '3' }, clauses: {} });
    match(
      String(told),
      /Plan van aanpak is pas verschuldigd op 16 december 2027, na het einde van de opdracht op 16 november 2027/,
    );
  });
});

describe('the days of a contract', () => {
  test('the end follows from the conclusion and the months, unless it is given', () => {
    equal(String(daysOf(dossierOf('raamcontract')).completion), '2030-08-16');
    equal(String(daysOf(dossierOf('raamcontract', { dates: { completion: '2030-12-31' } })).completion), '2030-12-31');
    equal(daysOf(dossierOf('raamcontract', { purchase: { months: 'unknown' } })).completion, undefined);
  });
  test('the publication is one of them', () => equal(String(daysOf(dossierOf('raamcontract')).publication), '2027-05-03'));
});

import { deepEqual, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import { type Change, dossierOf, today } from '../../../test/worked.ts';
import type { PurchaseType } from '../purchase/dossier.ts';
import { typeEffect } from './type-effect.ts';

const effect = (name: string, is: PurchaseType, change: Change = {}) =>
  typeEffect(dossierOf(name, change), is, library, today, 'nl-BE');

describe('[fig-1] what another purchase type changes', () => {
  test('a square bought as a supply: selection becomes possible, and execution reaches beyond delivery', () => {
    const { phases, comes, leaves, unfit } = effect('grote-markt', 'supply');
    deepEqual(
      phases.map(({ now, other }) => `${now.phase} ${now.stance} ${other.stance}`),
      ['selection discouraged possible', 'execution possible recommended'],
    );
    ok(comes.includes('execution-due-diligence-framework'));
    deepEqual(leaves, ['execution-evidence-at-delivery']);
    deepEqual(unfit, []);
  });
  test('the type that it has already changes nothing', () =>
    deepEqual(effect('grote-markt', 'works'), { phases: [], clauses: [], comes: [], leaves: [], unfit: [] }));
  test('a clause that was chosen and no longer fits is the buyer’s to decide', () => {
    const asked: Change = { clauses: { 'execution-follow-up': '' } };
    ok(effect('raamovereenkomst-natuursteen', 'works', asked).unfit.includes('execution-follow-up'));
    deepEqual(effect('raamovereenkomst-natuursteen', 'works').unfit, []);
  });
});

import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../../test/content.ts';
import { type Change, draftOf } from '../../../../test/worked.ts';
import { voiceOf } from '../voice.ts';
import { dutiesOf } from './duty-dates.ts';
import { evidenceOf, evidenceReading } from './evidence.ts';
import { obligationsReading } from './obligations.ts';
import { sanctionReading } from './sanction.ts';

const clauseOf = (dossier: string, id: string, change: Change = {}) => {
  const draft = draftOf(dossier, change);
  const one = draft.clauses.find((known) => known.id === id);
  ok(one, `${id} is in ${dossier}`);
  return { draft, one };
};
const duties = (dossier: string, id: string, change: Change = {}) => {
  const { draft, one } = clauseOf(dossier, id, change);
  return dutiesOf(one, draft).map((duty) => duty.id);
};
const asked = (dossier: string, id: string, change: Change = {}) => {
  const { draft, one } = clauseOf(dossier, id, change);
  return evidenceOf(one, draft, voiceOf(library, draft.dossier.language));
};

describe('the duties that arise', () => {
  test('the forecast of a framework not in a single contract', () => {
    ok(duties('raamcontract', 'practice-cost-of-changes').includes('forecast'));
    ok(!duties('dorpskern', 'practice-cost-of-changes').includes('forecast'));
  });
  test('the search for other reused stone only where a shortage is filled that way', () => {
    ok(duties('stationsplein', 'preparation-reuse').includes('search'));
    ok(
      !duties('stationsplein', 'preparation-reuse', { clauses: { 'preparation-reuse': { shortage: 'new-stone' } } }).includes(
        'search',
      ),
    );
  });
});

describe('the proofs that are asked', () => {
  test('[box-5] at delivery: the sheet always, and one of three ways', () => {
    const proofs = asked('dorpskern', 'execution-evidence-at-delivery').filter(
      ({ purpose }) => purpose === 'Bewijs van de steenleverancier',
    );
    deepEqual(
      proofs.map(({ evidence, need, moment }) => `${evidence} ${need} ${moment}`),
      [
        'delivery-evidence-form all contract',
        'trustone-participation one-of contract',
        'multi-stakeholder-initiative one-of contract',
        'risk-analysis-form one-of contract',
        'action-plan-form one-of contract',
        'public-report one-of contract',
      ],
    );
  });
  test('[tip-4] an extract from the criminal record only from whom it asks, and no form where handing in the offer declares', () => {
    const moments = (declaration: string) =>
      asked('dorpskern', 'exclusion-grounds', { clauses: { 'exclusion-grounds': { declaration } } }).map(
        ({ evidence, moment }) => `${evidence} ${moment}`,
      );
    const own = [...new Set(moments('espd'))];
    ok(own.includes('espd offer') && own.includes('criminal-record request'));
    ok(!own.includes('criminal-record offer'));
    ok(!moments('implicit').some((one) => one.startsWith('espd')));
  });
  test('who hands it in decides when: bidder with the offer, contractor during the contract, the town itself', () => {
    const moments = new Set(asked('raamcontract', 'execution-due-diligence-framework').map(({ moment }) => moment));
    deepEqual(moments, new Set(['contract', 'authority']));
    const withOffer = asked('raamcontract', 'award-due-diligence-medium').filter(({ moment }) => moment === 'offer');
    ok(withOffer.some(({ evidence }) => evidence === 'chain-form'));
  });
  test('each country its own papers', () => {
    const proofs = (dossier: string) => asked(dossier, 'exclusion-grounds').map(({ evidence }) => evidence);
    ok(!proofs('dorpskern').includes('tax-statement'));
    ok(proofs('winkelstraat').includes('tax-statement'));
  });
  test('each paper stands once in a group of the checklist', () => {
    for (const group of evidenceReading(draftOf('raamovereenkomst-natuursteen')).parts) {
      const [table] = group.blocks;
      const titles = table?.type === 'table' ? table.rows.map((row) => JSON.stringify(row[1])) : [];
      deepEqual(titles, [...new Set(titles)], group.title);
    }
  });
});

describe('the readings as documents', () => {
  test('the announcement is not part of the contract', () => {
    const titles = obligationsReading(draftOf('raamcontract')).parts.map(({ title }) => title);
    ok(!titles.some((title) => title.includes('Aankondiging')));
  });
  test('without a sanction there is no table of amounts, and the articles that have none say why', () => {
    const titles = sanctionReading(draftOf('depot')).parts.map(({ title }) => title);
    deepEqual(titles, ['Artikelen zonder straf']);
    equal(sanctionReading(draftOf('binnenstad')).parts[0]?.title, 'Boete en verdere gevolgen bij tekortkoming');
  });
});

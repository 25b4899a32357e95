import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adviceOf, draftOf, refusals } from '../worked.ts';

const clause = (dossier: string, id: string, change = {}) => adviceOf(draftOf(dossier, change)).clause(id);
const chosen = (dossier: string, change = {}) => draftOf(dossier, change).clauses.map(({ id }) => id);
const criterionOf = (dossier: string, change = {}) =>
  chosen(dossier, change).filter((id) => id.startsWith('award-due-diligence'));
const sanctionOf = (dossier: string, change = {}) => chosen(dossier, change).filter((id) => id.startsWith('sanction'));

describe('[box-2] [tip-7] the award criterion of the level that the buyer asks', () => {
  for (const [dossier, criterion] of [
    ['dorpskern', 'award-due-diligence-low'],
    ['stationsplein', 'award-due-diligence-medium'],
    ['park', 'award-due-diligence-high'],
    ['winkelstraat', 'award-due-diligence-low'],
    ['kade', 'award-due-diligence-medium'],
    ['museumplein', 'award-due-diligence-high'],
    ['raamcontract', 'award-due-diligence-medium'],
    ['losse-levering', 'award-due-diligence-low'],
    ['binnenstad', 'award-due-diligence-medium'],
    ['raamovereenkomst-natuursteen', 'award-due-diligence-high'],
  ] as const)
    test(`${dossier}: ${criterion}`, () => deepEqual(criterionOf(dossier), [criterion]));

  test('high in works with little stone is discouraged: a contractor seldom has those papers', () =>
    match(clause('dorpskern', 'award-due-diligence-high'), /^discouraged: De steen is minder dan 25 % van de werken/));

  test('high where the stone weighs heavily is possible, if the contractor can get the papers', () =>
    match(clause('museumplein', 'award-due-diligence-high'), /^possible: De steen weegt zwaar in deze werken\./));

  test('the park: it depends on a share that nobody knows yet', () =>
    match(
      clause('park', 'award-due-diligence-high'),
      /Zodra je weet het aandeel van de steen in de waarde, kan dit volgen: De steen is minder dan 25 % van de werken/,
    ));

  test('a contract of low value has none, and the reason says why', () => {
    deepEqual(criterionOf('depot'), []);
    match(clause('depot', 'award-due-diligence-low'), /^discouraged: De opdracht is zo klein/);
  });

  test('of four criteria one stands in the document: two are refused', () =>
    match(
      String(refusals('raamcontract', { clauses: { 'award-due-diligence-high': {}, 'award-due-diligence-report': {} } })[0]),
      /sluiten elkaar uit; kies er één van/,
    ));
});

describe('[box-3] the report of the due-diligence process', () => {
  test('fits a framework: recommended beside the level, and chosen by who asks for it', () => {
    match(clause('raamcontract', 'award-due-diligence-report'), /^recommended: Je koopt rechtstreeks en voor langere tijd/);
    deepEqual(criterionOf('streek'), ['award-due-diligence-report']);
  });
  test('in works the bidder does not import the stone himself', () =>
    match(clause('stationsplein', 'award-due-diligence-report'), /^discouraged: De inschrijver is een aannemer/));
  test('is too much for a contract of low value', () =>
    match(clause('depot', 'award-due-diligence-report'), /^ruled-out: De opdracht is te klein/));
});

describe('[tip-5] [box-1] selection on the chain', () => {
  test('works: a whole offer would fall on one material', () => {
    for (const dossier of ['dorpskern', 'stationsplein', 'winkelstraat', 'museumplein']) {
      match(clause(dossier, 'selection-management-systems'), /^discouraged: Je koopt van een aannemer\..*om één materiaal/);
      ok(!chosen(dossier).includes('selection-management-systems'));
    }
  });
  test('a supply: a low threshold, and of two thresholds one', () => {
    match(clause('raamcontract', 'selection-management-systems'), /^recommended: .* Een lage drempel geeft een signaal/);
    match(clause('raamcontract', 'selection-traceability'), /^discouraged: .*twee sluiten ondernemingen uit/);
  });
  test('the low criterion scores management systems too: the same fact would count twice', () =>
    match(clause('losse-levering', 'selection-management-systems'), /^discouraged: .*Hetzelfde feit telt dan twee keer/));
  test('left out by the buyer, it stays out', () => ok(!chosen('binnenstad').includes('selection-management-systems')));
});

describe('[tip-8] [box-4] [box-5] the condition of the execution', () => {
  test('[def-social-clause] a framework runs due diligence, works show evidence at delivery: each document has the one that fits', () => {
    const conditions = (dossier: string) => chosen(dossier).filter((id) => /^execution-(due|evidence)/.test(id));
    for (const framework of ['raamcontract', 'streek', 'binnenstad', 'raamovereenkomst-natuursteen'])
      deepEqual(conditions(framework), ['execution-due-diligence-framework']);
    for (const works of ['dorpskern', 'stationsplein', 'park', 'winkelstraat', 'kade', 'museumplein'])
      deepEqual(conditions(works), ['execution-evidence-at-delivery']);
  });
  test('works: nothing to follow up after delivery, and no yearly meeting', () => {
    match(clause('stationsplein', 'execution-due-diligence-framework'), /^discouraged: .*na de levering niet op te volgen/);
    match(clause('stationsplein', 'execution-follow-up'), /^ruled-out: Dit is een opdracht voor werken\./);
  });
  test('[def-social-clause] a supply of two months asks the evidence at delivery: its report would coincide with the end', () => {
    match(
      clause('losse-levering', 'execution-due-diligence-framework'),
      /^possible: De overeenkomst duurt korter dan drie maanden/,
    );
    match(clause('losse-levering', 'execution-evidence-at-delivery'), /^recommended: Je koopt één keer en in korte tijd/);
    match(clause('depot', 'execution-evidence-at-delivery'), /^possible: /); // of low value: not by itself
  });
  test('[tip-4] the undertaking stands only where there is something to undertake', () => {
    ok(chosen('dorpskern').includes('exclusion-undertaking'));
    match(clause('depot', 'exclusion-undertaking'), /^ruled-out: .*Zonder verplichting is een verbintenis leeg/);
    match(clause('depot', 'exclusion-undertaking', { clauses: { 'execution-evidence-at-delivery': {} } }), /^recommended: /);
  });
});

describe('[tip-9] [box-6] the sanction that goes with the condition', () => {
  for (const [dossier, sanction] of [
    ['dorpskern', 'sanction-general-be'], // the law's own, no departure
    ['raamcontract', 'sanction-general-be'],
    ['winkelstraat', 'sanction-contractual-nl'], // without a clause there is no fine in the Netherlands
    ['binnenstad', 'sanction-contractual-nl'],
    ['stationsplein', 'sanction-fixed-amounts'], // asked by the buyer
    ['streek', 'sanction-percentage'],
    ['museumplein', 'sanction-percentage'],
  ] as const)
    test(`${dossier}: ${sanction}`, () => deepEqual(sanctionOf(dossier), [sanction]));

  test('a contract of low value: article 45 does not apply by itself, fixed amounts are the way', () => {
    match(clause('depot', 'sanction-general-be'), /^ruled-out: .*artikel 45 geldt er niet vanzelf/);
    match(clause('depot', 'sanction-fixed-amounts'), /^recommended: /);
  });
  test('a percentage in works of which the stone is the smaller part: the value of the stone as base', () =>
    match(
      clause('stationsplein', 'sanction-percentage'),
      /^possible: De steen is minder dan 50 % van deze werken\. Neem de waarde van de steen als grondslag/,
    ));
  test('where the stone is more than half of the works it can', () =>
    match(clause('winkelstraat', 'sanction-percentage'), /^possible: /));
  test('stone of less than ten thousand euro is seldom worth a fine', () =>
    match(
      clause('losse-levering', 'sanction-fixed-amounts', { purchase: { stoneValue: '9500.00', value: '12000.00' } }),
      /^discouraged: De steen is minder dan € 10\.000,00 waard/,
    ));
  test('a Belgian penalty is refused in the Netherlands, and told', () =>
    match(
      String(refusals('kade', { clauses: { 'sanction-general-be': {} } })[0]),
      /^clauses\.sanction-general-be: .*geen clausule voor NL/,
    ));
});

describe('[def-reuse] reuse', () => {
  test('only reused stone: no clause on a chain is chosen, and each says why not', () => {
    deepEqual(chosen('kasseiweg'), ['definitions', 'preparation-stone-table', 'preparation-reuse', 'exclusion-grounds']);
    for (const id of [
      'award-due-diligence-low',
      'execution-evidence-at-delivery',
      'selection-traceability',
      'evidence-equivalence',
    ])
      match(clause('kasseiweg', id), /^ruled-out: (Alle steen wordt hergebruikt; e|E)r is geen/);
  });
  test('a part of it: the clause on reuse is recommended, the rest of the document stays', () => {
    match(clause('stationsplein', 'preparation-reuse'), /^recommended: De tabel bevat hergebruikte steen\./);
    ok(chosen('stationsplein').includes('execution-evidence-at-delivery'));
  });
  test('none yet: it can, after measuring what lies there', () =>
    match(clause('dorpskern', 'preparation-reuse'), /^possible: .*Meet eerst op/));
  test('ruled out, and asked all the same: only with a reason', () => {
    const asked = (because?: string) => ({ clauses: { 'award-due-diligence-low': { because } } });
    match(String(refusals('kasseiweg', asked())[0]), /kan hier niet: .*geef je reden \(because\)/);
    deepEqual(refusals('kasseiweg', { ...asked('Er komt misschien nieuwe steen bij.') }), []);
  });
});

describe('[tip-10] what the town does itself', () => {
  test('delivery times, costs of changes and samples are recommended in both countries', () => {
    for (const dossier of ['dorpskern', 'raamcontract', 'winkelstraat', 'binnenstad'])
      for (const id of ['practice-delivery-times', 'practice-cost-of-changes', 'practice-samples'])
        match(clause(dossier, id), /^recommended: /);
    match(clause('dorpskern', 'practice-delivery-times'), /loopt in België van rechtswege/);
    match(clause('winkelstraat', 'practice-delivery-times'), /geen punten voor snelheid en geen boetes/);
  });
  test('what is left out but needed is told with who needs it', () => {
    const told = refusals('dorpskern', { clauses: { definitions: false } });
    equal(told.length, 1);
    match(String(told[0]), /^clauses\.definitions: .*is weggelaten, maar is nodig voor .*; laat die ook weg, of neem deze op$/);
  });
});

describe('what the library advises against', () => {
  const asked = (because?: string) =>
    refusals('dorpskern', { clauses: { 'execution-due-diligence-framework': because ? { because } : {} } });
  test('is taken up with a sentence that stays in the dossier, and not without', () => {
    deepEqual(asked('De aannemer levert ook het onderhoud van tien jaar.'), []);
    match(asked().join('\n'), /wordt hier afgeraden: .*[^.]; laat ze weg, of geef je reden/);
  });
});

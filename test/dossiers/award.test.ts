import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { article, buyer, draftOf, reading, refusals, tender } from '../worked.ts';

/** The rows of a criterion's table in the tender: element or score, words, points. */
const rows = (dossier: string, clause: string, change = {}) =>
  article(draftOf(dossier, change), clause)
    .split('\n')
    .flatMap((line) => (line.split(' | ').length >= 3 ? [line.split(' | ')] : []));
/** The names of the elements with their most points. */
const elements = (dossier: string, clause: string) =>
  rows(dossier, clause).flatMap(([first = '']) => (/\(ten hoogste/.test(first) ? [first.replace(/: .*/, '')] : []));

describe('[box-2] low: a policy, what it refers to, the systems behind it, and that it is public', () => {
  test('five points in works, by element', () => {
    match(article(draftOf('dorpskern'), 'award-due-diligence-low'), /telt voor 5 punten, op een totaal van 100 voor alle/);
    deepEqual(elements('dorpskern', 'award-due-diligence-low'), [
      'Geschreven beleid (ten hoogste 1,5)',
      'Verwijzing naar internationale normen (ten hoogste 1)',
      'Managementsystemen (ten hoogste 1,5)',
      'Openbare beleidsverklaring (ten hoogste 1)',
    ]);
  });
  test('ten in a supply', () =>
    match(article(draftOf('losse-levering'), 'award-due-diligence-low'), /telt voor 10 punten, op een totaal van \[het totaal/));
  test('OECD, United Nations and ILO count one by one: two of three give two thirds, rounded once', () => {
    const counted = rows('dorpskern', 'award-due-diligence-low').filter(
      (row) => /^\d$/.test(row[0] ?? '') && / van de 3: /.test(row[1] ?? ''),
    );
    deepEqual(
      counted.map(([score, , points]) => [score, points]),
      [
        ['2', '0,67'],
        ['1', '0,33'],
      ],
    );
    match(String(counted[0]?.[1]), /OESO.*Verenigde Naties.*IAO/);
  });
  test('[tip-6] certificates alone, or norms that are not made for stone, reach half of the systems', () => {
    const sheet = reading(draftOf('dorpskern'), 'criterion');
    match(sheet, /alleen op certificaten.* Ten hoogste 50 % van: Managementsystemen\./);
    match(sheet, /ISO 26000.*niet voor natuursteen gemaakt.* Ten hoogste 50 % van: Managementsystemen\./);
  });
});

describe('[box-2] medium: insight in the chain, and the risks mapped and prioritised', () => {
  test('four elements, each on a scale from nothing to all links known', () => {
    deepEqual(elements('raamcontract', 'award-due-diligence-medium'), [
      'Schakels van de keten (ten hoogste 4,5)',
      'Inspanningen om de keten te kennen (ten hoogste 3)',
      "Risico's in kaart (ten hoogste 4,5)",
      "Volgorde van de risico's (ten hoogste 3)",
    ]);
    const points = rows('raamcontract', 'award-due-diligence-medium')
      .slice(0, 5)
      .map((row) => row.at(-1));
    deepEqual(points, ['0', '1,13', '2,25', '3,38', '4,5']);
  });
  test('the links of the guide are asked: wholesalers, agents, importers and exporters, factories, quarries', () =>
    match(
      article(draftOf('kade'), 'award-due-diligence-medium'),
      /de groothandels, tussenpersonen, importeurs, exporteurs, fabrieken en groeven/,
    ));
});

describe("[box-2] high: three positive assessments, or the same by papers of one's own", () => {
  const text = article(draftOf('raamovereenkomst-natuursteen'), 'award-due-diligence-high');

  test('all factories and three quarters of the quarries, computed; below that in proportion', () =>
    match(
      text,
      /als 100% van de aangeboden steen een bekende fabriek heeft, .* als 75% een bekende groeve heeft\. Daaronder zijn de punten evenredig\./,
    ));
  test('the seven things of the guide, quarries and factories apart, make the twenty points', () => {
    deepEqual(elements('raamovereenkomst-natuursteen', 'award-due-diligence-high'), [
      'Openbare beleidsverklaring (ten hoogste 2)',
      'Bekende fabrieken (ten hoogste 4)',
      'Bekende groeven (ten hoogste 4)',
      'Belanghebbenden (ten hoogste 2)',
      'Plan van aanpak met meetbare doelen (ten hoogste 3)',
      'Evaluatie van de inspanningen (ten hoogste 2)',
      'Openbare communicatie (ten hoogste 1)',
      'Toegang tot een klachtenregeling (ten hoogste 2)',
    ]);
  });
  test('[def-trustone] assessments count for all but the chain, and nobody needs to be a member', () => {
    match(text, /dit aantal jaarbeoordelingen van TruStone voor: drie\./);
    match(
      text,
      /Als positieve kleur geldt: groen\. Dat bewijs geeft alle punten voor alle elementen, behalve de bekende fabrieken en groeven\./,
    );
    match(text, /Lidmaatschap is niet vereist\./);
  });
  test('[tip-7] orange counts, and four fifths of the quarries are enough, where the buyer says so', () =>
    match(
      article(draftOf('museumplein'), 'award-due-diligence-high'),
      /als 80% een bekende groeve heeft[\s\S]*Als positieve kleur geldt: groen en oranje\./,
    ));
  test("the guide's own form, assessments for everything, asks a reason", () => {
    const change = { clauses: { 'award-due-diligence-high': { assessmentsFor: 'all' } } };
    match(String(refusals('museumplein', change)[0]), /assessmentsFor: all wijkt af van de veilige keuze; geef je reden/);
  });
});

describe('[box-3] the report: process, chain and risks per stone, and a plan that says how it came about', () => {
  const text = article(draftOf('streek'), 'award-due-diligence-report');

  test('six elements make twenty points', () =>
    deepEqual(elements('streek', 'award-due-diligence-report'), [
      'Het gevolgde proces (ten hoogste 3)',
      'Beschrijving van de keten (ten hoogste 5)',
      'Risicoanalyse (ten hoogste 5)',
      'Maatregelen (ten hoogste 3)',
      'Planning (ten hoogste 2)',
      'Totstandkoming van het plan (ten hoogste 2)',
    ]));
  test('own activities, suppliers and other relations; people and surroundings, not the risks of the company', () => {
    match(text, /eigen activiteiten, de toeleveranciers en de andere zakelijke relaties/);
    match(text, /gevolgen voor mensen en hun omgeving, niet om risico's voor de onderneming/);
  });
  test('membership is one measure and never enough', () =>
    match(
      text,
      /Lidmaatschap volstaat op zichzelf niet: .* Zonder die uitwerking krijgt het element maatregelen ten hoogste 50 % van zijn punten/,
    ));
});

describe('the points of the whole contract', () => {
  test('price, other criteria and the social one, with their total', () =>
    match(
      tender(draftOf('binnenstad')),
      /Prijs \| 65\nKwaliteit en maatvastheid \| 20\nGunningscriterium: .* \| 15\nTotaal \| 100\n/,
    ));
  test('points that do not make the total are refused, with what they make', () => {
    const told = refusals('binnenstad', { clauses: { 'award-due-diligence-medium': { weight: '12.5' } } });
    deepEqual(told, [
      'award.total: de criteria zijn samen 97,5 punten, niet 100; pas het totaal of een gewicht aan; de sociale criteria zijn samen 12,5',
    ]);
  });
  test('a weight outside its bounds is refused with the bounds', () =>
    match(
      String(refusals('dorpskern', { clauses: { 'award-due-diligence-low': { weight: '45' } } })[0]),
      /weight: 45 ligt buiten de grenzen; kies een waarde van 3 tot en met 30/,
    ));
  test('a criterion for one lot: the article says so, and the buyer reads how many points the other lot has left', () => {
    const draft = draftOf('stationsplein');
    match(article(draft, 'award-due-diligence-medium'), /^Dit artikel geldt alleen voor: Stationsplein\./);
    match(buyer(draft), /Voor Stationslanen geldt niet elk criterium: daar tellen de criteria samen voor 88 van de 100 punten\./);
  });
  test('[tip-10] the delivery time earns no points', () =>
    match(
      article(draftOf('winkelstraat'), 'practice-delivery-times'),
      /De levertijd is geen gunningscriterium\. Een kortere levertijd geeft geen punten/,
    ));
});

describe('[tip-1-note] who first tackles a worse risk elsewhere loses no points', () => {
  for (const dossier of ['dorpskern', 'streek', 'winkelstraat', 'raamovereenkomst-natuursteen'])
    test(`${dossier}: neither for its order, nor for finding an abuse`, () => {
      const rules = article(draftOf(dossier), 'award-scoring-rules');
      match(rules, /eerst een risico aanpakken dat ernstiger of waarschijnlijker is, ook in een andere keten/);
      match(rules, /Ook het vaststellen en melden van een risico of misstand kost geen punten\./);
    });
  test('what earned points binds during the contract', () =>
    match(article(draftOf('streek'), 'award-scoring-rules'), /waarvoor hij punten kreeg, maakt deel uit van de opdracht/));
  test('two evaluators, first apart', () => {
    ok(article(draftOf('dorpskern'), 'award-scoring-rules').includes('Ten minste twee beoordelaars scoren eerst apart.'));
    equal(reading(draftOf('kasseiweg'), 'criterion').includes('Gewicht'), false);
  });
});

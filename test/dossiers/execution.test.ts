import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { article, draftOf, reading, refusals } from '../worked.ts';

/** Who must do a duty, by when in words, and on which day. */
function duty(dossier: string, name: string, change = {}): { who: string; rule: string; day: string } {
  const row = reading(draftOf(dossier, change), 'obligations')
    .split('\n')
    .map((line) => line.split(' | '))
    .find((cells) => cells[0] === name && cells.length === 4);
  const [, who = '', rule = '', day = ''] = row ?? [];
  return { who, rule, day };
}

describe('[box-4] due diligence in a framework', () => {
  // Stad Voorbeeld: awarded on 12 July, concluded five weeks later on 16 August, first setts on 4 October
  test('the risk analysis: one month after award, ten days after conclusion when that is later, and both starts are shown', () => {
    deepEqual(duty('raamcontract', 'Risicoanalyse van de keten'), {
      who: 'opdrachtnemer',
      rule: 'Binnen één maand na de gunningsbeslissing, of tien kalenderdagen na de sluiting van de opdracht als dat later is, en in elk geval vóór de eerste levering',
      day: '26 augustus 2027. Geteld vanaf de sluiting van de opdracht zou het 16 september 2027 zijn',
    });
  });
  test('concluded a week after award, one month after award it is', () =>
    match(
      duty('raamcontract', 'Risicoanalyse van de keten', { dates: { conclusion: '2027-07-19' } }).day,
      /^12 augustus 2027\./,
    ));
  test('… and in any case before the first delivery: setts on 7 June, so 6 June', () =>
    match(duty('binnenstad', 'Risicoanalyse van de keten').day, /^6 juni 2027\./));
  test('counted from the conclusion, where the buyer says so', () => {
    const change = { clauses: { 'execution-due-diligence-framework': { riskAnalysisFrom: 'conclusion' } } };
    match(
      duty('raamcontract', 'Risicoanalyse van de keten', change).day,
      /^16 september 2027\. Geteld vanaf de gunningsbeslissing zou het 26 augustus 2027 zijn$/,
    );
  });
  test('the action plan: two months after conclusion, three where the buyer asked three', () => {
    equal(duty('raamcontract', 'Plan van aanpak').day, '16 oktober 2027');
    equal(duty('binnenstad', 'Plan van aanpak').day, '31 augustus 2027');
  });
  test('a report each year, the last at the end', () => {
    equal(duty('raamcontract', 'Jaarlijks verslag').day, '16 augustus 2028; 16 augustus 2029; 16 augustus 2030');
    equal(duty('raamcontract', 'Jaarlijks verslag', { purchase: { months: '18' } }).day, '16 augustus 2028; 16 februari 2029');
  });
  test('a contract of six months reports once, at its completion', () =>
    equal(duty('raamcontract', 'Jaarlijks verslag', { purchase: { months: '6' } }).day, '16 februari 2028'));
  test('without dates nothing is made up: each duty waits for its event', () => {
    equal(duty('streek', 'Risicoanalyse van de keten').day, 'wacht op de gunningsbeslissing');
    equal(duty('streek', 'Plan van aanpak').day, 'wacht op de sluiting van de opdracht');
  });
  test('whatever the country of origin, and by participation or by three papers', () => {
    const text = article(draftOf('raamovereenkomst-natuursteen'), 'execution-due-diligence-framework');
    match(text, /ongeacht het land van herkomst/);
    match(text, /uiterlijk één maand na de datum van de gunningsbeslissing en in elk geval vóór de eerste levering/);
    match(text, /uiterlijk twee maanden na de ondertekening van de overeenkomst/);
    match(text, /Deelname is niet vereist: wie de drie stukken van lid 2 verstrekt, voldoet evengoed\./);
    match(
      reading(draftOf('raamcontract'), 'obligations'),
      /aan TruStone staat in de plaats van: Risicoanalyse van de keten, Plan van aanpak en Jaarlijks verslag/,
    );
  });
  test('a plan due before the analysis on which it builds is refused', () => {
    const change = {
      dates: { conclusion: '2027-07-12' },
      clauses: { 'execution-due-diligence-framework': { riskAnalysisWithin: '3', actionPlanWithin: '1' } },
    };
    match(
      String(refusals('raamcontract', { ...change, dates: { conclusion: '2027-07-12', 'first-delivery': '2027-12-01' } })[0]),
      /actionPlanWithin: Plan van aanpak \(één maand\) moet er zijn vóór Risicoanalyse van de keten \(drie maanden\)/,
    );
  });
});

describe('[box-5] [tip-8] evidence at delivery, in works', () => {
  test('with each delivery, and nothing after the last', () => {
    deepEqual(duty('dorpskern', 'Bewijs van de steenleverancier'), {
      who: 'opdrachtnemer',
      rule: 'Bij elke levering',
      day: 'wacht op elke levering',
    });
    match(
      article(draftOf('dorpskern'), 'execution-evidence-at-delivery'),
      /Na de laatste levering van natuursteen ontstaat uit dit artikel geen nieuwe verplichting\./,
    );
  });
  test('twenty days before it, where the buyer wants time to read', () =>
    equal(duty('stationsplein', 'Bewijs van de steenleverancier').rule, 'Twintig kalenderdagen vóór elke levering'));
  test('the town answers in five days, the contractor completes in fifteen', () => {
    match(duty('dorpskern', 'Nazicht van het bewijs').rule, /^Binnen vijf kalenderdagen na/);
    match(duty('dorpskern', 'Ontbrekend bewijs').rule, /^Binnen vijftien kalenderdagen na/);
  });
  test('participation of the stone supplier, or analysis, plan and public report: the contractor need not be a member', () => {
    const text = article(draftOf('winkelstraat'), 'execution-evidence-at-delivery');
    match(text, /een risicoanalyse van de keten gemaakt, een plan van aanpak .* en openbaar .*gerapporteerd/);
    match(text, /De opdrachtnemer hoeft zelf niet aan een initiatief deel te nemen/);
  });
});

describe('[tip-9] followed as figures, in a framework only', () => {
  test('four figures with their targets, which are no duty', () => {
    const lines = reading(draftOf('raamovereenkomst-natuursteen'), 'obligations').split('\n');
    deepEqual(
      lines.filter((line) => /^(Stukken op tijd|Fabrieken bekend|Groeven bekend|Doelen van het plan bereikt) \|/.test(line)),
      ['Stukken op tijd | 100%', 'Fabrieken bekend | 100%', 'Groeven bekend | 75%', 'Doelen van het plan bereikt | 75%'],
    );
    match(article(draftOf('streek'), 'execution-follow-up'), /is geen tekortkoming/);
    ok(!reading(draftOf('museumplein'), 'obligations').includes('Fabrieken bekend'));
  });
  test('each condition names its sanction, and the others say why they have none', () => {
    const text = reading(draftOf('dorpskern'), 'obligations');
    match(text, /Bij een tekortkoming geldt artikel 8 \(Algemene straf bij tekortkoming\)\./);
    match(text, /Geen straf van dit document: voor vertraging geldt de wet\./);
  });
});

describe('[box-6] what a breach costs in this contract', () => {
  const sanction = (dossier: string, change = {}) => reading(draftOf(dossier, change), 'sanction');

  for (const [value, once, daily] of [
    ['60000.00', '42 euro', '20 euro'], // the day sits at its minimum
    ['480000.00', '336 euro', '96 euro'],
    ['571428.57', '400 euro', '114,29 euro'], // from here on the single one no longer grows
    ['1250000.00', '400 euro', '200 euro'],
  ] as const)
    test(`the general penalty in a contract of EUR ${value}: ${once} once, ${daily} a day`, () => {
      const text = sanction('dorpskern', { purchase: { value, stoneValue: '30000.00' } });
      match(text, new RegExp(`elke tekortkoming \\| ${once} per tekortkoming`));
      match(text, new RegExp(`onmiddellijk moet eindigen \\| ${daily} per kalenderdag`));
    });

  test('Ghent 2022: 400 euro, or 200 euro a calendar day, in the amounts of the buyer, with a ceiling', () => {
    match(
      article(
        draftOf('stationsplein', { clauses: { 'sanction-fixed-amounts': { once: undefined, daily: undefined } } }),
        'sanction-fixed-amounts',
      ),
      /straf van 400 euro .*[\s\S]*een straf van 200 euro per kalenderdag/,
    );
    match(
      sanction('stationsplein'),
      /500 euro per tekortkoming[\s\S]*250 euro per kalenderdag \| na 10 kalenderdagen: 2\.500,00 euro/,
    );
    const stones = [{ name: 'Kasseien', material: 'granite', product: 'setts', quantity: '3360', unit: 'm2' }];
    const clauses = { 'award-due-diligence-medium': { lots: undefined } };
    match(sanction('stationsplein', { lots: undefined, stones, clauses }), /Alle straffen samen: ten hoogste 93\.000,00 euro\./); // 5 % of the stone
  });
  test('with lots each lot is a contract of its own; how much stone a lot of works holds nobody said', () => {
    match(
      sanction('stationsplein'),
      /Perceel Stationsplein: waarde 4\.200\.000,00 euro\.[\s\S]*Het plafond van alle straffen samen is nog niet te berekenen/,
    );
  });
  test('a percentage in steps: late, incomplete, absent', () => {
    match(
      sanction('streek'),
      /Perceel Kasseien: waarde 1\.500\.000,00 euro\.[\s\S]*3\.750,00 euro per tekortkoming[\s\S]*7\.500,00 euro per tekortkoming[\s\S]*15\.000,00 euro per tekortkoming/,
    );
    match(sanction('streek'), /Perceel Tegels: [\s\S]*ten hoogste 45\.000,00 euro/);
  });
  test('in works it is a part of the stone, not of the whole works', () =>
    match(sanction('museumplein'), /€ 12\.950,00 per tekortkoming[\s\S]*€ 51\.800,00 per tekortkoming/)); // 2 % of 2 590 000
  test('the Netherlands: one percent of the estimate of the lot, a tenth a week, at most eight', () => {
    const text = sanction('binnenstad');
    match(text, /elke tekortkoming \| € 8\.000,00 per tekortkoming/);
    match(text, /blijft bestaan \| € 800 per volle week \| na 4 weken: € 3\.200,00/);
    match(text, /Alle boetes samen: ten hoogste € 64\.000,00\./);
  });
  test('while the value is unknown no amount is made up', () =>
    match(sanction('park'), /nog niet te berekenen \(de waarde is niet bekend\)/));
  test('[tip-1-note] neither the order of tackling risks nor a reported abuse is ever fined', () => {
    for (const dossier of ['dorpskern', 'stationsplein', 'streek', 'binnenstad', 'winkelstraat'])
      match(sanction(dossier), /volgorde van aanpak van risico's[\s\S]*gemelde misstand/);
  });
});

describe('[tip-10] delivery times', () => {
  test('a supply has a last day from each order; in works only the first delivery has a first day, then the planning', () => {
    match(duty('raamcontract', 'Levering van de natuursteen').day, /^wacht op de bestelling\./);
    equal(duty('stationsplein', 'Levering van de natuursteen').day, '');
    const works = article(draftOf('stationsplein'), 'practice-delivery-times');
    match(works, /eist de eerste levering niet vóór het einde ervan, te rekenen vanaf de sluiting/);
    match(works, /een planning weigeren die voor een steensoort minder dan die termijn laat/);
    const supply = article(draftOf('raamcontract'), 'practice-delivery-times');
    match(supply, /bedraagt twaalf weken, te rekenen vanaf de ontvangst van de bestelling/);
    ok(!/werken|planning/.test(supply));
  });
  test('the town forecasts the quantities of a framework each year', () => {
    const year = reading(draftOf('raamcontract'), 'obligations')
      .split('\n')
      .find((line) => /raming/i.test(line) && /augustus 2028/.test(line));
    ok(year?.includes('16 augustus 2030'));
    ok(!/Raming van de/.test(reading(draftOf('dorpskern'), 'obligations')));
  });
});

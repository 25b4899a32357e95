import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { article, draftOf, refusals, tender } from '../worked.ts';

const aboveThreshold = (name: string, purchase = {}) => draftOf(name, { purchase }).choice.facts.aboveThreshold;

describe('the European threshold of the day of publication', () => {
  for (const [name, purchase, above] of [
    ['raamcontract', { value: '215999.99', stoneValue: '205000.00' }, false],
    ['raamcontract', { value: '216000.00', stoneValue: '205000.00' }, true], // supplies of a town, 2026 and 2027
    ['raamcontract', { value: '218000.00', publication: '2025-11-03' }, false], // 221 000 until the end of 2025
    ['dorpskern', { value: '5403999.99' }, false],
    ['dorpskern', { value: '5404000.00' }, true], // works
    ['museumplein', { value: '5500000.00' }, true],
    ['museumplein', { value: '5500000.00', publication: '2025-11-03' }, false], // 5 538 000 then
  ] as const)
    test(`${name}, ${JSON.stringify(purchase)}: ${above ? 'reached' : 'below'}`, () => {
      const dates = Object.fromEntries(['opening', 'award', 'conclusion', 'first-delivery'].map((day) => [day, undefined]));
      equal(draftOf(name, { purchase, dates }).choice.facts.aboveThreshold, above);
    });

  test('works and supply are measured apart: 300 000 euro is above for setts, below for a street', () => {
    equal(aboveThreshold('raamcontract', { value: '300000.00' }), true);
    equal(aboveThreshold('dorpskern', { value: '300000.00' }), false);
  });

  test('in 2028 no threshold is known yet: nothing is made up, and the buyer is told', () => {
    const draft = draftOf('dorpskern', { purchase: { publication: '2028-03-01' } });
    equal(draft.choice.facts.aboveThreshold, 'unknown');
    deepEqual(
      draft.situation.because.map(({ message }) => message),
      ['fact.law-outside'],
    );
  });
});

describe('[tip-4] the grounds of exclusion and low prices', () => {
  test('Belgium, above the threshold: the European document; below it the offer itself declares', () => {
    match(article(draftOf('stationsplein'), 'exclusion-grounds'), /Uniform Europees Aanbestedingsdocument/);
    match(
      article(draftOf('dorpskern'), 'exclusion-grounds'),
      /Door zijn offerte in te dienen verklaart de inschrijver op erewoord/,
    );
  });
  test('child labour, trafficking and fraud are mandatory, labour law and misconduct are chosen, each with its years', () => {
    const text = article(draftOf('dorpskern'), 'exclusion-grounds');
    match(text, /verplichte gronden van artikel 67 .*kinderarbeid, een andere vorm van mensenhandel of fraude/);
    match(text, /facultatieve gronden van artikel 69 .*sociaal of arbeidsrecht.*ernstige fout/);
    match(text, /lid 1, a, telt gedurende vijf jaar\. Een feit van lid 1, c, telt gedurende drie jaar\./);
  });
  test('a declaration is no proof about the chain', () => {
    for (const name of ['dorpskern', 'stationsplein', 'winkelstraat', 'binnenstad'])
      match(article(draftOf(name), 'exclusion-grounds'), /geldt niet als bewijs over de keten van de natuursteen/);
    match(
      article(draftOf('winkelstraat'), 'exclusion-undertaking'),
      /hoeft niet te verklaren dat in de keten geen misstanden voorkomen/,
    );
  });
  test('a low price is asked about, never excluded: 15 % under the mean of four offers, twelve days to answer', () => {
    const text = article(draftOf('dorpskern'), 'exclusion-grounds');
    match(text, /Een prijs die abnormaal laag lijkt, is geen uitsluitingsgrond\./);
    match(text, /zodra ten minste vier offertes meetellen\. .*ten minste 15 % onder het gemiddelde ligt/);
    match(text, /verantwoording binnen twaalf kalenderdagen na de vraag/);
  });
  test('the law sets the least: ten days to justify a price are refused', () =>
    match(
      String(refusals('dorpskern', { clauses: { 'exclusion-grounds': { justifyWithin: '10' } } })[0]),
      /justifyWithin: 10 is minder dan BE\/kb-plaatsing-36 toelaat; kies ten minste 12/,
    ));
  test('the Netherlands: its own articles, its own papers', () => {
    const text = article(draftOf('binnenstad'), 'exclusion-grounds');
    match(text, /artikel 2\.86 Aw 2012/);
    match(text, /een gedragsverklaring aanbesteden/);
    ok(!/koninklijk besluit/.test(text));
  });
});

describe('the list of legal bases', () => {
  const bases = (name: string) =>
    tender(draftOf(name))
      .split('\n')
      .filter((line) => /\| (zoals gelezen op .*|–) \| [\d, ]+$/.test(line));

  test('each names the article that rests on it and the version that was read', () => {
    const line = bases('dorpskern').find((base) => base.startsWith('Artikel 45 van het koninklijk besluit van 14 januari 2013'));
    equal(
      line,
      'Artikel 45 van het koninklijk besluit van 14 januari 2013 | Straffen | zoals gelezen op 23 november 2026 | 6, 8',
    );
  });
  test('Belgian law in Belgium, Dutch law in the Netherlands, European law in both', () => {
    ok(bases('dorpskern').every((base) => !/Aw 2012|BW/.test(base)));
    ok(bases('binnenstad').every((base) => !/koninklijk besluit|wet van 17 juni 2016/.test(base)));
    ok(bases('dorpskern').some((base) => /richtlijn 2014\/24\/EU/i.test(base)));
    for (const name of ['dorpskern', 'binnenstad'])
      ok(bases(name).some((base) => /Internationale Arbeidsorganisatie/.test(base)));
  });
  test('articles are in the order in which people count: 2.89 before 2.116', () => {
    const list = bases('binnenstad').map((base) => base.split(' | ')[0]);
    ok(list.indexOf('Artikel 2.89 Aw 2012') >= 0 && list.indexOf('Artikel 2.89 Aw 2012') < list.indexOf('Artikel 2.116 Aw 2012'));
  });
  test('below the threshold in the Netherlands the second part of the act holds because the documents say so', () => {
    match(tender(draftOf('winkelstraat')), /gelden doordat deze stukken ze van toepassing verklaren/);
    ok(!tender(draftOf('museumplein')).includes('doordat deze stukken ze van toepassing verklaren'));
  });
  test('the day of publication is the day on which the law holds; without one that is said', () => {
    match(tender(draftOf('dorpskern')), /zoals zij gelden op de dag van de bekendmaking, 1 maart 2027\./);
    match(tender(draftOf('park')), /De dag van de bekendmaking is nog niet bekend\. .* op 24 november 2026\./);
  });
});

describe('[tip-10] departures from general rules, with their reason at the front', () => {
  const front = (name: string) => tender(draftOf(name)).split('\nAdministratieve bepalingen')[0]?.split('\n') ?? [];

  test('Belgium: no penalty on top of the fine for delay, since that pressure reaches the quarry', () =>
    match(
      String(front('dorpskern').at(-1)),
      /^Artikel 45 van .* \| Extra druk op de leveringstermijn leidt in de groeve.* \| 6$/,
    ));
  test('the fine of article 46 set aside: with the reason of the buyer, and her own departure behind it', () => {
    const list = front('stationsplein');
    match(String(list.at(-3)), /^Artikel 46 van .* \| Twintig weken liggen boven wat de markt gewoonlijk kreeg/);
    match(String(list.at(-1)), /^Artikel 25 van .* \| De borgtocht is per perceel berekend\. \| elders in de stukken$/);
  });
  test('… and without that reason it does not go out', () => {
    const change = { clauses: { 'practice-delivery-times': { fineReason: undefined } } };
    deepEqual(
      draftOf('stationsplein', change).clauses.flatMap(({ parameters }) => parameters.blanks.map(({ path }) => path)),
      ['clauses.practice-delivery-times.fineReason'],
    );
  });
  test('Dutch works depart from the uniform conditions, a Dutch supply only from the rule on damages', () => {
    ok(front('winkelstraat').some((line) => line.startsWith('De UAV 2012 of de UAV-GC 2005')));
    const supply = front('binnenstad').filter((line) => line.includes(' | '));
    equal(supply.length, 1);
    match(String(supply[0]), /^Artikel 6:92 BW \| .* \| 9$/);
  });
});

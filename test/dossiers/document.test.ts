import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blanksOf } from '../../src/core/clauses/prepare.ts';
import { article, draftOf, partsOf, tender } from '../worked.ts';

const all = [
  'dorpskern',
  'stationsplein',
  'kasseiweg',
  'park',
  'depot',
  'raamcontract',
  'streek',
  'winkelstraat',
  'kade',
  'museumplein',
  'losse-levering',
  'binnenstad',
  'grote-markt',
  'raamovereenkomst-natuursteen',
];

describe('which articles stand in which part, and in which order', () => {
  test('works in a village: the condition and its penalty, the stone, the grounds, the criterion', () => {
    deepEqual(partsOf(draftOf('dorpskern')), {
      administrative: [
        'preparation-aim',
        'definitions',
        'evidence-equivalence',
        'execution-evidence-at-delivery',
        'confidentiality-of-chain-data',
        'practice-delivery-times',
        'practice-cost-of-changes',
        'sanction-general-be',
      ],
      technical: ['preparation-stone-table', 'practice-samples'],
      selection: ['exclusion-grounds', 'exclusion-undertaking'],
      award: ['award-due-diligence-low', 'award-scoring-rules'],
      legal: [],
    });
  });

  test('a framework: due diligence, its follow-up, a selection criterion', () => {
    const parts = partsOf(draftOf('raamovereenkomst-natuursteen'));
    deepEqual(parts.administrative?.slice(3, 5), ['execution-due-diligence-framework', 'execution-follow-up']);
    deepEqual(parts.selection, ['exclusion-grounds', 'exclusion-undertaking', 'selection-management-systems']);
    deepEqual(parts.award, ['award-due-diligence-high', 'award-scoring-rules']);
  });

  test('a low-value supply is short: nothing on exclusion, award or penalties', () =>
    deepEqual(Object.keys(partsOf(draftOf('depot'))), ['administrative', 'technical', 'legal']));

  test('the announcement is a document of its own, with the stone and what will be asked', () => {
    ok(
      !Object.values(partsOf(draftOf('raamcontract')))
        .flat()
        .includes('preparation-announcement'),
    );
    const text = article(draftOf('raamcontract'), 'preparation-announcement');
    match(text, /Granieten kasseien \| Graniet, kasseien, 100 mm dik \| 2\.000 m²/);
    match(text, /verwacht de opdracht drie maanden na de publicatie van deze aankondiging bekend te maken/);
    match(text, /een overzicht van de keten.*, een risicoanalyse van de keten, een plan van aanpak en een jaarlijks verslag/);
  });
});

describe('the text as it goes out', () => {
  for (const name of all)
    test(`${name}: every reference leads somewhere, no sign of a template is left, no blank but the listed ones`, () => {
      const draft = draftOf(name);
      const text = tender(draft);
      ok(!/[\uE000-\uE003]|\{[{%]|[%}]\}|undefined|NaN|\[object|artikel 0|bijlage 0|\?\?/i.test(text), 'a sign is left');
      const articles = Object.values(partsOf(draft)).flat().length;
      const annexes = draft.forms.length;
      for (const [, word, number] of text.matchAll(/\b(artikel|bijlage) (\d+)(?= \(|[.,;)]|$)/gm))
        ok(Number(number) <= (word === 'artikel' ? articles : annexes), `${word} ${number}`);
      const marked = new Set([...text.matchAll(/\[([^\]]*)\]/g)].map((found) => found[1]));
      if (blanksOf(draft).length === 0) deepEqual([...marked], []);
    });

  test('in English, for information, every document is whole too, and says what it is', () => {
    for (const name of all) {
      const text = tender(draftOf(name, { language: 'en' }));
      ok(!/[\uE000-\uE003]|\{[{%]|[%}]\}|undefined|NaN|\[object|[Aa]rticle 0|[Aa]nnex 0/.test(text), name);
      match(text, /^Translation for information; the Dutch text /);
    }
  });

  test('a reference names the article that it means', () => {
    const draft = draftOf('binnenstad');
    const numbers = new Map(draft.clauses.map(({ id, number }) => [id, number]));
    const text = article(draft, 'execution-due-diligence-framework');
    ok(text.includes(`artikel ${numbers.get('evidence-equivalence')} (Gelijkwaardig bewijs)`));
    ok(text.includes(`artikel ${numbers.get('sanction-contractual-nl')} (Boete en verdere gevolgen bij tekortkoming)`));
    match(text, /volgens bijlage 2 \(Risicoanalyse\) en bijlage 1 \(Ketenoverzicht\)/);
  });

  test('[def-due-diligence] the six steps are defined once, and the articles point there', () => {
    match(article(draftOf('winkelstraat'), 'definitions'), /gepaste zorgvuldigheid: de zes stappen van de OESO-leidraad/);
    match(
      article(draftOf('streek'), 'execution-due-diligence-framework'),
      /de zes stappen van de OESO-leidraad zoals omschreven in artikel 2/,
    );
  });

  test('[def-srp] [box-6] the aim names the risk goods and asks the same of every origin', () => {
    const aim = article(draftOf('dorpskern'), 'preparation-aim');
    match(aim, /koopt sociaal verantwoord aan\. Naast prijs en kwaliteit let zij in elke fase/);
    match(aim, /De risicogoederen van deze opdracht zijn: natuursteen en kasseien\./);
    match(aim, /De vragen .* zijn daarom voor elke herkomst dezelfde\./);
  });

  test('[def-trustone] [tip-1] a member says that the secretariat can verify, and that she decides herself; the others do not', () => {
    match(
      article(draftOf('stationsplein'), 'preparation-aim'),
      /neemt zelf deel aan het Initiatief TruStone.*beoordeelt en beslist zelf/,
    );
    ok(!article(draftOf('dorpskern'), 'preparation-aim').includes('TruStone'));
    match(
      article(draftOf('stationsplein'), 'award-scoring-rules'),
      /secretariaat van TruStone vragen of .* Dat advies bevat geen punten en geen rangschikking/,
    );
    ok(!article(draftOf('dorpskern'), 'award-scoring-rules').includes('rangschikking'));
  });

  test('[def-certificates] a name of a label or an initiative is an example, and what counts as equal is said', () => {
    const text = article(draftOf('raamcontract'), 'evidence-equivalence');
    match(text, /is dat een voorbeeld van bewijs\. .* mag hetzelfde feit met elk ander passend stuk aantonen/);
    match(text, /niet ouder is dan 24 maanden/);
    match(text, /vakbonden of maatschappelijke organisaties mee beslissen/);
  });
});

describe('the stone of the contract', () => {
  test('[def-reuse] a fifth of the setts is reused: a line of its own, without a duty, counting for nothing', () => {
    const table = article(draftOf('stationsplein'), 'preparation-stone-table');
    match(table, /Porfieren kasseien \| Porfier, kasseien, \d+ mm dik \| 3\.360 m² \| nieuwe steen \| [\d,]+ % \| Stationsplein/);
    match(
      table,
      /Porfieren kasseien \| Porfier, kasseien, \d+ mm dik \| 840 m² \| hergebruikt: geen verplichting over de keten \| telt niet mee/,
    );
  });
  test('setts by the m² and kerbs by the metre are weighed by mass', () => {
    const twoUnits = [
      { name: 'Keien', material: 'granite', product: 'setts', quantity: '9000', unit: 'm2', thicknessMm: '100' },
      { name: 'Banden', material: 'granite', product: 'kerbs', quantity: '8000', unit: 'm', thicknessMm: '200', heightMm: '250' },
    ];
    match(
      article(draftOf('binnenstad', { lots: undefined, stones: twoUnits }), 'preparation-stone-table'),
      /naar massa, uit hoeveelheid, maten en soortelijk gewicht\.$/m,
    );
    ok(!article(draftOf('raamcontract'), 'preparation-stone-table').includes('massa, uit'));
  });
  test('what nobody knows yet stands in the table as a blank', () =>
    match(
      article(draftOf('park'), 'preparation-stone-table'),
      /Trappen aan het water \| \[de steensoort van „Trappen aan het water”\]/,
    ));
  test('[def-europe] origin plays no part, and a name is read with "or equivalent"', () => {
    const text = article(draftOf('museumplein'), 'preparation-stone-table');
    match(text, /Het land van herkomst speelt geen rol/);
    match(text, /wordt gelezen met de woorden „of gelijkwaardig”/);
  });
  test('a monument asks its own stone, with the reason in the text', () =>
    match(article(draftOf('kade'), 'preparation-stone-table'), /rijksmonument; de ontbrekende dekstenen/));
});

describe('what must be filled in before it goes out', () => {
  const blanks = (name: string) => blanksOf(draftOf(name)).map(({ path }) => path);

  test('ten of the dossiers and both examples have no blank', () => {
    for (const name of all.filter((one) => !['park', 'losse-levering', 'kasseiweg'].includes(one)))
      deepEqual(blanks(name), [], name);
  });
  test('a delivery without an award model: the term, and the total of the points', () =>
    deepEqual(blanks('losse-levering'), ['clauses.practice-delivery-times.term', 'award']));
  test('the park lacks the stone itself', () => deepEqual(blanks('park').slice(2), ['stones[0].material', 'stones[0].quantity']));
  test('[box-6] the guide leaves X % open: no percentage, no document', () => {
    const draft = draftOf('streek', { clauses: { 'sanction-percentage': { percentage: undefined } } });
    deepEqual(
      blanksOf(draft).map(({ path }) => path),
      ['clauses.sanction-percentage.percentage'],
    );
    match(article(draft, 'sanction-percentage'), /bedraagt ten hoogste \[Percentage in „Percentage bij tekortkoming”\] van/);
  });
  test('the setts of a road: no term is asked for a chain that is not there', () => equal(blanks('kasseiweg').length, 0));
});

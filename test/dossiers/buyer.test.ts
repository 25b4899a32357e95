import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { article, buyer, draftOf, note, reading, refusals, tender } from '../worked.ts';

/** What only the buyer reads: behind the article of a clause, or in front. */
const noteOf = (dossier: string, title: string, clause?: string) => note(draftOf(dossier), title, clause);

describe('the edition for the buyer', () => {
  test('says in front what is still open, the type with its reasons, what each phase can do, who signs', () => {
    const titles = [...buyer(draftOf('park')).matchAll(/^\[([^\]]+)\]$/gm)].map((found) => found[1]).slice(0, 5);
    deepEqual(titles, [
      'Uitgave voor de koper',
      'Nog in te vullen',
      'Soort aankoop, en waarom',
      'Wat elke fase kan',
      'Weet wie wat ondertekent',
    ]);
    match(
      noteOf('park', 'Nog in te vullen'),
      /clauses\.practice-delivery-times\.term: Leveringstermijn in „Leveringstermijn van de natuursteen”/,
    );
    equal(noteOf('dorpskern', 'Nog in te vullen'), 'Er staat niets meer open.');
  });
  test('nothing of it goes out', () => {
    for (const dossier of ['dorpskern', 'binnenstad'])
      ok(!/Voor de jurist|Nog door geen jurist gelezen|snelgids/.test(tender(draftOf(dossier))));
  });
  test('behind an article: why, what bidders, a lawyer and an auditor will ask', () => {
    const clause = 'execution-evidence-at-delivery';
    match(
      noteOf('dorpskern', 'Waarom dit artikel', clause),
      /advies het aanbeveelt\.[\s\S]*Aanbevolen\.[\s\S]*\(snelgids, kader 5 en tip 8\)/,
    );
    const questions = noteOf('dorpskern', 'Wat men zal vragen', clause);
    for (const who of ['Wat het brengt.', 'Wanneer niet.', 'Een inschrijver vraagt.', 'Voor de jurist.', 'Een auditor vraagt.'])
      ok(questions.includes(who), who);
  });
  test('no lawyer has read the texts yet, and each says so', () => {
    const draft = draftOf('winkelstraat');
    const unread = buyer(draft).split('Nog door geen jurist gelezen.').length - 1;
    equal(unread, draft.clauses.filter(({ clause }) => clause.reviewed === 'none' && !clause.publication).length);
  });
  test('[tip-6] [def-certificates] beside high ambition: what else could be chosen, and why not', () => {
    const other = noteOf('raamovereenkomst-natuursteen', 'Wat ook kon', 'award-due-diligence-high');
    match(other, /inzicht in de keten en in de risico's: mogelijk\./);
    match(other, /verslag van de gepaste zorgvuldigheid: aanbevolen\./);
  });
  test('[def-market] what the market can bear stands beside the demand, with the day of the figures', () => {
    const market = noteOf('raamovereenkomst-natuursteen', 'Kijk hoeveel leveranciers overblijven', 'award-due-diligence-high');
    match(market, /65% van de markt in Vlaanderen en 30% in Nederland/);
    match(market, /Cijfer van 31 december 2023/);
  });
  test('each choice with its value, where it comes from, its bounds and what more or less means', () => {
    const chosen = noteOf('binnenstad', 'Wat is gekozen', 'execution-due-diligence-framework');
    match(chosen, /Termijn plan van aanpak \| drie maanden \| door jou gekozen \| .*Van 1 tot 6\./);
    match(chosen, /Termijn risicoanalyse \| één maand \| standaard/);
    match(noteOf('dorpskern', 'Wat is gekozen', 'sanction-general-be'), /\| volgt uit de wet/);
  });
});

describe('[tip-3] who was consulted, and who agreed', () => {
  test('when, who, about what, and what it changed', () =>
    match(
      noteOf('raamovereenkomst-natuursteen', 'Wie is geraadpleegd'),
      /22 oktober 2026 \| Drie steenleveranciers \| Haalbare levertijd .* \| Levertijd van tien naar veertien weken/,
    ));
  test('without anybody consulted the note is not there', () => equal(noteOf('dorpskern', 'Wie is geraadpleegd'), ''));
});

describe("[def-more] the town's own words", () => {
  test("go out in place of the library's, with the values of the clause in them", () => {
    const text = article(draftOf('stationsplein'), 'practice-samples');
    match(text, /liggen bij het studiebureau\. .* ten hoogste drie stalen, binnen zes weken/);
    match(text, /De steen staat in artikel 9 \(De natuursteen van deze opdracht\)\. .*lid 1 verandert/);
  });
  test("the library's stay beside them, word by word, with the reason and the values they no longer say", () => {
    const own = noteOf('stationsplein', 'Eigen tekst naast die van de bibliotheek', 'practice-samples');
    match(own, /op basis van versie 1\. Reden: Het studiebureau bewaart de referentiestalen\./);
    match(own, /noemt deze waarden niet meer.*: .*assessWithin/);
    match(own, /\[geschrapt: .*\].*\[toegevoegd: .*\]/);
  });
  test('a placeholder that the clause does not have is told', () => {
    const change = { ownTexts: { 'practice-samples': { text: 'Binnen {{ onbekend | days }}.' } } };
    match(
      String(refusals('stationsplein', change)[0]),
      /^ownTexts\.practice-samples\.text: de eigen tekst noemt onbekend, dat deze clausule niet heeft; kies uit withOffer/,
    );
  });
});

describe('the checklist of the bidder and the contractor', () => {
  const evidence = (dossier: string) => reading(draftOf(dossier), 'evidence');
  const between = (text: string, from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to));

  test("works, medium: chain and risks with the offer, the supplier's evidence during the contract", () => {
    const text = evidence('kade');
    match(
      between(text, 'Bij de inschrijving', 'Tijdens de overeenkomst'),
      /\n \| Ketenoverzicht per steensoort \| Schakels van de keten \(artikel 13\)\./,
    );
    match(between(text, 'Tijdens de overeenkomst', 'Door de aanbestedende dienst zelf'), /\n \| Bewijs bij levering \|/);
  });
  test('[box-1] a management system: own procedure, certificate or initiative, each one of the ways', () => {
    const offer = between(evidence('raamcontract'), 'Bij de offerte', 'Tijdens de opdracht');
    for (const proof of ['Beschrijving van de managementsystemen', 'Certificaat voor natuursteen', 'aan een ander initiatief'])
      match(offer, new RegExp(`${proof}.*artikel 14; een van de mogelijke stukken`));
    match(reading(draftOf('raamcontract'), 'criterion'), /Nodig: 1 van 3\. Voldaan of niet voldaan; meer geeft geen voordeel\./);
  });
  test('[tip-6] what a certificate must show stands in the list', () =>
    match(evidence('raamcontract'), /Certificaat voor natuursteen.*controle/));
  test('[tip-4] each ground says what its paper proves, and what it does not', () => {
    const text = reading(draftOf('dorpskern'), 'criterion');
    match(text, /kinderarbeid of andere mensenhandel \(verplicht\) \| .* \| Dat er in de keten geen kinderarbeid is\./);
    match(text, /Ernstige beroepsfout \(facultatief\) \| /);
  });
  test('only reused stone: nothing on a chain is asked', () => ok(!/Ketenoverzicht|Risicoanalyse/.test(evidence('kasseiweg'))));
});

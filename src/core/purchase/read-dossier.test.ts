import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import { problemLine } from '../../cli/report.ts';
import type { Language } from '../../library/schema.ts';
import { readDossierText } from '../../outside/disk/dossier-file.ts';
import { readDossier } from './read-dossier.ts';

const markt = `kassei: dossier/1
title: Heraanleg Grote Markt
language: nl-BE
authority: { name: Stad Voorbeeld, country: BE, trustone: true }
purchase:
  contract: works
  value: 1250000.00
  stoneValue: 310000.00
  months: 10
  publication: 2027-02-01
lots:
  - { id: plein, title: Grote Markt, value: 900000.00 }
stones:
  - { name: Kasseien, material: granite, product: setts, quantity: 3360, unit: m2, lot: plein }
ambition: medium
clauses:
  award-due-diligence-medium: { weight: 15 }
`;
/** What is told about the file with one place typed otherwise. */
async function told(typed: readonly [right: string, wrong: string][], language: Language = 'nl-BE'): Promise<string[]> {
  const text = typed.reduce((file, [right, wrong]) => {
    ok(file.includes(right), right);
    return file.replace(right, wrong);
  }, markt);
  const read = await readDossierText('markt.yaml', text, library);
  return read.ok ? [] : read.problems.map((found) => problemLine(found, library.locales[language]));
}

test('as it should be, nothing is told', async () => deepEqual(await told([]), []));

describe('what was typed wrong, with its place, what is wrong and what is expected', () => {
  for (const [right, wrong, at, message] of [
    [
      '1250000.00',
      '1.250.000,00',
      '1.250',
      "purchase.value: '1.250.000,00' is geen leesbaar bedrag; schrijf een punt voor de centen en geen andere, zoals 1250000.00",
    ],
    [
      'ambition: medium',
      'ambition: medium\ndone: [reuse-frst]',
      'reuse-frst',
      "done[0]: 'reuse-frst' is geen mogelijkheid; bedoel je reuse-first?",
    ],
    [
      '1250000.00',
      '1.250',
      '1.250',
      "purchase.value: '1.250' is geen leesbaar bedrag; schrijf een punt voor de centen en geen andere, zoals 1250000.00",
    ],
    [
      '900000.00',
      '900 000',
      '900 000',
      "lots[0].value: '900 000' is geen leesbaar bedrag; schrijf een punt voor de centen en geen andere, zoals 1250000.00",
    ],
    [
      '310000.00',
      '1310000.00',
      '1310000',
      'purchase.stoneValue: 1.310.000,00 euro aan steen past niet in een opdracht van 1.250.000,00 euro; geef de waarde van de hele opdracht',
    ],
    ['2027-02-01', '2027-02-30', '2027-02-30', 'purchase.publication: 2027-02-30 bestaat niet; verwacht een dag als 2027-02-28'],
    [
      '2027-02-01',
      '1 februari 2027',
      '1 februari',
      "purchase.publication: '1 februari 2027' is geen dag; verwacht een dag als 2027-02-28",
    ],
    ['months: 10', 'months: tien', 'tien', "purchase.months: 'tien' is geen aantal; schrijf een geheel getal, zoals 14"],
    [
      'unit: m2',
      'unit: m2, reusedShare: 20',
      '20,',
      'stones[0].reusedShare: 20 is geen deel van het geheel; verwacht een getal van 0 tot en met 1 (20 procent is 0.2)',
    ],
    [
      '3360',
      '3.360',
      '3.360',
      "stones[0].quantity: '3.360' is geen hoeveelheid; schrijf een getal boven nul met een punt voor de decimalen, zoals 3360 of 12.5",
    ],
    ['granite', 'granit', 'granit', "stones[0].material: 'granit' is geen mogelijkheid; bedoel je granite?"],
    [
      'unit: m2',
      'unit: m2, origin: Portugal',
      'Portugal',
      "stones[0].origin: 'Portugal' is geen mogelijkheid; schrijf de twee letters van het land, zoals PT",
    ],
    ['lot: plein', 'lot: markt', 'markt', "stones[0].lot: 'markt' is geen mogelijkheid; kies uit plein"],
    ['ambition: medium', 'ambitie: medium', 'medium', 'ambitie: ambitie is hier geen sleutel; bedoel je ambition?'],
    [
      'contract: works',
      'contract: werken',
      'werken',
      "purchase.contract: 'werken' is geen mogelijkheid; kies uit unknown, works, supply",
    ],
    ['trustone: true', 'trustone: ja', 'ja', "authority.trustone: 'ja' is geen mogelijkheid; kies uit unknown, true, false"],
    [
      'Heraanleg Grote Markt',
      '"Heraanleg {{ plein }}"',
      '"Heraanleg',
      "title: in 'Heraanleg {{ plein }}' staat een invulveld; schrijf gewone tekst, zonder dubbele accolades of accolade met procentteken",
    ],
    [
      'award-due-diligence-medium',
      'award-due-diligence-medum',
      'award-due',
      'clauses.award-due-diligence-medum: clausule award-due-diligence-medum bestaat niet; bedoel je award-due-diligence-medium?',
    ],
    [
      '{ weight: 15 }',
      'middelmatig',
      'middelmatig',
      "clauses.award-due-diligence-medium: 'middelmatig' heeft niet de juiste vorm; schrijf keuzes met hun waarde, of false om de clausule weg te laten",
    ],
    [
      'nl-BE',
      'nl-NL',
      'nl-NL',
      'language: nl-NL past niet bij een opdracht in BE; kies nl-BE voor België, nl-NL voor Nederland, of en',
    ],
    ['dossier/1', 'dossier/9', 'dossier/9', "kassei: 'dossier/9' is geen mogelijkheid; bedoel je dossier/1?"],
  ] as const)
    test(wrong, async () => {
      const before = markt.replace(right, wrong).split(at)[0]?.split('\n') ?? [];
      const place = `markt.yaml:${before.length}:${(before.at(-1) ?? '').length + 1}`;
      deepEqual(await told([[right, wrong]]), [`${place} ${message}`]);
    });
});

describe('days in their order', () => {
  test('a conclusion before the award is told with both days', async () =>
    match(
      String(await told([['ambition: medium', 'dates: { award: 2027-06-01, conclusion: 2027-05-01 }']])),
      /dates\.conclusion: de sluiting van de opdracht \(1 mei 2027\) komt vóór de gunningsbeslissing \(1 juni 2027\)/,
    ));
  test('a delivery before the opening of offers too, but not one on the day of the conclusion', async () => {
    match(
      String(await told([['ambition: medium', 'dates: { opening: 2027-06-01, first-delivery: 2027-05-01 }']])),
      /dates\.first-delivery/,
    );
    deepEqual(await told([['ambition: medium', 'dates: { conclusion: 2027-06-01, first-delivery: 2027-06-01 }']]), []);
  });
});

describe('several mistakes are told at once', () => {
  const mistakes = [
    ['value: 1250000.00', 'value: 1,25'],
    ['2027-02-01', '2027-13-01'],
    ['award-due-diligence-medium', 'award-due-diligence-medum'],
    ['material: granite', 'material: granit'],
  ] as const;
  test('in Dutch', async () => {
    const lines = await told(mistakes.map(([right, wrong]) => [right, wrong]));
    deepEqual(
      lines.map((line) => line.split(' ')[1]),
      ['purchase.value:', 'purchase.publication:', 'stones[0].material:', 'clauses.award-due-diligence-medum:'],
    );
  });
  test('in English', async () => {
    const lines = await told(
      mistakes.map(([right, wrong]) => [right, wrong]),
      'en',
    );
    equal(lines.length, 4);
    match(String(lines[0]), /^markt\.yaml:7:10 purchase\.value: '1,25' .*; .* 1250000\.00$/);
    match(String(lines[3]), /did you mean award-due-diligence-medium\?$/);
    ok(lines.every((line) => !/geen|verwacht/.test(line)));
  });
});

describe('what is read', () => {
  const minimal = { kassei: 'dossier/1', title: 'Markt', authority: { name: 'Gemeente Voorbeeld', country: 'NL' }, purchase: {} };
  const dossier = (more: Record<string, unknown> = {}) => {
    const read = readDossier({ ...minimal, ...more }, library);
    ok(read.ok);
    return read.value.dossier;
  };
  test('a fact left out is a fact unknown; the language follows the country', () => {
    const { purchase, ambition, language, authority } = dossier();
    deepEqual(new Set(Object.values(purchase)), new Set(['unknown']));
    deepEqual([ambition, language, authority.trustone], ['unknown', 'nl-NL', 'unknown']);
  });
  test('[def-reuse] a line of which a fifth is reused becomes two lines', () => {
    const { stones } = dossier({ stones: [{ name: 'Keien', quantity: '4200', unit: 'm2', reusedShare: '0.2' }] });
    deepEqual(
      stones.map(({ quantity, reused }) => [String(quantity), reused]),
      [
        ['3360', false],
        ['840', true],
      ],
    );
  });
  test('all of it reused is one line, and so is none of it', () => {
    deepEqual(
      ['1', '0'].map((reusedShare) => dossier({ stones: [{ name: 'Keien', reusedShare }] }).stones.map(({ reused }) => reused)),
      [[true], [false]],
    );
  });
  test('of an unknown quantity both lines are unknown', () =>
    deepEqual(
      dossier({ stones: [{ name: 'Keien', reusedShare: '0.2' }] }).stones.map(({ quantity }) => quantity),
      ['unknown', 'unknown'],
    ));
  test('a clause is taken with nothing behind it, left out with false, or given its own choices', () => {
    const { clauses } = dossier({
      clauses: {
        definitions: '',
        'practice-samples': 'false',
        'exclusion-grounds': { replyWithin: '20', because: 'Zo gevraagd.' },
      },
    });
    deepEqual(clauses, {
      definitions: { parameters: {} },
      'practice-samples': false,
      'exclusion-grounds': { parameters: { replyWithin: '20' }, lots: undefined, because: 'Zo gevraagd.' },
    });
  });
  test('a step that was done is told once', () =>
    deepEqual(dossier({ done: ['reuse-first', 'stone-table', 'reuse-first'] }).done, ['reuse-first', 'stone-table']));
  test('the same from JSON as from YAML', () => {
    const stones = [{ name: 'Keien', quantity: 3360, unit: 'm2' }];
    deepEqual(String(dossier({ stones, purchase: { months: 10 } }).stones[0]?.quantity), '3360');
  });
  test('no map, no dossier', () => {
    for (const data of [null, 'tekst', ['a'], 7]) ok(!readDossier(data, library).ok);
  });
});

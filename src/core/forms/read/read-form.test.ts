import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { library } from '../../../../test/content.ts';
import type { Problem } from '../../../kernel/result.ts';
import { say } from '../../../library/format.ts';
import type { Language } from '../../../library/schema.ts';
import { voiceOf } from '../../clauses/voice.ts';
import { dataOf, type FilledIn } from '../answers.ts';
import { type CellValue, columnName, type ReadSheet } from '../sheet.ts';
import { formSheets } from '../write/form-sheets.ts';
import { readForm } from './read-form.ts';

// Voorbeeld Steenhandel fills in the chain form for the setts of the Grote Markt: one quarry is known, one is not.
const filled: FilledIn = {
  fields: { title: 'Graniet kasseien voor de Grote Markt', supplier: 'Voorbeeld Steenhandel', on: '2027-03-01' },
  tables: {
    stones: [
      {
        id: 'setts',
        name: 'Kasseien 10 x 10',
        material: 'granite',
        product: 'setts',
        quantity: 3360,
        unit: 'm2',
        thicknessMm: 100,
        reusedShare: 0,
      },
    ],
    sites: [
      { id: 'wij', name: 'Voorbeeld Steenhandel', kind: 'importer', stage: ['delivery'], country: 'BE', place: 'Aalst' },
      {
        id: 'fab',
        name: 'Granitos Exemplo',
        kind: 'factory',
        stage: ['cutting', 'splitting'],
        country: 'PT',
        place: 'Vila Real',
      },
      { id: 'groeve', name: 'unknown', kind: 'quarry', stage: ['quarry'], country: 'PT' },
    ],
    links: [
      { id: 'L1', stone: 'setts', from: 'fab', to: 'wij', share: 1, evidence: 'factuur 114', evidenceFrom: '2026-10-02' },
      { id: 'L2', stone: 'setts', from: 'groeve', to: 'fab', share: 1 },
    ],
  },
};
type Edits = Readonly<Record<string, CellValue | null>>;

/** A form as it comes back, with some cells changed: `Schakels C7`. */
function sheetsOf(form: string, answers: FilledIn, edits: Edits = {}, language: Language = 'nl-BE'): ReadSheet[] {
  const parts = {
    form: library.forms[form]!,
    library,
    voice: voiceOf(library, language),
    country: 'BE',
    filled: answers,
  } as const;
  return formSheets(parts).map(({ name, rows }) => {
    const cells: (CellValue | null)[][] = rows.map((row) => row.map(({ value }) => value ?? null));
    for (const [place, value] of Object.entries(edits)) {
      const [, sheet, column, row] = /^(.+) ([A-Z]+)(\d+)$/.exec(place) ?? [];
      if (sheet !== name) continue;
      const line = cells[Number(row) - 1]!;
      const at = Array.from({ length: 60 }, (_, i) => columnName(i + 1)).indexOf(column!);
      for (let i = line.length; i <= at; i++) line[i] = null;
      line[at] = value;
    }
    return { name, rows: cells };
  });
}
const voice = voiceOf(library, 'nl-BE');
const dutch = ({ at, path, wrong, expected }: Problem) => {
  const place = at ? `${at.sheet} ${columnName(at.column)}${at.line}` : path;
  return `${place}: ${say(wrong, voice.locale)}; ${say(expected, voice.locale)}`;
};
/** What the supplier reads about her form, in Dutch, with the cell of each fault. */
function faults(edits: Edits, form = 'chain', answers = filled): string[] {
  const read = readForm(sheetsOf(form, answers, edits), 'keten.xlsx', library, voice);
  return read.ok ? [] : read.problems.map(dutch);
}
const data = (sheets: readonly ReadSheet[]) => {
  const read = readForm(sheets, 'keten.xlsx', library, voice);
  ok(read.ok, read.ok ? '' : read.problems.map(dutch).join('\n'));
  return dataOf(read.value.form, read.value);
};

describe('a form that was filled in', () => {
  test('reads back as what was filled in; the examples above it do not count', () => {
    const read = data(sheetsOf('chain', filled));
    deepEqual(read.sites, filled.tables.sites);
    deepEqual(read.links, filled.tables.links);
    deepEqual([read.kassei, read.id], ['chain/1', 'graniet-kasseien-voor-de-grote-markt']);
  });

  test('an example that somebody wrote over is an answer', () => {
    const read = data(sheetsOf('chain', filled, { 'Plaatsen B7': 'groeve2', 'Plaatsen C7': 'Pedreira Tweede' }));
    deepEqual(
      (read.sites as { name: string }[]).map(({ name }) => name),
      ['Pedreira Tweede', 'Voorbeeld Steenhandel', 'Granitos Exemplo', 'unknown'],
    );
  });

  test('words of any language, codes, capitals and curly apostrophes are understood', () => {
    const edits = {
      'Plaatsen E8': 'Importer',
      'Plaatsen E9': 'FACTORY',
      'Plaatsen F9': 'Zagen, splitting',
      'Plaatsen G10': 'Portugal',
      'Plaatsen C10': 'Unknown',
    };
    deepEqual(data(sheetsOf('chain', filled, edits)).sites, filled.tables.sites);
  });

  test('numbers and days may be typed as text, and days may be days', () => {
    const edits = { 'Schakels H7': '2/10/2026', 'Schakels F8': '75 %', 'Gegevens D5': Temporal.PlainDate.from('2027-03-01') };
    const read = data(sheetsOf('chain', filled, edits));
    const links = read.links as { share: number; evidenceFrom?: string }[];
    deepEqual([read.on, links[0]?.evidenceFrom, links[1]?.share], ['2027-03-01', '2026-10-02', 0.75]);
  });

  test('not knowing leaves open what did not have to be filled in: a place called unknown is no place', () => {
    const read = data(sheetsOf('chain', filled, { 'Plaatsen H10': 'onbekend', 'Plaatsen I10': 'onbekend' }));
    deepEqual(read.sites, filled.tables.sites);
  });

  test('what was asked and not learned is kept beside the chain', () => {
    const enquiries = [{ about: 'groeve', asked: 'Granitos Exemplo', askedOn: '2026-11-03', answer: 'geen lijst' }];
    const read = data(sheetsOf('chain', { ...filled, tables: { ...filled.tables, enquiries } }));
    deepEqual(read.beside, { enquiries });
    equal(read.enquiries, undefined);
  });

  test('a sheet that got another name, other columns first or a row above it is still that sheet', () => {
    const sheets = sheetsOf('chain', filled).map((sheet) =>
      sheet.name === 'Schakels'
        ? {
            name: 'schakels def',
            rows: [['Ingevuld door Jan'], ...sheet.rows.map(([mark, ...rest]) => [mark ?? null, ...rest.reverse()])],
          }
        : sheet,
    );
    deepEqual(data(sheets).links, filled.tables.links);
  });

  test('a form in English is read by whoever reads Dutch', () =>
    deepEqual(data(sheetsOf('chain', filled, {}, 'en')).sites, filled.tables.sites));

  test('the highest of three marks is worked out, whatever stands in its cell', () => {
    const risk = {
      id: 'R1',
      stone: 'setts',
      stage: 'splitting',
      theme: 'child-labour',
      what: 'kinderen kloven thuis',
      scale: 3,
      scope: 4,
      irremediability: 5,
      likelihood: 4,
      involvement: 'linked',
      source: 'bezoek 2026',
      priority: 1,
    };
    const answers = {
      fields: { chain: 'K1', on: '2027-03-01', author: 'An', order: 'kasseien eerst' },
      tables: { risks: [risk] },
    };
    const sheets = sheetsOf('risk-analysis', answers, { "Risico's L6": 1 });
    equal((data(sheets).risks as { severity: number }[])[0]?.severity, 5);
  });
});

describe('what is wrong is told with its cell', () => {
  const cases: readonly (readonly [what: string, edits: Edits, told: readonly string[]])[] = [
    ['a name that is missing', { 'Gegevens D4': null }, ['Gegevens D4: Naam van het bedrijf ontbreekt; vul het in']],
    ['a country that is missing', { 'Plaatsen G9': null }, ['Plaatsen G9: Land ontbreekt; vul het in']],
    [
      'a thickness, without which square metres cannot be weighed',
      { 'De steen van deze opdracht H5': null },
      ["De steen van deze opdracht H5: Dikte of breedte (mm) ontbreekt; vul het in: dat is nodig omdat bij Eenheid 'm2' staat"],
    ],
    [
      'a number in words',
      { 'De steen van deze opdracht F5': 'veel' },
      ["De steen van deze opdracht F5: 'veel' is geen getal; verwacht een getal zonder eenheid, zoals 1250 of 12,5"],
    ],
    [
      'a number that can be two',
      { 'De steen van deze opdracht F5': '3.360' },
      ['De steen van deze opdracht F5: 3.360 kan 3360 zijn, of 3,36; schrijf 3360 of 3,36'],
    ],
    [
      'a share above the whole',
      { 'Schakels F7': 80 },
      ['Schakels F7: 80 past niet bij Deel (0 tot 1); verwacht een getal boven 0 en ten hoogste 1'],
    ],
    [
      'a share of nothing',
      { 'Schakels F7': 0 },
      ['Schakels F7: 0 past niet bij Deel (0 tot 1); verwacht een getal boven 0 en ten hoogste 1'],
    ],
    [
      'coordinates that lost their comma',
      { 'Plaatsen I9': 4115 },
      ['Plaatsen I9: 4115 past niet bij Breedtegraad; verwacht een getal van -90 tot en met 90'],
    ],
    [
      'a day that does not exist',
      { 'Schakels H7': '30/2/2027' },
      ['Schakels H7: 30/2/2027 bestaat niet; verwacht een dag als 28/2/2027 of 2027-02-28'],
    ],
    [
      'a month without a day',
      { 'Schakels H7': 'oktober 2026' },
      ["Schakels H7: 'oktober 2026' is geen dag; verwacht een dag als 28/2/2027 of 2027-02-28"],
    ],
    [
      'a word that is nearly one of the list',
      { 'Plaatsen E9': 'fabriekk' },
      ["Plaatsen E9: 'fabriekk' is geen mogelijkheid; bedoel je Fabriek?"],
    ],
    [
      'a word that is none of the list',
      { 'Plaatsen E9': 'molen' },
      [
        "Plaatsen E9: 'molen' is geen mogelijkheid; kies uit Groeve, Fabriek, Werkplaats, Stapelplaats, Tussenpersoon, Importeur, Groothandel",
      ],
    ],
    [
      'a country that is none',
      { 'Plaatsen G9': 'Atlantis' },
      ["Plaatsen G9: 'Atlantis' is geen mogelijkheid; kies een woord van het blad Keuzes"],
    ],
    [
      'one of several that is wrong',
      { 'Plaatsen F9': 'Zagen; Kloovn' },
      ["Plaatsen F9: 'Kloovn' is geen mogelijkheid; bedoel je Kloven?"],
    ],
    [
      'not knowing where that is no answer',
      { 'Plaatsen F9': 'onbekend' },
      ["Plaatsen F9: 'onbekend' is hier geen antwoord; vul in wat bij Wat er gebeurt gevraagd is"],
    ],
    [
      'a place that stands nowhere',
      { 'Schakels D7': 'fabb' },
      ["Schakels D7: 'fabb' staat niet op het blad Plaatsen; bedoel je fab?"],
    ],
    [
      'an example that was left alone, and used all the same',
      { 'Schakels D7': 'groeve2' },
      ["Schakels D7: 'groeve2' staat niet op het blad Plaatsen; bedoel je groeve?"],
    ],
    [
      'a code given twice',
      { 'Plaatsen B10': 'fab', 'Schakels D8': 'fab' },
      ['Plaatsen B10: fab staat er twee keer; geef elke rij een eigen code'],
    ],
    [
      'a word beside the table',
      { 'Schakels M7': 'zie mail' },
      ["Schakels M7: 'zie mail' staat naast de tabel; zet het in een kolom van de tabel, of haal het weg"],
    ],
    [
      'a column that was renamed',
      { 'Schakels D1': 'fromm' },
      [
        'Schakels A1: de kolom Van ontbreekt; zet ze terug; in de rij van de grijze woorden staat from',
        'Schakels D1: fromm is geen kolom van dit blad; bedoel je from?',
      ],
    ],
    [
      'a field that was renamed',
      { 'Gegevens A2': 'kenmerk' },
      ['Gegevens A2: kenmerk is geen gegeven van dit formulier; kies uit id, title, supplier, on'],
    ],
  ];
  for (const [what, edits, told] of cases) test(what, () => deepEqual(faults(edits), told));

  test('all of it at once, in the order of the sheets', () => {
    const told = faults({ 'Schakels F7': 80, 'Gegevens D4': null, 'Plaatsen E9': 'fabriekk', 'Plaatsen G9': null });
    deepEqual(
      told.map((line) => line.split(':')[0]),
      ['Gegevens D4', 'Plaatsen E9', 'Plaatsen G9', 'Schakels F7'],
    );
  });

  test('a form of which only the examples are filled in', () => {
    const told = faults({}, 'chain', { fields: filled.fields, tables: {} });
    deepEqual(told, [
      'De steen van deze opdracht B5: te weinig ingevuld: 0 van minstens 1 rijen; vul het blad De steen van deze opdracht aan; een voorbeeld dat je liet staan, telt niet mee',
      'Plaatsen B8: te weinig ingevuld: 0 van minstens 1 rijen; vul het blad Plaatsen aan; een voorbeeld dat je liet staan, telt niet mee',
      'Schakels B7: te weinig ingevuld: 0 van minstens 1 rijen; vul het blad Schakels aan; een voorbeeld dat je liet staan, telt niet mee',
    ]);
  });

  test('a sheet that was thrown away', () => {
    const sheets = sheetsOf('chain', filled).filter(({ name }) => name !== 'Schakels');
    const read = readForm(sheets, 'keten.xlsx', library, voice);
    deepEqual(read.ok ? [] : read.problems.map(dutch), [
      'keten.xlsx: het blad Schakels ontbreekt; zet het terug; linksboven op het blad staat het grijze woord links',
    ]);
  });

  test('a thousand rows are read, more are not', () => {
    const sites = Array.from({ length: 1001 }, (_, i) => ({ ...filled.tables.sites![1]!, id: `s${i}` }));
    const told = faults({}, 'chain', {
      ...filled,
      tables: { ...filled.tables, sites, links: [{ ...filled.tables.links![0]!, from: 's1', to: 's2' }] },
    });
    deepEqual(told, [
      'Plaatsen B1008: dit blad heeft meer dan 1000 ingevulde rijen; vul ten hoogste 1000 rijen in, of verdeel ze over twee formulieren',
    ]);
  });
});

describe('a table whose rows stand ready', () => {
  const checklist = (edits: Edits) =>
    faults(edits, 'policy-statement', {
      fields: { address: 'https://voorbeeld.be/beleid', dated: '2026-05-01' },
      tables: { points },
    });
  const ids = library.forms['policy-statement']!.tables![0]!.fixedRows!;
  const points = ids.map((point) => ({ point, present: true, where: 'alinea 1' }));

  test('a point that is ticked says where', () =>
    deepEqual(checklist({ 'Wat staat erin D6': null }), [
      "Wat staat erin D6: Waar ontbreekt; vul het in: dat is nodig omdat bij Staat erin 'ja' staat",
    ]));
  test('… one that is not need not', () => deepEqual(checklist({ 'Wat staat erin C6': 'nee', 'Wat staat erin D6': null }), []));
  test('maybe is neither yes nor no', () =>
    deepEqual(checklist({ 'Wat staat erin C6': 'misschien' }), [
      "Wat staat erin C6: 'misschien' is geen mogelijkheid; schrijf ja of nee",
    ]));
  test('a row that was wiped is asked back', () =>
    deepEqual(checklist({ 'Wat staat erin B6': null, 'Wat staat erin C6': null, 'Wat staat erin D6': null }), [
      "Wat staat erin B6: de rij 'Het gaat uitdrukkelijk over de aankoop van natuursteen' ontbreekt; zet ze terug in de eerste kolom van de tabel",
    ]));
  test('… and one that stands twice is told', () =>
    deepEqual(checklist({ 'Wat staat erin B7': 'Natuursteen' }).slice(1), [
      'Wat staat erin B7: stone staat er twee keer; geef elke rij een eigen code',
    ]));
  test('the Belgian ground for exclusion stands ready in Belgium only', () => {
    const rows = (country: 'BE' | 'NL') =>
      formSheets({ form: library.forms['exclusion-checklist']!, library, voice, country, filled: { fields: {}, tables: {} } })[2]!
        .rows.length;
    equal(rows('BE') - rows('NL'), 1);
  });
});

describe('another workbook than the form that is asked', () => {
  const read = (sheets: readonly ReadSheet[]) => {
    const result = readForm(sheets, 'keten.xlsx', library, voice);
    return result.ok ? [] : result.problems.map(dutch);
  };
  test('a price list', () =>
    deepEqual(
      read([
        {
          name: 'Blad1',
          rows: [
            ['Artikel', 'Prijs'],
            ['Kasseien', 42],
          ],
        },
      ]),
      [
        'keten.xlsx: dit is geen formulier van Kassei; vul een formulier in dat met kassei form gemaakt is; de grijze regels onderaan het eerste blad moeten blijven staan',
      ],
    ));
  test('a form of an earlier version is not guessed at', () => {
    const sheets = sheetsOf('chain', filled).map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => (row[0] === 'version' ? ['version', '0'] : row)),
    }));
    deepEqual(read(sheets), [
      'keten.xlsx: dit is versie 0 van het formulier Ketenoverzicht; nu geldt versie 1; neem de antwoorden over in het formulier van nu (kassei form chain --out BLAD.xlsx)',
    ]);
  });
  test('a form that the library does not have', () => {
    const sheets = sheetsOf('chain', filled).map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => (row[0] === 'form' ? ['form', 'chains'] : row)),
    }));
    deepEqual(read(sheets), ['keten.xlsx: het formulier chains bestaat niet; bedoel je chain?']);
  });
});

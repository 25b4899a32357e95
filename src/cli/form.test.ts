import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { call, folder, home } from '../../test/call.ts';
import { library } from '../../test/content.ts';
import { writeForm } from '../app/parts/write-form.ts';
import type { Form } from '../library/items.ts';
import { readYaml } from '../library/yaml.ts';

const at = folder();
const sheet = join(at, 'keten.xlsx');
const delivery = library.forms['delivery-evidence'] as Form;
/** The evidence at a delivery to the Grote Markt; `changed` is what the supplier wrote otherwise. */
const delivered = async (name: string, changed: Record<string, string | number> = {}) => {
  const fields = {
    contract: 'GM-2027',
    delivered: '2027-09-06',
    'note-number': '118',
    supplier: 'Voorbeeld Steenhandel',
    route: 'trustone',
    'trustone-on-list': '2027-09-06',
    'signed-supplier': 'An Voorbeeld',
  };
  const items = [
    { stone: 'Graniet kasseien 10 x 10', quantity: 3360, unit: 'm2', factory: 'unknown', quarry: 'unknown', ...changed },
  ];
  writeFileSync(join(at, name), await writeForm(delivery, library, { language: 'nl-BE', filled: { fields, tables: { items } } }));
  return join(at, name);
};

describe('kassei form', () => {
  test('without a name it lists the forms', async () => {
    const { code, out } = await call(['form', '--language', 'en']);
    equal(code, 0);
    match(out, /^chain +Chain overview$/m);
    equal(out.trim().split('\n').length, Object.keys(library.forms).length);
  });

  test('makes a workbook for the stones of a dossier, in its language', async () => {
    const { code, out, err } = await call([
      'form',
      'chain',
      '--dossier',
      join(home, 'examples/grote-markt.yaml'),
      '--out',
      sheet,
    ]);
    deepEqual([code, out, err], [0, '', [`${sheet}: Excel-werkmap „Ketenoverzicht”`]]);
    ok(readFileSync(sheet).length > 10_000);
  });

  test('tells everything that such a form still lacks, by sheet, row and column', async () => {
    const { code, out, err } = await call(['form', sheet]);
    equal(code, 2);
    equal(out, '');
    deepEqual(err, [
      `${sheet}: blad Gegevens, rij 4, kolom D: Naam van het bedrijf ontbreekt; vul het in`,
      `${sheet}: blad Gegevens, rij 5, kolom D: Stand op ontbreekt; vul het in`,
      `${sheet}: blad Plaatsen, rij 8, kolom B: te weinig ingevuld: 0 van minstens 1 rijen; vul het blad Plaatsen aan; een voorbeeld dat je liet staan, telt niet mee`,
      `${sheet}: blad Schakels, rij 7, kolom B: te weinig ingevuld: 0 van minstens 1 rijen; vul het blad Schakels aan; een voorbeeld dat je liet staan, telt niet mee`,
    ]);
    equal(
      (await call(['form', sheet, '--language', 'en'])).err[0],
      `${sheet}: sheet Gegevens, row 4, column D: Name of the company is missing; fill it in`,
    );
  });

  test('reads a filled one as text, YAML or JSON', async () => {
    const file = await delivered('bon.xlsx');
    const text = await call(['form', file]);
    match(text.out, /^Bewijs bij levering\n/);
    match(text.out, /Hoe het wordt aangetoond: Deelname aan TruStone\n/);
    match(text.out, /Datum van levering: 6 september 2027\n/);
    match(text.out, /Groeve: onbekend\n/);
    const json = JSON.parse((await call(['form', file, '--format', 'json'])).out);
    deepEqual(json.items, [
      { stone: 'Graniet kasseien 10 x 10', quantity: 3360, unit: 'm2', factory: 'unknown', quarry: 'unknown' },
    ]);
    const out = join(at, 'bon.yaml');
    const { code, err } = await call(['form', file, '--out', out]);
    deepEqual([code, err], [0, [`${out}: „Bewijs bij levering”, ingevuld (delivery-evidence/1)`]]);
    deepEqual(JSON.parse(JSON.stringify(readYaml('bon', readFileSync(out, 'utf8')).data)).delivered, '2027-09-06');
  });

  test('writes nothing of a form with a fault in it', async () => {
    const out = join(at, 'fout.yaml');
    const { code, err } = await call(['form', await delivered('fout.xlsx', { unit: 'stuks' }), '--out', out]);
    equal(code, 2);
    match(err[0] ?? '', /rij 5, kolom D: 'stuks' is geen mogelijkheid; kies uit m2, m, m3, t$/);
    ok(!existsSync(out));
  });
});

describe('kassei form, called otherwise than it can be', () => {
  const cases: readonly (readonly [what: string, args: readonly string[], told: RegExp])[] = [
    ['a form that is nearly one of ours', ['chains', '--out', sheet], /^het formulier chains bestaat niet; bedoel je chain\?$/],
    ['a file that is not there', ['nergens.xlsx'], /^nergens\.xlsx bestaat niet; kijk het pad na$/],
    ['a folder', [`${at}/.`], /is een map; geef het bestand zelf$/],
    ['a dossier', [join(home, 'examples/grote-markt.yaml')], /: dit is geen Excel-werkmap \(\.xlsx\); open het/],
    [
      'an ending that no spreadsheet has',
      ['chain', '--out', 'keten.pdf'],
      /^--out: 'pdf' is geen bekende uitgang; kies uit xlsx$/,
    ],
    [
      'a format for a form to fill in',
      ['chain', '--format', 'json'],
      /^--format: --format is hier geen optie; kies uit --dossier/,
    ],
    [
      'a dossier for a form that is read',
      [sheet, '--dossier', 'x.yaml'],
      /^--dossier: --dossier is hier geen optie; kies uit --format/,
    ],
    ['a format that is none', [sheet, '--format', 'csv'], /^--format: 'csv' is geen mogelijkheid/],
    ['two files', [sheet, sheet], /^er zijn te veel bestanden gegeven/],
    ['a screen for a workbook', ['chain'], /past niet op het scherm/],
  ];
  for (const [what, args, told] of cases)
    test(what, async () => {
      const { code, out, err } = await call(['form', ...args], { isTerminal: true });
      deepEqual([code, out, err.length], [2, '', 1]);
      match(err[0] ?? '', told);
    });
});

import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import validate from '@ooxml-tools/validate';
import { library } from '../../../test/content.ts';
import { run, without } from '../../../test/tools.ts';
import { readChain } from '../../core/chain/chain-file.ts';
import type { Answers, FilledIn } from '../../core/forms/answers.ts';
import { readDossier } from '../../core/purchase/read-dossier.ts';
import type { Form } from '../../library/items.ts';
import { languages } from '../../library/schema.ts';
import { readYaml } from '../../library/yaml.ts';
import { unpack } from '../../outside/exchange/unpack.ts';
import { writeForm } from '../parts/write-form.ts';
import { openWorkbook, readWorkbook } from './read-form.ts';

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));
const yaml = (file: string) => readYaml(file, readFileSync(join(examples, file), 'utf8')).data as Record<string, unknown>;
const chain = library.forms.chain as Form;
const chains = readdirSync(join(examples, 'chains')).map((file) => file.replace('.yaml', ''));

/** A chain of examples/ as a supplier would fill it in: several words of a cell apart. */
function filledFrom(name: string): FilledIn {
  const { kassei: _, stones, sites, links, ...fields } = yaml(`chains/${name}.yaml`);
  const apart = (row: Record<string, string>): Answers =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, ['stage', 'certificates'].includes(key) ? value.split(';') : value]),
    );
  const rows = (table: unknown) => (table as Record<string, string>[]).map(apart);
  return { fields: fields as Answers, tables: { stones: rows(stones), sites: rows(sites), links: rows(links) } };
}
async function readBack(bytes: Uint8Array) {
  const book = await openWorkbook(bytes, 'keten.xlsx');
  ok(book.ok);
  const read = readWorkbook(book.value, library, 'en');
  ok(read.ok, read.ok ? '' : JSON.stringify(read.problems));
  return read.value.data;
}
/** As JSON: days and quantities are objects of their own. */
const chainJson = (data: unknown) => {
  const read = readChain(data, library);
  ok(read.ok);
  return JSON.parse(JSON.stringify(read.value));
};

describe('[box-2] a chain filled in on the workbook', () => {
  for (const [i, name] of chains.entries()) {
    const language = languages[i % languages.length] ?? 'en';
    test(`${name}, in ${language}, is the chain of examples/`, async () => {
      const bytes = await writeForm(chain, library, { language, filled: filledFrom(name) });
      deepEqual(chainJson(await readBack(bytes)), chainJson(yaml(`chains/${name}.yaml`)));
    });
  }

  test('what single cells cannot show is told at its cell', async () => {
    const filled = filledFrom('03-granite-portugal');
    const links = filled.tables.links!.map((link, i) => (i === 1 ? { ...link, evidenceUntil: '2020-01-01' } : link));
    const bytes = await writeForm(chain, library, {
      language: 'nl-BE',
      filled: { ...filled, tables: { ...filled.tables, links } },
    });
    const book = await openWorkbook(bytes, 'keten.xlsx');
    ok(book.ok);
    const read = readWorkbook(book.value, library, 'nl-BE');
    ok(!read.ok);
    deepEqual(
      read.problems.map(({ wrong, at }) => [wrong.message, at?.sheet, at?.line, at?.column]),
      [['problem.chain.ends-before', 'Schakels', 8, 9]],
    );
  });
});

describe('a form as a workbook', () => {
  test('made twice it is the same, to the byte', async () => {
    for (const form of Object.values(library.forms)) {
      const [once, again] = [
        await writeForm(form, library, { language: 'nl-NL' }),
        await writeForm(form, library, { language: 'nl-NL' }),
      ];
      equal(Buffer.compare(once, again), 0, form.id);
    }
  });

  test('each form without rows that stand ready comes back with its examples as answers', async () => {
    for (const form of Object.values(library.forms).filter(({ tables }) => !tables?.some(({ fixedRows }) => fixedRows))) {
      const fields = Object.fromEntries((form.fields ?? []).map(({ id, kind }) => [id, kind === 'date' ? '2027-03-01' : 'K1']));
      const route = form.id === 'delivery-evidence' ? { route: 'trustone' } : {};
      const filled: FilledIn = {
        fields: { ...fields, ...route },
        tables: Object.fromEntries((form.tables ?? []).map(({ id, example }) => [id, example as Answers[]])),
      };
      const read = await readBack(await writeForm(form, library, { language: 'en', filled }));
      equal(read.kassei, form.reads);
      for (const { id, example, beyond } of form.tables ?? [])
        equal(((beyond ? (read.beside as typeof read)[id] : read[id]) as unknown[]).length, example?.length, `${form.id} ${id}`);
    }
  });

  test('a text that begins as a formula stays a text', async () => {
    const fields = { title: '=HYPERLINK("http://voorbeeld.be";"klik")', supplier: '@SUM(A1)', on: '2027-03-01' };
    const filled = { ...filledFrom('03-granite-portugal'), fields };
    const bytes = await writeForm(chain, library, { language: 'en', filled });
    const parts = await unpack(bytes, '');
    ok(parts.ok && [...parts.value.values()].every((part) => !/<f>|<f /.test(part)));
    const { title, supplier } = await readBack(bytes);
    deepEqual({ title, supplier, on: '2027-03-01' }, fields);
  });

  for (const id of ['chain', 'policy-statement'])
    test(`the Open XML SDK finds nothing wrong in ${id}`, async () =>
      deepEqual(
        await validate(await writeForm(library.forms[id] as Form, library, { language: 'nl-BE' }), 'xlsx', 'Microsoft365'),
        [],
      ));

  test('what can be chosen is offered, also across sheets', async () => {
    const parts = await unpack(await writeForm(chain, library, { language: 'nl-BE' }), '');
    ok(parts.ok);
    const sheets = [...parts.value].filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, xml]) => xml);
    const rules = sheets.flatMap((xml) => [...xml.matchAll(/<dataValidation .*?<\/dataValidation>/g)].map(([rule]) => rule));
    const places = sheets.find((xml) => xml.includes("'Plaatsen'!"));
    ok(
      rules.some((rule) => rule.includes('type="list"') && rule.includes("<formula1>'Keuzes'!$B$2:$B$13</formula1>")),
      'twelve kinds of stone',
    );
    ok(places?.includes('type="decimal"') && places.includes('type="date"'));
    equal(rules.filter((rule) => rule.includes("'Plaatsen'!$B$8:")).length, 2, 'from and to');
  });

  test('the stones of a dossier stand in it, what the buyer does not know is left open', async () => {
    const read = readDossier(yaml('grote-markt.yaml'), library);
    ok(read.ok);
    const book = await openWorkbook(
      await writeForm(chain, library, { language: 'nl-BE', dossier: read.value.dossier }),
      'keten.xlsx',
    );
    ok(book.ok);
    const stones = book.value.sheets.find(({ name }) => name === 'De steen van deze opdracht')?.rows.slice(4, 7);
    deepEqual(stones, [
      [null, 'S1', 'Graniet kasseien 10 x 10', 'graniet', 'kasseien', 3360, 'm2', 100, null, null, 0],
      [null, 'S2', 'Granieten boordsteen 15 x 30', 'graniet', 'boordstenen', 620, 'm', 150, 300, null, 0],
      [null, 'S3', 'Kasseien van de markt', 'porfier', 'hergebruikte kasseien', 840, 'm2', 140, null, null, 1],
    ]);
    const title = book.value.sheets.find(({ name }) => name === 'Gegevens')?.rows[2];
    equal(title?.[3], 'Heraanleg Grote Markt');
  });
});

describe('another spreadsheet program', { skip: without('soffice') }, () => {
  /** Opens files in LibreOffice and saves them as workbooks. */
  function saved(files: Readonly<Record<string, Uint8Array | string>>): Buffer[] {
    const folder = mkdtempSync(join(tmpdir(), 'kassei-forms-'));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const paths = Object.keys(files).map((name) => join(folder, name));
    const out = join(folder, 'saved');
    run('soffice', profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...paths);
    return Object.keys(files).map((name) => readFileSync(join(out, name.replace(/\.\w+$/, '.xlsx'))));
  }

  test('saves a filled form, which reads the same, and a price list, which is no form of ours', async () => {
    const bytes = await writeForm(chain, library, { language: 'nl-BE', filled: filledFrom('02-blue-limestone-vietnam') });
    const [form, prices] = saved({ 'keten.xlsx': bytes, 'prijzen.csv': 'artikel,prijs\nkasseien,42\n' });
    deepEqual(await readBack(form as Buffer), await readBack(bytes));
    const book = await openWorkbook(prices as Buffer, 'prijzen.xlsx');
    ok(book.ok);
    const read = readWorkbook(book.value, library, 'nl-BE');
    deepEqual(read.ok ? [] : read.problems.map(({ wrong }) => wrong.message), ['problem.sheet.no-form']);
  });
});

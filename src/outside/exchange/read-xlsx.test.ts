import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Sheet } from '../../core/forms/sheet.ts';
import { pack } from '../documents/word/pack.ts';
import { readXlsx } from './read-xlsx.ts';
import { writeXlsx } from './write-xlsx.ts';

// What arrives by mail instead of the chain form of Stad Voorbeeld: everything that a guard has to know before it reads.
const sheet = (rows: Sheet['rows']): Sheet => ({
  name: 'Plaatsen',
  widths: [20, 20],
  frozen: { rows: 0, columns: 0 },
  rows,
  rules: [],
});
const workbook = await writeXlsx([sheet([[{ value: 'Pedreira Exemplo', look: 'answer', holds: 'text' }]])], 'dd/mm/yyyy', pack);
const faultOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readXlsx(bytes, 'keten.xlsx', pack);
  return read.ok ? 'read' : read.problems.map(({ path, wrong }) => `${path} ${wrong.message}`).join();
};
/** A workbook whose first sheet holds just this markup. */
const withSheet = (data: string) => {
  const start = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  return pack(
    new Map([
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ],
      [
        'xl/workbook.xml',
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plaatsen" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ],
      ['xl/worksheets/sheet1.xml', `${start}${data}</sheetData></worksheet>`],
    ]),
  );
};
const cell = (place: string) => `<c r="${place}"><v>7</v></c>`;

/** A zip of one part, of which each number can lie. */
function zipOf(name: string, content: Buffer, told: { readonly size?: number; readonly encrypted?: boolean } = {}): Buffer {
  const data = deflateRawSync(content);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(told.encrypted ? 1 : 0, 2);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(data.length, 14);
  head.writeUInt32LE(told.size ?? content.length, 18);
  head.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), data]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

describe('a workbook that comes by mail', () => {
  test('ours is read', async () => {
    const read = await readXlsx(workbook, 'keten.xlsx', pack);
    ok(read.ok);
    deepEqual(read.value, [{ name: 'Plaatsen', rows: [['Pedreira Exemplo']] }]);
  });

  for (const [what, bytes, fault] of [
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a letter in plain text', Buffer.from('Beste,\nin bijlage het ketenoverzicht.'), 'kind'],
    ['an Excel file of before 2007, or one with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old'],
    ['a Word file that was renamed', pack(new Map([['word/document.xml', '<w:document/>']])), 'kind'],
    ['a file that was cut off half-way', workbook.subarray(0, workbook.length / 2), 'cut'],
    ['a file larger than 10 MB', Buffer.alloc(10_000_001, 'PK\x03\x04'), 'huge'],
    ['a path that leads out of the file', zipOf('../../etc/passwd.xml', Buffer.from('<a/>')), 'broken'],
    ['a part with a password', zipOf('xl/workbook.xml', Buffer.from('<a/>'), { encrypted: true }), 'broken'],
    ['an entity that stands for another', pack(new Map([['xl/workbook.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a/>']])), 'broken'],
    ['a workbook of another kind of markup', pack(new Map([['xl/workbook.xml', 'niets']])), 'broken'],
  ] as const)
    test(`${what} is refused: ${fault}`, async () => equal(await faultOf(bytes), `keten.xlsx problem.package.${fault}`));
});

describe('a file made to fill the memory', () => {
  test('sixty megabytes of nothing, in sixty kilobytes', async () => {
    const bomb = zipOf('xl/workbook.xml', Buffer.alloc(60_000_000, ' '));
    ok(bomb.length < 100_000);
    equal(await faultOf(bomb), 'keten.xlsx problem.package.huge');
  });

  test('… also when it says to be of ten bytes', async () =>
    equal(
      await faultOf(zipOf('xl/workbook.xml', Buffer.alloc(2_000_000, ' '), { size: 10 })),
      'keten.xlsx problem.package.broken',
    ));

  test('… or of a size that would be allowed, if it did not swell that much', async () =>
    equal(await faultOf(zipOf('xl/workbook.xml', Buffer.alloc(4_000_000, ' '))), 'keten.xlsx problem.package.huge'));

  test('two cells at the far ends of a sheet, between which a reader would fill seventeen thousand million', async () => {
    const far = `<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`;
    equal(await faultOf(withSheet(far)), 'keten.xlsx problem.package.huge');
  });

  test('… or with their place written so that it is overlooked', async () => {
    for (const place of ["r='XFD1048576'", 'r = "XFD1048576"', 'r="XF&#68;1048576"', 'x=">" r="XFD1048576"'])
      equal(
        await faultOf(withSheet(`<row r="1">${cell('A1')}</row><row r="1048576"><c ${place}><v>7</v></c></row>`)),
        'keten.xlsx problem.package.huge',
        place,
      );
  });

  test('an empty row at the very end, as some programs leave it, does no harm', async () =>
    equal(await faultOf(withSheet(`<row r="1">${cell('A1')}</row><row r="1048576"><c r="A1048576" s="0"/></row>`)), 'read'));
});

describe('what a cell holds', () => {
  test('a day that no calendar has is no reason to stop', async () => {
    const cells =
      '<row r="1"><c r="A1" t="d"><v>2027-03-01T00:00:00Z</v></c><c r="B1" t="d"><v>+012027-03-01T00:00:00Z</v></c></row>';
    deepEqual(((await held(cells)) as unknown[][])[0]?.map(String), ['2027-03-01', '+012027-03']);
  });

  const held = async (data: string) => {
    const read = await readXlsx(withSheet(data), 'keten.xlsx', pack);
    return read.ok ? read.value[0]?.rows : read.problems;
  };
  test('a number, a text of one program or another, yes, and the outcome of a formula', async () =>
    deepEqual(
      await held(
        '<row r="2"><c r="A2"><v>41.15</v></c><c r="B2" t="inlineStr"><is><t>Vila Real</t></is></c><c r="D2" t="b"><v>1</v></c><c r="E2"><f>1+1</f><v>2</v></c></row>',
      ),
      [
        [null, null, null, null, null],
        [41.15, 'Vila Real', null, true, 2],
      ],
    ));
});

import { equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { writeCsv } from './write-csv.ts';

const line = (...cells: (string | number | Temporal.PlainDate)[]) =>
  writeCsv({ columns: [], rows: [cells] }, ';').replace('\uFEFF\r\n', '');

describe('a table as CSV', () => {
  test('has an apostrophe before whatever a spreadsheet would work out', () => {
    for (const begins of ['=', '+', '-', '@']) equal(line(`${begins}1+1`), `'${begins}1+1\r\n`);
    equal(line('\t=1'), `"'\t=1"\r\n`.replace('"', '').replace(/"\r/, '\r'));
    equal(line('\r=1'), `"'\r=1"\r\n`);
    equal(line('1-2', 'a@b'), '1-2;a@b\r\n');
  });

  test('quotes what would end a cell or a line, and keeps spaces at its ends', () => {
    equal(line('a;b', 'c"d', 'e\nf', ' g'), '"a;b";"c""d";"e\nf";" g"\r\n');
  });

  test('writes numbers with the mark of the language, below zero too, and days as days', () => {
    equal(line(-0.75, 3, Temporal.PlainDate.from('2027-02-01')), '-0,75;3;2027-02-01\r\n');
    equal(writeCsv({ columns: ['a', 'b'], rows: [[0.5, 'c']] }, ','), '\uFEFFa,b\r\n0.5,c\r\n');
  });
});

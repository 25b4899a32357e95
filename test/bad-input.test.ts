import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { call, folder, home } from './call.ts';

/** Whatever is wrong is said with its place, what is wrong and what is expected, all at once; nothing is half-written. */

const work = folder();
const market = readFileSync(join(home, 'examples/grote-markt.yaml'), 'utf8');
/** A copy of the dossier of the Grote Markt in which some words are replaced. */
function marketWith(name: string, ...changes: readonly [from: string | RegExp, to: string][]): string {
  const text = changes.reduce((all, [from, to]) => {
    const changed = all.replace(from, to);
    ok(changed !== all, `the dossier of the Grote Markt holds ${from}`);
    return changed;
  }, market);
  const file = join(work, `${name}.yaml`);
  writeFileSync(file, text);
  return file;
}
/** The problems of a call that must end with exit code 2 and print nothing. */
async function problems(...args: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await call(args);
  equal(code, 2);
  equal(out, '');
  return err;
}

describe('a dossier that is wrong', () => {
  test('broken YAML: where it breaks', async () => {
    const file = marketWith('broken', ['title: Heraanleg Grote Markt', 'title: [Heraanleg Grote Markt']);
    const [first] = await problems('draft', file);
    match(first ?? '', /broken\.yaml:\d+:\d+ .+; .+/);
  });
  test('an unknown key: the key that was meant', async () => {
    const file = marketWith('key', [/^ambition:/m, 'ambitoin:']);
    const [first] = await problems('draft', file);
    match(first ?? '', /key\.yaml:\d+:\d+ ambitoin: .*; bedoel je ambition\?/);
  });
  test('an amount as 1.250.000,00 or 1.250: how it is written, and the digits are not guessed', async () => {
    const file = marketWith(
      'amount',
      ['value: 1250000.00', 'value: 1.250.000,00'],
      ['stoneValue: 310000.00', 'stoneValue: 310.000'],
    );
    const err = await problems('advise', file);
    equal(err.length, 2);
    match(err[0] ?? '', /amount\.yaml:\d+:\d+ purchase\.value: .*1\.250\.000,00.*; .*1250000\.00/);
    match(err[1] ?? '', /purchase\.stoneValue: .*310\.000/);
  });
  test('a day that does not exist', async () => {
    const file = marketWith('day', [/publication: \S+/, 'publication: 2027-02-30']);
    match((await problems('advise', file))[0] ?? '', /purchase\.publication: .*2027-02-30/);
  });
  test('more stone than contract', async () => {
    const file = marketWith('stone', ['stoneValue: 310000.00', 'stoneValue: 2310000.00']);
    match((await problems('advise', file))[0] ?? '', /stone\.yaml:\d+:\d+ purchase\.stoneValue: .*2\.310\.000,00 euro/);
  });
  test('a placeholder in the title: what goes out would print it', async () => {
    const file = marketWith('title', ['title: Heraanleg Grote Markt', "title: 'Heraanleg {{ naam }}'"]);
    match((await problems('draft', file))[0] ?? '', /title\.yaml:\d+:\d+ title: .*\{\{ naam \}\}/);
  });
  test('an unknown clause: the one that was meant', async () => {
    const file = marketWith('clause', [/^clauses:\n/m, 'clauses:\n  award-due-diligence-medum: { weight: 5 }\n']);
    match((await problems('draft', file))[0] ?? '', /award-due-diligence-medum.*award-due-diligence-medium/);
  });
  test('several faults are told in one call, in the language asked', async () => {
    const file = marketWith('many', [/^ambition: \w+/m, 'ambition: heel'], [/procedure: open/, 'procedure: opn']);
    const english = await problems('advise', file, '--language', 'en');
    equal(english.length, 2);
    match(english.join('\n'), /procedure: 'opn' .*; did you mean open\?/);
    match(english.join('\n'), /ambition: .*'heel'.*low, medium, high/);
  });
  test('a parameter outside its bounds: the bounds', async () => {
    const file = marketWith('bounds', [/weight: 10\b/, 'weight: 90']);
    match((await problems('draft', file))[0] ?? '', /weight: .*90.*\d/);
  });
});

describe('a file that is wrong', () => {
  test('missing, a folder, empty, no text', async () => {
    match((await problems('draft', join(work, 'nowhere.yaml')))[0] ?? '', /nowhere\.yaml/);
    match((await problems('draft', work))[0] ?? '', /map|folder/);
    writeFileSync(join(work, 'empty.yaml'), '');
    ok((await problems('draft', join(work, 'empty.yaml'))).length > 0);
    writeFileSync(join(work, 'picture.yaml'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
    match((await problems('draft', join(work, 'picture.yaml')))[0] ?? '', /picture\.yaml/);
  });
  test('200 megabytes are refused before they are read', async () => {
    const file = join(work, 'large.yaml');
    writeFileSync(file, 'kassei: dossier/1\n');
    truncateSync(file, 200_000_000);
    match((await problems('draft', file))[0] ?? '', /200/);
  });
  test('a hundred thousand aliases do not fill the memory', async () => {
    const laughs = Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${Array(9).fill(i ? `*a${i - 1}` : 'x')}]`).join('\n');
    writeFileSync(join(work, 'laughs.yaml'), laughs);
    ok((await problems('draft', join(work, 'laughs.yaml'))).length > 0);
  });
});

describe('a call that is wrong', () => {
  test('an unknown command or option: the one that was meant', async () => {
    match((await problems('drft', 'x.yaml'))[0] ?? '', /drft.*draft/);
    match((await problems('draft', 'x.yaml', '--fromat', 'pdf'))[0] ?? '', /--fromat.*--format/);
  });
  test('a language or format that does not exist', async () => {
    match(
      (await problems('draft', 'examples/grote-markt.yaml', '--language', 'fr'))[0] ?? '',
      /--language: .*fr.*nl-BE, nl-NL, en/,
    );
    match((await problems('draft', 'examples/grote-markt.yaml', '--out', join(work, 'bestek.doc')))[0] ?? '', /doc.*docx/);
  });
  test('no file, or two', async () => {
    ok((await problems('draft')).length > 0);
    ok((await problems('draft', 'a.yaml', 'b.yaml')).length > 0);
  });
  test('the result never takes the place of what it is made from', async () => {
    const file = marketWith('same');
    match((await problems('advise', file, '--out', file))[0] ?? '', /--out: .*same\.yaml/);
    equal(readFileSync(file, 'utf8'), market);
  });
  test('an overlay that is not there, or is blank', async () => {
    match((await problems('draft', 'examples/grote-markt.yaml', '--overlay', join(work, 'none')))[0] ?? '', /--overlay: .*none/);
    mkdirSync(join(work, 'blank'));
    match(
      (await problems('draft', 'examples/grote-markt.yaml', '--overlay', join(work, 'blank')))[0] ?? '',
      /--overlay: .*blank/,
    );
  });
});

describe('output that cannot be written', () => {
  test('a folder that is not there, or that is the name of the file', async () => {
    match((await problems('draft', 'examples/grote-markt.yaml', '--out', join(work, 'no/bestek.docx')))[0] ?? '', /--out: /);
    mkdirSync(join(work, 'map.docx'));
    match((await problems('draft', 'examples/grote-markt.yaml', '--out', join(work, 'map.docx')))[0] ?? '', /--out: /);
    deepEqual(
      readdirSync(work).filter((name) => name.endsWith('.part')),
      [],
    );
  });
  test('nobody reads any more', async () => {
    const { code, err } = await call(['draft', 'examples/grote-markt.yaml'], { stdout: async () => false });
    equal(code, 2);
    equal(err.length, 1);
  });
  test('a Word file does not go to the screen', async () => {
    const { code, bytes } = await call(['draft', 'examples/grote-markt.yaml', '--format', 'docx'], { isTerminal: true });
    deepEqual([code, bytes.length], [2, 0]);
  });
  test('a blank blocks what goes out: what is asked is said, and no file is made', async () => {
    const file = marketWith('blank', ['  practice-delivery-times: { term: 16 }\n', '']);
    const out = join(work, 'blank.docx');
    match((await problems('draft', file, '--out', out)).join('\n'), /practice-delivery-times\.term: .*Leveringstermijn/);
    ok(!existsSync(out));
    equal((await call(['draft', file, '--edition', 'buyer', '--out', out])).code, 0);
    ok(existsSync(out));
  });
});

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { commandNames } from '../src/cli/help.ts';
import { say } from '../src/library/format.ts';
import { readContent } from '../src/library/read.ts';
import { languages } from '../src/library/schema.ts';
import { readYaml } from '../src/library/yaml.ts';
import { loadLibrary } from '../src/outside/content/library.ts';
import { call, folder, home } from './call.ts';
import { files, library } from './content.ts';

/** The command line as others script against it. */

const work = folder();
const market = 'examples/grote-markt.yaml';
const json = async (...args: readonly string[]) => JSON.parse((await call([...args, '--format', 'json'])).out);

describe('help is enough to work without the docs', () => {
  test('kassei alone says what it is, each command with a line, and where to begin', async () => {
    for (const language of languages) {
      const { code, out } = await call(['--language', language]);
      equal(code, 0);
      for (const name of commandNames) match(out, new RegExp(`^  ${name} `, 'm'));
      match(out, /examples\/grote-markt\.yaml/);
    }
  });
  test('every command has its help, with an example of a call', async () => {
    for (const language of ['nl-BE', 'en'])
      for (const name of commandNames) {
        const { code, out } = await call([...name.split(' '), '--help', '--language', language]);
        equal(code, 0);
        match(out, new RegExp(`kassei ${name}`));
        ok(out.split('\n').length > 4, name);
      }
  });
  test('the help names no option that the command does not take', async () => {
    const unknown = (option: string) => say({ message: 'problem.option.unknown', values: { option } }, library.locales['nl-BE']);
    ok((await call(['draft', '--fromat', 'x'])).err[0]?.includes(unknown('--fromat')));
    for (const name of commandNames) {
      const { out } = await call([...name.split(' '), '--help', '--language', 'en']);
      for (const option of new Set(out.match(/--[a-z]+/g)))
        if (option !== '--silent') {
          const { err } = await call([...name.split(' '), 'a.yaml', 'b.yaml', option]);
          ok(!err.some((line) => line.includes(unknown(option))), `${name} ${option}`);
        }
    }
  });
});

describe('advise', () => {
  test('as text: the type, each phase, the steps, the clauses', async () => {
    const { code, out, err } = await call(['advise', market]);
    deepEqual([code, err], [0, []]);
    match(out, /Type 2: werken met natuursteen/);
    for (const phase of ['Voorbereiding', 'Selectie', 'Gunning', 'Uitvoering']) ok(out.includes(phase.toUpperCase()), phase);
    match(out, /snelgids, tip 1/);
  });
  test('as JSON: stable keys, every reason with its sources', async () => {
    const advice = await json('advise', market);
    deepEqual(Object.keys(advice), ['type', 'phases', 'steps', 'clauses']);
    equal(advice.type.is, 'works');
    ok(
      advice.clauses.every((one: { because: { sources: string[] }[] }) => one.because.every(({ sources }) => sources.length > 0)),
    );
  });
  test('in English on request, with the same stances', async () => {
    const stances = ({ clauses }: { clauses: { id: string; stance: string }[] }) => clauses.map(({ id, stance }) => [id, stance]);
    deepEqual(stances(await json('advise', market, '--language', 'en')), stances(await json('advise', market)));
  });
});

describe('draft', () => {
  test('the ending of --out is the format; one line says what was made; standard output stays empty', async () => {
    for (const [ending, first] of [
      ['docx', 'PK'],
      ['pdf', '%PDF-'],
      ['html', '<!doctype html>'],
      ['md', '# Heraanleg'],
      ['json', '{'],
    ] as const) {
      const file = join(work, `bestek.${ending}`);
      const { code, out, err } = await call(['draft', market, '--out', file]);
      deepEqual([code, out, err.length], [0, '', 1]);
      match(err[0] ?? '', /bestek\.\w+: .*vijftien artikelen en drie bijlagen/);
      ok(readFileSync(file).subarray(0, 40).toString('latin1').startsWith(first), ending);
    }
    deepEqual(
      readdirSync(work).filter((name) => name.endsWith('.part')),
      [],
    );
  });
  test('without --out it is Markdown, and twice the same', async () => {
    const [once, twice] = [await call(['draft', market]), await call(['draft', market])];
    match(once.out, /^# Heraanleg Grote Markt/);
    equal(once.out, twice.out);
  });
  test('the JSON holds what design promises: each clause with its place, parameters, text and readings, and the hash', async () => {
    const draft = await json('draft', market);
    match(draft.hash, /^[0-9a-f]{64}$/);
    equal(draft.document.title, 'Heraanleg Grote Markt');
    const medium = draft.clauses.find((one: { id: string }) => one.id === 'award-due-diligence-medium');
    deepEqual([medium.version, medium.place, medium.parameters.weight], [1, 'award', '10']);
    ok(medium.text.length > 500 && medium.criterion.elements.length > 1 && medium.evidence.length > 0);
  });
  test('each reading alone, in every language', async () => {
    for (const reading of ['text', 'evidence', 'criterion', 'obligations', 'sanction']) {
      const { code, out } = await call(['draft', market, '--reading', reading]);
      equal(code, 0);
      ok(out.length > 400, reading);
    }
    match((await call(['draft', market, '--reading', 'sanction'])).out, /euro/);
    match((await call(['draft', market, '--reading', 'obligations'])).out, /2027/);
  });
  test('the buyer reads why, and what a lawyer, an auditor and a bidder will ask; the tender shows none of it', async () => {
    const buyer = (await call(['draft', market, '--edition', 'buyer'])).out;
    const tender = (await call(['draft', market])).out;
    for (const words of ['te controleren', 'Nog door geen jurist gelezen']) {
      ok(buyer.toLowerCase().includes(words.toLowerCase()), words);
      ok(!tender.toLowerCase().includes(words.toLowerCase()), words);
    }
  });
});

describe('an authority with content of its own', () => {
  const own = join(work, 'own');
  const clause = 'stone/clauses/practice-samples';
  cpSync(join(home, 'content', clause), join(own, clause), { recursive: true });
  const edit = (file: string, from: RegExp, to: string) => {
    const path = join(own, clause, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  edit('clause.yaml', /^version: 1$/m, 'version: 1\nparent: { id: practice-samples, version: 1 }');
  edit('nl-BE.md', /^1\. /m, '1. Eigen zin van Stad Voorbeeld. ');

  test('its words stand in the tender; the buyer sees the library beside them, word by word', async () => {
    const { out } = await call(['draft', market, '--overlay', own]);
    match(out, /Eigen zin van Stad Voorbeeld/);
    const buyer = (await call(['draft', market, '--overlay', own, '--edition', 'buyer'])).out;
    match(buyer, /Eigen zin van Stad Voorbeeld/);
    match(buyer, /practice-samples/);
  });
  test('content check looks at it too, and says where a fault stands', async () => {
    equal((await call(['content', 'check', '--overlay', own])).code, 0);
    const broken = join(work, 'broken');
    cpSync(own, broken, { recursive: true });
    const text = join(broken, clause, 'nl-BE.md');
    writeFileSync(text, `${readFileSync(text, 'utf8')}\n9. Zie {{ onbekend | days }}.\n`);
    const { code, out } = await call(['content', 'check', '--overlay', broken]);
    equal(code, 1);
    match(out, /practice-samples\/nl-BE\.md:\d+:\d+ .*onbekend/);
  });
});

describe('a frozen dossier', () => {
  const frozen = join(work, 'bevroren.yaml');
  test('gives the very document again, whatever the library has become', async () => {
    const made = await call(['freeze', market, '--on', '2027-02-01', '--out', frozen]);
    deepEqual([made.code, made.out], [0, '']);
    const before = (await call(['draft', market, '--on', '2027-02-01'])).out;
    const later = Object.fromEntries(
      Object.entries(files).map(([file, text]) => [
        file,
        /clauses\/.*\/nl-BE\.md$/.test(file) ? String(text).replace('\n1. ', '\n1. Gewijzigd. ') : text,
      ]),
    );
    const changed = readContent(later).library;
    const without = { ...changed, clauses: Object.fromEntries(Object.entries(changed.clauses).slice(3)) };
    for (const used of [library, changed, without]) {
      const again = await call(['draft', frozen], { library: async () => ({ library: used, problems: [] }) });
      equal(again.code, 0, again.err.join('\n'));
      equal(again.out, before);
    }
    match((await call(['draft', market], { library: async () => ({ library: changed, problems: [] }) })).out, /Gewijzigd\./);
  });
  test('a changed byte in what was frozen is seen', async () => {
    const text = readFileSync(frozen, 'utf8');
    const meddled = join(work, 'gewijzigd.yaml');
    writeFileSync(meddled, text.replace(/title: Heraanleg Grote Markt/, 'title: Heraanleg Kleine Markt'));
    const { code, err } = await call(['draft', meddled]);
    equal(code, 2);
    match(err[0] ?? '', /gewijzigd\.yaml/);
  });
  test('a rectification is a new version with the list of what changed', async () => {
    const changed = join(work, 'rechtzetting.yaml');
    writeFileSync(changed, readFileSync(join(home, market), 'utf8').replace('term: 16', 'term: 18'));
    const out = join(work, 'bevroren-2.yaml');
    const made = await call(['freeze', changed, '--on', '2027-02-15', '--replaces', frozen, '--out', out]);
    equal(made.code, 0, made.err.join('\n'));
    const { data } = readYaml(out, readFileSync(out, 'utf8'));
    const { frozen: now } = data as {
      frozen: { replaces: { on: string }; changes: { clause: string; parts: { kind: string; text: string }[] }[] };
    };
    equal(now.replaces.on, '2027-02-01');
    deepEqual(
      now.changes.map(({ clause }) => clause),
      ['practice-delivery-times'],
    );
    const words = (kind: string) => now.changes[0]?.parts.filter((part) => part.kind === kind).map(({ text }) => text.trim());
    deepEqual([words('removed'), words('added')], [['zestien'], ['achttien']]);
  });
  test('is not written over an existing dossier, and needs its day and its file', async () => {
    equal((await call(['freeze', market])).code, 2);
    equal((await call(['freeze', market, '--on', '2027-02-01', '--out', market])).code, 2);
    ok(existsSync(join(home, market)));
  });
});

describe('content check', () => {
  test('the content of the program is clean, and the list of the guide shows who cites each row', async () => {
    const { code, out } = await call(['content', 'check']);
    equal(code, 0, out);
    for (const id of Object.keys(library.guide)) match(out, new RegExp(`^${id}\\b.*\\w+/\\w+`, 'm'));
  });
  test('--overdue: the market figures of 2023 are older than two years; a year on, the law is due as well', async () => {
    const now = await call(['content', 'check', '--overdue']);
    equal(now.code, 1);
    match(now.out, /market-effect\.yaml figures\.netherlands/);
    ok(!now.out.includes('law/'));
    match((await call(['content', 'check', '--overdue', '--on', '2028-01-01'])).out, /law\/BE/);
  });
});

describe('the built program', () => {
  const node = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['dist/kassei.cjs', ...args], { cwd: home, encoding: 'utf8' });
  test('reads its content from the build, and that is the content of the folder', async () => {
    const built = await loadLibrary(home, join(home, 'dist'));
    deepEqual(built, JSON.parse(JSON.stringify({ library: { ...library, edition: built.library.edition }, problems: [] })));
  });
  test('runs what was compiled at the build', () => {
    const asked = "console.log(require('./dist/kassei.cjs').script.cachedDataRejected)";
    equal(spawnSync(process.execPath, ['-e', asked], { cwd: home, encoding: 'utf8' }).stdout, 'false\n');
  });
  test('answers the same where that does not fit this Node, or is not there', () => {
    const program = join(work, 'moved/dist');
    cpSync(join(home, 'dist'), program, { recursive: true });
    const advice = () => spawnSync(process.execPath, [join(program, 'kassei.cjs'), 'advise', join(home, market)]).stdout;
    const expected = String(advice());
    match(expected, /^Heraanleg Grote Markt/);
    const compiled = join(program, `program.${process.version}.v8`);
    writeFileSync(compiled, 'made by another V8');
    equal(String(advice()), expected);
    rmSync(compiled);
    equal(String(advice()), expected);
  });
  test('the first command of the README', () => {
    mkdirSync(join(work, 'readme'), { recursive: true });
    const out = join(work, 'readme/bestek.docx');
    const { status, stderr, stdout } = node('draft', market, '--out', out);
    deepEqual([status, stdout, stderr.trim().split('\n').length], [0, '', 1]);
    ok(existsSync(out));
  });
  test('a fault is one line a problem and exit code 2, without a stack', () => {
    const { status, stderr } = node('draft', 'nowhere.yaml');
    equal(status, 2);
    ok(!stderr.includes('    at '));
  });
  test('a reader that stops early is no crash', () => {
    const { stderr, stdout } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" dist/kassei.cjs draft ${market} --format json | head -c 11; exit 0`],
      { cwd: home, encoding: 'utf8' },
    );
    equal(stdout, '{\n  "type":');
    ok(!stderr.includes('    at '), stderr);
  });
});

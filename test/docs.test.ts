import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gapsInMeanings } from '../scripts/docs/content-format.ts';
import { pages } from '../scripts/docs/pages.ts';
import { readYaml } from '../src/library/yaml.ts';
import { readFolder } from '../src/outside/content/folder-library.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((found) => join(folder, found));
const written = [...readdirSync('.'), ...below('docs'), ...below('content')].filter(
  (path) => path.endsWith('.md') && !/content\/.+\//.test(path),
);

describe('the pages that are made from code and content', () => {
  for (const [path, text] of Object.entries(pages(readFolder('content').library)))
    test(`${path} is as npm run docs makes it`, () => ok(read(path) === text, `${path} is out of date: npm run docs`));

  test('every key of content has a meaning, and every meaning a key', () => deepEqual(gapsInMeanings(), []));
});

describe('the documents', () => {
  const anchors = (path: string): string[] =>
    [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
  for (const path of written)
    test(`${path}: every link leads somewhere`, () => {
      const links = [
        ...read(path)
          .replace(/^```[\s\S]*?^```/gm, '')
          .matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g),
      ].map(([, to = '']) => to);
      const dead = links.filter((to) => {
        const [file = '', anchor] = to.split('#');
        const target = file ? join(dirname(path), file) : path;
        return !existsSync(target) || (anchor !== undefined && !anchors(target).includes(anchor));
      });
      deepEqual(dead, []);
    });

  test('every package has its line, and every line its package', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const lines = [...read('docs/decisions/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    deepEqual(lines.toSorted(), Object.keys({ ...dependencies, ...devDependencies }).toSorted());
  });

  test('publiccode.yml has what the standard asks, and the version and licence of the package', () => {
    const { data, problems } = readYaml('publiccode.yml', read('publiccode.yml'));
    const { version, license } = JSON.parse(read('package.json')) as Record<string, string>;
    const code = data as Record<string, unknown> & { legal: { license: string } };
    deepEqual(problems, []);
    for (const key of [
      'publiccodeYmlVersion',
      'name',
      'url',
      'platforms',
      'developmentStatus',
      'softwareType',
      'description',
      'maintenance',
      'localisation',
    ])
      ok(key in code, key);
    deepEqual([code.softwareVersion, code.legal.license], [version, license]);
  });
});

/** What a page asks its reader to do, in its order: commands to run, a file to write, a change to make. */
interface Step {
  readonly does: 'run' | 'file' | 'apply';
  readonly file: string;
  /** The exit code that the commands are to end with. */
  readonly exits: number;
  readonly text: string;
}
const stepsOf = (path: string): Step[] =>
  [...read(path).matchAll(/^```\w+ (run|file|apply)(?: exits (\d))?(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, does, exits = '0', file = '', text = '']) => ({ does: does as Step['does'], exits: Number(exits), file, text }),
  );

describe('what the documents tell to do, done', () => {
  const work = mkdtempSync(join(tmpdir(), 'kassei-docs-'));
  after(() => rmSync(work, { recursive: true, force: true }));
  const asItIs = join(work, 'as-it-is');
  const done = new Set<string>();

  for (const path of written.filter((page) => stepsOf(page).length > 0))
    test(path, () => {
      const steps = stepsOf(path);
      // A page that changes the content has a checkout of its own; in the other nothing needs to be run twice
      const changes = steps.some(({ does }) => does !== 'run');
      const checkout = changes ? join(work, path.replaceAll(/\W/g, '-')) : asItIs;
      if (!existsSync(checkout)) copyOfTheProject(checkout);
      for (const step of steps) {
        if (!changes && done.has(step.text)) continue;
        follow(step, checkout);
        if (!changes) done.add(step.text);
      }
    });
});

/** A checkout with the packages that are here, in which a reader may change what she likes. */
function copyOfTheProject(folder: string): void {
  for (const part of ['src', 'content', 'scripts', 'examples', 'dist', 'package.json', 'package-lock.json'])
    cpSync(part, join(folder, part), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
}

function follow({ does, file, exits, text }: Step, folder: string): void {
  if (does === 'file') {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    return;
  }
  const [program, args] = does === 'apply' ? ['git', ['apply']] : ['bash', ['-c', `set -e\n${shortNpm}\n${text}`]];
  const { status, stdout, stderr } = spawnSync(program as string, args as string[], {
    cwd: folder,
    input: does === 'apply' ? text : '',
    encoding: 'utf8',
  });
  equal(status, exits, `${text}\n${stdout.slice(0, 2000)}\n${stderr}`);
}

/** `npm run --silent kassei -- …` without the second that npm itself takes: what its scripts do, in their order. */
const shortNpm = 'npm() { shift 4; node scripts/installed.mjs && node dist/kassei.cjs "$@"; }';

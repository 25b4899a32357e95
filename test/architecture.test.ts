import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';

/** File, below src/ → its text. */
type Tree = Readonly<Record<string, string>>;

/** Each room of the house and what its files may import; the first that fits counts, $1 is the chapter. */
const house: readonly (readonly [room: RegExp, mayImport: string])[] = [
  [/^kernel\//, 'kernel/'],
  [/^library\//, '(kernel|library)/'],
  [/^core\/purchase\//, '(kernel|library|core/purchase)/'],
  [/^core\/(\w+)\//, '(kernel|library|core/(purchase|clauses|$1))/'],
  [/^outside\/(\w+)\//, '(kernel|library|core|outside/$1)/'],
  [/^app\/parts\//, '(kernel|library|core|outside|app/parts)/'],
  // The desk shows what every chapter has: it asks their cases, never their pages
  [/^app\/desk\/(?:pages)\b/, '(kernel|library|core|outside)/|app/(parts|desk)/|app/\\w+/(?!(pages|api)\\b)'],
  [/^app\/desk\//, '(kernel|library|core|outside|app/parts)/|app/\\w+/(?!(pages|api)\\b)'],
  [/^app\/(\w+)\/(?:pages|api)\b/, '(kernel|library|core|outside|app/parts|app/$1)/'],
  [/^app\/(\w+)\//, '(kernel|library|core|outside|app/parts)/|app/$1/(?!(pages|api)\\b)'],
  [/^cli\//, '(kernel|library|core|outside|cli)/|app/parts/|app/\\w+/(?!(pages|api)\\b)'],
  [/^main\.ts$/, ''],
];
const imports = /\b(?:from|import)\s*\(?\s*(['"`])([^'"`\s]+)\1/g;
const computed = /\bimport\s*\(\s*[^'"`\s]/;
const runsInBrowser = /^(zod|temporal-polyfill|yaml|liquidjs|diff|markdown-it|csv-parse\/sync)$/;
const world =
  /\b(?:Date\.now|new Date\b|Temporal\.Now|performance\.|Math\.random|process\.|fetch\(|setTimeout|console\.|crypto\.)/;
const dutch = /(['"`])(?:(?!\1).)*\b(?:de|het|een|niet|wordt)\b(?:(?!\1).)*\b(?:de|het|een|niet|wordt)\b(?:(?!\1).)*\1/;

/** What breaks the rules of the house, as `file: what`. */
function violations(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([file, commented]) => {
    const text = commented.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const [room, mayImport] = house.find(([r]) => r.test(file)) ?? [];
    if (!room || mayImport === undefined) return [`${file}: stands in no room`];
    const allowed = new RegExp(`^(?:${mayImport.replaceAll('$1', room.exec(file)?.[1] ?? '')})`);
    const targets = [...text.matchAll(imports)].map((found) => found[2] ?? '');
    const ours = targets.filter((target) => target.startsWith('.')).map((target) => join(dirname(file), target));
    const wrong = ours.filter((target) => !allowed.test(target)).map((target) => `${file}: imports ${target}`);
    if (computed.test(text)) wrong.push(`${file}: imports what nobody can read`);
    if (!/^(kernel|library|core)\//.test(file)) return wrong;
    const others = targets
      .filter((target) => !target.startsWith('.') && !runsInBrowser.test(target))
      .map((target) => `${file}: imports ${target}`);
    const impure = [
      ...(world.test(text) ? [`${file}: looks at the world`] : []),
      ...(dutch.test(text) ? [`${file}: speaks Dutch`] : []),
    ];
    return [...wrong, ...others, ...impure];
  });
}

const source = (only: RegExp) =>
  readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => only.test(file) && !/\.(test|browser)\.tsx?$/.test(file),
  );

describe('the house', () => {
  const caught: readonly [violation: string, text: string][] = [
    ['core/award/score.ts: imports outside/store/offers.ts', "import { load } from '../../outside/store/offers.ts';"],
    ['core/award/score.ts: imports core/check/check.ts', "export { check } from '../check/check.ts';"],
    ['core/purchase/type.ts: imports core/clauses/stance.ts', "export * from '../clauses/stance.ts';"],
    ['core/award/score.ts: imports pg', "const { Pool } = await import('pg');"],
    ['core/award/score.ts: imports node:fs', "import type { Stats } from 'node:fs';"],
    ['kernel/share.ts: imports what nobody can read', 'const it = await import(name);'],
    ['library/rule.ts: imports core/check/check.ts', 'const { check } = await import(`../core/check/check.ts`);'],
    ['outside/store/offers.ts: imports outside/mail/letter.ts', "import { send } from '../mail/letter.ts';"],
    ['app/award/cases.ts: imports app/award/pages.tsx', "import { page } from './pages.tsx';"],
    ['app/award/pages.tsx: imports app/check/cases.ts', "import { check } from '../check/cases.ts';"],
    ['cli/award.ts: imports app/award/api.ts', "import { api } from '../app/award/api.ts';"],
    ['core/execution/due.ts: looks at the world', 'const today = Temporal.Now.plainDateISO();'],
    ['core/execution/due.ts: speaks Dutch', "const why = 'de termijn is niet gekend';"],
    ['helpers/misc.ts: stands in no room', 'export const x = 1;'],
  ];
  for (const [violation, text] of caught)
    test(`catches ${violation}`, () => deepEqual(violations({ [violation.split(':')[0] ?? '']: text }), [violation]));

  test('… and nothing of it stands in src/', () => {
    const files = source(/\.tsx?$/);
    ok(files.length > 100);
    deepEqual(violations(Object.fromEntries(files.map((file) => [file, readFileSync(join('src', file), 'utf8')]))), []);
  });

  test('kernel, library and core run in a browser', async () => {
    const { build } = await import('esbuild');
    const files = source(/^(kernel|library|core).*\.ts$/);
    const contents = files.map((file) => `import './${file}';`).join('\n');
    const { errors } = await build({
      stdin: { contents, resolveDir: 'src' },
      bundle: true,
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    });
    deepEqual(errors, []);
  });
});

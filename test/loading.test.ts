import { deepEqual, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { build } from 'esbuild';
import { home } from './call.ts';

/** What a command of the build runs before it answers: a buyer who asks advice does not wait for Word, PDF or a server. */

const { metafile } = await build({
  entryPoints: { kassei: 'src/main.ts' },
  absWorkingDir: home,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  outdir: 'x',
  write: false,
  metafile: true,
  logLevel: 'silent',
});
/** Every file and package that is read together with a source file of ours. */
function readWith(source: string): string[] {
  const of = (path: string) => Object.entries(metafile.inputs[path]?.imports ?? []);
  const seen = new Set([source]);
  for (const path of seen) for (const [, { path: next, kind }] of of(path)) if (kind !== 'dynamic-import') seen.add(next);
  return [...seen];
}
const heavy =
  /documents\/(word|pdf|html)|exchange\/|app\/parts|hono|typst|excel|yauzl|markdown-it|csv-parse|pglite|kysely|postgres/;

describe('what is read for a call', () => {
  const always = readWith('src/main.ts');
  test('advise: nothing for Word, PDF, a page or a database', () => {
    const read = [...always, ...readWith('src/cli/advise.ts')];
    ok(read.includes('src/core/purchase/advice.ts') && read.includes('yaml'));
    deepEqual(
      read.filter((path) => heavy.test(path)),
      [],
    );
  });
  test('draft: one writer, when its format is asked', () => {
    const read = readWith('src/cli/draft.ts');
    ok(read.includes('markdown-it'));
    deepEqual(
      read.filter((path) => /documents\/(word|pdf|html)|app\/parts|hono|typst|excel/.test(path)),
      [],
    );
  });
  test('the schemas of content are read by content check, and by no call that finds the content built', () => {
    ok(readWith('src/cli/content-check.ts').includes('src/library/clause.ts'));
    deepEqual(
      [...always, ...readWith('src/cli/draft.ts')].filter((path) => path === 'src/library/clause.ts'),
      [],
    );
  });
  test('the built program answers without the packages of Word, PDF and pages', () => {
    const trace =
      "const load = process.moduleLoadList; process.on('exit', () => console.error(load.filter((m) => /http|net$|tls|zlib/.test(m)).join()))";
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(trace)}`, 'dist/kassei.cjs', 'advise', 'examples/grote-markt.yaml'],
      { cwd: home, encoding: 'utf8' },
    );
    ok(!/NativeModule (http|tls)\b/.test(stderr), stderr);
  });
});

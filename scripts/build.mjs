// src/ and content/ to dist/: a file to run, some to read. The old dist/ stays until the new one is whole.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const loadedWhenUsed = [
  '@electric-sql/pglite',
  '@electric-sql/pglite',
  '@hono/node-server',
  'kysely',
  'pg',
  '@myriaddreamin/typst-ts-node-compiler',
  'csv-parse',
  'hono',
  'kysely',
  'pg',
  'read-excel-file',
  'write-excel-file',
  'yauzl',
];
const next = `dist.${process.pid}`;
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  external: loadedWhenUsed.flatMap((name) => [name, `${name}/*`]),
};
mkdirSync(next, { recursive: true });
// CommonJS: what is imported when it is used stays a function that is called then, and Node starts without its loader of modules
await build({
  ...shared,
  entryPoints: { program: 'src/main.ts' },
  outdir: next,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  banner: { js: "const programUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'programUrl' },
  supported: { 'dynamic-import': false },
  minify: true,
  sourcemap: 'linked',
});
copyFileSync('scripts/start.cjs', join(next, 'kassei.cjs'));
// What the schemas make of the content is worked out here, once: a command then reads it in milliseconds.
// So is what pages load: the style of theme, components and our own sheets, and the fonts
const steps = { content: 'src/outside/content/compile.ts', assets: 'src/outside/assets/compile.ts' };
await build({
  ...shared,
  entryPoints: steps,
  outdir: join(next, 'build'),
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  // Libraries that were written for require() find it
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
});
const step = (name) => import(pathToFileURL(resolve(next, 'build', `${name}.mjs`)).href);
const { compile } = await step('content');
compile('content', join(next, 'content'));
const { compileAssets } = await step('assets');
compileAssets(resolve('.'), join(next, 'assets'));
rmSync(join(next, 'build'), { recursive: true });
const { status } = spawnSync(process.execPath, ['scripts/precompile.mjs', next], { stdio: 'ignore' });
if (status !== 0) throw new Error('scripts/precompile.mjs ended with a fault');
rmSync('dist', { recursive: true, force: true });
renameSync(next, 'dist');

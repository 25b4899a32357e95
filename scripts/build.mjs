// src/ and content/ to dist/: one file to run, one to read. The old dist/ stays until the new one is whole.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const loadedWhenUsed = [
  '@myriaddreamin/typst-ts-node-compiler',
  'csv-parse',
  'hono',
  '@hono/node-server',
  'read-excel-file',
  'write-excel-file',
  'yauzl',
];
const next = `dist.${process.pid}`;
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  external: loadedWhenUsed.flatMap((name) => [name, `${name}/*`]),
  outExtension: { '.js': '.mjs' },
  // Libraries that were written for require() find it
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
};
mkdirSync(next, { recursive: true });
await build({
  ...shared,
  entryPoints: { kassei: 'src/main.ts' },
  outdir: next,
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  minify: true,
  sourcemap: 'linked',
});
// What the schemas make of the content is worked out here, once: a command then reads it in milliseconds.
// So is what pages load: the style of theme, components and our own sheets, and the fonts
const steps = { content: 'src/outside/content/compile.ts', assets: 'src/outside/assets/compile.ts' };
await build({ ...shared, entryPoints: steps, outdir: join(next, 'build') });
const step = (name) => import(pathToFileURL(resolve(next, 'build', `${name}.mjs`)).href);
const { compile } = await step('content');
compile('content', join(next, 'content.json'));
const { compileAssets } = await step('assets');
compileAssets(resolve('.'), join(next, 'assets'));
rmSync(join(next, 'build'), { recursive: true });
rmSync('dist', { recursive: true, force: true });
renameSync(next, 'dist');

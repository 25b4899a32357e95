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
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
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
// What the schemas make of the content is worked out here, once: a command then reads it in milliseconds
await build({ ...shared, entryPoints: { compile: 'src/outside/content/compile.ts' }, outdir: join(next, 'build') });
const { compile } = await import(pathToFileURL(resolve(next, 'build', 'compile.mjs')).href);
compile('content', join(next, 'content.json'));
rmSync(join(next, 'build'), { recursive: true });
rmSync('dist', { recursive: true, force: true });
renameSync(next, 'dist');

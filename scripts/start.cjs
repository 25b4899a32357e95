#!/usr/bin/env node
// dist/kassei.cjs: runs the program beside it, with what V8 compiled of it at the build (scripts/precompile.mjs). V8 looks
// whether that fits; another version of Node compiles for itself.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const filename = join(__dirname, 'program.cjs');
const compiled = join(__dirname, `program.${process.version}.v8`);
const text = readFileSync(filename, 'latin1'); // esbuild writes ASCII
const script = new Script(`(function (module, exports, require, __filename) {${text}\n})`, {
  filename,
  cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
});
/** Runs the command that stands in process.argv. */
function run() {
  const program = { exports: {} };
  script.runInThisContext()(program, program.exports, require, filename);
  return program.exports;
}
if (require.main === module) run();
else module.exports = { script, compiled, run };

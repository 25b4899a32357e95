// node scripts/precompile.mjs FOLDER: runs the commands that are started most, from the program in that folder, and keeps beside
// it what V8 compiled for them. Content with faults ends them early: then less is kept.
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2]);
const { script, compiled, run } = createRequire(import.meta.url)(join(folder, 'kassei.cjs'));
const market = 'examples/grote-markt.yaml';
const word = join(folder, 'document.docx');
for (const command of [
  ['advise', market],
  ['draft', market, '--out', word],
]) {
  process.argv = [process.execPath, compiled, ...command];
  await run().ended;
}
writeFileSync(compiled, script.createCachedData());
rmSync(word, { force: true });
// Whether a command found a fault is not asked here
process.exitCode = 0;

// Every test in one process: `npm test`, or one chapter of it with KASSEI_TEST=award npm test
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.env.KASSEI_TEST ?? '';
const files = ['src', 'test']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.test\.tsx?$/.test(file) && file.includes(wanted))
  .sort();
if (files.length === 0) throw new Error(`no test file matches "${wanted}"`);
for (const file of files) await import(pathToFileURL(join(root, file)).href);

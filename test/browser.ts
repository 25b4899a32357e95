// Every test in a real browser, in a process of its own beside test/all.ts; KASSEI_TEST takes some of them
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.env.KASSEI_TEST ?? '';
const files = ['src', 'test']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.browser\.tsx?$/.test(file))
  .sort();
if (files.length === 0) throw new Error('there is no browser test');
for (const file of files.filter((one) => one.includes(wanted))) await import(pathToFileURL(join(root, file)).href);

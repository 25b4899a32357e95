// Makes the pages of docs/ that follow from the code and the content.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readFolder } from '../src/outside/content/folder-library.ts';
import { pages } from './docs/pages.ts';

for (const [path, text] of Object.entries(pages(readFolder('content').library))) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

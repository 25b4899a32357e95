import { fileURLToPath } from 'node:url';
import { readContent } from '../src/library/read.ts';
import { contentFiles } from '../src/outside/content/folder.ts';

const folder = fileURLToPath(new URL('../content', import.meta.url));

/** The files of the repository's content, and what they say: read once for all tests of a run. */
export const files = contentFiles(folder);
export const content = readContent(files);
export const { library } = content;

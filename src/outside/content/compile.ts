import { writeFileSync } from 'node:fs';
import { readFolder } from './library.ts';

/** The build's step for content: what the schemas made of the files, as one JSON that a command reads in milliseconds. */
export function compile(folder: string, file: string): void {
  const { library, problems } = readFolder(folder);
  writeFileSync(file, JSON.stringify({ library, problems }));
}

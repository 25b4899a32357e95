import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherAssets } from './gather.ts';

/** The build's step for what pages load: each file under the name it is served by, and a list of them. */
export function compileAssets(home: string, folder: string): void {
  const { files, style, script, icon } = gatherAssets(home);
  mkdirSync(folder, { recursive: true });
  for (const [name, { bytes }] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const types = Object.fromEntries(Object.entries(files).map(([name, { type }]) => [name, type]));
  writeFileSync(join(folder, 'list.json'), JSON.stringify({ style, script, icon, types }));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asset, Gathered } from './gather.ts';

/**
 * What pages load: of the build, which gathered it, or gathered now where the program runs from its source.
 *
 * @param home the program's folder
 * @param program the folder of the running file: that of a build holds assets/
 */
export async function loadAssets(home: string, program: string): Promise<Gathered> {
  const folder = join(program, 'assets');
  if (!existsSync(folder)) {
    const { gatherAssets } = await import('./gather.ts');
    return gatherAssets(home);
  }
  const { style, script, icon, types } = JSON.parse(readFileSync(join(folder, 'list.json'), 'utf8')) as Listed;
  const read = ([name, type]: [string, string]): [string, Asset] => [name, { type, bytes: readFileSync(join(folder, name)) }];
  return { style, script, icon, files: Object.fromEntries(Object.entries(types).map(read)) };
}

interface Listed {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
  readonly types: Readonly<Record<string, string>>;
}

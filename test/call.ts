import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { type Commands, run } from '../src/cli/run.ts';
import type { World } from '../src/cli/world.ts';
import { library } from './content.ts';

/** Calls of the command line, in this process: what `kassei` would print, and its exit code. */

export const home = fileURLToPath(new URL('..', import.meta.url));
/** A folder for the files of one test file; the system empties it. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'kassei-test-'));

export interface Called {
  readonly code: number;
  readonly out: string;
  readonly bytes: Uint8Array;
  /** The lines on standard error. */
  readonly err: readonly string[];
}

const commands: Commands = {
  advise: async () => (await import('../src/cli/advise.ts')).adviseCommand,
  draft: async () => (await import('../src/cli/draft.ts')).draftCommand,
  freeze: async () => (await import('../src/cli/freeze.ts')).freezeCommand,
  form: async () => (await import('../src/cli/form.ts')).formCommand,
  serve: async () => (await import('../src/cli/serve.ts')).serveCommand,
  migrate: async () => (await import('../src/cli/migrate.ts')).migrateCommand,
  backup: async () => (await import('../src/cli/backup.ts')).backupCommand,
  restore: async () => (await import('../src/cli/restore.ts')).restoreCommand,
  'content check': async () => (await import('../src/cli/content-check.ts')).contentCheckCommand,
};

/** Calls `kassei` with these words, on 24 November 2026. */
export async function call(args: readonly string[], world: Partial<World> = {}): Promise<Called> {
  const err: string[] = [];
  const chunks: Uint8Array[] = [];
  const code = await run(args, commands, {
    home,
    env: {},
    today: () => Temporal.PlainDate.from('2026-11-24'),
    stdout: async (content) => chunks.push(typeof content === 'string' ? Buffer.from(content) : content) > 0,
    stderr: (line) => err.push(line),
    isTerminal: false,
    library: async () => ({ library, problems: [] }),
    serving: async () => {
      throw new Error('A test that serves hands in its own pages');
    },
    ...world,
  });
  const bytes = Buffer.concat(chunks);
  return { code, out: bytes.toString('utf8'), bytes, err };
}

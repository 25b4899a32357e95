import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Programs of the system that some tests need. What is missing is skipped and named at the end; CI misses nothing. */
const packages = {
  chromium: 'chromium',
  soffice: 'libreoffice-writer-nogui, libreoffice-calc-nogui',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  postgres: 'postgresql',
} as const;
type Tool = keyof typeof packages;

const missing = new Set<string>();
process.on('exit', () => {
  if (missing.size > 0) process.stderr.write(`Not run, because these packages are missing: ${[...missing].join(', ')}\n`);
});

/** As the `skip` of a test: false where the tool is there, or where nothing may be skipped. */
export function without(tool: Tool): string | false {
  const path = tool === 'postgres' ? `${postgresFolder()}/postgres` : tool;
  const there = spawnSync(path, [tool === 'pdftotext' ? '-v' : '--version']).error === undefined;
  if (there || process.env.KASSEI_TEST_ALL) return false;
  missing.add(packages[tool]);
  return `needs ${packages[tool]}`;
}

/** What a tool prints. @throws when it fails */
export function run(tool: Tool, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8', timeout: 120_000, maxBuffer: 1 << 28 });
  if (error || status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

/** Where the programs of the newest PostgreSQL stand: Debian keeps them out of the path. */
export function postgresFolder(): string {
  const all = '/usr/lib/postgresql';
  const versions = existsSync(all) ? readdirSync(all).sort((a, b) => Number(b) - Number(a)) : [];
  return join(all, versions[0] ?? '', 'bin');
}

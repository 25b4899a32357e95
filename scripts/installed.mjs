// Before start, kassei and test: what is missing is installed, what is older than its source is built. Standard output stays clean.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kassei needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(2);
}
const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const newest = (path) =>
  Math.max(time(path), ...(statSync(path).isDirectory() ? readdirSync(path).map((f) => newest(`${path}/${f}`)) : []));
function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
if (time('package-lock.json') > time('node_modules/.package-lock.json'))
  run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund');
if (Math.max(...['src', 'content', 'scripts', 'package-lock.json'].map(newest)) > time('dist/kassei.mjs'))
  run(process.execPath, 'scripts/build.mjs');

// Before start, kassei and test: what is missing is installed, what is older than its source is built. Standard output stays clean.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';

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
if (
  Math.max(...['src', 'content', 'scripts', 'package-lock.json'].map(newest)) > time('dist/kassei.cjs') ||
  !existsSync(`dist/program.${process.version}.v8`)
)
  run(process.execPath, 'scripts/build.mjs');
prepareDatabase();

/** A database ready to be copied, for these tables and this PGlite: a first start then takes half a second and not four. */
function prepareDatabase() {
  const { version } = JSON.parse(readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8'));
  const tables = createHash('sha256');
  const folder = 'src/outside/store/migrations';
  for (const file of readdirSync(folder).sort()) tables.update(readFileSync(`${folder}/${file}`));
  const ready = `.cache/pglite-${version}-${tables.digest('hex').slice(0, 12)}`;
  if (existsSync(ready)) return;
  mkdirSync('.cache', { recursive: true });
  for (const old of readdirSync('.cache').filter((name) => name.startsWith('pglite-')))
    rmSync(`.cache/${old}`, { recursive: true });
  const beside = `${ready}.${process.pid}.part`;
  const env = { ...process.env, KASSEI_DATA: beside, DATABASE_URL: '' };
  const { status, stderr } = spawnSync(process.execPath, ['dist/kassei.cjs', 'migrate'], { env, encoding: 'utf8' });
  if (status !== 0) console.error(stderr);
  else if (existsSync(ready)) rmSync(beside, { recursive: true });
  else renameSync(beside, ready);
}

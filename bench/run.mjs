// npm run bench [NAME]: every benchmark in a process of its own; each prints its ratios to a peer and to the limit.
import { spawnSync } from 'node:child_process';

const names = ['documents', 'cold', 'library', 'serve', 'store'];
const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : names) {
  if (!names.includes(name)) throw new Error(`no benchmark ${name}; there are ${names.join(', ')}`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `bench/${name}.mjs`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

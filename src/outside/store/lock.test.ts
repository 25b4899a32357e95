import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folder, home } from '../../../test/call.ts';
import { askHolder, lockFolder } from './lock.ts';

const quiet = async () => 'klaar';

/** Another process that takes the folder, says so, and waits. */
function holder(of: string): Promise<{ pid: number; kill: () => Promise<void> }> {
  const code = `import('./src/outside/store/lock.ts').then(async ({ lockFolder }) => {
    const lock = await lockFolder(process.argv[1], async (asked) => asked.toUpperCase());
    process.stdout.write(lock.ok ? 'held' : 'refused');
    setTimeout(() => {}, 30000);
  })`;
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', code, of], { cwd: home, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const kill = () => {
    child.kill('SIGKILL');
    return ended;
  };
  return new Promise((done) => child.stdout.once('data', () => done({ pid: child.pid ?? 0, kill })));
}

describe('the lock of a data folder', () => {
  test('a second one in the same process is refused, until the first lets go', async () => {
    const here = folder();
    const first = await lockFolder(here, quiet);
    ok(first.ok);
    const second = await lockFolder(here, quiet);
    ok(!second.ok);
    deepEqual(second.problems[0].wrong, {
      message: 'problem.store.held',
      values: { folder: here, process: String(process.pid) },
    });
    await first.value.release();
    const third = await lockFolder(here, quiet);
    ok(third.ok);
    await third.value.release();
  });

  test('another process is named; one that was killed holds nothing any more', async () => {
    const here = folder();
    const other = await holder(here);
    const refused = await lockFolder(here, quiet);
    ok(!refused.ok);
    equal(refused.problems[0].wrong.values.process, String(other.pid));
    equal(await askHolder(here, 'hallo'), 'HALLO');
    await other.kill();
    ok(existsSync(join(here, 'kassei.sock')));
    equal(await askHolder(here, 'hallo'), undefined);
    const both = await Promise.all([lockFolder(here, quiet), lockFolder(here, quiet)]);
    equal(both.filter((lock) => lock.ok).length, 1);
    for (const lock of both) if (lock.ok) await lock.value.release();
  });

  test('a folder with a long path is locked too', async () => {
    const here = join(folder(), 'x'.repeat(100));
    mkdirSync(here);
    const first = await lockFolder(here, quiet);
    ok(first.ok);
    ok(!(await lockFolder(here, quiet)).ok);
    await first.value.release();
  });
});

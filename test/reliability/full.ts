import { spawnSync } from 'node:child_process';
import { rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../call.ts';
import { type Kept, keptIn } from './kept.ts';
import { type Ended, serve } from './program.ts';
import { type Answers, writers } from './writers.ts';

export interface Full extends Kept {
  readonly acknowledged: number;
  readonly answers: Answers;
  /** How the program ended. */
  readonly ended: Ended;
}

/** In bytes: a small disk, and what of it is left once people write. */
const size = 120_000_000;
const left = 200_000;
/** Milliseconds after which a disk that does not get full is given up. */
const patience = 120_000;

/** A disk of its own in memory, taken away again with the run. @returns its folder, or undefined where none may be mounted */
export function smallDisk(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const disk = folder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status === 0;
  process.on('exit', () => {
    if (mounted) spawnSync('umount', [disk]);
    rmdirSync(disk);
  });
  return mounted ? disk : undefined;
}

/** Lets twenty people write until the disk is full; then there is room again, and what was said to be saved is looked for. */
export async function full(disk: string, prepared: string): Promise<Full> {
  const place = { folder: join(disk, 'data'), prepared };
  const all = writers();
  const program = await serve(place);
  // The first page waits until the database is there
  await (await fetch(program.address)).text();
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  const impatient = setTimeout(program.kill, patience);
  const answers = await all.write(program.address, program.ended);
  clearTimeout(impatient);
  const ended = await program.ended;
  rmSync(ballast);
  return { ...(await keptIn(place, all.acknowledged)), acknowledged: all.acknowledged.length, answers, ended };
}

import { setTimeout as wait } from 'node:timers/promises';
import type { StorePlace } from '../../src/outside/store/open.ts';
import { type Kept, keptIn } from './kept.ts';
import { serve } from './program.ts';
import { type Answers, writers } from './writers.ts';

export interface Away extends Kept {
  readonly acknowledged: number;
  readonly answers: Answers;
  /** What somebody read who was told 503. */
  readonly page: string;
  /** Milliseconds from the start of the database to the first that is saved again, by the same process. */
  readonly back: number;
}

/** Stops the server of the database under twenty people who write, lets it be away for a while, and starts it again. */
export async function away(place: StorePlace, server: { readonly stop: () => void; readonly start: () => void }): Promise<Away> {
  const all = writers();
  const program = await serve(place);
  let back = 0;
  const course = (async () => {
    await until(() => all.acknowledged.length >= 40);
    server.stop();
    await wait(3000);
    const before = all.acknowledged.length;
    server.start();
    const started = performance.now();
    await until(() => all.acknowledged.length > before);
    back = performance.now() - started;
    await until(() => all.acknowledged.length >= before + 40);
  })();
  const answers = await all.write(program.address, course);
  await course;
  const { code, said } = await program.stop();
  if (code !== 0) throw new Error(`kassei serve ended with ${code}: ${said}`);
  return {
    ...(await keptIn(place, all.acknowledged)),
    acknowledged: all.acknowledged.length,
    answers,
    page: all.told.get(503) ?? '',
    back,
  };
}

/** Waits at most a minute. */
async function until(is: () => boolean): Promise<void> {
  for (let n = 0; !is(); n++) {
    if (n > 600) throw new Error('Nothing was saved for a minute');
    await wait(100);
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import type { StorePlace } from '../../src/outside/store/open.ts';
import { type Kept, keptIn } from './kept.ts';
import { serve } from './program.ts';
import { type Answers, writers } from './writers.ts';

export interface Killed extends Kept {
  readonly acknowledged: number;
  readonly answers: Answers;
  /** In milliseconds, the longest of all starts after a kill: until the dossiers are shown again. */
  readonly slowest: number;
}

/** Kills the program so many times while twenty people write, each time at another moment, and then looks what is there. */
export async function killed(place: StorePlace, times: number): Promise<Killed> {
  const all = writers();
  const answers: Answers = new Map();
  let slowest = 0;
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    const program = await serve(place);
    const first = await fetch(program.address, { signal: AbortSignal.timeout(60_000) });
    if (!first.ok) throw new Error(`After kill ${time} the first page is ${first.status}`);
    slowest = Math.max(slowest, performance.now() - began);
    const before = all.acknowledged.length;
    const killing = (async () => {
      for (let n = 0; all.acknowledged.length < before + 20 && n < 300; n++) await wait(100);
      if (all.acknowledged.length === before) throw new Error(`Nothing was saved after kill ${time}`);
      await wait(Math.random() * 1000);
      await program.kill();
    })();
    for (const [status, count] of await all.write(program.address, killing))
      answers.set(status, (answers.get(status) ?? 0) + count);
  }
  const kept = await keptIn(place, all.acknowledged);
  return { ...kept, acknowledged: all.acknowledged.length, answers, slowest };
}

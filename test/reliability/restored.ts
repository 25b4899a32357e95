import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { localUser } from '../../src/core/people/may.ts';
import { type StorePlace, storeOf } from '../../src/outside/store/open.ts';
import { library } from '../content.ts';
import { dataFolder, opened } from '../databases.ts';
import { type Kept, keptIn } from './kept.ts';
import { command, serve } from './program.ts';
import { writers } from './writers.ts';

export interface Restored extends Kept {
  readonly to: string;
  /** Whether the record ends where the original stood at the moment of the backup. */
  readonly sameRecord: boolean;
  /** Of how many files that were issued the bytes are the same, and of how many there are. */
  readonly files: readonly [same: number, all: number];
}

/** Issued files of about a megabyte, such as a Word file with pictures. */
const files = Array.from({ length: 3 }, (_, n) => ({ name: `bestek-${n}.docx`, bytes: randomBytes(1_000_000) }));

/** Backs the program up while twenty people write, and puts the backup in each of the empty places. */
export async function restored(
  place: StorePlace,
  to: readonly { readonly name: string; readonly place: StorePlace }[],
): Promise<Restored[]> {
  const hashes = await issue(place);
  const all = writers();
  const program = await serve(place);
  const file = join(dataFolder(), 'kassei-backup.gz');
  let before = 0;
  const course = (async () => {
    for (let n = 0; all.acknowledged.length < 40 && n < 600; n++) await wait(100);
    before = all.acknowledged.length;
    await done(command(place, 'backup', file));
  })();
  await all.write(program.address, course);
  await course;
  await done(program.stop());
  const original = await keptIn(place, all.acknowledged);
  const found: Restored[] = [];
  for (const { name, place: empty } of to) {
    await done(command(empty, 'restore', file));
    const kept = await keptIn(empty, all.acknowledged.slice(0, before));
    const sameRecord = kept.record.rows > 0 && original.hashes[kept.record.rows - 1] === kept.record.head;
    found.push({ ...kept, to: name, sameRecord, files: [await sameFiles(empty, hashes), files.length] });
  }
  return found;
}

/** @throws when a command ends with another code than 0 */
async function done(running: ReturnType<typeof command>): Promise<void> {
  const { code, said } = await running;
  if (code !== 0) throw new Error(`kassei ended with ${code}: ${said}`);
}

async function issue(place: StorePlace): Promise<string[]> {
  const open = await opened(place);
  const store = storeOf(open);
  await store.begin(localUser, []);
  const kept = store.of('local', library);
  const dossier = await kept.dossiers.make('Wat uitging', {}, localUser);
  const hashes: string[] = [];
  for (const { name, bytes } of files)
    hashes.push(await kept.issued.keep({ dossier, version: 1, kind: 'tender', name, bytes }, localUser));
  await open.close();
  return hashes;
}

async function sameFiles(place: StorePlace, hashes: readonly string[]): Promise<number> {
  const open = await opened(place);
  const { issued } = storeOf(open).of('local', library);
  const found = await Promise.all(hashes.map((hash) => issued.read(hash)));
  await open.close();
  return found.filter((one, n) => one && files[n]?.bytes.equals(one.bytes)).length;
}

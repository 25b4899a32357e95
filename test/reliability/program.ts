import { type ChildProcess, spawn } from 'node:child_process';
import type { StorePlace } from '../../src/outside/store/open.ts';
import { home } from '../call.ts';

/** The built program as its own process, on a place where things are kept. */
export interface Program {
  /** Such as `http://127.0.0.1:41234`. */
  readonly address: string;
  /** Ends it at once, as a loss of power of this process alone. */
  readonly kill: () => Promise<Ended>;
  /** Asks it to end. */
  readonly stop: () => Promise<Ended>;
  readonly ended: Promise<Ended>;
}
export interface Ended {
  readonly code: number | null;
  /** What it wrote to standard error. */
  readonly said: string;
}

/** Whatever this run started and did not see end, ends with it. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

const envOf = ({ folder, url = '' }: StorePlace) => ({
  ...process.env,
  KASSEI_DATA: folder,
  DATABASE_URL: url,
  KASSEI_LANGUAGE: 'nl-BE',
});

/** Runs a command of the program to its end. */
export const command = (place: StorePlace, ...args: readonly string[]): Promise<Ended> => begun(place, args).ended;

function begun(place: StorePlace, args: readonly string[]) {
  const child = spawn(process.execPath, ['dist/kassei.cjs', ...args], { cwd: home, env: envOf(place) });
  running.add(child);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<Ended>((done) =>
    child.once('close', (code) => {
      running.delete(child);
      done({ code, said });
    }),
  );
  return { child, ended };
}

/** `kassei serve` on a port of its own, once it says its address. */
export async function serve(place: StorePlace): Promise<Program> {
  const { child, ended } = begun(place, ['serve', '--port', '0']);
  const address = await Promise.race([
    new Promise<string>((done) => child.stdout.once('data', (chunk) => done(String(chunk).trim()))),
    ended.then(({ code, said }) => Promise.reject(new Error(`kassei serve ended with ${code}: ${said}`))),
  ]);
  const ends = (signal: NodeJS.Signals) => () => {
    child.kill(signal);
    return ended;
  };
  return { address, kill: ends('SIGKILL'), stop: ends('SIGTERM'), ended };
}

import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { err, ok, problem, type Result } from '../../kernel/result.ts';

/** What the process that holds a folder does for another that asks: it answers in one line, as JSON. */
export type Answering = (asked: string) => Promise<unknown>;
export interface Lock {
  readonly release: () => Promise<void>;
}

/**
 * Takes a data folder for this process: the embedded database would let a second one write in it too.
 *
 * The system itself frees the lock when the process ends, however that happens.
 *
 * @param answer what is done for another process that asks something, such as a backup
 * @returns the lock, or which process has the folder
 */
export async function lockFolder(folder: string, answer: Answering): Promise<Result<Lock>> {
  const path = socketOf(folder);
  const server = createServer((socket) => {
    serve(socket, answer).catch(() => socket.destroy());
  });
  // What waits for an answer keeps the program alive, the lock alone does not
  server.unref();
  if (await listens(server, path)) return ok(lockOf(server));
  const holder = await asked(path, 'who', patience);
  if (holder === undefined && (await removed(path)) && (await listens(server, path))) return ok(lockOf(server));
  const values = { folder, process: String(holder ?? '?') };
  return err(problem('KASSEI_DATA', 'problem.store.held', 'problem.store.held.expected', values));
}

const lockOf = (server: Server): Lock => ({
  release: () => new Promise((done) => server.close(() => done())),
});

/** A path of a socket is short everywhere: a long one stands in the system's own folder, by the hash of what it locks. */
function socketOf(folder: string): string {
  const whole = resolve(folder);
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 20);
  if (process.platform === 'win32') return `\\\\.\\pipe\\kassei-${hash}`;
  const beside = join(whole, 'kassei.sock');
  return Buffer.byteLength(beside) <= 90 ? beside : join(tmpdir(), `kassei-${hash}.sock`);
}

/** Whether the place was free. */
const listens = (server: Server, path: string): Promise<boolean> =>
  new Promise((done, fail) => {
    server.once('error', (fault: NodeJS.ErrnoException) => (fault.code === 'EADDRINUSE' ? done(false) : fail(fault)));
    server.listen(path, () => {
      server.removeAllListeners('error');
      // Who may not read the folder may not ask for a backup of it either
      if (process.platform !== 'win32') chmodSync(path, 0o600);
      done(true);
    });
  });

/** Takes away what a killed process left. Another may have put its own there meanwhile: that is put back. */
async function removed(path: string): Promise<boolean> {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT';
  }
  if ((await asked(aside, 'who', patience)) === undefined) {
    rmSync(aside, { force: true });
    return true;
  }
  renameSync(aside, path);
  return false;
}

/** Asks the process that holds a folder, in a line. @returns its answer, or nothing where no process holds it */
export const askHolder = (folder: string, line: string): Promise<unknown> => asked(socketOf(folder), line);

/** How long a process may take to say who it is, in milliseconds: one that is busy holds the folder all the same. */
const patience = 5000;

const asked = (path: string, line: string, within?: number): Promise<unknown> =>
  new Promise((done, fail) => {
    const socket = connect(path);
    if (within !== undefined)
      socket.setTimeout(within, () => {
        socket.destroy();
        done('?');
      });
    socket.once('error', (fault: NodeJS.ErrnoException) =>
      ['ECONNREFUSED', 'ENOENT'].includes(fault.code ?? '') ? done(undefined) : fail(fault),
    );
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8');
    });
    socket.once('end', () => done(answer === '' ? undefined : JSON.parse(answer)));
    socket.once('connect', () => socket.write(`${line}\n`));
  });

/** Answers one line. */
async function serve(socket: Socket, answer: Answering): Promise<void> {
  socket.on('error', () => socket.destroy());
  for await (const line of createInterface({ input: socket })) {
    const said = line === 'who' ? process.pid : await answer(line);
    socket.end(`${JSON.stringify(said)}\n`);
    return;
  }
}

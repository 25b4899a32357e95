import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresFolder } from './tools.ts';

/** A PostgreSQL of this run alone: in a folder of its own, reached by a socket in it, ended with the run. */

/** A run that is killed leaves its server behind: it ends by itself after so many seconds. */
const longest = 600;

let started: Cluster | undefined;

export interface Cluster {
  /** Makes an empty database that belongs to a plain login. @returns its address */
  readonly database: () => string;
  /** The address of a database for the superuser. */
  readonly asSuperuser: (url: string) => string;
  /** Stops and starts the server, as an administrator would. */
  readonly stop: () => void;
  readonly start: () => void;
}

/** The server of this run, started when it is first asked for. */
export function cluster(): Cluster {
  started ??= make();
  return started;
}

function make(): Cluster {
  const folder = mkdtempSync(join(tmpdir(), 'kassei-pg-'));
  const user = userOf();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const tool = (name: string, ...args: readonly string[]) => {
    const { status, stderr, error } = spawnSync(join(postgresFolder(), name), args, {
      ...user,
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (status !== 0) throw new Error(`${name}: ${error?.message ?? stderr}`);
  };
  const psql = (database: string, command: string) =>
    tool('psql', '-qX', '-h', folder, '-U', 'admin', '-d', database, '-c', command);
  tool('initdb', '-D', data, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  const settings = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=50'];
  const start = () => {
    const args = ['-s', 'INT', String(longest), join(postgresFolder(), 'postgres'), ...settings];
    spawn('timeout', args, { ...user, cwd: folder, stdio: 'ignore' }).unref();
    for (let attempt = 0; !answers(folder); attempt++) if (attempt > 200) throw new Error('PostgreSQL does not start');
  };
  const stop = () => tool('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
  start();
  psql('postgres', 'create role kassei login createrole nosuperuser');
  process.on('exit', () => {
    if (existsSync(join(data, 'postmaster.pid'))) stop();
    rmSync(folder, { recursive: true, force: true });
  });
  let made = 0;
  const at = (login: string, name: string) => `postgres://${login}@localhost/${name}?host=${encodeURIComponent(folder)}`;
  return {
    database: () => {
      const name = `test_${++made}`;
      psql('postgres', `create database ${name} owner kassei`);
      return at('kassei', name);
    },
    asSuperuser: (url) => url.replace('//kassei@', '//admin@'),
    stop,
    start,
  };
}

/** Waits up to a tenth of a second for an answer. */
function answers(folder: string): boolean {
  if (spawnSync(join(postgresFolder(), 'pg_isready'), ['-q', '-h', folder]).status === 0) return true;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  return false;
}

/** PostgreSQL refuses to run as root: another user of the machine then runs it. */
function userOf(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return found && { uid: Number(found[2]), gid: Number(found[3]) };
}

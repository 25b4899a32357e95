import { BlockList, isIP } from 'node:net';
import { err, ok, problem, type Result } from '../kernel/result.ts';
import { type Arguments, all, noFiles } from './arguments.ts';

/** Where `kassei serve` listens, and the key it asks for. */
export interface Settings {
  readonly host: Host;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly key?: string | undefined;
}
export interface Host {
  /** As it stands in the address. */
  readonly name: string;
  /** Where the program listens. */
  readonly at: string;
}
type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of a call: its options, else the environment, else the usual. Every problem at once. */
export function settingsOf(args: Arguments, env: Environment): Result<Settings> {
  const read = all(hostOf(args, env), portOf(args, env), keyOf(args, env), noFiles(args));
  if (!read.ok) return read;
  const [host, port, key] = read.value;
  return ok({ host, port, key });
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Without accounts whoever reaches the program is its user: only this computer may. */
function hostOf({ options }: Arguments, env: Environment): Result<Host> {
  const [path, typed] = options.host === undefined ? ['HOST', env.HOST || '127.0.0.1'] : ['--host', options.host];
  const host = typed.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (host === 'localhost') return ok({ name: host, at: '127.0.0.1' });
  const kind = isIP(host);
  if (kind === 0 || !loopback.check(host, kind === 6 ? 'ipv6' : 'ipv4'))
    return err(problem(path, 'problem.host.not-here', 'problem.host.not-here.expected', { host: typed }));
  return ok({ name: kind === 6 ? `[${host}]` : host, at: host });
}

function portOf({ options }: Arguments, env: Environment): Result<number> {
  const [path, typed] = options.port === undefined ? ['PORT', env.PORT || '8080'] : ['--port', options.port];
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
  return port <= 65_535 ? ok(port) : err(problem(path, 'problem.port.unreadable', 'problem.port.expected', { text: typed }));
}

function keyOf({ options }: Arguments, env: Environment): Result<string | undefined> {
  const key = options.key ?? (env.KASSEI_KEY || undefined);
  return key === '' ? err(problem('--key', 'problem.empty', 'problem.empty.expected')) : ok(key);
}

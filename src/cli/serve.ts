import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { err, ok, type Problem, type Problems, problem, type Result } from '../kernel/result.ts';
import { say } from '../library/format.ts';
import { languages } from '../library/schema.ts';
import type { StoreBroken } from '../outside/store/store.ts';
import { readArguments } from './arguments.ts';
import { languageOf } from './language.ts';
import { tell } from './report.ts';
import { type Host, settingsOf } from './serve-settings.ts';
import { type Command, exit, type PreparedSite, type Site } from './world.ts';

/** How long requests that are under way may take once the program is asked to stop, in milliseconds. */
const patience = 10_000;

/** `kassei serve`: shows the pages on this computer until it is asked to stop. */
export const serveCommand: Command = async (args, world) => {
  const read = readArguments(args, { values: ['port', 'host', 'key'], flags: [] });
  const { library, problems } = await world.library();
  const locale = library.locales[languageOf(read.ok ? read.value.options.language : undefined, undefined, world)];
  if (!read.ok) return tell(read.problems, locale, world);
  const settings = settingsOf(read.value, world.env);
  if (!settings.ok) return tell(settings.problems, locale, world);
  if (problems.length > 0) return tell(problems, locale, world);
  const { host, port, key } = settings.value;

  const { siteOf, stop } = await world.serving();
  const prepared = await siteOf(library);
  let site: Site | undefined;
  const server = createAdaptorServer({
    fetch: (request) => site?.fetch(request) ?? new Response(null, { status: 503 }),
    serverOptions: { headersTimeout: 15_000, requestTimeout: 30_000 },
  }) as Server;
  const listening = await listen(server, host, port);
  if (!listening.ok) return tell(listening.problems, locale, world);
  const address = new URL(`http://${host.name}:${listening.value}`);
  const language = languages.find((one) => one === (read.value.options.language ?? world.env.KASSEI_LANGUAGE));
  site = prepared.at({ address, key, language });
  await world.stdout(`${address.origin}\n`);
  world.stderr(say({ message: 'cli.serve.ready', values: {} }, locale));
  const end = await ending(stop(), prepared.store).finally(() => closed(server));
  if (end === 'asked') await prepared.store?.close();
  if (end === 'asked') return exit.done;
  if (!(end instanceof Error)) return tell(end, locale, world);
  world.stderr(say({ message: `cli.serve.${end.reason}`, values: {} }, locale));
  return exit.ourFault;
};

/** Why the program ends: it was asked to, what is kept could not be opened, or may not be asked anything more. */
const ending = (stop: Promise<void>, store: PreparedSite['store']): Promise<'asked' | Problems | StoreBroken> =>
  Promise.race([
    stop.then(() => 'asked' as const),
    ...(store ? [store.broken, store.open().then((opened) => (opened.ok ? new Promise<never>(() => {}) : opened.problems))] : []),
  ]);

/** Takes the port. @returns the one that was taken, or why it could not be */
const listen = (server: Server, { at }: Host, port: number): Promise<Result<number>> =>
  new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const told = portProblem(fault.code, at, port);
      if (told) resolve(err(told));
      else reject(fault);
    });
    server.listen(port, at, () => {
      const address = server.address();
      resolve(ok(typeof address === 'object' && address ? address.port : port));
    });
  });

function portProblem(code: string | undefined, host: string, port: number): Problem | undefined {
  const name = { EADDRINUSE: 'busy', EACCES: 'denied', EADDRNOTAVAIL: 'no-address' }[code ?? ''];
  return name
    ? problem('--port', `problem.port.${name}`, `problem.port.${name}.expected`, { port: String(port), host })
    : undefined;
}

/** Lets what is under way finish, and takes nothing new. */
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });

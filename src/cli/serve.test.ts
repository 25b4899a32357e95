import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { describe, test } from 'node:test';
import { Hono } from 'hono';
import { call } from '../../test/call.ts';
import { site } from '../../test/site.ts';
import { doing } from '../app/parts/doing.ts';
import type { Env } from '../app/parts/world.ts';
import type { Serving } from './world.ts';

/** Serves with the pages of the program until `work` is done. @returns what the command printed, and its exit code */
async function serving(
  args: readonly string[],
  work: (address: string) => Promise<void>,
  env: Record<string, string> = {},
  more: readonly Hono<Env>[] = [],
) {
  let stop = () => {};
  const asked = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const pages: Serving = {
    siteOf: async () => ({
      at: (settings) => site({ address: settings.address, more, ...(settings.key && { key: settings.key }) }),
    }),
    stop: () => asked,
  };
  let address = '';
  const done = call(['serve', ...args], {
    env,
    serving: async () => pages,
    stdout: async (line) => {
      address = String(line).trim();
      work(address).then(stop, stop);
      return true;
    },
  });
  const called = await done;
  return { ...called, address };
}

/** A server of another program on a free port of 127.0.0.1. */
async function busy(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}

describe('kassei serve', () => {
  test('prints its address, answers on it, and ends when it is asked to', async () => {
    let answered = 0;
    const { code, address, err } = await serving(['--port', '0'], async (at) => {
      answered = (await fetch(`${at}/health/live`)).status;
    });
    match(address, /^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
    equal(answered, 200);
    equal(code, 0);
    match(err.join('\n'), /Ctrl\+C/);
  });

  test('listens where HOST and PORT say, and an option comes before them', async () => {
    const reached: string[] = [];
    const visit = async (at: string) => {
      reached.push(`${new URL(at).hostname} ${(await fetch(`${at}/health/live`)).status}`);
    };
    await serving([], visit, { HOST: 'localhost', PORT: '0' });
    await serving(['--host', '127.0.0.2', '--port', '0'], visit, { HOST: 'localhost', PORT: '1' });
    deepEqual(reached, ['localhost 200', '127.0.0.2 200']);
  });

  test('asks for the key of --key or KASSEI_KEY', async () => {
    const statuses: number[] = [];
    const visit = async (at: string) => {
      statuses.push((await fetch(at)).status);
    };
    await serving(['--port', '0', '--key', 'graniet'], visit);
    await serving(['--port', '0'], visit, { KASSEI_KEY: 'porfier' });
    await serving(['--port', '0'], visit, { KASSEI_KEY: '' });
    deepEqual(statuses, [401, 401, 200]);
  });

  test('lets what is under way finish before it ends', async () => {
    let arrived = () => {};
    const underWay = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const slow = new Hono<Env>().get('/traag', doing('public.read'), async (c) => {
      arrived();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return c.text('gemaakt');
    });
    let answer: Promise<string> | undefined;
    const { code } = await serving(
      ['--port', '0'],
      async (at) => {
        answer = fetch(`${at}/traag`).then((response) => response.text());
        await underWay;
      },
      {},
      [slow],
    );
    equal(await answer, 'gemaakt');
    equal(code, 0);
  });
});

describe('kassei serve refuses', () => {
  const refused: readonly (readonly [args: string[], env: Record<string, string>, told: RegExp])[] = [
    [['--host', '0.0.0.0'], {}, /^--host: 0\.0\.0\.0 is geen adres van deze computer alleen; kies 127\.0\.0\.1/],
    [['--host', '192.168.1.20'], {}, /^--host: 192\.168\.1\.20/],
    [['--host', '::'], {}, /^--host: ::/],
    [['--host', 'kassei.voorbeeld.be'], {}, /^--host: kassei\.voorbeeld\.be/],
    [['--host', '127.0.0.1.kwaad.example'], {}, /^--host: /],
    [[], { HOST: '0.0.0.0' }, /^HOST: 0\.0\.0\.0/],
    [['--port', '80800'], {}, /^--port: '80800' is geen poort; schrijf een getal van 0 tot en met 65535/],
    [['--port', '80a'], {}, /^--port: '80a'/],
    [['--port', '-1'], {}, /^--port/],
    [[], { PORT: 'acht' }, /^PORT: 'acht'/],
    [['--key', ''], {}, /^--key: /],
    [['examples/grote-markt.yaml'], {}, /examples\/grote-markt\.yaml/],
    [['--poort', '80'], {}, /--poort is hier geen optie; bedoel je --port\?/],
  ];
  for (const [args, env, told] of refused)
    test(`${[...Object.entries(env).map((pair) => pair.join('=')), 'serve', ...args].join(' ')}`, async () => {
      const { code, out, err } = await call(['serve', ...args], { env });
      equal(code, 2);
      equal(out, '');
      match(err[0] ?? '', told);
    });

  test('all that is wrong is told at once', async () => {
    const { err } = await call(['serve', '--host', '0.0.0.0', '--port', 'x'], { env: {} });
    equal(err.length, 2);
  });

  test('a port that another program uses', async () => {
    const { port, server } = await busy();
    const { code, err } = await serving(['--port', String(port)], async () => {});
    server.close();
    equal(code, 2);
    match(err[0] ?? '', new RegExp(`--port: poort ${port} is bezet op 127\\.0\\.0\\.1; kies een andere met --port`));
  });

  test('content with a fault in it: the same faults that every command tells', async () => {
    const fault = {
      path: 'kind',
      wrong: { message: 'problem.empty', values: {} },
      expected: { message: 'problem.empty.expected', values: {} },
    };
    const { library } = await import('../../test/content.ts');
    const { code, err } = await call(['serve'], { library: async () => ({ library, problems: [fault] }) });
    equal(code, 2);
    match(err[0] ?? '', /^kind: /);
  });
});

test('kassei serve --help lists every setting of the environment, in Dutch and in English', async () => {
  for (const language of ['nl-BE', 'en']) {
    const { out } = await call(['serve', '--help', '--language', language]);
    for (const setting of ['PORT', 'HOST', 'KASSEI_KEY', 'KASSEI_LANGUAGE', '--port', '--host', '--key'])
      ok(out.includes(setting));
  }
});

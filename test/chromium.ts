import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { after } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Made, site } from './site.ts';
import { without } from './tools.ts';

/** A browser for all tests of a run, and the site at an address of its own. Without Chromium these tests are skipped, and say so. */
export const skip = without('chromium');

let browser: Promise<Browser> | undefined;
async function chromium(): Promise<Browser> {
  const { chromium: program } = await import('playwright-core');
  return program.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
const servers: Server[] = [];
after(async () => {
  await (await browser)?.close();
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

/** The site on a free port. @returns its address */
export async function served(made: Made = {}): Promise<string> {
  let pages: ReturnType<typeof site> | undefined;
  const server = createAdaptorServer({ fetch: (request) => pages?.fetch(request) }) as Server;
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const address = new URL(`http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`);
  // What goes wrong on our side is seen beside the test that it breaks
  pages = site({ ...made, address, world: { log: (line) => process.stderr.write(`${line}\n`), ...made.world } });
  return address.origin;
}

/** Opens a page of its own for `work`, in Belgian Dutch, and fails on whatever the browser complains of. */
export async function inBrowser<T>(
  address: string,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  browser ??= chromium();
  const context = await (await browser).newContext({ baseURL: address, locale: 'nl-BE', ...options });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
    page.on('pageerror', (fault) => complaints.push(fault.message));
    const done = await work(page);
    if (complaints.length > 0) throw new Error(`the browser complains: ${complaints.join('; ')}`);
    return done;
  } finally {
    await context.close();
  }
}

const require = createRequire(import.meta.url);
/** As it is named in the statement of accessibility. */
export const axeVersion = `axe-core ${(require('axe-core/package.json') as { version: string }).version}`;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** What axe finds wrong by WCAG 2.2 AA and good practice: `rule: the first place`. The context must have `bypassCSP`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await (window as unknown as Axe).axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
interface Axe {
  readonly axe: {
    readonly run: (
      on: Document,
      options: { readonly runOnly: readonly string[] },
    ) => Promise<{
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
    }>;
  };
}

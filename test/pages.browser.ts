import { deepEqual, equal, ok } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { folder } from './call.ts';
import { accessibilityFaults, axeVersion, inBrowser, served, skip } from './chromium.ts';

/** Every page, in every state that it has, as a browser draws it. */
const grote = '/dossiers/grote-markt';
const framework = '/dossiers/raamovereenkomst-natuursteen';
const pages: Readonly<Record<string, string>> = {
  start: '/',
  facts: grote,
  advice: `${grote}/advice`,
  clauses: `${grote}/clauses`,
  'a clause with points': `${grote}/clauses/award-due-diligence-medium`,
  'a clause with duties': `${framework}/clauses/execution-due-diligence-framework`,
  'a clause that is not chosen': `${grote}/clauses/selection-traceability`,
  'the document': `${grote}/document`,
  'the document of a framework, in English': `${framework}/document?language=en`,
  'the announcement': `${grote}/document/announcement`,
  'the papers': `${grote}/document/evidence`,
  'the score sheet': `${grote}/document/criterion`,
  'the follow-up': `${framework}/document/obligations`,
  'the sanctions': `${grote}/document/sanction`,
  'the way out': `${grote}/export`,
  'the library': '/library',
  'a clause of the library': '/library/award-due-diligence-high',
  'the sources': '/library/sources',
  'the search': '/search',
  'what a search finds in the clauses': '/search?q=groeve',
  'a contest': '/contest/law/BE/aur-45',
  'what is contested': '/contested',
  'the archive': '/?state=archived',
  'the statement of accessibility': '/accessibility',
};

/** Pages that say that something is not right: the browser notes their status, and nothing else. */
const wrong: Readonly<Record<string, string>> = {
  'a page that is not there': '/nergens',
  'a dossier that cannot be read': '/dossiers/fout',
  'a document that may not go out yet': '/dossiers/leeg/files/tender.docx',
  'a dossier with open places': '/dossiers/leeg/document',
  'the way out with open places': '/dossiers/leeg/export',
};
function folderWithWrong(): string {
  const work = folder();
  writeFileSync(join(work, 'fout.yaml'), 'kassei: dossier/1\ntitle: Dorpsplein\nambitie: hoog\n');
  writeFileSync(join(work, 'leeg.yaml'), empty);
  return work;
}
const empty = `kassei: dossier/1
title: Dorpsplein
authority: { name: Gemeente Voorbeeld, country: BE }
purchase: { contract: works }
`;

const widths = [360, 1440];
/** What axe found on each page: what the statement of accessibility is made of. */
const found: { path: string; faults: number }[] = [];

/** What axe finds, at both widths: a page is laid out anew, not asked for again. */
async function openToAll(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await accessibilityFaults(page)).map((fault) => `at ${width} px: ${fault}`));
  }
  found.push({ path, faults: faults.length });
  deepEqual(faults, []);
}

/** `KASSEI_ACCESSIBILITY=src/app/desk/accessibility.json` has the statement made anew of this run. */
after(() => {
  const file = process.env.KASSEI_ACCESSIBILITY;
  if (!file || found.length === 0) return;
  const on = new Date().toISOString().slice(0, 10);
  const sorted = [...found].sort((a, b) => a.path.localeCompare(b.path));
  const written = JSON.stringify({ on, tool: axeVersion, widths, pages: sorted }, null, 2);
  // As the formatter has it
  writeFileSync(file, `${written.replace(/\[\s+(\d+),\s+(\d+)\s+\]/, '[$1, $2]')}\n`);
});

describe('every page', { skip }, async () => {
  const address = skip ? '' : await served();

  test('is open to everyone, on a phone and on a desk', (all) =>
    inBrowser(address, { bypassCSP: true }, async (page) => {
      for (const [name, path] of Object.entries(pages)) await all.test(name, () => openToAll(page, path));
    }));

  test('fits a screen of 320 px, which is what 400 % of a desk leaves', () =>
    inBrowser(address, { viewport: { width: 320, height: 900 } }, async (page) => {
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(path);
        equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0, name);
      }
    }));

  test('is whole without script', () =>
    inBrowser(address, { javaScriptEnabled: false }, async (page) => {
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(path);
        ok(await page.locator('h1').isVisible(), name);
      }
    }));

  test('loads nothing from elsewhere, and at the first visit less than 400 kB', () =>
    inBrowser(address, {}, async (page) => {
      const asked: URL[] = [];
      let sent = 0;
      page.on('request', (request) => asked.push(new URL(request.url())));
      page.on('response', async (response) => {
        sent += Number((await response.headerValue('content-length')) ?? 0);
      });
      await page.goto(`${grote}/document`, { waitUntil: 'networkidle' });
      deepEqual([...new Set(asked.map(({ origin }) => origin))], [address]);
      ok(asked.length >= 4);
      ok(sent > 0 && sent < 400_000, `${sent} bytes`);
    }));
});

describe('a page that says what is wrong', { skip }, async () => {
  const address = skip ? '' : await served({ folder: folderWithWrong() });
  test('is open to everyone, on a phone and on a desk', (all) =>
    inBrowser(address, { bypassCSP: true }, async (page) => {
      // The browser notes the status of the answer: that is what the page is for
      page.removeAllListeners('console');
      for (const [name, path] of Object.entries(wrong)) await all.test(name, () => openToAll(page, path));
    }));
});

import { equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { inBrowser, served, skip } from './chromium.ts';

/** From the first page to the Word file, the way a buyer goes. */
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();
/** Waits until the page with this title is there. */
const arrives = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

async function toTheWordFile(page: Page): Promise<Buffer> {
  await page.goto('/');
  await link(page, 'Heraanleg Grote Markt').click();
  await arrives(page, 'Feiten van de aankoop');
  await link(page, 'Lees het advies').click();
  await arrives(page, 'Advies per fase');
  await link(page, 'Bekijk de clausules').click();
  await arrives(page, 'Clausules');
  await link(page, 'Lees het document').click();
  await arrives(page, 'Bestek');
  await link(page, 'Maak het bestek').click();
  await arrives(page, 'Maak het bestek');
  const [download] = await Promise.all([page.waitForEvent('download'), link(page, 'Haal het bestek op als Word').click()]);
  equal(download.suggestedFilename(), 'grote-markt-bestek.docx');
  return readFileSync(await download.path());
}
/** A zip that holds a Word document. */
function isWord(file: Buffer): void {
  equal(file.subarray(0, 4).toString('latin1'), 'PK\u0003\u0004');
  ok(file.includes('word/document.xml') && file.includes('[Content_Types].xml'));
}

describe('the way of a buyer', { skip }, async () => {
  const address = skip ? '' : await served();

  test('leads from the first page to the Word file, one main action a page', () =>
    inBrowser(address, { viewport: { width: 1440, height: 900 } }, async (page) => isWord(await toTheWordFile(page))));

  test('… without script, on a phone', () =>
    inBrowser(address, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, async (page) =>
      isWord(await toTheWordFile(page)),
    ));

  test('… by keyboard alone: the skip link first, then what the page is for', () =>
    inBrowser(address, {}, async (page) => {
      await page.goto('/dossiers/grote-markt/advice');
      await page.keyboard.press('Tab');
      const skipLink = page.getByRole('link', { name: 'Naar de inhoud' });
      ok(await skipLink.evaluate((it) => it === document.activeElement));
      const box = await skipLink.boundingBox();
      ok(box && box.width > 40 && box.height >= 24, 'the skip link shows itself when it has the focus');
      await page.keyboard.press('Enter');
      // The next thing that takes the focus stands in the content, not in the menu
      await page.keyboard.press('Tab');
      equal(await page.evaluate(() => document.activeElement?.closest('#main') !== null), true);
      equal(await page.evaluate(() => document.activeElement?.tagName), 'SUMMARY');
      await page.keyboard.press('Enter');
      ok(await page.getByText('Je koopt werken, en de steen komt mee.').isVisible());
    }));

  test('a reason opens where it stands, with its source', () =>
    inBrowser(address, {}, async (page) => {
      await page.goto('/dossiers/grote-markt/advice');
      const section = page.getByRole('region', { name: 'Gunning' });
      await section.getByText('Waarom? Gunning').click();
      await section.getByRole('link', { name: 'snelgids, figuur 1' }).click();
      await arrives(page, 'Bronnen');
      match(page.url(), /\/library\/sources#fig-1$/);
      ok(await page.locator('#fig-1').isVisible());
    }));

  test('another language is one click away, and stays', () =>
    inBrowser(address, {}, async (page) => {
      await page.goto('/dossiers/grote-markt');
      await link(page, 'English').click();
      await arrives(page, 'Facts of the purchase');
      await link(page, 'Read the advice').click();
      await arrives(page, 'Advice by phase');
      await page.goto('/library');
      await arrives(page, 'Library');
    }));

  test('on paper stands what is read: no menu, no buttons, and every reason', () =>
    inBrowser(address, {}, async (page) => {
      await page.goto('/dossiers/grote-markt/advice');
      await page.emulateMedia({ media: 'print' });
      for (const part of ['.k-header', '.k-footer', '.k-course', '.k-actions'])
        equal(await page.locator(part).first().isVisible(), false, part);
      ok(await page.getByRole('heading', { level: 1 }).isVisible());
      ok(await page.getByText('De opdracht duurt 10 maanden, dus minder dan 12.').isVisible());
      const paper = await page.pdf({ format: 'A4' });
      ok(paper.subarray(0, 5).toString() === '%PDF-' && paper.length > 20_000);
    }));

  test('with a key the page that was asked for opens once the key is given', async () => {
    const locked = await served({ key: 'graniet-en-porfier' });
    // The browser notes that the first answer was 401: that is what the page is for
    await inBrowser(locked, { bypassCSP: true }, async (page) => {
      page.removeAllListeners('console');
      await page.goto('/dossiers/grote-markt/advice');
      await page.getByLabel('Sleutel').fill('graniet');
      await page.getByRole('button', { name: 'Open Kassei' }).click();
      await page.getByText('Dat is niet de sleutel').waitFor();
      await page.getByLabel('Sleutel').fill('graniet-en-porfier');
      await page.keyboard.press('Enter');
      await arrives(page, 'Advies per fase');
    });
  });
});

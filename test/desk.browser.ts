import { equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { localUser } from '../src/core/people/may.ts';
import { examplesIn } from '../src/outside/store/first-start.ts';
import { storeOf } from '../src/outside/store/open.ts';
import { accessibilityFaults, inBrowser, served, skip } from './chromium.ts';
import { library } from './content.ts';
import { kinds, opened } from './databases.ts';

/** A dossier of one's own: from nothing to the Word file, in a real browser on a real store. */
const arrives = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const desk = { width: 1440, height: 900 };

/** Fills in the five questions of a street of granite setts, as a buyer who knows some of it. */
async function answers(page: Page, press: (page: Page, name: string) => Promise<void>) {
  await page.goto('/new');
  await arrives(page, 'Een nieuw dossier');
  await page.getByLabel('Naam van de aankoop').fill('Heraanleg Kerkstraat');
  await page.getByLabel('Naam van het bestuur').fill('Gemeente Voorbeeld');
  await page.getByRole('radio', { name: 'België' }).check();
  await page.getByRole('radio', { name: /^Werken/ }).check();
  await page.getByLabel('Waarde van de opdracht, zonder btw').fill('1.250.000');
  await page.getByLabel('Waarde van de natuursteen').fill('310.000');
  await press(page, 'Begin dit dossier');
  await arrives(page, 'Feiten van de aankoop');
  await page.goto('/dossiers/heraanleg-kerkstraat?question=stones&row=0');
  await page.getByLabel('Naam in het bestek').fill('Graniet kasseien 10 x 10');
  await page.getByLabel('Steensoort').selectOption({ label: 'Graniet' });
  await page.getByLabel('Product').selectOption({ label: 'Kasseien' });
  await page.getByLabel('Hoeveelheid').fill('3.360');
  await page.getByLabel('Eenheid').selectOption({ label: 'm²' });
  await press(page, 'Bewaar deze steen');
  await page.getByText('Graniet kasseien 10 x 10').first().waitFor();
  await page.goto('/dossiers/heraanleg-kerkstraat?question=ambition');
  await page.getByRole('radio', { name: /^Middelste niveau/ }).check();
  await press(page, 'Bewaar en lees het advies');
  await arrives(page, 'Advies per fase');
}

describe('a dossier of one’s own', { skip }, async () => {
  const [embedded] = kinds;
  const open = skip ? undefined : await opened(await embedded!.place());
  after(() => open?.close());
  let towns = 0;
  /** The pages of a town that has only the examples. */
  const town = async () => {
    if (!open) return '';
    const who = { ...localUser, organisation: `browser-${++towns}` };
    const store = storeOf(open);
    await store.begin(who, examplesIn('examples'));
    return served({ world: { ...store.of(who.organisation, library), who } });
  };
  const click = async (page: Page, name: string) => button(page, name).click();
  const byKeyboard = async (page: Page, name: string) => {
    await button(page, name).focus();
    await page.keyboard.press('Enter');
  };

  /** From the advice on: the points are filled in, and the Word file comes. */
  const toTheFile = async (page: Page, press: (page: Page, name: string) => Promise<void>): Promise<Buffer> => {
    await page.goto('/dossiers/heraanleg-kerkstraat/award');
    await page.getByLabel('Totaal van de punten').fill('100');
    await page.getByLabel('Punten voor de prijs').fill('92');
    await press(page, 'Bewaar het model');
    await page.getByText('Klopt: samen 100').waitFor();
    await page.goto('/dossiers/heraanleg-kerkstraat/export');
    // What keeps the file back is named, with the way to it
    await page
      .getByRole('link', { name: /Leveringstermijn van de natuursteen/ })
      .first()
      .click();
    await page.getByLabel('Leveringstermijn', { exact: true }).fill('14');
    await press(page, 'Bewaar en toon in de tekst');
    await page.getByText('veertien weken').first().waitFor();
    await page.goto('/dossiers/heraanleg-kerkstraat/export');
    const word = page.getByRole('link', { name: 'Haal het bestek op als Word' }).first();
    await word.focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    return readFileSync(await download.path());
  };

  for (const [what, options, press] of [
    ['by mouse, on a desk', { viewport: desk }, click],
    ['by keyboard alone', { viewport: desk }, byKeyboard],
    ['without script, on a phone', { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }, click],
  ] as const)
    test(`from an empty form to the Word file, ${what}`, async () =>
      inBrowser(await town(), options, async (page) => {
        await answers(page, press);
        ok(await page.getByText('Type 2: werken met natuursteen').first().isVisible());
        const file = await toTheFile(page, press);
        ok(file.subarray(0, 2).toString('latin1') === 'PK' && file.includes('word/document.xml'));
      }));

  test('every state of the questions is open to everyone', async () =>
    inBrowser(await town(), { bypassCSP: true, viewport: desk }, async (page) => {
      page.removeAllListeners('console');
      for (const path of [
        '/new',
        '/dossiers/grote-markt?question=contract',
        '/dossiers/grote-markt?question=stones&row=0',
        '/dossiers/grote-markt?question=stones&row=0&remove=yes',
        '/dossiers/grote-markt?question=time',
      ]) {
        await page.goto(path);
        equal((await accessibilityFaults(page)).join('\n'), '', path);
      }
      await page.goto('/new');
      await button(page, 'Begin dit dossier').click();
      await page.getByRole('alert').waitFor();
      equal((await accessibilityFaults(page)).join('\n'), '', 'what is wrong');
    }));

  test('an agreement is noted, and one changed word reopens it', async () =>
    inBrowser(await town(), { viewport: desk }, async (page) => {
      await page.goto('/dossiers/grote-markt/sign');
      await page.getByRole('radio', { name: /^Akkoord(?! met)/ }).check();
      await page.getByLabel('Naam van de jurist').fill('Mieke Janssens');
      await page.getByLabel('Functie').fill('jurist');
      await click(page, 'Noteer dit oordeel');
      await page.getByText('Mieke Janssens').first().waitFor();
      await page.goto('/dossiers/grote-markt?question=contract');
      await page.getByLabel('Naam van de aankoop').fill('Heraanleg van de Grote Markt');
      await click(page, 'Bewaar en ga verder');
      await page.waitForURL(/question=reuse/);
      await page.goto('/dossiers/grote-markt/sign');
      match((await page.locator('main').textContent()) ?? '', /vervallen|geldt niet meer/i);
    }));

  test('what was typed is saved while typing, and is there after the window closed', async () =>
    inBrowser(await town(), { viewport: desk }, async (page) => {
      await page.goto('/dossiers/grote-markt?question=time');
      await Promise.all([
        page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok()),
        page.getByLabel('Duur in maanden').fill('15'),
      ]);
      const other = await page.context().newPage();
      await other.goto('/dossiers/grote-markt?question=time');
      equal(await other.getByLabel('Duur in maanden').inputValue(), '15');
    }));

  test('two windows: the second sees what the first saved, and keeps what it typed', async () => {
    const address = await town();
    await inBrowser(address, { bypassCSP: true, viewport: desk }, async (page) => {
      page.removeAllListeners('console');
      const second = await page.context().newPage();
      for (const window of [page, second]) await window.goto('/dossiers/grote-markt?question=time');
      await page.getByLabel('Duur in maanden').fill('14');
      await button(page, 'Bewaar en ga verder').click();
      await page.waitForURL(/question=ambition/);
      await second.getByLabel('Duur in maanden').fill('16');
      await button(second, 'Bewaar en ga verder').click();
      await second.getByText(/Iemand bewaarde dit om/).waitFor();
      equal((await accessibilityFaults(second)).join('\n'), '');
      await second.getByRole('radio', { name: '16' }).check();
      await button(second, 'Bewaar deze keuze').click();
      await second.waitForURL(/question=ambition/);
      await second.goto('/dossiers/grote-markt');
      match((await second.locator('main').textContent()) ?? '', /16/);
    });
  });
});

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { desk, type Town } from '../../../test/desk.ts';
import { address, ask, wordsOf } from '../../../test/site.ts';
import { at } from '../../kernel/path.ts';

const { town } = desk();
const advice = '/dossiers/grote-markt/advice';
/** Ticks steps of the preparation on a page on which some were ticked already. */
const tick = (of: Town, done: readonly string[], was: readonly string[] = [], phase = 'preparation') =>
  ask(of.site, `${advice}/${phase}`, {
    method: 'POST',
    headers: { origin: address.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams([...done.map((id) => ['done', id]), ...was.map((id) => ['was', id])]).toString(),
  });
const doneIn = async ({ kept }: Town) => at((await kept.dossiers.find('grote-markt'))?.data, 'done');

describe('the steps of the advice', () => {
  test('are ticked, counted per phase, and ticked away again', async () => {
    const here = await town();
    const answer = await tick(here, ['reuse-first', 'stone-table']);
    deepEqual([answer.status, answer.headers.get('location')], [303, `${advice}#phase-preparation`]);
    match(await wordsOf(await here.get(advice)), /2 van de 17 stappen klaar/);
    await tick(here, ['stone-table'], ['reuse-first', 'stone-table']);
    deepEqual(await doneIn(here), ['stone-table']);
    await tick(here, [], ['stone-table']);
    equal(await doneIn(here), undefined);
  });

  test('of two who tick at once nobody loses a tick', async () => {
    const here = await town();
    await Promise.all([tick(here, ['reuse-first']), tick(here, ['stone-table']), tick(here, ['announce-early'])]);
    deepEqual(new Set((await doneIn(here)) as string[]), new Set(['reuse-first', 'stone-table', 'announce-early']));
  });

  test('that do not exist are not kept, nor a phase', async () => {
    const here = await town();
    await tick(here, ['constructor', 'wat-dan-ook']);
    equal(await doneIn(here), undefined);
    equal((await tick(here, ['reuse-first'], [], 'wandelen')).status, 404);
  });

  test('lead to where each is done', async () => {
    const html = await (await (await town()).get(advice)).text();
    for (const page of ['type', 'consultations', 'award', 'document/announcement'])
      ok(html.includes(`href="/dossiers/grote-markt/${page}"`), page);
  });

  test('say until which day the announcement is early, and when that day is past', async () => {
    const on = async (day: string) => wordsOf(await (await town({ today: () => Temporal.PlainDate.from(day) })).get(advice));
    match(await on('2026-10-01'), /Maak de aankondiging bekend op 1 november 2026 of vroeger/);
    match(await on('2026-11-24'), /moest op 1 november 2026 bekend zijn, en die dag is voorbij/);
  });
});

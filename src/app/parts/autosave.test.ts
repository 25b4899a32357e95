import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { desk, type Town } from '../../../test/desk.ts';
import { address, ask } from '../../../test/site.ts';

const { town } = desk();
/** Sends the answers on time as the script of the page does while somebody types. */
const type = async (ours: Town, fields: Readonly<Record<string, string>>) => {
  const answer = await ask(ours.site, '/dossiers/grote-markt/facts/time', {
    method: 'POST',
    headers: {
      origin: address.origin,
      'content-type': 'application/x-www-form-urlencoded',
      'x-kassei': 'autosave',
    },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: answer.status, ...((await answer.json()) as { saved?: string; unsaved?: string; version?: number }) };
};

describe('while somebody types', () => {
  test('what was typed is saved, and the page is told when and as which version', async () => {
    const answer = await type(await town(), { version: '1', 'purchase.months': '14' });
    deepEqual([answer.status, answer.version], [200, 2]);
    match(answer.saved ?? '', /^Bewaard om \d\d\.\d\d uur$/);
  });

  test('what cannot be read is not saved, and the page is told why; the rest is', async () => {
    const ours = await town();
    const answer = await type(ours, { version: '1', 'purchase.months': '16', 'purchase.publication': '30-2-2027' });
    deepEqual([answer.status, answer.version, answer.saved], [422, 2, undefined], answer.unsaved);
    match(answer.unsaved ?? '', /^Nog niet bewaard\. Bekendmaking: '30-2-2027' is/);
    equal((await ours.kept.dossiers.find('grote-markt'))?.version, 2);
  });

  test('an answer that somebody else gave meanwhile is not overwritten', async () => {
    const ours = await town();
    await type(ours, { version: '1', 'purchase.months': '14' });
    const answer = await type(ours, { version: '1', 'purchase.months': '16' });
    equal(answer.status, 409);
    match(answer.unsaved ?? '', /Iemand anders beantwoordde dit ook/);
    equal((await ours.kept.dossiers.find('grote-markt'))?.version, 2);
  });
});

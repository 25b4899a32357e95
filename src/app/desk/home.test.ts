import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { desk, type Town } from '../../../test/desk.ts';
import { ask, site, wordsOf } from '../../../test/site.ts';
import { examplesIn } from '../../outside/store/first-start.ts';

const { town } = desk();
const [market] = examplesIn('examples').filter(({ id }) => id === 'grote-markt');
/** As many squares as a town has, in the list: the cards of a first start are past. */
async function withSquares(count: number, body: Readonly<Record<string, unknown>> = {}): Promise<Town> {
  const ours = await town();
  for (let n = 1; n <= count; n++)
    await ours.kept.dossiers.make(`Plein ${n}`, { ...market?.body, title: `Plein ${n}`, ...body }, ours.who);
  return ours;
}
const home = async (ours: Town, path = '/') => wordsOf(await ours.get(path));
/** The line of one dossier: it may be asked for again while the list is being worked out. */
async function lineOf(ours: Town, title: string): Promise<string> {
  for (let asked = 0; asked < 50; asked++) {
    const words = await home(ours);
    if (!words.includes('Wordt nog nagegaan')) return new RegExp(`${title} .*?Verwijder`).exec(words)?.[0] ?? '';
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${title} is not worked out`);
}

describe('the list of dossiers', () => {
  test('says what each waits for, the first to do first', async () => {
    const ours = await withSquares(1);
    match(await lineOf(ours, 'Plein 1'), /Stad Voorbeeld · Type 2: werken met natuursteen Nog geen akkoord genoteerd/);
    const begun = { title: 'Kade', authority: { name: 'Stad Voorbeeld', country: 'BE' }, purchase: { contract: 'works' } };
    await ours.kept.dossiers.make('Kade', begun, ours.who);
    match(await lineOf(ours, 'Kade'), /Feiten nog niet bekend: \d+ Nog in te vullen: \d+ · Nog geen akkoord genoteerd/);
  });

  test('says of one that cannot be read, and of one that contradicts itself, how much is to be mended', async () => {
    const ours = await withSquares(1, { ambitie: 'hoog' });
    match(await lineOf(ours, 'Plein 1'), /Nog niet te lezen, te verbeteren plaatsen: 1/);
  });

  test('says so once a lawyer agreed, and when a word changed after it', async () => {
    const agreed = (hash: string) => [{ by: 'Mia Claes', on: '2026-11-20', says: 'agreed', hash }];
    const ours = await withSquares(1, { signOff: agreed('0'.repeat(64)) });
    match(await lineOf(ours, 'Plein 1'), /Akkoord vervallen/);
  });

  test('is cut in pages of twenty', async () => {
    const ours = await withSquares(25);
    const first = await home(ours);
    equal(first.match(/Archiveer Plein \d+/g)?.length, 20);
    match(first, /Bladzijde 1 Oudere dossiers/);
    const second = await home(ours, '/?page=2');
    equal(second.match(/Archiveer /g)?.length, 7);
    match(second, /Nieuwere dossiers Bladzijde 2/);
    match(await home(ours, '/?page=9'), /Zo ver gaat de lijst niet/);
  });

  test('asks what is kept for no dossier again that did not change', async () => {
    const ours = await withSquares(4);
    await lineOf(ours, 'Plein 4');
    const asked: string[] = [];
    const { dossiers } = ours.kept;
    const find = (id: string) => {
      asked.push(id);
      return dossiers.find(id);
    };
    const again = site({ world: { ...ours.kept, who: ours.who, dossiers: { ...dossiers, find } } });
    await ask(again, '/');
    deepEqual(asked, []);
    await dossiers.save('plein-2', { read: 1, body: { ...market?.body, title: 'Plein 2 en omgeving' } }, ours.who);
    match(await wordsOf(await ask(again, '/')), /Plein 2 en omgeving/);
    deepEqual(asked, ['plein-2']);
  });
});

describe('a dossier that is put away', () => {
  test('goes to the archive or among the deleted, with the way back beside it', async () => {
    const ours = await town();
    for (const [to, words] of [
      ['archived', /„Heraanleg Grote Markt” staat nu in het archief\. Maak dit ongedaan/],
      ['deleted', /staat nu bij de verwijderde dossiers\. Er is niets gewist\. Maak dit ongedaan/],
    ] as const) {
      const moved = await ours.send('/dossiers/grote-markt/state', { from: 'active', to });
      equal(moved.status, 303);
      match(await home(ours, moved.headers.get('location') ?? ''), words);
      match(await home(ours, `/?state=${to}`), /Heraanleg Grote Markt/);
      equal((await ours.kept.dossiers.find('grote-markt'))?.state, to);
      const back = await ours.send('/dossiers/grote-markt/state', { from: to, to: 'active', undo: 'yes' });
      equal(back.headers.get('location'), '/?state=active');
      equal((await ours.kept.dossiers.find('grote-markt'))?.state, 'active');
    }
  });

  test('can be one that cannot be read; one that is not there, and a state that does not exist, are not found', async () => {
    const ours = await withSquares(1, { ambitie: 'hoog' });
    equal((await ours.send('/dossiers/plein-1/state', { from: 'active', to: 'deleted' })).status, 303);
    const wrong = [
      ['/dossiers/onbekend/state', 'deleted'],
      ['/dossiers/plein-1/state', 'gone'],
      ['/dossiers/..%2fplein-1/state', 'deleted'],
    ] as const;
    deepEqual(
      await Promise.all(wrong.map(async ([path, to]) => (await ours.send(path, { from: 'active', to })).status)),
      [404, 404, 404],
    );
  });
});

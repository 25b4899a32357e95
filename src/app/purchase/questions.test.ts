import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { desk, type Town } from '../../../test/desk.ts';
import { wordsOf } from '../../../test/site.ts';
import { at } from '../../kernel/path.ts';

const { town } = desk();
const first = {
  title: 'Heraanleg Dorpsplein',
  'authority.name': 'Gemeente Voorbeeld',
  'authority.country': 'BE',
  'purchase.contract': 'works',
  'purchase.value': '1.250.000',
};
const dataOf = async ({ kept }: Town, id: string): Promise<unknown> => {
  const found = await kept.dossiers.find(id);
  return found?.read.ok ? found.read.value.data : undefined;
};
const versionOf = async ({ kept }: Town, id: string) => (await kept.dossiers.find(id))?.version ?? 0;

describe('a new dossier', () => {
  test('begins with the first question, and goes on to the second', async () => {
    const ours = await town();
    const answer = await ours.send('/new', first);
    equal(answer.status, 303);
    equal(answer.headers.get('location'), '/dossiers/heraanleg-dorpsplein?question=reuse');
    deepEqual(at(await dataOf(ours, 'heraanleg-dorpsplein'), 'purchase'), { contract: 'works', value: '1250000.00' });
    match(await wordsOf(await ours.get('/dossiers/heraanleg-dorpsplein')), /Je koopt werken, en de steen komt mee\./);
  });
  test('without a name it is asked again, and what was typed stays', async () => {
    const ours = await town();
    const answer = await ours.send('/new', { ...first, title: '', 'purchase.value': 'veel' });
    equal(answer.status, 422);
    const html = await answer.text();
    match(html, /Nog niet in orde: twee antwoorden/);
    match(html, /'veel' is geen bedrag|&#39;veel&#39; is geen bedrag/);
    match(html, /value="veel"/);
    match(html, /value="Gemeente Voorbeeld"/);
    equal((await ours.kept.dossiers.list()).length, 2);
  });
  test('sent twice it is two dossiers of one name, and nothing is lost', async () => {
    const ours = await town();
    const [one, two] = [await ours.send('/new', first), await ours.send('/new', first)];
    match(String(one.headers.get('location')), /heraanleg-dorpsplein\?/);
    match(String(two.headers.get('location')), /heraanleg-dorpsplein-2\?/);
  });
});

describe('the five questions', () => {
  const market = '/dossiers/grote-markt';
  test('an answer is saved as the next version, and the way goes on', async () => {
    const ours = await town();
    const answer = await ours.send(`${market}/facts/time`, { version: '1', 'purchase.months': '14' });
    equal(answer.headers.get('location'), `${market}?question=ambition#q-ambition`);
    equal(at(await dataOf(ours, 'grote-markt'), 'purchase.months'), '14');
    equal(await versionOf(ours, 'grote-markt'), 2);
  });
  test('the same form sent twice is saved once', async () => {
    const ours = await town();
    for (let n = 0; n < 2; n++) await ours.send(`${market}/facts/time`, { version: '1', 'purchase.months': '14' });
    equal(await versionOf(ours, 'grote-markt'), 2);
  });
  test('what can be read is saved; what cannot is asked again as it was typed', async () => {
    const ours = await town();
    const answer = await ours.send(`${market}/facts/time`, {
      version: '1',
      'purchase.months': '14',
      'purchase.publication': '30-2-2027',
    });
    equal(answer.status, 422);
    const html = await answer.text();
    match(html, /30-2-2027.* is geen dag die bestaat/);
    match(html, /value="30-2-2027"/);
    equal(at(await dataOf(ours, 'grote-markt'), 'purchase.months'), '14');
    equal(at(await dataOf(ours, 'grote-markt'), 'purchase.publication'), '2027-02-01');
  });
  test('more stone than contract is refused, and said at its field', async () => {
    const ours = await town();
    const answer = await ours.send(`${market}/facts/contract`, { version: '1', 'purchase.stoneValue': '2.000.000' });
    equal(answer.status, 422);
    equal(await versionOf(ours, 'grote-markt'), 1);
  });
  test('a stone is a row: added, changed, taken away', async () => {
    const ours = await town();
    const row = {
      version: '1',
      row: '3',
      'stones[3].name': 'Trappen',
      'stones[3].material': 'granite',
      'stones[3].quantity': '1.200,5',
      'stones[3].unit': 'm2',
    };
    equal((await ours.send(`${market}/facts/stones`, row)).headers.get('location'), `${market}?question=stones#q-stones`);
    equal(at(await dataOf(ours, 'grote-markt'), 'stones[3].quantity'), '1200.5');
    await ours.send(`${market}/facts/stones`, { version: '2', row: '3', 'stones[3].quantity': '80' });
    equal(at(await dataOf(ours, 'grote-markt'), 'stones[3].quantity'), '80');
    match(await wordsOf(await ours.get(`${market}?question=stones&row=3&remove=yes`)), /Haal je „Trappen” weg\?/);
    await ours.send(`${market}/facts/stones`, { version: '3', row: '3', remove: 'yes' });
    equal((at(await dataOf(ours, 'grote-markt'), 'stones') as unknown[]).length, 3);
  });
  test('[def-reuse] stone that is laid again is a row of its own question', async () => {
    const ours = await town();
    await ours.send(`${market}/facts/reuse`, { version: '1', row: '3', 'stones[3].name': 'Oude boordstenen' });
    equal(at(await dataOf(ours, 'grote-markt'), 'stones[3].reused'), 'true');
  });
  test('a lot gets an id of its name', async () => {
    const ours = await town();
    await ours.send(`${market}/facts/contract`, {
      version: '1',
      row: '2',
      'lots[2].title': 'Café-plein',
      'lots[2].value': '',
    });
    equal(at(await dataOf(ours, 'grote-markt'), 'lots[2].id'), 'cafe-plein');
  });
});

describe('two windows', () => {
  const market = '/dossiers/grote-markt';
  test('answers apart are put together', async () => {
    const ours = await town();
    await ours.send(`${market}/facts/time`, { version: '1', 'purchase.months': '14', 'purchase.publication': '2027-02-01' });
    const second = await ours.send(`${market}/facts/time`, {
      version: '1',
      'purchase.months': '10',
      'purchase.publication': '2027-03-01',
    });
    equal(second.status, 303);
    const data = await dataOf(ours, 'grote-markt');
    deepEqual([at(data, 'purchase.months'), at(data, 'purchase.publication')], ['14', '2027-03-01']);
  });
  test('of one answer given twice the second sees both, and keeps what it typed', async () => {
    const ours = await town();
    await ours.send(`${market}/facts/time`, { version: '1', 'purchase.months': '14' });
    const second = await ours.send(`${market}/facts/time`, {
      version: '1',
      'purchase.months': '16',
      'purchase.publication': '2027-03-01',
    });
    equal(second.status, 409);
    const html = await second.text();
    match(html, /Iemand bewaarde dit om/);
    match(html, /Nog niet bewaard/);
    match(html, /name="keep\.purchase\.months"/);
    equal(at(await dataOf(ours, 'grote-markt'), 'purchase.months'), '14');

    const typed = { version: '1', seen: '2', 'purchase.months': '16', 'purchase.publication': '2027-03-01' };
    equal((await ours.send(`${market}/facts/time`, { ...typed, 'keep.purchase.months': 'mine' })).status, 303);
    const data = await dataOf(ours, 'grote-markt');
    deepEqual([at(data, 'purchase.months'), at(data, 'purchase.publication')], ['16', '2027-03-01']);
  });
  test('… or takes the other answer', async () => {
    const ours = await town();
    await ours.send(`${market}/facts/time`, { version: '1', 'purchase.months': '14' });
    const typed = { version: '1', seen: '2', 'purchase.months': '16', 'keep.purchase.months': 'theirs' };
    equal((await ours.send(`${market}/facts/time`, typed)).status, 303);
    equal(at(await dataOf(ours, 'grote-markt'), 'purchase.months'), '14');
  });
});

describe('hostile answers', () => {
  test('signs of HTML, Markdown and Liquid stay text; a placeholder is refused', async () => {
    const ours = await town();
    const typed = '<img src=x onerror=alert(1)> *vet* & "citaat"';
    await ours.send('/new', { ...first, title: typed });
    const [made] = (await ours.kept.dossiers.list()).filter(
      ({ id }) => !['grote-markt', 'raamovereenkomst-natuursteen'].includes(id),
    );
    const html = await (await ours.get(`/dossiers/${made?.id}`)).text();
    ok(!html.includes('<img'));
    equal((await ours.send('/new', { ...first, title: '{{ geheim }}' })).status, 422);
  });
  test('a dossier that is not there, an old version, a question that does not exist', async () => {
    const ours = await town();
    equal((await ours.send('/dossiers/nergens/facts/time', { version: '1', 'purchase.months': '1' })).status, 404);
    equal((await ours.send('/dossiers/grote-markt/facts/nooit', { version: '1' })).status, 404);
    equal((await ours.send('/dossiers/grote-markt/facts/time', { version: '99', 'purchase.months': '1' })).status, 404);
  });
  test('a page of elsewhere cannot write', async () => {
    const ours = await town();
    const answer = await ours.site.request('http://127.0.0.1:8080/new', {
      method: 'POST',
      headers: { host: '127.0.0.1:8080', origin: 'http://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(first).toString(),
    });
    equal(answer.status, 403);
  });
});

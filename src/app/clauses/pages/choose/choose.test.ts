import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { desk, type Town } from '../../../../../test/desk.ts';
import { wordsOf } from '../../../../../test/site.ts';
import { at } from '../../../../kernel/path.ts';

const { town } = desk();
const market = '/dossiers/grote-markt/clauses';
const delivery = `${market}/execution-evidence-at-delivery`;
const criterion = `${market}/award-due-diligence-medium`;
const path = (clause: string, parameter: string) => `clauses.${clause}.${parameter}`;

/** What the dossier says at a key, as it was saved last. */
const said = async ({ kept }: Town, key: string) => at((await kept.dossiers.find('grote-markt'))?.data, key);
const version = async ({ kept }: Town) => String((await kept.dossiers.find('grote-markt'))?.version);
const send = async (of: Town, to: string, fields: Readonly<Record<string, string>>) =>
  of.send(to, { version: await version(of), ...fields });
const page = async (of: Town, to: string) => wordsOf(await of.get(to));

describe('the choices of a clause', () => {
  test('are asked with their bounds, what more or less means, and where the value comes from', async () => {
    const words = await page(await town(), delivery);
    match(words, /Dagen vóór de levering Van 5 tot 45\. Meer dagen vooraf betekent meer zekerheid .* Dit is de standaard\./);
    match(words, /kalenderdagen/);
    match(words, /Voor welke percelen .* Grote Markt Omliggende straten/);
    match(await page(await town(), criterion), /Door jou gekozen; de standaard is 8 punten\. .* Terug naar de standaard/);
  });

  test('are saved and read in the text; what is the standard is not said in the dossier', async () => {
    const of = await town();
    const name = 'execution-evidence-at-delivery';
    const answer = await send(of, delivery, {
      do: 'choose',
      [path(name, 'moment')]: 'before-delivery',
      [path(name, 'leadDays')]: '20',
      [path(name, 'checkWithin')]: '5',
      [path(name, 'replaceWithin')]: '',
      [path(name, 'lots')]: 'plein,straten',
    });
    equal(answer.status, 303);
    equal(answer.headers.get('location'), `${delivery}#reading-text`);
    deepEqual(await said(of, `clauses.${name}`), { moment: 'before-delivery', leadDays: '20' });
    match(await page(of, delivery), /uiterlijk twintig kalenderdagen vóór de levering/);
  });

  test('go back to the standard one by one, and the clause then follows the advice again', async () => {
    const of = await town();
    const name = 'execution-evidence-at-delivery';
    await send(of, delivery, { do: 'choose', [path(name, 'checkWithin')]: '8', [path(name, 'lots')]: 'plein' });
    deepEqual(await said(of, `clauses.${name}`), { checkWithin: '8', lots: ['plein'] });
    match(await page(of, delivery), /Dit artikel geldt alleen voor: Grote Markt/);
    await send(of, delivery, { standard: 'checkWithin', [path(name, 'checkWithin')]: '9' });
    deepEqual(await said(of, `clauses.${name}`), { lots: ['plein'] });
    await send(of, delivery, { do: 'choose', [path(name, 'lots')]: 'plein,straten' });
    equal(await said(of, `clauses.${name}`), undefined);
  });

  test('that cannot be are told beside their field, with what was typed, and nothing is saved', async () => {
    const of = await town();
    const before = await version(of);
    const name = 'execution-evidence-at-delivery';
    const answer = await send(of, delivery, { do: 'choose', [path(name, 'checkWithin')]: '90', [path(name, 'lots')]: '' });
    equal(answer.status, 422);
    match(await wordsOf(answer), /kies er ten minste 1 uit Grote Markt, Omliggende straten/);
    const outside = await send(of, delivery, { do: 'choose', [path(name, 'checkWithin')]: '90' });
    equal(outside.status, 422);
    const html = await outside.text();
    match(html, /90 ligt buiten de grenzen; kies een waarde van 3 tot en met 20/);
    match(html, /href="#f-clauses-execution-evidence-at-delivery-checkWithin"/);
    match(html, /id="f-clauses-execution-evidence-at-delivery-checkWithin"[^>]* value="90"/);
    equal(await version(of), before);
  });

  test('an option that departs from the safe one asks a reason', async () => {
    const of = await town();
    const name = 'award-due-diligence-medium';
    const answer = await send(of, criterion, { do: 'choose', [path(name, 'link')]: 'bidder', [path(name, 'because')]: ' ' });
    equal(answer.status, 422);
    match(await wordsOf(answer), /Je reden: „de ervaring van de inschrijver.*” wijkt af van de veilige keuze; schrijf/);
    const reasoned = { do: 'choose', [path(name, 'link')]: 'bidder', [path(name, 'because')]: 'Onze jurist vindt dit houdbaar.' };
    equal((await send(of, criterion, reasoned)).status, 303);
    match(await page(of, criterion), /Je reden: Onze jurist vindt dit houdbaar\./);
  });

  test('points that no longer make the total can be taken from the price', async () => {
    const of = await town();
    const weight = { do: 'choose', [path('award-due-diligence-medium', 'weight')]: '12,5' };
    const answer = await send(of, criterion, weight);
    equal(answer.status, 422);
    match(await wordsOf(answer), /Laat de prijs het verschil maken: 62,5 punten in plaats van 65\./);
    equal((await send(of, criterion, { ...weight, balance: 'yes' })).status, 303);
    equal(await said(of, 'award.price.weight'), '62.5');
  });

  test('a value of the law is shown and not asked', async () => {
    const html = await (await (await town()).get(`${market}/sanction-general-be`)).text();
    match(html, /Wat de wet bepaalt/);
    match(html, /<dt>Maximum eenmalige straf<\/dt><dd>400 euro/);
    ok(!html.includes('name="clauses.sanction-general-be.onceMax"'));
  });

  test('two who choose differently read both, and choose', async () => {
    const of = await town();
    const key = path('execution-evidence-at-delivery', 'checkWithin');
    const read = await version(of);
    await send(of, delivery, { do: 'choose', [key]: '8' });
    const answer = await of.send(delivery, { version: read, do: 'choose', [key]: '10' });
    equal(answer.status, 409);
    match(await wordsOf(answer), /Termijn voor nazicht 8 10/);
    const chosen = { version: read, seen: await version(of), [`keep.${key}`]: 'mine', do: 'choose', [key]: '10' };
    equal((await of.send(delivery, chosen)).status, 303);
    equal(await said(of, key), '10');
  });
});

describe('taking a clause and leaving it out', () => {
  test('one that is possible is taken from the list; one that is advised against asks a reason first', async () => {
    const of = await town();
    const taken = await send(of, `${market}/practice-samples`, { do: 'leave', from: 'list' });
    equal(taken.headers.get('location'), `${market}#c-practice-samples`);
    match(await page(of, `${market}/practice-samples`), /Niet in het document .* Je liet deze clausule weg\./);
    await send(of, `${market}/practice-samples`, { do: 'take' });
    equal(await said(of, 'clauses.practice-samples'), undefined);
    const traceability = `${market}/selection-traceability`;
    const bare = await send(of, traceability, { do: 'take', [path('selection-traceability', 'because')]: '' });
    equal(bare.status, 422);
    match(await wordsOf(bare), /Je reden: hier hoort een reden/);
    await send(of, traceability, { do: 'take', [path('selection-traceability', 'because')]: 'De markt is klaar.' });
    match(await page(of, traceability), /In het document, artikel \d+ .* Je reden: De markt is klaar\./);
  });

  test('of a choice one comes in the place of the other', async () => {
    const of = await town();
    const low = 'award-due-diligence-low';
    match(
      await page(of, `${market}/${low}`),
      /In de plaats staat in het document: .* Neem je deze clausule op, dan gaat die eruit\./,
    );
    const answer = await send(of, `${market}/${low}`, { do: 'take' });
    equal(answer.status, 422);
    equal((await send(of, `${market}/${low}`, { do: 'take', balance: 'yes' })).status, 303);
    match(await page(of, `${market}/${low}`), /In het document, artikel/);
    match(await page(of, criterion), /Niet in het document/);
    deepEqual(
      [
        await said(of, `clauses.${low}`),
        await said(of, 'clauses.award-due-diligence-medium'),
        await said(of, 'award.price.weight'),
      ],
      ['true', undefined, '70'],
    );
  });

  test('leaving out one that others need says so, and takes them along', async () => {
    const of = await town();
    const sanction = `${market}/sanction-general-be`;
    match(
      await page(of, `${sanction}?leave=yes`),
      /Deze verwijzen ernaar en gaan mee weg: .*Bewijs van gepaste zorgvuldigheid bij de levering.* Of neem een andere in de plaats: .* Laat alle 4 weg/,
    );
    equal((await send(of, sanction, { do: 'leave', balance: 'yes' })).status, 303);
    match(await page(of, delivery), /Niet in het document/);
    ok((await of.get('/dossiers/grote-markt/document')).status === 200);
  });

  test('what would make the dossier contradict itself is not saved, and leads to what must change first', async () => {
    const of = await town();
    const follow = 'execution-follow-up';
    const answer = await send(of, `${market}/${follow}`, { do: 'take', [path(follow, 'because')]: 'Wij willen een gesprek.' });
    equal(answer.status, 422);
    const html = await answer.text();
    match(html, /Dit is niet bewaard/);
    match(html, /href="\/dossiers\/grote-markt\/clauses\/execution-evidence-at-delivery"/);
    match(html, /Wij willen een gesprek\./);
  });

  test('a dossier that contradicts itself can be mended clause by clause', async () => {
    const of = await town();
    const body = (await of.kept.dossiers.find('grote-markt'))?.data as Record<string, unknown>;
    const clauses = { ...(body.clauses as object), 'selection-traceability': 'true' };
    await of.kept.dossiers.save('grote-markt', { read: 1, body: { ...body, clauses } }, of.who);
    match(await page(of, market), /Dit dossier spreekt zichzelf tegen/);
    const here = `${market}/selection-traceability`;
    match(await page(of, here), /Dit dossier spreekt zichzelf tegen\. .*: hier hoort een reden; .* Je reden/);
    equal((await send(of, here, { do: 'choose', [path('selection-traceability', 'because')]: 'Zo beslist.' })).status, 303);
    ok(!(await page(of, market)).includes('spreekt zichzelf tegen'));
  });
});

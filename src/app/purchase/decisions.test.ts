import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { call, folder, home } from '../../../test/call.ts';
import { desk, type Town } from '../../../test/desk.ts';
import { ask, site, wordsOf } from '../../../test/site.ts';
import { at } from '../../kernel/path.ts';

const { town } = desk();
const market = '/dossiers/grote-markt';
const dataOf = async ({ kept }: Town) => (await kept.dossiers.find('grote-markt'))?.data;
/** Sends a form of the first version and tells where the page goes on. */
async function taken(of: Town, path: string, fields: Readonly<Record<string, string>>) {
  const answer = await of.send(`${market}${path}`, { version: '1', ...fields });
  equal(answer.status, 303, await answer.text());
  return answer.headers.get('location');
}

describe('the purchase type', () => {
  test('shows what each of the six signals says, and what the other type would change', async () => {
    const words = await wordsOf(await (await town()).get(`${market}/type`));
    match(words, /Uit je feiten volgt type 2: werken met natuursteen/);
    match(words, /Aandeel van de steen De steen is 24,8 % van de waarde van de opdracht, dus minder dan 50 %\. Type 2/);
    match(words, /Signalen voor type 1: 0, voor type 2: 6/);
    match(words, /Wat er dan verandert Type 1: rechtstreekse levering Uitsluiting en selectie van afgeraden naar mogelijk/);
    match(words, /Gaat uit het document Bewijs van gepaste zorgvuldigheid bij de levering/);
  });

  test('is overruled with a reason, which stays in sight, and given back to the facts', async () => {
    const here = await town();
    await taken(here, '/type', { 'type.is': 'supply', 'type.because': 'De stad koopt de steen in een apart perceel.' });
    const words = await wordsOf(await here.get(`${market}/type`));
    match(
      words,
      /Je koos zelf Type 1: rechtstreekse levering, om deze reden: De stad koopt de steen in een apart perceel\. Uit de feiten volgde Type 2/,
    );
    match(words, /Volg weer de feiten: type 2/);
    await taken(here, '/type', { version: '2', 'type.is': 'works' });
    equal(at(await dataOf(here), 'type'), undefined);
  });

  test('without a reason is asked again, with what was chosen', async () => {
    const here = await town();
    const answer = await here.send(`${market}/type`, { version: '1', 'type.is': 'supply', 'type.because': ' ' });
    equal(answer.status, 422);
    const html = await answer.text();
    match(html, /Reden: er staat niets; schrijf ten minste één woord/);
    match(html, /value="supply" checked/);
    equal(at(await dataOf(here), 'type'), undefined);
  });
});

describe('whom a buyer consulted [tip-3]', () => {
  const talk = {
    'consultations[2].who': 'Gemeente Bovendorp',
    'consultations[2].on': '2026-12-10',
    'consultations[2].about': 'Welke tekst zij gebruikten',
    'consultations[2].changed': 'Niets: zij hadden nog geen clausule.',
  };
  test('stands in a table, beside whom the guide names and what to ask them', async () => {
    const words = await wordsOf(await (await town()).get(`${market}/consultations`));
    match(words, /Secretariaat TruStone 12 november 2026/);
    match(words, /Vakbonden en organisaties wat er in de keten speelt/);
  });

  test('is added, changed and taken away', async () => {
    const here = await town();
    await taken(here, '/consultations', { row: '2', ...talk });
    match(await wordsOf(await here.get(`${market}/consultations`)), /Gemeente Bovendorp 10 december 2026/);
    await taken(here, '/consultations', { version: '2', row: '2', ...talk, 'consultations[2].who': 'Gemeente Benedendorp' });
    equal(at(await dataOf(here), 'consultations[2].who'), 'Gemeente Benedendorp');
    match(await wordsOf(await here.get(`${market}/consultations?row=0&remove=yes`)), /Haal je „Secretariaat TruStone” weg\?/);
    await taken(here, '/consultations', { version: '3', row: '0', remove: 'yes' });
    deepEqual(at(await dataOf(here), 'consultations[1].who'), 'Gemeente Benedendorp');
  });

  test('with a day that does not exist is asked again, and nothing typed is lost', async () => {
    const here = await town();
    const answer = await here.send(`${market}/consultations`, {
      version: '1',
      row: '2',
      ...talk,
      'consultations[2].on': '30-2-2027',
    });
    equal(answer.status, 422);
    const html = await answer.text();
    match(html, /30-2-2027&#39; is geen dag die bestaat/);
    match(html, /Welke tekst zij gebruikten<\/textarea>/);
  });
});

describe('the award model', () => {
  const model = { 'award.total': '100', 'award.price.weight': '65', 'award.price.formula': 'rel-lowest' };
  const plan = { 'award.others[0].name': 'Plan van aanpak van de werken', 'award.others[0].weight': '25' };

  test('stands beside the social criteria of the clauses, and they make the total', async () => {
    const words = await wordsOf(await (await town()).get(`${market}/award`));
    match(
      words,
      /Prijs 65 Plan van aanpak van de werken 25 Gunningscriterium: inzicht in de keten en in de risico's 10 Samen 100/,
    );
    match(words, /Klopt: samen 100/);
  });

  test('that does not add up is saved, and the page and the document say so', async () => {
    const here = await town();
    await taken(here, '/award', { ...model, 'award.total': '110', ...plan });
    const words = await wordsOf(await here.get(`${market}/award`));
    match(words, /Nog geen 110 samen/);
    match(words, /De criteria zijn samen 100 punten, niet 110/);
    match(words, /Het document wacht tot het klopt/);
    const refused = await (await here.get(`${market}/document`)).text();
    ok(refused.includes(`href="${market}/award"`));
  });

  test('takes new criteria with an id of their name, wherever they were typed, and lets go of emptied ones', async () => {
    const here = await town();
    await taken(here, '/award', {
      ...model,
      'award.others[0].name': '',
      'award.others[0].weight': '',
      'award.others[1].name': '',
      'award.others[1].weight': '',
      'award.others[2].name': 'Hinder voor de buurt',
      'award.others[2].weight': '12,5',
      'award.others[3].name': 'Hinder voor de buurt',
      'award.others[3].weight': '12,5',
    });
    deepEqual(at(await dataOf(here), 'award.others'), [
      { id: 'hinder-voor-de-buurt', name: 'Hinder voor de buurt', weight: '12.5' },
      { id: 'hinder-voor-de-buurt-2', name: 'Hinder voor de buurt', weight: '12.5' },
    ]);
  });

  test('tells what is missing beside its field', async () => {
    const answer = await (await town()).send(`${market}/award`, {
      version: '1',
      'award.total': '',
      'award.price.weight': 'veel',
      'award.others[0].name': 'Plan',
      'award.others[0].weight': '',
    });
    equal(answer.status, 422);
    match(await answer.text(), /'veel' is geen getal|&#39;veel&#39; is geen getal/);
  });

  test('is taken away when all of it is emptied', async () => {
    const here = await town();
    const empty = Object.fromEntries([...Object.keys(model), ...Object.keys(plan)].map((name) => [name, '']));
    await taken(here, '/award', empty);
    equal(at(await dataOf(here), 'award'), undefined);
    match(await wordsOf(await here.get(`${market}/award`)), /Er staat nog geen model in dit dossier/);
  });

  test('of two who change the same points, one is asked which stays', async () => {
    const here = await town();
    await taken(here, '/award', { ...model, 'award.price.weight': '60', ...plan });
    const answer = await here.send(`${market}/award`, { version: '1', ...model, 'award.price.weight': '70', ...plan });
    equal(answer.status, 409);
    match(await wordsOf(answer), /Punten voor de prijs 60 70/);
  });
});

describe('departures of the rest of the tender', () => {
  const departure = { 'derogations[0].from': 'artikel 44, § 2', 'derogations[0].because': 'Het dossier is klein.' };
  test('are listed in Belgium, on the page and in the document', async () => {
    const here = await town();
    await taken(here, '/award/derogations', { row: '0', ...departure });
    match(await wordsOf(await here.get(`${market}/award`)), /artikel 44, § 2 Het dossier is klein\./);
    match(await wordsOf(await here.get(`${market}/document`)), /artikel 44, § 2 Het dossier is klein\./);
  });
  test('are not asked in the Netherlands', async () => {
    const words = await wordsOf(await (await town()).get('/dossiers/raamovereenkomst-natuursteen/award'));
    ok(!words.includes('Afwijkingen elders'));
  });
});

test('each page is there in every language, and for the other example', async () => {
  const here = await town();
  for (const dossier of ['grote-markt', 'raamovereenkomst-natuursteen'])
    for (const page of ['type', 'consultations', 'award', 'award?row=0'])
      for (const language of ['nl-BE', 'nl-NL', 'en'])
        equal(
          (await here.get(`/dossiers/${dossier}/${page}${page.includes('?') ? '&' : '?'}language=${language}`)).status,
          200,
          page,
        );
});

test('of what was published they are read, and nothing on them can be sent', async () => {
  const work = folder();
  await call(['freeze', join(home, 'examples/grote-markt.yaml'), '--on', '2027-02-01', '--out', join(work, 'markt.yaml')]);
  const frozen = site({ folder: work });
  for (const page of ['type', 'consultations', 'award', 'advice']) {
    const html = await (await ask(frozen, `/dossiers/markt/${page}`)).text();
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    ok(!/<form|page\.change|row=/.test(main), page);
  }
});

import { equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { desk } from '../../../test/desk.ts';
import { wordsOf } from '../../../test/site.ts';

const { town } = desk();
const note = {
  quote: '400 euro',
  words: 'Sinds januari is het 500 euro. <b>Kijk na</b>',
  source: 'Belgisch Staatsblad van 12 januari 2027',
  by: 'An Peeters',
};
const law = '/contest/law/BE/aur-45';

describe('what is contested', () => {
  test('stands beside its item until it is answered, and can then still be read there', async () => {
    const ours = await town();
    const saved = await ours.send(law, note);
    equal(saved.headers.get('location'), `${law}?noted=yes`);
    const beside = /id="BE\/aur-45".*?Betwist deze bron/s;
    match(beside.exec(await (await ours.get('/library/sources')).text())?.[0] ?? '', /Sinds januari is het 500 euro\. &lt;b&gt;/);
    const [open] = await ours.kept.notes.open();
    match(await wordsOf(await ours.get('/contested')), /400 euro Sinds januari is het 500 euro/);
    const answer = { [`${open?.id}-answer`]: 'Klopt, aangepast.', [`${open?.id}-by`]: 'De redactie' };
    equal((await ours.send(`/contested/${open?.id}`, answer)).headers.get('location'), '/contested?answered=yes');
    match(await wordsOf(await ours.get('/contested')), /Er staat niets open/);
    ok(!(await (await ours.get('/library/sources')).text()).includes('Sinds januari'));
    match(await wordsOf(await ours.get(law)), /beantwoord .*Antwoord van De redactie op 24 november 2026 Klopt, aangepast\./);
    equal((await ours.send(`/contested/${open?.id}`, answer)).status, 404);
  });

  test('can be a clause, a figure of the market, or a kind of evidence', async () => {
    const ours = await town();
    for (const [path, shown] of [
      ['clause/award-due-diligence-medium', '/library/award-due-diligence-medium'],
      ['figure/market-effect', '/library/sources'],
      ['evidence/chain-form', '/library/sources'],
    ] as const) {
      const words = `Dit klopt niet: ${path}`;
      equal((await ours.send(`/contest/${path}`, { ...note, words })).status, 303, path);
      match(await wordsOf(await ours.get(shown)), new RegExp(words));
    }
  });

  test('is asked again where a part is missing, and what was typed stays', async () => {
    const ours = await town();
    const answer = await ours.send(law, { ...note, quote: ' ', source: '' });
    equal(answer.status, 422);
    const words = await answer.text();
    match(words, /Nog niet in orde: twee antwoorden/);
    match(words, /value="An Peeters"/);
    equal((await ours.kept.notes.open()).length, 0);
  });

  test('is one note, also when the form is sent twice', async () => {
    const ours = await town();
    for (let n = 0; n < 2; n++) await ours.send(law, note);
    equal((await ours.kept.notes.open()).length, 1);
  });

  test('is about something of the library', async () => {
    const ours = await town();
    for (const path of ['clause/onbekend', 'law/constructor', 'steen/aur-45', 'figure/legal-sign-off'])
      equal((await ours.send(`/contest/${path}`, note)).status, 404, path);
  });
});

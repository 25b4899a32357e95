import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adviceOf, draftOf } from '../worked.ts';

const advised = (name: string, change = {}) => adviceOf(draftOf(name, change));

test('the worked dossiers: each country, kind of purchase and ambition is there', () => {
  const names = ['dorpskern', 'stationsplein', 'park', 'winkelstraat', 'kade', 'museumplein', 'depot', 'raamcontract', 'streek'];
  const cells = [...names, 'losse-levering', 'binnenstad', 'raamovereenkomst-natuursteen'].map((name) => {
    const { country, type, ambition } = draftOf(name).choice.facts;
    return `${country} ${type} ${ambition}`;
  });
  equal(new Set(cells).size, 12);
});

describe('[fig-1] [tip-2] which of the two kinds of purchase it is', () => {
  for (const [dossier, type] of [
    ['dorpskern', 'works'],
    ['stationsplein', 'works'],
    ['kasseiweg', 'works'],
    ['park', 'works'],
    ['winkelstraat', 'works'],
    ['museumplein', 'works'],
    ['depot', 'supply'],
    ['raamcontract', 'supply'],
    ['streek', 'supply'],
    ['losse-levering', 'supply'],
    ['binnenstad', 'supply'],
    ['raamovereenkomst-natuursteen', 'supply'],
  ] as const)
    test(`${dossier} is ${type}`, () => equal(advised(dossier).type, type));

  test('a framework with a stone supplier: six signals, all for a direct supply', () => {
    deepEqual(advised('raamcontract').because, [
      'Je koopt een levering.',
      'Je sluit een raamovereenkomst.',
      'Er schrijven steenleveranciers in: wie de keten kent, levert zelf.',
      'Natuursteen is het hoofdvoorwerp van de opdracht.',
      'De steen is 100 % van de waarde van de opdracht, dus 50 % of meer.',
      'De opdracht duurt 36 maanden, dus 12 of meer.',
    ]);
  });

  test('a shopping street of which the stone is more than half stays works: one signal against five, and it is shown last', () => {
    const { because } = advised('winkelstraat');
    equal(because.length, 6);
    equal(because.at(-1), 'De steen is 55,556% van de waarde van de opdracht, dus 50% of meer.');
  });

  test('a design team buys its stone from another, like a contractor', () =>
    ok(advised('park').because.includes('Er schrijven bouwteams in: zij kopen de steen bij een ander.')));

  test('the quay: the facts point to a supply; the buyer overrules them, and reads what she argues against', () => {
    const { type, because } = advised('kade');
    equal(type, 'works');
    equal(
      because[0],
      'Je koos zelf Type 2: werken met natuursteen, om deze reden: De leverancier plaatst de dekstenen zelf; ' +
        'na de plaatsing is de relatie voorbij. Uit de feiten volgde Type 1: rechtstreekse levering.',
    );
    equal(because.length, 7);
    equal(advised('kade', { type: undefined, award: undefined }).type, 'supply');
  });

  test('what nobody knows speaks for neither, and is said', () => {
    deepEqual(advised('park').because.slice(4), [
      'Welk deel van de waarde de steen is, is nog niet bekend.',
      'Hoe lang de opdracht duurt, is nog niet bekend.',
    ]);
  });
});

describe('[fig-1] [def-phases] what each phase can do', () => {
  const stances = (name: string) =>
    Object.fromEntries(Object.entries(advised(name).phases).map(([phase, fit]) => [phase, fit.stance]));

  test('a direct supply: every phase fits, execution most of all', () => {
    deepEqual(stances('raamcontract'), {
      preparation: 'recommended',
      selection: 'possible',
      award: 'recommended',
      execution: 'recommended',
      practice: 'recommended',
    });
    equal(
      advised('raamcontract').phases.execution?.because[0],
      'De relatie is lang en rechtstreeks: hier ligt de meeste waarde.',
    );
  });

  test('works: no selection, and in execution only what can be checked at delivery', () => {
    for (const works of ['dorpskern', 'stationsplein', 'winkelstraat', 'museumplein', 'kade']) {
      const { phases } = advised(works);
      deepEqual(stances(works), {
        preparation: 'recommended',
        selection: 'discouraged',
        award: 'recommended',
        execution: 'possible',
        practice: 'recommended',
      });
      match(String(phases.selection?.because[0]), /om één materiaal; dat is moeilijk te verantwoorden/);
      match(String(phases.execution?.because[0]), /Vraag alleen wat bij de levering na te gaan is\./);
    }
  });

  test('[def-reuse] only reused setts: there is no new chain to select, judge or follow up', () => {
    deepEqual(stances('kasseiweg'), {
      preparation: 'recommended',
      selection: 'ruled-out',
      award: 'ruled-out',
      execution: 'ruled-out',
      practice: 'recommended',
    });
  });

  test('a contract of low value: a criterion would cost more than it brings', () =>
    equal(advised('depot').phases.award?.stance, 'discouraged'));

  test('the park: while the value is unknown the advice says what depends on it', () => {
    match(
      String(advised('park').phases.award?.because[1]),
      /^Zodra je weet of de opdracht van beperkte waarde is, kan dit volgen: De opdracht is van beperkte waarde/,
    );
  });
});

describe('the steps of the guide that fit', () => {
  const steps = (name: string, change = {}) => advised(name, change).steps.map(({ id }) => id);

  test('[tip-1] who does not take part in TruStone is asked to; who does, uses it', () => {
    ok(steps('dorpskern').includes('join-trustone') && !steps('dorpskern').includes('use-trustone'));
    ok(steps('stationsplein').includes('use-trustone') && !steps('stationsplein').includes('join-trustone'));
  });

  test('[tip-1] nobody knows yet whether the town takes part: the step is shown and says so', () => {
    const step = advised('park').steps.find(({ id }) => id === 'join-trustone');
    equal(step?.because.at(-1), 'Of dit past, hangt af van wat nog niet bekend is: of je deelneemt aan TruStone.');
  });

  test('[tip-3] consult, announce early, start from an example, have it read: for every purchase, in that order', () => {
    for (const name of ['dorpskern', 'streek', 'winkelstraat', 'binnenstad']) {
      const asked = ['consult-others', 'announce-early', 'start-from-example', 'legal-sign-off'];
      deepEqual(
        steps(name)
          .filter((id) => asked.includes(id))
          .sort(),
        [...asked].sort(),
      );
    }
  });

  test('[def-europe] a wish for European stone is answered from both sides, a purchase without one is left alone', () => {
    ok(steps('museumplein').includes('europe-both-sides'));
    ok(!steps('winkelstraat').includes('europe-both-sides'));
    ok(steps('kade').includes('named-stone'));
  });

  test('[tip-5] contractors are not selected on the chain of the stone; a supplier is, with a low threshold', () => {
    ok(steps('stationsplein').includes('selection-not-for-works'));
    ok(!steps('raamcontract').includes('selection-not-for-works'));
    ok(steps('raamcontract').includes('selection-low-threshold'));
  });

  test('[tip-8] conditions for works where there are works, for a supply where there is one', () => {
    ok(steps('dorpskern').includes('conditions-for-works') && !steps('dorpskern').includes('conditions-for-supply'));
    ok(steps('streek').includes('conditions-for-supply') && !steps('streek').includes('conditions-for-works'));
  });

  test('[def-reuse] reuse is asked first', () => ok(steps('winkelstraat').includes('reuse-first')));
  test('works of which the stone is half or more: a lot of its own is worth a thought', () => {
    ok(steps('winkelstraat').includes('separate-lot'));
    ok(!steps('museumplein').includes('separate-lot'));
  });
  test('in works the designer chooses the stone before anybody bids: he is spoken to', () => {
    ok(steps('park').includes('design-team'));
    ok(!steps('raamcontract').includes('design-team'));
  });
});

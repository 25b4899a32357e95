import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { library } from '../../../test/content.ts';
import { Points } from '../../kernel/points.ts';
import { scoredElements } from './score-table.ts';
import { voiceOf } from './voice.ts';

const voice = voiceOf(library, 'nl-BE');
const criteria = Object.values(library.clauses).filter(({ criterion }) => criterion);
const sheet = (id: string, weight: Points, decimals = 2) => {
  const clause = library.clauses[id]!;
  const words = library.texts[id]!['nl-BE']!.words.elements!;
  return scoredElements({ clause, words, values: { weight, factories: 1, quarries: 1 }, decimals, voice });
};

describe('[box-2] the points of every score', () => {
  test('medium, eight points: thirty percent is 2.4, in steps of a quarter', () => {
    const [links] = sheet('award-due-diligence-medium', Points.of(8));
    equal(String(links?.points), '2.4');
    deepEqual(
      links?.rows.map(({ score, points }) => `${score}: ${points}`),
      ['0: 0', '1: 0.6', '2: 1.2', '3: 1.8', '4: 2.4'],
    );
  });
  test('to as many decimals as the scoring rules announce, a half upwards', () => {
    const quarter = (decimals: number) =>
      String(sheet('award-due-diligence-medium', Points.of(15), decimals)[0]?.rows[1]?.points);
    deepEqual([quarter(2), quarter(1), quarter(0)], ['1.13', '1.1', '1']);
  });
  test('norms that are counted: three, two of three, one of three, none', () => {
    const norms = sheet('award-due-diligence-low', Points.of(5)).find(({ element }) => element.id === 'references');
    deepEqual(
      norms?.rows.map(({ score, points }) => `${score}: ${points}`),
      ['full: 1', '2: 0.67', '1: 0.33', 'none: 0'],
    );
  });
  test('[def-trustone] factories and quarries are computed, and the text says up to which share', () => {
    const weight = Points.of(20);
    const clause = library.clauses['award-due-diligence-high']!;
    ok(
      clause.criterion?.elements.some(
        ({ by }) => 'measure' in by && by.measure === 'chain.quarriesKnown' && by.full === 'quarries',
      ),
    );
    deepEqual(
      sheet('award-due-diligence-high', weight).map(({ rows }) => rows.length),
      [2, 2, 2, 5, 5, 5, 2, 5],
    );
  });
});

describe('whatever the weight', () => {
  const weight = fc.integer({ min: 1, max: 400 }).map((tenths) => {
    const read = Points.parse(`${Math.floor(tenths / 10)}.${tenths % 10}`, '');
    ok(read.ok);
    return read.value;
  });
  const number = (points: Points) => Number(points.part) / Number(points.whole);

  test('no score gives more than its element, and a higher score never gives less', () => {
    fc.assert(
      fc.property(fc.constantFrom(...criteria), weight, fc.nat(2), ({ id }, points, decimals) =>
        sheet(id, points, decimals).every(({ points: most, rows }) => {
          const scale = rows.filter(({ score }) => typeof score === 'number').sort((a, b) => Number(a.score) - Number(b.score));
          const given = scale.map((row) => number(row.points));
          return (
            rows.every((row) => number(row.points) <= number(most)) && given.every((one, i) => i === 0 || one >= given[i - 1]!)
          );
        }),
      ),
      { numRuns: 50 },
    );
  });
  test('the elements make the weight, before rounding exactly', () => {
    for (const { id, criterion } of criteria) {
      const sum = criterion!.elements.reduce((total, { share }) => total + Math.round(Number(share) * 1000), 0);
      equal(sum, 1000, id);
    }
  });
});

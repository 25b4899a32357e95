import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { library } from '../../../test/content.ts';
import { say } from '../../library/format.ts';
import { readYaml } from '../../library/yaml.ts';
import type { Chain } from './chain.ts';
import { readChain } from './chain-file.ts';

const folder = fileURLToPath(new URL('../../../examples/chains/', import.meta.url));
const dataOf = (name: string) => readYaml(name, readFileSync(`${folder}${name}.yaml`, 'utf8')).data as Record<string, unknown>;
function chainOf(data: unknown): Chain {
  const read = readChain(data, library);
  ok(read.ok, read.ok ? '' : faults(data).join('\n'));
  return read.value;
}
const faults = (data: unknown): string[] => {
  const read = readChain(data, library);
  const { en } = library.locales;
  return read.ok ? [] : read.problems.map(({ path, wrong, expected }) => `${path}: ${say(wrong, en)}; ${say(expected, en)}`);
};

describe('[box-2] the chains of examples/', () => {
  const names = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''));
  for (const name of names) test(`${name} is read`, () => equal(chainOf(dataOf(name)).id, name));
  test('there are five', () => equal(names.length, 5));

  test('sandstone from Rajasthan: 0.55 of it comes from listed homes, the rest from homes nobody lists', () => {
    const { links, sites, on } = chainOf(dataOf('01-sandstone-setts-rajasthan'));
    deepEqual(
      links.filter(({ to }) => to === 'yard').map(({ from, share }) => [from, share.toString()]),
      [
        ['ws1', '0.55'],
        ['ws2', '0.45'],
      ],
    );
    equal(sites.find(({ id }) => id === 'ws2')?.name, 'unknown');
    equal(on.toString(), '2027-03-01');
  });

  test('a factory in Vietnam saws and polishes, and says until when its label holds', () => {
    const { sites } = chainOf(dataOf('02-blue-limestone-vietnam'));
    const factory = sites.find(({ id }) => id === 'f1');
    deepEqual(factory?.stage, ['cutting', 'polishing']);
    deepEqual(
      factory?.certificates.map(({ scheme, until, covers }) => [scheme, until.toString(), covers]),
      [['fair-stone', '2027-06-30', 'factory']],
    );
    deepEqual(factory?.coordinates, { lat: 19.81, lon: 105.78 });
  });

  test('kerbs by the metre have a width and a height', () => {
    const [kerbs] = chainOf(dataOf('03-granite-portugal')).stones;
    deepEqual([kerbs?.quantity, kerbs?.thicknessMm, kerbs?.heightMm].map(String), ['1800', '150', '300']);
  });

  test('two agents in China who buy from each other are no fault of the file', () =>
    equal(chainOf(dataOf('04-granite-by-way-of-china')).links.length, 9));
});

describe('a chain that cannot be read', () => {
  const portugal = dataOf('03-granite-portugal') as Record<'stones' | 'sites' | 'links', Record<string, unknown>[]>;
  /** The chain from Portugal with one row changed. */
  const withRow = (group: 'stones' | 'sites' | 'links', index: number, change: Record<string, unknown>) => ({
    ...portugal,
    [group]: portugal[group].map((row, i) => (i === index ? { ...row, ...change } : row)),
  });

  for (const [what, data, told] of [
    [
      'a link from a place that is not there',
      withRow('links', 2, { from: 'q9' }),
      "links[2].from: 'q9' does not stand under sites; did you mean q1?",
    ],
    [
      'a link of a stone that is not there',
      withRow('links', 0, { stone: 'tiles' }),
      "links[0].stone: 'tiles' does not stand under stones; choose from kerbs, setts",
    ],
    ['a code given twice', withRow('sites', 4, { id: 'q1' }), 'sites[4].id: q1 stands there twice; give each its own name'],
    [
      'a material that nobody knows',
      withRow('stones', 0, { material: 'granit' }),
      "stones[0].material: 'granit' is not an option; did you mean granite?",
    ],
    [
      'more than the whole',
      withRow('links', 0, { share: '75' }),
      'links[0].share: 75 is not a part of the whole; a number from 0 to 1 is expected (20 per cent is 0.2)',
    ],
    [
      'a kind of place that is none',
      withRow('sites', 1, { kind: 'mill' }),
      "sites[1].kind: 'mill' is not an option; choose from quarry, factory, workshop, yard, agent, importer, wholesaler",
    ],
    [
      'a stage that is none',
      withRow('sites', 1, { stage: 'cutting;spliting' }),
      "sites[1].stage[1]: 'spliting' is not an option; did you mean splitting?",
    ],
    [
      'coordinates that lost their point',
      withRow('sites', 1, { lat: '4109' }),
      'sites[1].lat: 4109 is no place on the map; expected degrees from -90 to 90, such as 41.15',
    ],
    [
      'half a place',
      withRow('sites', 1, { lon: undefined }),
      'sites[1].lat: only one of the coordinates is there; fill in both latitude and longitude, or neither',
    ],
    [
      'a label without an end',
      withRow('sites', 1, { certificates: 'xertifix' }),
      "sites[1].certificates[0]: 'xertifix' does not say which certificate holds until when; write name and end date, such as xertifix:2027-09-30",
    ],
    [
      'a document that ends before it begins',
      withRow('links', 0, { evidenceUntil: '2026-01-01' }),
      'links[0].evidenceUntil: the document holds until 1 January 2026, but is of 1 December 2026; check both dates',
    ],
    [
      'a key that is misspelt',
      withRow('links', 0, { evidence_from: '2026-12-01' }),
      'links[0].evidence_from: evidence_from is not a key here; did you mean evidenceFrom?',
    ],
    ['a list', [portugal], ': this is no chain; begin with kassei: chain/1, as in examples/chains'],
  ] as const)
    test(what, () => {
      const [first, ...more] = faults(data);
      equal(first, told);
      // A place that lost its code leaves the links that name it without one
      ok(what === 'a code given twice' || more.length === 0, more.join('\n'));
    });

  test('all of it at once', () => {
    const data = {
      ...withRow('links', 0, { from: 'q9' }),
      stones: [{ ...portugal.stones[0], product: 'kerb' }, portugal.stones[1]],
    };
    deepEqual(
      faults(data).map((line) => line.split(':')[0]),
      ['stones[0].product', 'links[0].from'],
    );
  });
});

import { Temporal } from 'temporal-polyfill';
import { type Problem, problem } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import { choiceProblem, nearest } from '../../library/problems.ts';
import type { ChainFile } from './chain-file.ts';

/** What does not hold together in a chain, or names what stands nowhere. Each with the path of the value. */
export const contradictionsIn = (chain: ChainFile, library: Library): Problem[] => [
  ...namesUnknown(chain, library),
  ...twice(chain),
  ...pointingNowhere(chain),
  ...halves(chain),
];

/** Stones and products that stand in no table, each with the nearest that does. */
function namesUnknown({ stones }: ChainFile, { tables }: Library): Problem[] {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const known = (path: string, name: string, of: readonly string[]) => (of.includes(name) ? [] : [choiceProblem(path, name, of)]);
  return stones.flatMap((stone, i) => [
    ...known(`stones[${i}].material`, stone.material, ids(tables.materials)),
    ...known(`stones[${i}].product`, stone.product, ids(tables.products)),
  ]);
}

function twice(chain: ChainFile): Problem[] {
  return (['stones', 'sites', 'links'] as const).flatMap((group) => {
    const ids = chain[group].map(({ id }) => id);
    return ids.flatMap((text, i) =>
      ids.indexOf(text) < i ? [problem(`${group}[${i}].id`, 'problem.twice', 'problem.twice.expected', { text })] : [],
    );
  });
}

function pointingNowhere({ stones, sites, links }: ChainFile): Problem[] {
  const points = (path: string, text: string, group: 'stones' | 'sites', to: readonly { readonly id: string }[]) => {
    const ids = to.map(({ id }) => id);
    if (ids.includes(text)) return [];
    const near = nearest(text, ids);
    const values = { text, group, near: near ?? '', options: ids.join(', ') };
    return [problem(path, 'problem.chain.nowhere', near ? 'problem.suggestion' : 'problem.choice.expected', values)];
  };
  return links.flatMap((link, i) => [
    ...points(`links[${i}].stone`, link.stone, 'stones', stones),
    ...points(`links[${i}].from`, link.from, 'sites', sites),
    ...points(`links[${i}].to`, link.to, 'sites', sites),
  ]);
}

/** One of two values that only mean something together, and a document that ends before it begins. */
function halves({ sites, links }: ChainFile): Problem[] {
  const coordinates = sites.flatMap(({ lat, lon }, i) =>
    (lat === undefined) === (lon === undefined)
      ? []
      : [
          problem(
            `sites[${i}].${lat === undefined ? 'lon' : 'lat'}`,
            'problem.chain.half-place',
            'problem.chain.half-place.expected',
          ),
        ],
  );
  const evidence = links.flatMap(({ evidenceFrom, evidenceUntil }, i) =>
    evidenceFrom && evidenceUntil && Temporal.PlainDate.compare(evidenceUntil, evidenceFrom) < 0
      ? [
          problem(`links[${i}].evidenceUntil`, 'problem.chain.ends-before', 'problem.chain.ends-before.expected', {
            from: evidenceFrom,
            until: evidenceUntil,
          }),
        ]
      : [],
  );
  return [...coordinates, ...evidence];
}

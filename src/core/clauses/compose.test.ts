import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { draftOf } from '../../../test/worked.ts';
import { compose } from './compose.ts';
import type { Block, Inline } from './tree.ts';

const tree = (name: string, change = {}) => compose(draftOf(name, change), { edition: 'tender', document: 'tender' });

/** Every inline node of a document, however deep. */
function inlines(blocks: readonly Block[]): Inline[] {
  const within = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node) => ('children' in node ? within(node.children) : [node]));
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return within(block.children);
    if (block.type === 'bullets') return block.items.flatMap(within);
    if (block.type === 'table') return block.rows.flat().flatMap(({ children }) => within(children));
    return 'children' in block ? inlines(block.children as readonly Block[]) : [];
  });
}
const anchors = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'provision' || block.type === 'point' ? [block.anchor, ...anchors(block.children)] : [],
  );

describe('the document as a tree', () => {
  for (const name of ['dorpskern', 'stationsplein', 'streek', 'kade', 'museumplein', 'binnenstad', 'kasseiweg', 'depot'])
    test(`${name}: every reference has its anchor, and no anchor stands twice`, () => {
      const document = tree(name);
      const articles = document.parts.flatMap((part) => part.articles);
      const all = [
        ...articles.flatMap((article) => [article.anchor, ...anchors(article.body)]),
        ...document.annexes.map(({ anchor }) => anchor),
      ];
      deepEqual(all, [...new Set(all)]);
      for (const article of articles)
        for (const node of inlines(article.body))
          if (node.type === 'ref') ok(all.includes(node.to), `${article.clause} → ${node.to}`);
    });

  test('articles are numbered through the parts, parts and annexes for themselves', () => {
    const { parts, annexes } = tree('binnenstad');
    deepEqual(
      parts.map(({ number }) => number),
      [1, 2, 3, 4, 5],
    );
    deepEqual(
      parts.flatMap((part) => part.articles.map(({ number }) => number)),
      Array.from({ length: 16 }, (_, i) => i + 1),
    );
    deepEqual(
      annexes.map(({ number, form }) => `${number} ${form}`),
      ['1 chain', '2 risk-analysis', '3 action-plan', '4 yearly-report'],
    );
  });
  test('a value keeps the name and the kind of its parameter', () => {
    const term = inlines(tree('dorpskern').parts.flatMap((part) => part.articles.flatMap(({ body }) => body))).find(
      (node) => node.type === 'value' && node.parameter === 'term',
    );
    deepEqual(term, { type: 'value', parameter: 'term', kind: 'weeks', value: 'veertien weken' });
  });
  test('a blank keeps the key of the dossier that fills it', () => {
    const blanks = inlines(tree('losse-levering').parts.flatMap((part) => part.articles.flatMap(({ body }) => body))).flatMap(
      (node) => (node.type === 'blank' ? [node.path] : []),
    );
    deepEqual([...new Set(blanks)], ['clauses.practice-delivery-times.term', 'award']);
  });
  test('each article keeps the id and version of its clause', () => {
    for (const article of tree('streek').parts.flatMap((part) => part.articles)) {
      equal(article.anchor, `article-${article.clause}`);
      equal(article.version, 1);
    }
  });
  test('a paragraph that is left out shifts those behind it, and what refers to them', () => {
    const clause = (change = {}) =>
      tree('stationsplein', change)
        .parts.flatMap((part) => part.articles)
        .find((one) => one.clause === 'award-scoring-rules')!;
    const numbers = (change = {}) => clause(change).body.flatMap((block) => (block.type === 'provision' ? [block.number] : []));
    const none = { clauses: { 'award-scoring-rules': { verification: 'none' } } };
    deepEqual(
      numbers(),
      Array.from({ length: 11 }, (_, i) => i + 1),
    );
    deepEqual(
      numbers(none),
      Array.from({ length: 10 }, (_, i) => i + 1),
    );
  });
  test('the same draft gives the same tree', () => deepEqual(tree('museumplein'), tree('museumplein')));
});

describe('two editions and the announcement', () => {
  test('only the buyer has notes', () => {
    const notes = (edition: 'tender' | 'buyer') =>
      compose(draftOf('dorpskern'), { edition, document: 'tender' }).parts.flatMap((part) =>
        part.articles.flatMap((article) => article.notes),
      ).length;
    equal(notes('tender'), 0);
    ok(notes('buyer') > 50);
  });
  test('the text itself is the same in both', () => {
    const bodies = (edition: 'tender' | 'buyer') =>
      compose(draftOf('kade'), { edition, document: 'tender' }).parts.flatMap((part) => part.articles.map(({ body }) => body));
    deepEqual(bodies('tender'), bodies('buyer'));
  });
  test('[tip-3] the announcement stands alone: one article without a number, no annexes, no contents', () => {
    const announced = compose(draftOf('raamcontract'), { edition: 'tender', document: 'announcement' });
    deepEqual(
      announced.parts.flatMap((part) => part.articles.map(({ clause, number }) => `${clause} ${number}`)),
      ['preparation-announcement 0'],
    );
    deepEqual([announced.annexes, announced.front, announced.contents], [[], [], false]);
  });
});

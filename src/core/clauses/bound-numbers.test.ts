import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import { draftOf } from '../../../test/worked.ts';
import { withBoundNumbers } from './bound-numbers.ts';
import { compose } from './compose.ts';
import { type Inline, paragraph, plainText } from './tree.ts';

const tree = compose(draftOf('grote-markt'), { edition: 'tender', document: 'tender' });
/** What is written, with ~ for the space that does not break. */
const written = (...children: (Inline | string)[]): string => {
  const [block] = withBoundNumbers({ ...tree, front: [paragraph(...children)] }, library.locales['nl-BE'].format).front;
  return block?.type === 'paragraph' ? plainText(block.children).replaceAll('\u00a0', '~') : '';
};
const ref = (target: 'article' | 'paragraph' | 'point' | 'annex', shows: string): Inline => ({
  type: 'ref',
  to: 'x',
  target,
  shows,
});

describe('a number stays on the line of its word', () => {
  test('where it is typed: in the name of a law, in a list of articles, for a lot', () => {
    equal(written('Volgens artikel 45 van het koninklijk besluit'), 'Volgens artikel~45 van het koninklijk besluit');
    equal(written('Artikelen 3 en 4, perceel 2, bijlage 1'), 'Artikelen~3 en 4, perceel~2, bijlage~1');
  });
  test('where a reference prints it', () => {
    deepEqual(
      [
        written('Zie ', ref('article', 'artikel 7'), ' en ', ref('annex', 'bijlage 2')),
        written('Zie lid ', ref('paragraph', '2'), ', ', ref('point', 'a'), ', van dit artikel'),
      ],
      ['Zie artikel~7 en bijlage~2', 'Zie lid~2, a, van dit artikel'],
    );
  });
  test('other numbers may stand on the next line, and what the buyer filled in stays as it is', () => {
    equal(written('Het geldt 24 maanden na 1 februari 2027'), 'Het geldt 24 maanden na 1 februari 2027');
    equal(written({ type: 'value', parameter: 'name', kind: 'text', value: 'het artikel 3' }), 'het artikel 3');
  });
});

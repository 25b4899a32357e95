import { deepEqual, equal } from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { library } from '../../../test/content.ts';
import { plainText } from './tree.ts';
import { voiceOf } from './voice.ts';
import { changedWords, wordChanges } from './word-changes.ts';

const was = 'De opdrachtnemer bezorgt de stukken binnen vijftien kalenderdagen.';
const is = 'De opdrachtnemer bezorgt alle stukken binnen twintig kalenderdagen.';

describe('[tip-3] what changed, word by word', () => {
  test('words that came and words that went, the rest as it was', () => {
    deepEqual(
      wordChanges(was, is)
        .filter(({ kind }) => kind !== 'same')
        .map(({ kind, text }) => `${kind} ${text}`),
      ['removed de', 'added alle', 'removed vijftien', 'added twintig'],
    );
  });
  test('the same text has no change', () =>
    deepEqual(
      wordChanges(was, was).map(({ kind }) => kind),
      ['same'],
    ));
  test('on paper: what went and what came, each with its word', () =>
    equal(
      plainText(changedWords(was, is, voiceOf(library, 'nl-BE'))),
      'De opdrachtnemer bezorgt [geschrapt: de][toegevoegd: alle] stukken binnen [geschrapt: vijftien][toegevoegd: twintig] kalenderdagen.',
    ));

  const words = fc
    .array(fc.constantFrom('steen', 'groeve', 'kalender', 'een', 'é', '\n\n', '1.'), { maxLength: 40 })
    .map((all) => all.join(' '));
  test('without what came it is the old text, without what went the new one', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const parts = wordChanges(a, b);
        const without = (left: string) =>
          parts
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('');
        return without('added') === a && without('removed') === b;
      }),
    );
  });
  test('two long texts that have nothing in common are told as wholly different', () => {
    const [a, b] = [0, 1].map((n) => Array.from({ length: 3000 }, (_, i) => `woord${i * 2 + n}`).join(' ')) as [string, string];
    deepEqual(
      wordChanges(a, b).map(({ kind }) => kind),
      ['removed', 'added'],
    );
  });
});

import { diffArrays } from 'diff';
import type { Inline } from './tree.ts';
import { text } from './tree.ts';
import type { Voice } from './voice.ts';

/** A piece of a text: kept, added or taken away. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Two unlike texts take long to compare: with more differences than this they count as wholly different. */
const maxEditLength = 2000;

/** The difference of two texts, word by word. */
export function wordChanges(was: string, is: string): WordChange[] {
  const changes = diffArrays(wordsIn(was), wordsIn(is), { maxEditLength });
  if (!changes)
    return [
      { kind: 'removed', text: was },
      { kind: 'added', text: is },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** Words, the space and the marks between them. `3.360` is one word: a changed number is read whole. */
const wordsIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+|\s+|[^\s]/gu) ?? [];

/** The difference as it reads on paper: what went in square brackets with its word, what came in bold with its. */
export const changedWords = (was: string, is: string, voice: Voice): Inline[] =>
  wordChanges(was, is).map(({ kind, text: words }): Inline => {
    if (kind === 'same') return text(words);
    return { type: kind === 'added' ? 'strong' : 'emphasis', children: [text(voice.say(`change.${kind}`, { words }))] };
  });

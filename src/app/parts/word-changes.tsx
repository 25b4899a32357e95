import { aroundChanges } from '../../core/clauses/around-changes.ts';
import type { Voice } from '../../core/clauses/voice.ts';
import type { WordChange } from '../../core/clauses/word-changes.ts';
import type { Language } from '../../library/schema.ts';

/** What came underlined, what went struck through, each with a word for who does not see it; of the rest what stands around. */
export function WordChanges({ parts, language, voice }: WordChangesProps) {
  return (
    <p class="k-words" lang={language}>
      {aroundChanges(parts).map(({ kind, text }, i) => {
        if (kind === 'same') return text;
        const said = (
          <span class="k-hidden" lang={voice.language}>
            {`${voice.say(`page.words.${kind}`)} `}
          </span>
        );
        return kind === 'added' ? (
          <>
            {apart(parts[i - 1])}
            <ins>
              {said}
              {text}
            </ins>
          </>
        ) : (
          <del>
            {said}
            {text}
          </del>
        );
      })}
    </p>
  );
}

/** What came stands apart from what went. */
const apart = (before: WordChange | undefined): string => (before?.kind === 'removed' && !/\s$/.test(before.text) ? ' ' : '');

interface WordChangesProps {
  readonly parts: readonly WordChange[];
  /** Of the text. */
  readonly language: Language;
  readonly voice: Voice;
}

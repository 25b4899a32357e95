import type { Voice } from '../../../core/clauses/voice.ts';
import type { Library } from '../../../library/library.ts';
import type { ClauseWords } from '../../../library/words.ts';

/** The words of a clause in the reader's language; a clause of the other country is read in the Dutch it has. */
export function wordsFor(id: string, { texts }: Library, { language }: Voice): ClauseWords | undefined {
  const here = texts[id];
  return (here?.[language] ?? (language === 'en' ? here?.en : (here?.['nl-BE'] ?? here?.['nl-NL'])))?.words;
}

import type { Library } from '../../src/library/library.ts';
import { wordsIn } from '../../src/library/schema.ts';
import { generated, table } from './page.ts';

/** docs/glossary.md: one word for one thing, in the three languages. */
export function glossaryPage({ glossary }: Library): string {
  const rows = Object.entries(glossary)
    .sort(([, a], [, b]) => (a.en.toLowerCase() < b.en.toLowerCase() ? -1 : 1))
    .map(([id, term]) => [
      `**${term.en}**`,
      spoken(term['nl-BE'], term.only !== 'NL'),
      spoken(term['nl-NL'], term.only !== 'BE'),
      `${wordsIn(term.means, 'en')} · _${wordsIn(term.means, 'nl-BE')}_`,
      `\`${id}\``,
    ]);
  return `${generated('Glossary', '`content/glossary.yaml`')}
Of each list of words the first is written in texts; the others are understood. Belgian and Netherlands Dutch are two legal languages:
the same word may mean something else, or not exist.

${table(['English', 'Nederlands (België)', 'Nederlands (Nederland)', 'what it means', 'id'], rows)}
`;
}

/** The word that is written, and behind it those that are understood. */
function spoken(words: readonly string[] | undefined, exists: boolean): string {
  const [first, ...others] = words ?? [];
  if (!first || !exists) return '–';
  return others.length > 0 ? `**${first}**, ${others.join(', ')}` : `**${first}**`;
}

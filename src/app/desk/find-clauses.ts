import type { Library } from '../../library/library.ts';
import type { Language } from '../../library/schema.ts';
import type { ClauseText } from '../../library/words.ts';

/** A clause in which every word stands that was looked for. */
export interface FoundClause {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  /** Words of its text around the first that was found; nothing where title or purpose say it. */
  readonly around?: string | undefined;
}

/** More words than this make no search better. */
const mostWords = 12;
/** So many letters around a word that was found. */
const around = 90;

/**
 * The clauses of the library in which all words stand, those that say them in their title first. A longer word may end
 * otherwise: the last two letters of it, in which most forms of a word differ, do not count. So few texts need no index.
 */
export function findClauses({ texts }: Library, language: Language, typed: string): readonly FoundClause[] {
  const words = wordsIn(typed).slice(0, mostWords).map(rootOf);
  if (words.length === 0) return [];
  const found = Object.entries(texts).flatMap(([id, of]) => {
    const text = of[language] ?? of['nl-BE'] ?? of['nl-NL'];
    const match = text && matchOf(text, words);
    return text && match ? [{ id, title: text.words.title, purpose: text.words.purpose, ...match }] : [];
  });
  return found.sort((a, b) => a.rank - b.rank || a.title.localeCompare(b.title)).map(({ rank: _, ...one }) => one);
}

/** Where the words stand: 0 in the title, 1 with what the clause brings, 2 in its text; undefined where one is missing. */
function matchOf({ words, body }: ClauseText, roots: readonly string[]): { rank: number; around?: string } | undefined {
  const standIn = (text: string) => {
    const there = wordsIn(text);
    return roots.every((root) => there.some((word) => word.startsWith(root)));
  };
  if (standIn(words.title)) return { rank: 0 };
  const said = `${words.title} ${words.purpose}`;
  if (standIn(said)) return { rank: 1 };
  const text = plain(body);
  return standIn(`${said} ${text}`) ? { rank: 2, around: excerptOf(text, roots) } : undefined;
}

const rootOf = (word: string): string => (word.length < 6 ? word : word.slice(0, -2));
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsIn = (text: string): string[] => bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A text without its placeholders, the targets of its references and its marks. */
const plain = (body: string): string =>
  body
    .replace(/\{%.*?%\}/gs, ' ')
    .replace(/\{\{.*?\}\}/gs, '…')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[#*_>`|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function excerptOf(text: string, roots: readonly string[]): string {
  const first = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find(([word]) => roots.some((root) => bare(word).startsWith(root)));
  if (!first) return '';
  const [from, to] = [Math.max(0, first.index - around), first.index + around];
  const cut = text.slice(from, to);
  return `${from > 0 ? '… ' : ''}${cut.replace(from > 0 ? /^\S*\s/ : /^/, '').replace(/\s\S*$/, '')}${to < text.length ? ' …' : ''}`;
}

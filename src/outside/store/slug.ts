import { slug } from '../../kernel/slug.ts';

/** The longest id, as the tables check it. */
const longest = 60;
/** Words that addresses use for something else than a dossier. */
const taken = new Set(['new', 'search']);

/** The id that a title asks for: `Heraanleg Grote Markt` is `heraanleg-grote-markt`. */
export const slugOf = (title: string): string => cut(slug(title), longest) || 'dossier';

/** The first of an id, id-2, id-3 … that is free. */
export function freeOf(wanted: string, used: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const tail = n === 1 ? '' : `-${n}`;
    const id = `${cut(wanted, longest - tail.length)}${tail}`;
    if (!used.has(id) && !taken.has(id)) return id;
  }
}

const cut = (id: string, to: number): string => id.slice(0, to).replace(/-+$/, '');

/** The longest id, as the tables check it. */
const longest = 60;
/** Words that addresses use for something else than a dossier. */
const taken = new Set(['new', 'search']);

/** The id that a title asks for: `Heraanleg Grote Markt` is `heraanleg-grote-markt`. */
export function slugOf(title: string): string {
  const letters = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '');
  return cut(slug, longest) || 'dossier';
}

/** The first of an id, id-2, id-3 … that is free. */
export function freeOf(slug: string, used: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const tail = n === 1 ? '' : `-${n}`;
    const id = `${cut(slug, longest - tail.length)}${tail}`;
    if (!used.has(id) && !taken.has(id)) return id;
  }
}

const cut = (slug: string, to: number): string => slug.slice(0, to).replace(/-+$/, '');

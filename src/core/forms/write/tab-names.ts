/** What a spreadsheet program allows on a tab. */
const longest = 31;
const refused = /[[\]:*?/\\]/g;

/** Titles as names of sheets: cut at a word, without signs that are refused, each once whatever its capitals. */
export function tabNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const clean = title.replace(refused, ' ').replace(/\s+/g, ' ').replace(/^'|'$/g, '').trim();
    let name = cut(clean, longest);
    for (let next = 2; taken.has(name.toLowerCase()); next++) name = `${cut(clean, longest - 4)} (${next})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const short = text.slice(0, length + 1);
  return (short.includes(' ') ? short.slice(0, short.lastIndexOf(' ')) : text.slice(0, length)).trim();
}

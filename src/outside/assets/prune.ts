/**
 * Leaves of a library's style sheet what our pages use: components come as one file of 400 kB, and the theme has three
 * tokens for each one that is read. What a rule says is not looked at, only where it applies.
 */

/** A rule, or a group of rules such as a media query, as it stands in a sheet. */
interface Rule {
  readonly head: string;
  readonly body: string;
}

/** The rules of a sheet for the classes in `used`; those that name no class stay. */
export const onlyClasses = (css: string, used: ReadonlySet<string>): string =>
  rulesOf(css)
    .map(({ head, body }) => {
      if (/^@(media|supports)/.test(head)) {
        const inside = onlyClasses(body, used);
        return inside === '' ? '' : `${head}{${inside}}`;
      }
      const selectors = head.startsWith('@') ? [head] : selectorsOf(head).filter((selector) => isUsed(selector, used));
      return selectors.length === 0 ? '' : `${selectors.join(',')}{${body.replace(/\s+/g, ' ').trim()}}`;
    })
    .join('');

/** The tokens of a theme that `css` reads, and those on which they rest. */
export function onlyTokens(theme: string, css: string): string {
  const tokens = new Map([...withoutComments(theme).matchAll(/(--[\w-]+):\s*([^;}]+)/g)].map(([, name, value]) => [name, value]));
  const read = new Set<string>();
  const queue = tokensIn(css);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (read.has(name)) continue;
    read.add(name);
    queue.push(...tokensIn(tokens.get(name) ?? ''));
  }
  const kept = [...tokens].filter(([name]) => read.has(name ?? '')).map(([name, value]) => `${name}:${value?.trim()}`);
  const selector = /^\s*([^{@]+)\{/.exec(withoutComments(theme))?.[1]?.trim() ?? ':root';
  return `${selector}{${kept.join(';')}}`;
}

/** The classes that a text of ours names: `k-` is ours, `utrecht-` that of the components. */
export const classesIn = (text: string): string[] => text.match(/\b(?:k|utrecht)-[a-z0-9_-]+/g) ?? [];

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');
const tokensIn = (css: string): string[] => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name ?? '');
/** At the commas between selectors, not at those inside `:is(…)`. */
const selectorsOf = (head: string): string[] => head.split(/,(?![^(]*\))/).map((selector) => selector.trim());
const isUsed = (selector: string, used: ReadonlySet<string>): boolean =>
  [...selector.matchAll(/\.([a-z][\w-]*)/g)].every(([, name]) => used.has(name ?? ''));

function rulesOf(sheet: string): Rule[] {
  const css = withoutComments(sheet).replace(/@(charset|import)[^;]*;/g, '');
  const rules: Rule[] = [];
  let from = 0;
  for (let open = css.indexOf('{'); open >= 0; open = css.indexOf('{', from)) {
    const end = endOf(css, open);
    rules.push({ head: css.slice(from, open).trim(), body: css.slice(open + 1, end) });
    from = end + 1;
  }
  return rules;
}

/** Where the brace that opens at `open` closes. */
function endOf(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] === '}' && --depth === 0) return at;
  }
  return css.length;
}

import type { WordChange } from './word-changes.ts';

/** So many characters of what stayed are read on each side of a change. */
const sight = 110;

/** What changed with the words around it: of a long text that stayed only its ends, the middle as an ellipsis. */
export const aroundChanges = (parts: readonly WordChange[]): WordChange[] =>
  parts.map((part, i) => {
    if (part.kind !== 'same') return part;
    const [before, after] = [i > 0 ? start(part.text) : '', i < parts.length - 1 ? end(part.text) : ''];
    return part.text.length <= 3 * sight ? part : { kind: 'same', text: `${before} … ${after}` };
  });

const start = (text: string): string => text.slice(0, text.lastIndexOf(' ', sight));
const end = (text: string): string => text.slice(text.indexOf(' ', text.length - sight) + 1);

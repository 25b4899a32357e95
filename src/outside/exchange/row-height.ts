import type { SheetCell } from '../../core/forms/sheet.ts';
import { looks } from './looks.ts';

/** Sizes of letters and lines in points. A column's width counts letters of the size in which cells are written as a rule. */
export const usualSize = 11;
const lineHeight = 1.35;
/** A letter is on the average this much narrower than the digit that widths count. */
const narrower = 1.05;
const air = 4;

/**
 * The height of a row whose texts are wrapped, in points: not every program works it out when it opens a file. A row with
 * nothing longer than its column is left to the program, which lets it grow with what is typed.
 */
export function rowHeight(cells: readonly SheetCell[], widths: readonly number[]): number | undefined {
  const heights = cells.map(({ value, look }, i) => {
    const { fontSize = usualSize, wrap, fontWeight } = looks[look];
    const wide = fontWeight === 'bold' ? 1.1 : 1;
    const lines =
      wrap && typeof value === 'string' ? linesIn(value, ((widths[i] ?? 10) * usualSize * narrower) / (fontSize * wide)) : 1;
    return lines === 1 && fontSize <= usualSize ? 0 : lines * fontSize * lineHeight + air;
  });
  const highest = Math.max(0, ...heights);
  return highest > 0 ? Math.ceil(highest) : undefined;
}

/** How many lines a text takes, broken between words. */
function linesIn(text: string, width: number): number {
  let [lines, used] = [0, Number.POSITIVE_INFINITY];
  for (const word of text.split(/\s+/)) {
    if (used + 1 + word.length > width) {
      lines += Math.max(1, Math.ceil(word.length / width));
      used = word.length % width;
    } else used += 1 + word.length;
  }
  return lines;
}

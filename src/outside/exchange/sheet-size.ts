/** As far as a spreadsheet goes. */
const lastRow = 1_048_576;
/** Rows and cells of all sheets together, empty ones before a filled one included: what a reader makes room for. */
const mostRows = 3 * lastRow;
const mostCells = 2_000_000;

/**
 * Whether the sheets of a workbook can be read without filling the memory. One cell at the far end, a few bytes, makes a
 * reader that fills the gaps build everything before it.
 *
 * @param parts all XML parts: which of them are sheets is for the workbook to say
 */
export function isReadable(parts: Iterable<string>): boolean {
  let [rows, cells] = [0, 0];
  for (const xml of parts) {
    const size = sizeOf(xml);
    if (!size) return false;
    rows += size.rows;
    cells += size.filledRows * size.columns;
  }
  return rows <= mostRows && cells <= mostCells;
}

/** Rows and cells as they are opened, whole tags only: a tag that hides its place from this pattern is counted below. */
const openings = /<(?:[\w.-]+:)?(row|c)((?:\s+[^\s=<>"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>(<\/)?/g;
const anyOpening = /<(?:[\w.-]+:)?(?:row|c)(?=[\s/>])/g;

/** How far a sheet goes; undefined when a place in it cannot be read. A part without rows has no size. */
function sizeOf(xml: string): { rows: number; filledRows: number; columns: number } | undefined {
  let [seen, rows, filledRows, columns] = [0, 0, 0, 0];
  for (const [, tag, attributes = '', closed, empty] of xml.matchAll(openings)) {
    seen++;
    const place = /\sr\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place ?? '') ?? [];
    if (tag === 'row' && place === undefined) rows++;
    else if (digits === undefined || Number(digits) > lastRow) return undefined;
    else if (tag === 'row') rows = Math.max(rows, Number(digits));
    else if (!closed && !empty) {
      filledRows = Math.max(filledRows, Number(digits));
      columns = Math.max(columns, columnOf(letters ?? ''));
    }
  }
  return seen === (xml.match(anyOpening)?.length ?? 0) ? { rows: Math.max(rows, filledRows), filledRows, columns } : undefined;
}

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

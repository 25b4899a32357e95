import type { DataCell, DataTable } from '../../core/clauses/data-tables.ts';

/** Begins a cell that a spreadsheet would work out as a formula, also one of another program. */
const formula = /^[=+\-@\t\r]/;
/** Tells a spreadsheet that the file is Unicode. */
const mark = '\uFEFF';

/**
 * Writes a table as CSV for a spreadsheet: with a byte order mark, lines that end in CRLF, every text that could be a
 * formula behind an apostrophe.
 *
 * @param separator `;` where the comma stands in numbers
 */
export function writeCsv({ columns, rows }: Pick<DataTable, 'columns' | 'rows'>, separator: ',' | ';'): string {
  const line = (cells: readonly DataCell[]) => cells.map((cell) => cellOf(cell, separator)).join(separator);
  return `${mark}${[columns, ...rows].map((cells) => `${line(cells)}\r\n`).join('')}`;
}

function cellOf(cell: DataCell, separator: string): string {
  if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell);
  const text = String(cell);
  const safe = formula.test(text) ? `'${text}` : text;
  return /["\r\n;,]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

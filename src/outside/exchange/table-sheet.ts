import { Temporal } from 'temporal-polyfill';
import type { DataCell, DataTable } from '../../core/clauses/data-tables.ts';
import type { Sheet } from '../../core/forms/sheet.ts';

/** Columns are this wide, in letters: as their longest word, within bounds that still print. */
const [narrowest, widest] = [10, 60];
/** A day as a spreadsheet shows it. */
const dayWidth = 12;

/** A table as a sheet of its own, its heading in sight. */
export const sheetOf = ({ title, columns, rows }: DataTable): Sheet => ({
  name: title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
  widths: columns.map((column, i) => widthOf([column, ...rows.map((row) => row[i] ?? '')])),
  frozen: { rows: 1, columns: 0 },
  rows: [
    columns.map((value) => ({ value, look: 'heading' as const })),
    ...rows.map((row) => row.map((value) => ({ value: value === '' ? undefined : value, look: 'answer' as const }))),
  ],
  rules: [],
});

const widthOf = (cells: readonly DataCell[]): number => {
  const longest = Math.max(...cells.map((cell) => (cell instanceof Temporal.PlainDate ? dayWidth : String(cell).length)));
  return Math.min(widest, Math.max(narrowest, longest + 2));
};

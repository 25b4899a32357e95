import { Temporal } from 'temporal-polyfill';
import type { CellObject, Image, Sheet as Written } from 'write-excel-file/node';
import type { Sheet, SheetCell } from '../../core/forms/sheet.ts';
import { invariant } from '../../kernel/result.ts';
import { looks } from './looks.ts';
import type { Pack } from './read-xlsx.ts';
import { rowHeight, usualSize } from './row-height.ts';
import { unpack } from './unpack.ts';

/**
 * Writes sheets as a workbook of Excel. Texts are texts, also those that begin with a sign of a formula.
 *
 * @param dayFormat how a day is shown, in the signs of a spreadsheet: `dd/mm/yyyy`
 * @param pack packs without a time of day: the same sheets then give the same bytes
 */
export async function writeXlsx(sheets: readonly Sheet[], dayFormat: string, pack: Pack): Promise<Uint8Array> {
  const [{ default: writeExcel }, { rulesAndPrint }] = await Promise.all([
    import('write-excel-file/node'),
    import('./cell-rules.ts'),
  ]);
  const written = sheets.map((sheet) => writtenSheet(sheet, dayFormat));
  const bytes = await writeExcel(written, {
    fontFamily: 'Calibri',
    fontSize: usualSize,
    features: [rulesAndPrint(sheets)],
  }).toBuffer();
  const parts = await unpack(bytes, '');
  invariant(parts.ok, 'a workbook of our own can be unpacked');
  return pack(parts.value);
}

const writtenSheet = ({ name, widths, frozen, rows }: Sheet, dayFormat: string): Written<Image['content']> => ({
  sheet: name,
  columns: widths.map((width) => ({ width })),
  orientation: 'landscape',
  ...(frozen.rows > 0 && { stickyRowsCount: frozen.rows }),
  ...(frozen.columns > 0 && { stickyColumnsCount: frozen.columns }),
  data: rows.map((row) => {
    const height = rowHeight(row, widths);
    return row.map((cell) => ({ ...writtenCell(cell, dayFormat), ...(height && { height }) }));
  }),
});

function writtenCell({ value, look, holds }: SheetCell, dayFormat: string): CellObject {
  const style = looks[look];
  if (value === undefined) return { ...style, ...emptyFor(holds, dayFormat) };
  if (value instanceof Temporal.PlainDate)
    return { ...style, value: new Date(`${value}T00:00:00Z`), type: Date, format: dayFormat };
  if (typeof value === 'number') return { ...style, value, type: Number };
  if (typeof value === 'boolean') return { ...style, value, type: Boolean };
  return { ...style, value, type: String, format: '@' };
}

/** An empty cell already knows what will stand in it: a text that begins with = stays one. */
function emptyFor(holds: SheetCell['holds'], dayFormat: string): Partial<CellObject> {
  if (holds === 'day') return { type: Date, format: dayFormat };
  return holds === 'text' ? { type: String, format: '@' } : {};
}

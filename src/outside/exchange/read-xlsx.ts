import { Temporal } from 'temporal-polyfill';
import type { CellValue, ReadSheet } from '../../core/forms/sheet.ts';
import { err, ok, problem, type Result } from '../../kernel/result.ts';
import { isReadable } from './sheet-size.ts';
import { type Parts, unpack } from './unpack.ts';

/** Packs parts into a zip that holds nothing else. */
export type Pack = (parts: Parts) => Uint8Array;

/**
 * Reads the sheets of a workbook that somebody sent. Its zip is unpacked under guard and packed anew: what the reader of
 * sheets is handed holds the very parts that were looked at.
 *
 * @param file its name in messages
 */
export async function readXlsx(bytes: Uint8Array, file: string, pack: Pack): Promise<Result<readonly ReadSheet[]>> {
  const parts = await unpack(bytes, file);
  if (!parts.ok) return parts;
  if (!parts.value.has('xl/workbook.xml')) return err(problem(file, 'problem.package.kind', 'problem.package.kind.expected'));
  if (!isReadable(parts.value.values())) return err(problem(file, 'problem.package.huge', 'problem.package.huge.expected'));
  const { default: readSheets } = await import('read-excel-file/node');
  try {
    const sheets = await readSheets(Buffer.from(pack(parts.value)));
    return ok(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })));
  } catch (fault) {
    const names = ['InvalidSpreadsheetError', 'InvalidInputError'];
    if (!(fault instanceof Error) || !names.includes(fault.name)) throw fault;
    return err(problem(file, 'problem.package.broken', 'problem.package.broken.expected'));
  }
}

function cellOf(value: unknown): CellValue | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dayOf(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** A day of a spreadsheet has no time zone: its library hands it over as midnight in UTC. One that no calendar has stays a text. */
function dayOf(value: Date): CellValue {
  const written = Number.isNaN(value.getTime()) ? '#####' : value.toISOString().slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(written) ? Temporal.PlainDate.from(written) : written;
}

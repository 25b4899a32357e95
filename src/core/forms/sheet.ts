import type { Temporal } from 'temporal-polyfill';

/** What stands in a cell of a spreadsheet. A text is a text, whatever sign it begins with: nothing here is a formula. */
export type CellValue = string | number | boolean | Temporal.PlainDate;

/** A sheet of a spreadsheet to be written, before anyone says how a program draws it. */
export interface Sheet {
  /** On its tab: at most 31 letters, without []:*?/\ . */
  readonly name: string;
  /** Widths in letters, from the first column. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly rows: readonly (readonly SheetCell[])[];
  readonly rules: readonly CellRule[];
}
export interface SheetCell {
  readonly value?: CellValue | undefined;
  readonly look: Look;
  /** What an answer is to be, so that a program does not make a date or a formula of a text. */
  readonly holds?: Holds | undefined;
}
export type Holds = 'text' | 'number' | 'day';
/** What a cell is; a writer gives each its look. */
export type Look = 'title' | 'label' | 'prose' | 'code' | 'heading' | 'help' | 'example' | 'answer' | 'computed';

/** What may be filled in below each other, refused by the spreadsheet itself, or doubted when it is not `strict`. */
export interface CellRule {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly allows: Allowed;
  readonly strict: boolean;
  /** What is said when something else is filled in. */
  readonly otherwise: string;
}
export type Allowed =
  | { readonly kind: 'words'; readonly sheet: string; readonly column: number; readonly from: number; readonly to: number }
  | { readonly kind: 'whole' | 'decimal'; readonly min?: number | undefined; readonly max?: number | undefined }
  | { readonly kind: 'day' };

/** A sheet as it was read: its rows from the first, each cell at its place. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly (CellValue | null)[])[];
}

/** The letters of a column, from 1: 3 is C, 28 is AB. */
export const columnName = (column: number): string =>
  column <= 0 ? '' : columnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

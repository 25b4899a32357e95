import type { ReadSheet } from '../sheet.ts';

/** A sheet of a form that came back, and its row with the codes of the columns, from 0. */
export interface FoundSheet {
  readonly sheet: ReadSheet;
  readonly head: number;
}
/** The codes stand at the top; somebody may have put a few rows above them. */
const rowsToLookIn = 10;

/** The sheets whose first column holds this code, whatever they are called by now. */
export const sheetsOf = (code: string, sheets: readonly ReadSheet[]): readonly FoundSheet[] =>
  sheets.flatMap((sheet) => {
    const head = sheet.rows.slice(0, rowsToLookIn).findIndex(([first, second]) => first === code && second !== null);
    return head < 0 ? [] : [{ sheet, head }];
  });

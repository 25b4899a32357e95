import { type Country, countries, type Language, languages } from '../../library/schema.ts';
import type { ReadSheet } from './sheet.ts';

/** By what a spreadsheet is known as a form of ours: it stands at the foot of its cover. */
export interface Stamp {
  readonly form: string;
  readonly version: string;
  readonly language?: Language | undefined;
  /** Whose rows stand ready, where they differ. */
  readonly country?: Country | undefined;
}
/** The word in the first column below which the stamp stands. */
export const stampMark = 'kassei';

/** The lines of a stamp, each with its name. */
export const stampLines = ({ form, version, language, country }: Stamp): readonly (readonly [string, string])[] => [
  ['form', form],
  ['version', version],
  ['language', language ?? ''],
  ['country', country ?? ''],
];

/** The stamp of a workbook; undefined in one that is no form of ours. */
export function stampOf(sheets: readonly ReadSheet[]): Stamp | undefined {
  for (const { rows } of sheets) {
    const mark = rows.findIndex(([first]) => first === stampMark);
    if (mark < 0) continue;
    const lines = Object.fromEntries(rows.slice(mark + 1, mark + 5).map(([name, value]) => [String(name), String(value ?? '')]));
    if (!lines.form || !lines.version) continue;
    return {
      form: lines.form,
      version: lines.version,
      language: languages.find((language) => language === lines.language),
      country: countries.find((country) => country === lines.country),
    };
  }
  return undefined;
}

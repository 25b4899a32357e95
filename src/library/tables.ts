import * as z from 'zod';
import { text } from './schema.ts';

/** Facts in tables (CSV): one row each, the columns that something reads. Cells that are empty are not known. */
const cell = z.string();
const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const optionalDecimal = z.union([decimal, z.literal('')]);
/** Columns beside those named here may stand in a table: they are for a reader. */
const row = <S extends z.core.$ZodLooseShape>(shape: S) => z.looseObject(shape);

export const tableSchemas = {
  materials: row({ id: text, name_nl: text, name_en: text, density_typical: decimal, rock_family: cell }),
  products: row({
    id: text,
    name_nl_be: text,
    name_nl_nl: text,
    name_en: text,
    unit: text,
    thickness_typical_mm: optionalDecimal,
    stone_share_of_surface: optionalDecimal,
  }),
  countries: row({ iso2: z.string().length(2), name_nl: text, name_en: text, eea: z.enum(['0', '1']) }),
  risks: row({ id: text, name_nl: text, name_en: text }),
  certificates: row({ id: text, name: text, governance: cell, status: cell, as_of: cell }),
} as const;
export type TableName = keyof typeof tableSchemas;
/** Where a table stands in the content folder. */
export const tableFile = (table: TableName): string => (table === 'risks' ? 'stone/risks/risks.csv' : `stone/${table}.csv`);
export type Tables = { readonly [T in TableName]: readonly z.infer<(typeof tableSchemas)[T]>[] };

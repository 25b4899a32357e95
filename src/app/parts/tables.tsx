import type { DataTable } from '../../core/clauses/data-tables.ts';
import type { Voice } from '../../core/clauses/voice.ts';
import { pack } from '../../outside/documents/word/pack.ts';
import { sheetOf } from '../../outside/exchange/table-sheet.ts';
import { writeCsv } from '../../outside/exchange/write-csv.ts';
import { download } from './download.ts';
import { notFound } from './errors.tsx';
import type { Request } from './world.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `stones.csv` as the table it names and its form; undefined for any other name. */
export function readTableName(file: string): { readonly name: string; readonly form: 'csv' | 'xlsx' } | undefined {
  const [, name, form] = /^([a-z]+)\.(csv|xlsx)$/.exec(file) ?? [];
  return name && (form === 'csv' || form === 'xlsx') ? { name, form } : undefined;
}

/**
 * Answers with a table as a file to keep.
 *
 * @param voice the language of the table
 * @param before stands before its name: the dossier's
 */
export async function tableFile(c: Request, table: DataTable | undefined, form: 'csv' | 'xlsx', voice: Voice, before: string) {
  if (!table) return notFound(c);
  const name = `${before}${table.title.toLowerCase().replace(/\s+/g, '-')}.${form}`;
  if (form === 'csv')
    return download(c, writeCsv(table, voice.locale.format.decimal === ',' ? ';' : ','), 'text/csv; charset=utf-8', name);
  const { writeXlsx } = await import('../../outside/exchange/write-xlsx.ts');
  return download(c, await writeXlsx([sheetOf(table)], voice.say('sheet.day-format'), pack), xlsxType, name);
}

/** The way to a table as a file, below it. @param path without its ending */
export function TableLinks({ path, about, voice }: { path: string; about: string; voice: Voice }) {
  return (
    <p class="k-small k-quiet k-table-links">
      {voice.say('page.table.as')}{' '}
      {(['xlsx', 'csv'] as const).map((form) => (
        <a class="utrecht-link" href={`${path}.${form}`} download>
          {voice.say(`format.${form}`)}
          <span class="k-hidden">{` (${about})`}</span>
        </a>
      ))}
    </p>
  );
}

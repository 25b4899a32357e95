import type { Place } from '../../../kernel/result.ts';
import type { Form, FormTable } from '../../../library/items.ts';
import { nearest } from '../../../library/problems.ts';
import type { FilledIn } from '../answers.ts';
import { type Reading, tell } from './reading.ts';

/** Tells which codes stand twice in a table, and which point to a row that is not there. */
export function checkReferences(form: Form, filled: FilledIn, reading: Reading): void {
  const tables = form.tables ?? [];
  const keys = new Map(tables.map((table) => [table.id, keysOf(table, filled)]));
  for (const table of tables) {
    const seen = new Set<string>();
    filled.tables[table.id]?.forEach((row, i) => {
      for (const { id, kind, to } of table.columns) {
        const at = reading.places.get(`${table.id}[${i}].${id}`);
        const answer = row[id];
        if (!at || answer === undefined) continue;
        if (isKey(table, id)) {
          if (seen.has(String(answer))) tell(reading, at, 'problem.twice', 'problem.sheet.key-once', { text: String(answer) });
          seen.add(String(answer));
        }
        const target = kind === 'ref' || kind === 'refs' ? tables.find((other) => other.id === to) : undefined;
        if (target) for (const code of [answer].flat()) pointsTo(target, String(code), keys.get(target.id) ?? [], at, reading);
      }
    });
  }
}

/** By its code, or, in a table whose rows stand ready, by its first column. */
const isKey = (table: FormTable, column: string): boolean =>
  table.columns.some(({ id, kind }, i) => id === column && (kind === 'key' || (i === 0 && table.fixedRows !== undefined)));

const keysOf = (table: FormTable, { tables }: FilledIn): readonly string[] => {
  const key = table.columns.find(({ kind }) => kind === 'key');
  return (tables[table.id] ?? []).flatMap((row) => (key && row[key.id] !== undefined ? [String(row[key.id])] : []));
};

function pointsTo(table: FormTable, text: string, keys: readonly string[], at: Place, reading: Reading): void {
  if (keys.includes(text)) return;
  const near = nearest(text, keys);
  const values = { text, table: reading.voice.words(table.title), near: near ?? '', keys: keys.join(', ') };
  const expected = near ? 'problem.suggestion' : keys.length > 0 ? 'problem.sheet.ref.expected' : 'problem.sheet.ref.none';
  tell(reading, at, 'problem.sheet.ref', expected, values);
}

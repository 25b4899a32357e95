import type { Temporal } from 'temporal-polyfill';
import { isPublication } from '../../library/library.ts';
import { titleOf } from './choose.ts';
import { scoreContext } from './compose.ts';
import { nameOf } from './deadline-conflicts.ts';
import type { Draft } from './prepare.ts';
import { deadlineWords, dutiesOf, ruleWords } from './readings/duty-dates.ts';
import { evidenceReading } from './readings/evidence.ts';
import { sanctionReading } from './readings/sanction.ts';
import { scoreTable } from './score-table.ts';
import { stoneTable } from './stone-table.ts';
import { type Block, type DocumentTree, plainText, type Table } from './tree.ts';
import { capital, type Voice, voiceOf } from './voice.ts';

/** A table to be taken along, for another program: one row a line, no cell that spans others. */
export interface DataTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
}
export type DataCell = string | number | Temporal.PlainDate;

/** The tables of a dossier. Each is made from the reading that a buyer sees, in the language of the document. */
export const dataTables = ['stones', 'stances', 'clauses', 'evidence', 'criterion', 'obligations', 'sanction'] as const;
export type DataTableName = (typeof dataTables)[number];
export const isDataTable = (name: string | undefined): name is DataTableName => dataTables.some((one) => one === name);

export function dataTable(name: DataTableName, draft: Draft): DataTable {
  const voice = voiceOf(draft.library, draft.dossier.language);
  const { columns, rows } = made[name](draft, voice);
  return { title: voice.say(`table.${name}`), columns: columns.map(capital), rows };
}

type Made = Omit<DataTable, 'title'>;
const made: Readonly<Record<DataTableName, (draft: Draft, voice: Voice) => Made>> = {
  stones: ({ dossier, library }, voice) => joined(stoneTable(dossier, library, voice)),
  stances: (draft, voice) => ({
    columns: ['clause', 'phase', 'stance', 'because', 'source'].map((column) => voice.say(`table.column.${column}`)),
    rows: draft.choice.stances.map(({ id, phase, stance, because }) => [
      titleOf(id, draft.library, voice.language),
      voice.say(`phase.${phase}`),
      voice.say(`stance.${stance}`),
      because.map(voice.because).join(' '),
      voice.sources([...new Set(because.flatMap(({ sources }) => sources))]),
    ]),
  }),
  clauses: (draft, voice) => ({
    columns: ['article', 'clause', 'phase', 'why', 'version'].map((column) => voice.say(`table.column.${column}`)),
    rows: draft.clauses.map(({ id, number, clause, why }) => [
      isPublication(clause) ? '' : number,
      titleOf(id, draft.library, voice.language),
      voice.say(`phase.${clause.phase}`),
      voice.say(`buyer.chosen.${why}`),
      clause.version,
    ]),
  }),
  evidence: (draft, voice) => ofReading(evidenceReading(draft), voice.say('table.column.moment')),
  criterion: (draft, voice) => {
    const sheets = draft.clauses
      .filter(({ clause }) => clause.criterion)
      .map((one) => joined([scoreTable(scoreContext(one, draft, voice))], titleOf(one.id, draft.library, voice.language)));
    return stacked(sheets, voice.say('table.column.clause'));
  },
  obligations: duties,
  sanction: costs,
};

/** Each duty with a line a day: a day is a day, and no text, so that a calendar can be made of it. */
function duties(draft: Draft, voice: Voice): Made {
  const columns = ['article', 'clause', 'duty', 'who', 'rule', 'day'].map((column) => voice.say(`table.column.${column}`));
  const rows = draft.clauses
    .filter(({ clause }) => !isPublication(clause))
    .flatMap((one) =>
      dutiesOf(one, draft).flatMap((duty) => {
        const about = [
          one.number,
          titleOf(one.id, draft.library, voice.language),
          voice.say('verbatim', nameOf(one, duty.id, draft).values),
          voice.say(`who.${duty.who}`),
          capital(ruleWords(duty.rule, one, draft, voice)),
        ];
        const days = duty.deadlines.map((day) => (day.kind === 'on' ? day.on : deadlineWords([day], one, draft, voice)));
        return (days.length > 0 ? days : ['']).map((day) => [...about, day]);
      }),
    );
  return { columns, rows };
}

/** What a breach costs; with lots each in its lot, whose tables stand in the order of the lots. */
function costs(draft: Draft, voice: Voice): Made {
  const { lots } = draft.dossier;
  const perLot = sanctionReading(draft).parts.flatMap(({ title, blocks }) => {
    const tables = blocks.filter((block): block is Table => block.type === 'table');
    return tables.map((table, i) => ({ ...joined([table], title), lot: lots[i]?.title ?? '' }));
  });
  if (lots.length === 0) return stacked(perLot, voice.say('table.column.clause'));
  const withLot = perLot.map(({ under, columns, rows, lot }) => ({
    under,
    columns: [voice.say('table.column.lot'), ...columns],
    rows: rows.map((row) => [lot, ...row]),
  }));
  return stacked(withLot, voice.say('table.column.clause'));
}

/** The tables of a reading below each other, each line with the heading it stands under. */
const ofReading = ({ parts }: DocumentTree, heading: string): Made =>
  stacked(
    parts.map(({ title, blocks }) => joined(blocks, title)),
    heading,
  );

/** Those with the columns of the first: a reading may also hold small tables of another kind. */
function stacked(tables: readonly (Made & { readonly under?: string })[], heading: string): Made {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const columns = filled[0]?.columns ?? [];
  const same = filled.filter((table) => table.columns.join('\n') === columns.join('\n'));
  return {
    columns: [heading, ...columns],
    rows: same.flatMap(({ under = '', rows }) => rows.map((row) => [under, ...row])),
  };
}

/** The tables of a group as one. A column without a title holds boxes to tick on paper, and is left out. */
function joined(blocks: readonly Block[], under = ''): Made & { readonly under: string } {
  const tables = blocks.filter((block): block is Table => block.type === 'table');
  const titles = tables[0]?.columns.map(({ title }) => title) ?? [];
  const kept = titles.flatMap((title, i) => (title === '' ? [] : [i]));
  const same = tables.filter(({ columns }) => columns.map(({ title }) => title).join('\n') === titles.join('\n'));
  return {
    under,
    columns: kept.map((i) => titles[i] ?? ''),
    rows: same.flatMap(wholeRows).map((row) => kept.map((i) => row[i] ?? '')),
  };
}

/** A cell that spans rows is said again in each of them. */
function wholeRows({ rows, columns }: Table): string[][] {
  const spanning = new Map<number, { left: number; text: string }>();
  return rows.map((row) => {
    let next = 0;
    return columns.map((_, column) => {
      const above = spanning.get(column);
      if (above && above.left > 0) {
        above.left -= 1;
        return above.text;
      }
      const cell = row[next];
      next += 1;
      const text = plainText(cell?.children ?? []);
      spanning.set(column, { left: (cell?.span ?? 1) - 1, text });
      return text;
    });
  });
}

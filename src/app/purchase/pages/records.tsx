import type { Child } from 'hono/jsx';
import { type RecordName, records } from '../../../core/purchase/answers/fields.ts';
import { at } from '../../../kernel/path.ts';
import { sentBy } from '../../parts/form.ts';
import { StackTable } from '../../parts/table.tsx';
import type { Request } from '../../parts/world.ts';
import { nextRow, readAnswers, rowFields } from '../answers.ts';
import { AnswerFields } from './question-form.tsx';
import { type Again, saveAnswers } from './save-answers.tsx';

/** Where the rows of a record stand in the site. */
export interface RecordPlace {
  readonly name: RecordName;
  /** The page that shows them. */
  readonly page: string;
  /** Where their form is sent. */
  readonly action: string;
}

/** What was written down, a row each, with the way to change it and to take it away. */
export function RecordTable({ c, of, columns, cells }: RecordTableProps) {
  const { voice, dossier } = c.var;
  const link = (row: number, words: string, more = '') => (
    <a class="utrecht-link" href={`${of.page}?row=${row}${more}#${of.name}-form`}>
      {voice.say(words)}
      <span class="k-hidden">{` ${String(at(dossier.input.data, keyOf(of.name, row)))}`}</span>
    </a>
  );
  const changing = dossier.input.frozen
    ? () => []
    : (row: number) => [
        <span class="k-rows__do">
          {link(row, 'page.change')}
          {link(row, 'page.remove', '&remove=yes')}
        </span>,
      ];
  return (
    <StackTable
      caption={voice.say(`page.${of.name}.title`)}
      columns={[...columns, ...(dossier.input.frozen ? [] : ['page.record.do'])].map((id) => ({ title: voice.say(id) }))}
      rows={cells.map((row, i) => [...row, ...changing(i)])}
    />
  );
}
interface RecordTableProps {
  readonly c: Request;
  readonly of: RecordPlace;
  /** The ids of their titles. */
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Child[])[];
}
/** What a row is called: its first answer. */
const keyOf = (name: RecordName, row: number): string => `${name}[${row}].${records[name].fields[0]?.path}`;

/** The row of the address, else the one that may be added. */
function rowIn(c: Request, name: RecordName): number {
  const next = nextRow(records[name], c.var.dossier.input.data);
  const row = c.req.query('row') ?? '';
  return /^\d{1,4}$/.test(row) ? Math.min(Number(row), next) : next;
}

/** One row: its fields, or the question whether it goes. */
export function RecordForm({ c, of, again: { sent, problems = [] } }: { c: Request; of: RecordPlace; again: Again }) {
  const { voice, world, dossier } = c.var;
  const { data, dossier: read } = dossier.input;
  const { name } = of;
  const row = rowOf(sent) ?? rowIn(c, name);
  const there = row < nextRow(records[name], data);
  const hidden = (
    <>
      <input type="hidden" name="version" value={sent?.version ?? String(dossier.version)} />
      <input type="hidden" name="row" value={String(row)} />
    </>
  );
  const cancel = (
    <a class="utrecht-link" href={of.page}>
      {voice.say('page.cancel')}
    </a>
  );
  if (there && c.req.query('remove') === 'yes')
    return (
      <form class="k-flow k-measure" method="post" action={of.action} id={`${name}-form`}>
        {hidden}
        <p class="utrecht-paragraph">{voice.say('page.rows.remove', { name: String(at(data, keyOf(name, row))) })}</p>
        <div class="k-actions">
          <button type="submit" name="remove" value="yes" class="utrecht-button utrecht-button--primary-action">
            {voice.say('page.remove')}
          </button>
          {cancel}
        </div>
      </form>
    );
  return (
    <section class="k-flow" aria-labelledby={`${name}-form`}>
      <h2 class="utrecht-heading-2" id={`${name}-form`}>
        {voice.say(there ? `page.${name}.change` : `page.${name}.add`)}
      </h2>
      <form class="k-flow k-measure" method="post" action={of.action}>
        {hidden}
        <AnswerFields
          fields={rowFields(records[name], row)}
          data={data}
          sent={sent}
          problems={problems}
          of={{ voice, library: world.library, lots: read.lots }}
        />
        <div class="k-actions">
          <button type="submit" class="utrecht-button utrecht-button--primary-action">
            {voice.say(`page.${name}.save`)}
          </button>
          {(there || c.req.query('row') !== undefined) && cancel}
        </div>
      </form>
    </section>
  );
}

/** Saves a row, or takes it away. */
export async function saveRecord(c: Request, { name, page }: RecordPlace, again: (open: Again) => Response | Promise<Response>) {
  const { voice, dossier } = c.var;
  const sent = await sentBy(c);
  const row = rowOf(sent) ?? nextRow(records[name], dossier.input.data);
  const read =
    sent.remove === 'yes'
      ? { edits: new Map([[`${name}[${row}]`, undefined]]), problems: [] }
      : readAnswers(rowFields(records[name], row), sent, voice.locale.format);
  return saveAnswers(c, read, sent, page, again);
}

const rowOf = (sent: Again['sent']): number | undefined => (/^\d{1,4}$/.test(sent?.row ?? '') ? Number(sent?.row) : undefined);

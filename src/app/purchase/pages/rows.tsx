import type { QuestionName, RowsAsked } from '../../../core/purchase/answers/fields.ts';
import { at } from '../../../kernel/path.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import type { Request } from '../../parts/world.ts';
import { nextRow, rowFields, rowsOf } from '../answers.ts';
import type { FormContext } from '../field.tsx';
import { AnswerFields } from './question-form.tsx';
import type { OpenQuestion } from './questions.tsx';

/** The rows of a question, each with the way to change it and to take it away; and the way to add one. */
export function RowList({ c, question, rows }: { c: Request; question: QuestionName; rows: RowsAsked }) {
  const { voice, dossier } = c.var;
  const { data } = dossier.input;
  const there = rowsOf(rows, data);
  const kind = `${rows.path}${rows.reused ? '.reused' : ''}`;
  const to = (row: number) => `${dossierPath(dossier.id)}?question=${question}&row=${row}#q-${question}`;
  return (
    <div class="k-flow-s">
      {rows.path === 'lots' && <h3 class="utrecht-heading-3">{voice.say('page.facts.lots')}</h3>}
      {there.length > 0 ? (
        <ul class="k-rows">
          {there.map(({ row, data: one }) => {
            const name = String(at(one, rows.path === 'lots' ? 'title' : 'name'));
            return (
              <li>
                <span>{name}</span>
                <span class="k-rows__do">
                  <a class="utrecht-link" href={to(row)}>
                    {voice.say('page.change')}
                    <span class="k-hidden">{` ${name}`}</span>
                  </a>
                  <a
                    class="utrecht-link"
                    href={`${dossierPath(dossier.id)}?question=${question}&row=${row}&remove=yes#q-${question}`}
                  >
                    {voice.say('page.remove')}
                    <span class="k-hidden">{` ${name}`}</span>
                  </a>
                </span>
              </li>
            );
          })}
        </ul>
      ) : (
        <p class="utrecht-paragraph k-quiet">{voice.say(`page.rows.${kind}.none`)}</p>
      )}
      <p>
        <a class="utrecht-link" href={to(nextRow(rows, data))}>
          {voice.say(`page.rows.${kind}.add`)}
        </a>
      </p>
    </div>
  );
}

/** One row: its fields, or the question whether it goes. */
export function RowForm({ c, open, rows, row, of }: RowFormProps) {
  const { voice, dossier } = c.var;
  const { data } = dossier.input;
  const { question, sent, problems = [] } = open;
  const action = dossierPath(dossier.id, `facts/${question}`);
  const back = `${dossierPath(dossier.id)}?question=${question}#q-${question}`;
  const hidden = (
    <>
      <input type="hidden" name="version" value={sent?.version ?? String(dossier.version)} />
      <input type="hidden" name="row" value={String(row)} />
    </>
  );
  const kind = `${rows.path}${rows.reused ? '.reused' : ''}`;
  if (c.req.query('remove') === 'yes' && row < nextRow(rows, data))
    return (
      <form class="k-flow" method="post" action={action}>
        {hidden}
        <p class="utrecht-paragraph">
          {voice.say('page.rows.remove', {
            name: String(at(data, `${rows.path}[${row}].${rows.path === 'lots' ? 'title' : 'name'}`)),
          })}
        </p>
        <div class="k-actions">
          <button type="submit" name="remove" value="yes" class="utrecht-button utrecht-button--primary-action">
            {voice.say('page.remove')}
          </button>
          <a class="utrecht-link" href={back}>
            {voice.say('page.cancel')}
          </a>
        </div>
      </form>
    );
  return (
    <form class="k-flow" method="post" action={action}>
      {hidden}
      <h3 class="utrecht-heading-3">
        {voice.say(row < nextRow(rows, data) ? `page.rows.${kind}.change` : `page.rows.${kind}.add`)}
      </h3>
      <AnswerFields fields={rowFields(rows, row)} data={data} sent={sent} problems={problems} of={of} />
      <div class="k-actions">
        <button type="submit" class="utrecht-button utrecht-button--primary-action">
          {voice.say(`page.rows.${kind}.save`)}
        </button>
        <a class="utrecht-link" href={back}>
          {voice.say('page.cancel')}
        </a>
      </div>
    </form>
  );
}
interface RowFormProps {
  readonly c: Request;
  readonly open: OpenQuestion;
  readonly rows: RowsAsked;
  readonly row: number;
  readonly of: FormContext;
}

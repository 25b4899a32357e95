import type { Child } from 'hono/jsx';
import { Temporal } from 'temporal-polyfill';
import { type QuestionName, questionNames, questions } from '../../../core/purchase/answers/fields.ts';
import { situationOf } from '../../../core/purchase/facts.ts';
import { at } from '../../../kernel/path.ts';
import type { Problem } from '../../../kernel/result.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { ErrorSummary } from '../../parts/fields.tsx';
import { labelOf } from '../../parts/labels.ts';
import { Mark, State, Why } from '../../parts/marks.tsx';
import { MainAction } from '../../parts/page-parts.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import { Saved } from '../../parts/saved.tsx';
import { TableLinks } from '../../parts/tables.tsx';
import type { Request } from '../../parts/world.ts';
import { fieldsOf, nextRow, rowsOf, type Sent } from '../answers.ts';
import type { FormContext } from '../field.tsx';
import { Answered } from './answered.tsx';
import { AnswerFields } from './question-form.tsx';
import { RowForm, RowList } from './rows.tsx';

/** A question that is open: which row of it, what was typed, what is wrong with that. */
export interface OpenQuestion {
  readonly question: QuestionName;
  readonly row?: number | undefined;
  readonly sent?: Sent | undefined;
  readonly problems?: readonly Problem[];
  /** Stands above the questions: what others saved meanwhile. */
  readonly above?: Child;
}

/** The five questions of a purchase: those that were answered as a sentence, one open, and at the side what follows. @see fig-1 */
export function questionsPage(c: Request, open?: OpenQuestion): Response | Promise<Response> {
  const { voice, dossier: here } = c.var;
  const { data, frozen } = here.input;
  const now = frozen ? undefined : (open ?? openIn(c, data));
  const problems = now?.problems ?? [];
  return showDossier(
    c,
    'facts',
    voice.say('page.facts.stone'),
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{voice.say('page.facts.title')}</h1>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.questions.lead')}</p>
        </div>
        {frozen ? (
          <State tone="quiet" shape="dashed">
            {voice.say('page.facts.frozen', { on: Temporal.PlainDate.from(frozen.on) })}
          </State>
        ) : (
          <Saved c={c} unsaved={problems.length > 0 || open?.above !== undefined} />
        )}
      </div>
      {open?.above}
      <ErrorSummary problems={problems} labelOf={(path) => labelOf(path, voice)} voice={voice} />
      <div class="k-cols k-cols--aside">
        <div>
          {questionNames.map((name, i) => (
            <Step
              c={c}
              name={name}
              number={i + 1}
              open={now?.question === name ? now : undefined}
              frozen={frozen !== undefined}
            />
          ))}
          {here.input.dossier.stones.length > 0 && (
            <TableLinks path={dossierPath(here.id, 'tables/stones')} about={voice.say('table.stones')} voice={voice} />
          )}
          {!now && (
            <div class="k-actions k-bar">
              <MainAction href={dossierPath(here.id, 'advice')}>{voice.say('page.facts.next')}</MainAction>
            </div>
          )}
        </div>
        <WhatFollows c={c} />
      </div>
    </>,
    problems.length > 0 ? 422 : open?.above ? 409 : 200,
  );
}

/** The question of the address, else the first that nobody answered. */
function openIn(c: Request, data: unknown): OpenQuestion | undefined {
  const asked = questionNames.find((name) => name === c.req.query('question'));
  const question = asked ?? questionNames.find((name) => !isAnswered(name, data) && name !== 'reuse');
  if (!question) return undefined;
  const row = c.req.query('row');
  const { rows } = questions[question];
  if (!rows || row === undefined) return { question };
  return { question, row: /^\d{1,4}$/.test(row) && Number(row) < nextRow(rows, data) ? Number(row) : nextRow(rows, data) };
}

/** Something of it is known, or its table has a row. */
export function isAnswered(name: QuestionName, data: unknown): boolean {
  const { fields, rows } = questions[name];
  const known = fields.some(
    ({ path, empty }) => empty !== 'none' && !['unknown', undefined, ''].includes(at(data, path) as string),
  );
  return (rows && name !== 'contract' ? rowsOf(rows, data).length > 0 : false) || (name === 'stones' ? false : known);
}

function Step({ c, name, number, open, frozen }: StepProps) {
  const { voice, dossier, world } = c.var;
  const { data, dossier: read } = dossier.input;
  const done = isAnswered(name, data);
  const title = voice.say(`page.question.${name}`);
  return (
    <section class={`k-step${!done && !open ? ' k-step--later' : ''}`} aria-labelledby={`q-${name}`}>
      <div class="k-step__head">
        <span class={`k-no${open ? ' k-no--now' : done ? ' k-no--done' : ''}`}>
          {done && !open ? <Mark shape="tick" /> : number}
        </span>
        <h2 class="utrecht-heading-2" id={`q-${name}`}>
          {title}
          {done && <span class="k-hidden">{` (${voice.say('page.question.answered')})`}</span>}
        </h2>
        {!open && !frozen && (
          <a class="utrecht-link" href={`${dossierPath(dossier.id)}?question=${name}#q-${name}`}>
            {voice.say(done ? 'page.change' : 'page.answer')}
            <span class="k-hidden">{` ${title}`}</span>
          </a>
        )}
      </div>
      <div class="k-step__body k-flow">
        {open ? (
          <Open c={c} open={open} of={{ voice, library: world.library, lots: read.lots }} />
        ) : (
          <Answered name={name} dossier={read} library={world.library} voice={voice} />
        )}
      </div>
    </section>
  );
}
interface StepProps {
  readonly c: Request;
  readonly name: QuestionName;
  readonly number: number;
  readonly open: OpenQuestion | undefined;
  readonly frozen: boolean;
}

function Open({ c, open, of }: { c: Request; open: OpenQuestion; of: FormContext }) {
  const { voice, dossier } = c.var;
  const { question, row, sent, problems = [] } = open;
  const { rows } = questions[question];
  const fields = fieldsOf(question);
  const hint = voice.locale.texts[`page.question.${question}.words`];
  if (rows && row !== undefined) return <RowForm c={c} open={open} rows={rows} row={row} of={of} />;
  const next = questionNames[questionNames.indexOf(question) + 1];
  return (
    <>
      {hint && <p class="utrecht-paragraph k-quiet">{hint}</p>}
      {rows && question !== 'contract' && <RowList c={c} question={question} rows={rows} />}
      <form class="k-flow" method="post" action={dossierPath(dossier.id, `facts/${question}`)} data-autosave="">
        <input type="hidden" name="version" value={sent?.version ?? String(dossier.version)} />
        <AnswerFields fields={fields} data={dossier.input.data} sent={sent} problems={problems} of={of} />
        {rows && question === 'contract' && <RowList c={c} question={question} rows={rows} />}
        <div class="k-actions">
          <button type="submit" class="utrecht-button utrecht-button--primary-action">
            {voice.say(next ? 'page.question.save-next' : 'page.question.save-last')}
          </button>
          {next && (
            <a class="utrecht-link" href={`${dossierPath(dossier.id)}?question=${next}#q-${next}`}>
              {voice.say('page.question.skip')}
            </a>
          )}
        </div>
      </form>
    </>
  );
}

/** What the library makes of the facts as they stand: the type with its six signals, and the limits of the law. */
function WhatFollows({ c }: { c: Request }) {
  const { voice, world, dossier } = c.var;
  const { type, because } = situationOf(dossier.input.dossier, world.library, world.today());
  const reasons = type.because.map(({ message, values, sources }) => ({ text: { message, values }, sources }));
  return (
    <aside class="k-flow" aria-labelledby="follows">
      <div class="k-sticky k-flow">
        <h2 class="utrecht-heading-2" id="follows">
          {voice.say('page.facts.follows')}
        </h2>
        <div class="k-flow-s">
          <p class="utrecht-paragraph">
            <strong>{voice.say(`purchase.type.${type.value}`)}</strong>
          </p>
          <Why about={voice.say('page.facts.why')} voice={voice} open>
            <Reasons because={reasons} voice={voice} />
          </Why>
          {!dossier.input.frozen && (
            <p>
              <a class="utrecht-link" href={dossierPath(dossier.id, 'type')}>
                {voice.say('page.type.own')}
              </a>
            </p>
          )}
        </div>
        <p>
          <a class="utrecht-link" href={dossierPath(dossier.id, 'award')}>
            {voice.say('page.advice.award')}
          </a>
        </p>
        {because.map(({ message, values }) => (
          <p class="utrecht-paragraph">{voice.say(message, values)}</p>
        ))}
        <p>
          <a class="utrecht-link" href={dossierPath(dossier.id, 'more')}>
            {voice.say('page.more.title')}
          </a>
        </p>
      </div>
    </aside>
  );
}

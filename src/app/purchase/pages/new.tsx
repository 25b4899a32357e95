import { readDossierData } from '../../../core/clauses/dossier-input.ts';
import { may } from '../../../core/people/may.ts';
import { withEdits } from '../../../core/purchase/answers/merge.ts';
import { dossierForm } from '../../../core/purchase/read-dossier.ts';
import { at } from '../../../kernel/path.ts';
import type { Problem } from '../../../kernel/result.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { ErrorSummary } from '../../parts/fields.tsx';
import { sentBy } from '../../parts/form.ts';
import { labelOf } from '../../parts/labels.ts';
import { show } from '../../parts/layout.tsx';
import type { Request } from '../../parts/world.ts';
import { fieldsOf, readAnswers, type Sent } from '../answers.ts';
import { AnswerFields } from './question-form.tsx';

/** The first of the five questions: with its answers a dossier begins. Nothing is guessed. */
export const newPage = (c: Request): Response | Promise<Response> => form(c);

function form(c: Request, sent?: Sent, problems: readonly Problem[] = []): Response | Promise<Response> {
  const { voice, world } = c.var;
  return show(
    c,
    { title: voice.say('page.new.title'), under: 'dossiers', status: problems.length > 0 ? 422 : 200 },
    <div class="k-flow">
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{voice.say('page.new.title')}</h1>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.new.lead')}</p>
        </div>
      </div>
      <ErrorSummary problems={problems} labelOf={(path) => labelOf(path, voice)} voice={voice} />
      <form class="k-flow k-measure" method="post" action="/new">
        <AnswerFields
          fields={fieldsOf('contract')}
          data={{}}
          sent={sent}
          problems={problems}
          of={{ voice, library: world.library, lots: [] }}
        />
        <div class="k-actions k-bar">
          <button type="submit" class="utrecht-button utrecht-button--primary-action">
            {voice.say('page.new.begin')}
          </button>
          <a class="utrecht-link" href="/">
            {voice.say('page.cancel')}
          </a>
        </div>
      </form>
    </div>,
  );
}

/** Begins the dossier; what cannot stand in one is asked again, with what was typed. */
export async function begin(c: Request): Promise<Response> {
  const { voice, world, who } = c.var;
  if (!may(who, 'dossier.write', world)) return notFound(c);
  const sent = await sentBy(c);
  const { edits, problems } = readAnswers(fieldsOf('contract'), sent, voice.locale.format);
  if (problems.length > 0) return form(c, sent, problems);
  const body = withEdits({ kassei: dossierForm }, edits);
  const read = await readDossierData('', body, world.library);
  if (!read.ok) return form(c, sent, read.problems);
  const id = await world.dossiers.make(String(at(body, 'title')), body, who);
  return c.redirect(`${dossierPath(id)}?question=reuse`, 303);
}

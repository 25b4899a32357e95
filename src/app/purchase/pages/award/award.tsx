import { awardModel } from '../../../../core/clauses/award-model.ts';
import { problemsIn } from '../../../../core/clauses/dossier-input.ts';
import { capital } from '../../../../core/clauses/voice.ts';
import { dossierPath, showDossier } from '../../../parts/dossier.tsx';
import { problemWords } from '../../../parts/fields.tsx';
import { sentBy } from '../../../parts/form.ts';
import { ProblemList } from '../../../parts/problems.tsx';
import type { Request } from '../../../parts/world.ts';
import { readAward } from '../../award-answers.ts';
import { FormHead } from '../form-head.tsx';
import { saveRecord } from '../records.tsx';
import { type Again, saveAnswers, statusOf } from '../save-answers.tsx';
import { AwardForm } from './award-form.tsx';
import { AwardSum } from './award-sum.tsx';
import { Derogations, derogationsAt } from './derogations.tsx';

/** Which form of the page is shown again. */
interface AwardAgain {
  readonly award?: Again;
  readonly derogations?: Again;
}

/**
 * The award model as the buyer announces it, beside the social criteria of the chosen clauses and what it all makes
 * together; and in Belgium what the rest of the tender departs from. A model that does not add up yet is saved, and said.
 *
 * @see box-2, tip-7
 */
export function awardPage(c: Request, { award = {}, derogations = {} }: AwardAgain = {}): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const { dossier, frozen } = open.input;
  const title = voice.say('page.award.title');
  const model = awardModel(
    { ...dossier, language: voice.language === 'en' ? 'en' : dossier.language },
    world.library,
    world.today(),
  );
  const again = award.sent ? award : derogations;
  return showDossier(
    c,
    'clauses',
    title,
    <>
      <FormHead c={c} title={title} lead={voice.say('page.award.lead')} again={again} />
      <div class={frozen ? 'k-measure' : 'k-cols k-cols--aside'}>
        {!frozen && <AwardForm c={c} again={award} />}
        <aside class="k-flow" aria-labelledby="sum">
          <h2 class="utrecht-heading-2" id="sum">
            {voice.say('page.award.sum')}
          </h2>
          {model.ok ? (
            <AwardSum c={c} award={dossier.award} model={model.value} />
          ) : (
            <div class="k-block">
              <p>{voice.say('page.award.refused')}</p>
              <ProblemList problems={problemsIn(open.input, model.problems)} voice={voice} />
            </div>
          )}
          {model.ok &&
            model.value.problems.map((found) => (
              <div class="k-note k-note--mind">
                <p>{`${capital(problemWords(found, voice))}.`}</p>
                <p class="k-quiet">{voice.say('page.award.open')}</p>
              </div>
            ))}
        </aside>
      </div>
      {dossier.authority.country === 'BE' && <Derogations c={c} again={derogations} />}
      <p>
        <a class="utrecht-link" href={dossierPath(open.id, 'clauses')}>
          {voice.say('page.award.clauses')}
        </a>
      </p>
    </>,
    statusOf(again),
  );
}

/** Saves the model as a whole. */
export async function saveAward(c: Request): Promise<Response> {
  const { voice, dossier } = c.var;
  const sent = await sentBy(c);
  const read = readAward(sent, dossier.input.data, voice.locale.format);
  return saveAnswers(c, read, sent, dossierPath(dossier.id, 'award'), (award) => awardPage(c, { award }));
}

export const saveDerogation = (c: Request): Promise<Response> =>
  saveRecord(c, derogationsAt(c), (derogations) => awardPage(c, { derogations }));

import { capital } from '../../../core/clauses/voice.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { Sources } from '../../parts/sources.tsx';
import type { Request } from '../../parts/world.ts';
import { FormHead } from './form-head.tsx';
import { RecordForm, type RecordPlace, RecordTable, saveRecord } from './records.tsx';
import { type Again, statusOf } from './save-answers.tsx';

const placeOf = (c: Request): RecordPlace => {
  const page = dossierPath(c.var.dossier.id, 'consultations');
  return { name: 'consultations', page, action: page };
};

/** Who was consulted, about what and what it changed; beside it whom the guide names, and what to ask them. @see tip-3 */
export function consultationsPage(c: Request, again: Again = {}): Response | Promise<Response> {
  const { voice, dossier: open } = c.var;
  const { dossier, frozen } = open.input;
  const title = voice.say('page.consultations.title');
  return showDossier(
    c,
    'advice',
    title,
    <>
      <FormHead c={c} title={title} lead={voice.say('page.consultations.lead')} again={again} />
      <div class="k-cols k-cols--aside">
        <div class="k-flow">
          {dossier.consultations.length > 0 ? (
            <RecordTable
              c={c}
              of={placeOf(c)}
              columns={['consultation.who', 'consultation.on', 'consultation.about', 'consultation.changed']}
              cells={dossier.consultations.map(({ who, on, about, changed }) => [who, voice.write(on), about, changed])}
            />
          ) : (
            <p class="utrecht-paragraph">{voice.say('page.consultations.none')}</p>
          )}
          {!frozen && <RecordForm c={c} of={placeOf(c)} again={again} />}
          <p>
            <a class="utrecht-link" href={dossierPath(open.id, 'advice')}>
              {voice.say('page.record.advice')}
            </a>
          </p>
        </div>
        <Stakeholders c={c} />
      </div>
    </>,
    statusOf(again),
  );
}

export const saveConsultation = (c: Request): Promise<Response> =>
  saveRecord(c, placeOf(c), (open) => consultationsPage(c, open));

/** Whom to consult, and what to ask each: as content says it. */
function Stakeholders({ c }: { c: Request }) {
  const { voice, world } = c.var;
  const items = Object.values(world.library.advice).filter(({ stakeholders }) => stakeholders);
  return (
    <aside class="k-flow" aria-labelledby="whom">
      <h2 class="utrecht-heading-2" id="whom">
        {voice.say('page.consultations.whom')}
      </h2>
      {items.map((item) => (
        <>
          <dl class="k-asks k-small">
            {(item.stakeholders ?? []).map(({ name, ask }) => (
              <>
                <dt>{capital(voice.words(name))}</dt>
                <dd>{voice.words(ask)}</dd>
              </>
            ))}
          </dl>
          <div class="k-note k-flow-s">
            {(item.do ?? []).map((words) => (
              <p>{voice.words(words)}</p>
            ))}
            <Sources ids={item.sources} voice={voice} />
          </div>
        </>
      ))}
    </aside>
  );
}

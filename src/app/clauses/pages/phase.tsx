import { titleOf } from '../../../core/clauses/choose.ts';
import type { PhaseAdvice, Step } from '../../../core/purchase/advice.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { StanceState, Why } from '../../parts/marks.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import type { Request } from '../../parts/world.ts';
import type { Advised } from '../advise.ts';
import { ChosenMark } from './chosen.tsx';
import { StepItem } from './step.tsx';

/** A phase of the advice: its stance and why, the steps to tick, the clauses. */
export function PhaseSection({ c, fit, advised }: { c: Request; fit: PhaseAdvice; advised: Advised }) {
  const { voice, dossier } = c.var;
  const { phase, stance, because } = fit;
  const [why, ...open] = because;
  const steps = advised.steps.filter((step) => step.phase === phase);
  const done = new Set(dossier.input.dossier.done);
  const name = voice.say(`phase.${phase}`);
  return (
    <section class="k-phase" aria-labelledby={`phase-${phase}`}>
      <div class="k-flow-s">
        <h2 class="utrecht-heading-2" id={`phase-${phase}`}>
          {name}
        </h2>
        <p>
          <StanceState stance={stance} voice={voice} />
        </p>
        {steps.length > 0 && (
          <p class="k-small k-quiet">
            {voice.say('page.advice.done', { done: steps.filter(({ id }) => done.has(id)).length, all: steps.length })}
          </p>
        )}
      </div>
      <div class="k-flow">
        {why && (
          <>
            <p class="utrecht-paragraph">
              <strong>{voice.because(why)}</strong>
            </p>
            <Why about={name} voice={voice}>
              <Reasons because={[why]} voice={voice} />
            </Why>
          </>
        )}
        {open.map((one) => (
          <p class="utrecht-paragraph k-quiet">{voice.because(one)}</p>
        ))}
        <Steps c={c} fit={fit} steps={steps} advised={advised} />
        {phase === 'award' && (
          <p>
            <a class="utrecht-link" href={dossierPath(dossier.id, 'award')}>
              {voice.say('page.advice.award')}
            </a>
          </p>
        )}
        <Clauses c={c} fit={fit} advised={advised} />
      </div>
    </section>
  );
}

/** The steps of a phase, to tick; of what was published they are only read. */
function Steps({
  c,
  fit: { phase },
  steps,
  advised,
}: {
  c: Request;
  fit: PhaseAdvice;
  steps: readonly Step[];
  advised: Advised;
}) {
  const { voice, dossier } = c.var;
  if (steps.length === 0) return null;
  const { done } = dossier.input.dossier;
  const list = (
    <ul class="k-clean k-ticks">
      {steps.map((step) => (
        <StepItem c={c} step={step} done={done.includes(step.id)} announcement={advised.announcement} />
      ))}
    </ul>
  );
  return (
    <>
      <h3 class="utrecht-heading-4">{voice.say('page.advice.steps')}</h3>
      {dossier.input.frozen ? (
        list
      ) : (
        <form class="k-flow" method="post" action={dossierPath(dossier.id, `advice/${phase}`)}>
          {list}
          <button type="submit" class="utrecht-button utrecht-button--secondary-action">
            {voice.say('page.advice.tick')}
            <span class="k-hidden">{` ${voice.say(`phase.${phase}`)}`}</span>
          </button>
        </form>
      )}
    </>
  );
}

function Clauses({ c, fit: { phase }, advised }: { c: Request; fit: PhaseAdvice; advised: Advised }) {
  const { voice, world, dossier } = c.var;
  const clauses = advised.choice.stances.filter((one) => one.phase === phase);
  if (clauses.length === 0) return null;
  const chosen = new Set(advised.choice.chosen.map((one) => one.id));
  return (
    <>
      <h3 class="utrecht-heading-4">{voice.say('page.advice.clauses')}</h3>
      <ul class="k-list">
        {clauses.map(({ id }) => (
          <li>
            <a href={dossierPath(dossier.id, `clauses/${id}`)}>
              <ChosenMark id={id} stances={clauses} chosen={chosen} voice={voice}>
                {titleOf(id, world.library, voice.language)}
              </ChosenMark>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

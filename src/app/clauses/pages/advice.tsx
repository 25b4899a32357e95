import { titleOf } from '../../../core/clauses/choose.ts';
import { problemsIn } from '../../../core/clauses/dossier-input.ts';
import type { Voice } from '../../../core/clauses/voice.ts';
import type { PhaseAdvice } from '../../../core/purchase/advice.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { StanceState, State, Why } from '../../parts/marks.tsx';
import { MainAction } from '../../parts/page-parts.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import type { Request } from '../../parts/world.ts';
import { type Advised, advise } from '../advise.ts';
import { ChosenMark } from './chosen.tsx';
import { refusedPage } from './refused.tsx';
import { Figures, StepItem } from './step.tsx';

/** What the guide advises for a purchase: one answer, then each phase with its stance, what to do and why. */
export function advicePage(c: Request): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const advised = advise(open.input, world.library, world.today(), voice.language);
  const title = voice.say('page.advice.title');
  if (!advised.ok) return refusedPage(c, 'advice', title, problemsIn(open.input, advised.problems));
  const { situation, phases } = advised.value;
  const reasons = situation.type.because.map(({ message, values, sources }) => ({ text: { message, values }, sources }));
  return showDossier(
    c,
    'advice',
    voice.say('page.advice.stone'),
    <>
      <div class="k-flow">
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="k-answer">{answer(phases, voice)}</p>
        <Why about={voice.say('page.advice.why')} voice={voice}>
          <p>
            <strong>{voice.say(`purchase.type.${situation.type.value}`)}</strong>
          </p>
          <Reasons because={reasons} voice={voice} />
        </Why>
      </div>
      <Unknown advised={advised.value} voice={voice} />
      <div>
        {phases.map((fit) => (
          <PhaseSection c={c} fit={fit} advised={advised.value} />
        ))}
      </div>
      <Figures steps={advised.value.steps} voice={voice} />
      <div class="k-actions k-bar">
        <MainAction href={dossierPath(open.id, 'clauses')}>{voice.say('page.advice.next')}</MainAction>
      </div>
    </>,
  );
}

/** In two sentences: where to ask for the chain of the stone, and where not. */
function answer(phases: readonly PhaseAdvice[], voice: Voice): string {
  const named = (stances: readonly string[]) =>
    phases.filter(({ stance }) => stances.includes(stance)).map(({ phase }) => ({ message: `page.phase.${phase}`, values: {} }));
  const [asked, possible, avoided] = [named(['recommended']), named(['possible']), named(['discouraged', 'ruled-out'])];
  const second = avoided.length > 0 ? voice.say('page.advice.avoid', { phases: avoided }) : '';
  const also = possible.length > 0 ? voice.say('page.advice.also', { phases: possible }) : '';
  return [voice.say('page.advice.ask', { phases: asked, also }), second].filter(Boolean).join(' ');
}

/** The facts that nobody knows yet. The advice says at its place what depends on each. */
function Unknown({ advised: { situation, choice }, voice }: { advised: Advised; voice: Voice }) {
  const unknown = Object.entries(choice.facts).filter(([, fact]) => fact === 'unknown');
  if (unknown.length === 0 && situation.because.length === 0) return null;
  return (
    <div class="k-note k-note--mind">
      <p>
        <State tone="mind" shape="warning">
          {voice.say('page.advice.open')}
        </State>
      </p>
      <p>
        {unknown.length > 0 &&
          voice.say('page.advice.open.words', { facts: unknown.map(([name]) => ({ message: `fact.${name}`, values: {} })) })}
      </p>
      {situation.because.map(({ message, values }) => (
        <p>{voice.say(message, values)}</p>
      ))}
    </div>
  );
}

function PhaseSection({ c, fit, advised }: { c: Request; fit: PhaseAdvice; advised: Advised }) {
  const { voice, world, dossier } = c.var;
  const { phase, stance, because } = fit;
  const [why, ...open] = because;
  const steps = advised.steps.filter((step) => step.phase === phase && !step.item.figures);
  const clauses = advised.choice.stances.filter((one) => one.phase === phase);
  const chosen = new Set(advised.choice.chosen.map((one) => one.id));
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
        {steps.length > 0 && (
          <>
            <h3 class="utrecht-heading-4">{voice.say('page.advice.steps')}</h3>
            <ul class="k-clean k-tight">
              {steps.map((step) => (
                <StepItem step={step} voice={voice} />
              ))}
            </ul>
          </>
        )}
        {clauses.length > 0 && (
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
        )}
      </div>
    </section>
  );
}

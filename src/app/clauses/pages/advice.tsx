import { problemsIn } from '../../../core/clauses/dossier-input.ts';
import type { Voice } from '../../../core/clauses/voice.ts';
import type { PhaseAdvice } from '../../../core/purchase/advice.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { State, Why } from '../../parts/marks.tsx';
import { MainAction } from '../../parts/page-parts.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import { TableLinks } from '../../parts/tables.tsx';
import type { Request } from '../../parts/world.ts';
import { type Advised, advise } from '../advise.ts';
import { PhaseSection } from './phase.tsx';
import { refusedPage } from './refused.tsx';

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
      <TableLinks path={dossierPath(open.id, 'tables/stances')} about={voice.say('table.stances')} voice={voice} />
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

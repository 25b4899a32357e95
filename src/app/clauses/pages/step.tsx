import { Temporal } from 'temporal-polyfill';
import type { Voice } from '../../../core/clauses/voice.ts';
import type { Step } from '../../../core/purchase/advice.ts';
import { Reasons } from '../../parts/reasons.tsx';
import { Sources } from '../../parts/sources.tsx';

/** A step of the guide: what to do; behind it how and why. What depends on an unknown fact says so at once. */
export function StepItem({ step, voice }: { step: Step; voice: Voice }) {
  const { item, because, lacks } = step;
  const [text, ...open] = because;
  return (
    <li>
      <details class="k-why k-step">
        <summary>{voice.words(item.title)}</summary>
        <div class="k-why__body">
          {text && <p>{voice.because(text)}</p>}
          {item.do && (
            <ul>
              {item.do.map((words) => (
                <li>{voice.words(words)}</li>
              ))}
            </ul>
          )}
          <Sides step={step} voice={voice} />
          <Sources ids={item.sources} voice={voice} />
        </div>
      </details>
      {lacks.length > 0 && open.map((one) => <p class="k-quiet">{voice.because(one)}</p>)}
    </li>
  );
}

/** Whom to ask what, and what speaks for and against, where a step says so. */
function Sides({ step: { item }, voice }: { step: Step; voice: Voice }) {
  const sides = (item.sides ?? []).map((side) => ({ key: 'for' in side ? 'for' : 'against', text: side.text }));
  return (
    <>
      {item.stakeholders && (
        <ul>
          {item.stakeholders.map(({ name, ask }) => (
            <li>{voice.say('page.step.ask', { who: voice.words(name), ask: voice.words(ask) })}</li>
          ))}
        </ul>
      )}
      {['for', 'against'].map((key) => {
        const here = sides.filter((side) => side.key === key);
        return (
          here.length > 0 && (
            <>
              <p>{voice.say(`page.step.${key}`)}</p>
              <ul>
                {here.map(({ text }) => (
                  <li>{voice.words(text)}</li>
                ))}
              </ul>
            </>
          )
        );
      })}
    </>
  );
}

/** What the market can bear: the steps that rest on a figure, each with its day and source. @see def-market */
export function Figures({ steps, voice }: { steps: readonly Step[]; voice: Voice }) {
  const measured = steps.filter(({ item }) => item.figures);
  return (
    <>
      {measured.map((step) => {
        const marks = (step.item.figures ?? []).map(({ on, source }) =>
          voice.say('figure.source', { source: voice.source(source), on: Temporal.PlainDate.from(on) }),
        );
        return (
          <section class="k-flow k-measure" aria-labelledby={`figure-${step.id}`}>
            <h2 class="utrecht-heading-2" id={`figure-${step.id}`}>
              {voice.words(step.item.title)}
            </h2>
            <Reasons because={step.because} voice={voice} />
            {step.item.do && (
              <ul class="utrecht-unordered-list">
                {step.item.do.map((words) => (
                  <li>{voice.words(words)}</li>
                ))}
              </ul>
            )}
            <p class="k-small k-quiet">{[...new Set(marks)].join(' ')}</p>
          </section>
        );
      })}
    </>
  );
}

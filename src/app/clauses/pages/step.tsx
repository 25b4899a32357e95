import { Temporal } from 'temporal-polyfill';
import type { Announcement } from '../../../core/clauses/announcement.ts';
import type { Voice } from '../../../core/clauses/voice.ts';
import type { Step } from '../../../core/purchase/advice.ts';
import { Mark, Why } from '../../parts/marks.tsx';
import { Sources } from '../../parts/sources.tsx';
import type { Request } from '../../parts/world.ts';
import { StepPlaces } from './step-places.tsx';

interface StepProps {
  readonly c: Request;
  readonly step: Step;
  readonly done: boolean;
  readonly announcement: Announcement | undefined;
}

/** A step of the guide: its tick, what to do, behind it how and why. What depends on an unknown fact says so at once. */
export function StepItem({ c, step, done, announcement }: StepProps) {
  const { voice } = c.var;
  const { id, item, because, lacks } = step;
  const [text, ...open] = because;
  const title = voice.words(item.title);
  return (
    <li class="k-tick">
      <Tick c={c} id={id} title={title} done={done} />
      <div class="k-tick__more">
        {lacks.length > 0 && open.map((one) => <p class="k-quiet">{voice.because(one)}</p>)}
        <StepPlaces c={c} step={step} announcement={announcement} />
        <Why about={title} label={voice.say('page.step.how')} open={item.figures !== undefined} voice={voice}>
          {text && <p>{voice.because(text)}</p>}
          {item.do && (
            <ul>
              {item.do.map((words) => (
                <li>{voice.words(words)}</li>
              ))}
            </ul>
          )}
          <Sides step={step} voice={voice} />
          <FigureMarks step={step} voice={voice} />
          <Sources ids={item.sources} voice={voice} />
        </Why>
      </div>
    </li>
  );
}

/** A box to tick; the form says what was ticked before, so that others' ticks stay. Of what was published only a mark. */
function Tick({ c, id, title, done }: { c: Request; id: string; title: string; done: boolean }) {
  const { voice, dossier } = c.var;
  if (dossier.input.frozen)
    return (
      <p class="k-choice">
        <Mark shape={done ? 'tick' : 'dashed'} />
        <span>
          {title}
          <span class="k-hidden">{` (${voice.say(done ? 'page.step.done' : 'page.step.open')})`}</span>
        </span>
      </p>
    );
  return (
    <div class="k-choice">
      {done && <input type="hidden" name="was" value={id} />}
      <input type="checkbox" id={`done-${id}`} name="done" value={id} checked={done} />
      <label for={`done-${id}`}>{title}</label>
    </div>
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

/** Of what the market can bear: the day and source of each figure. @see def-market */
function FigureMarks({ step: { item }, voice }: { step: Step; voice: Voice }) {
  const marks = (item.figures ?? []).map(({ on, source }) =>
    voice.say('figure.source', { source: voice.source(source), on: Temporal.PlainDate.from(on) }),
  );
  return marks.length === 0 ? null : <p class="k-small k-quiet">{[...new Set(marks)].join(' ')}</p>;
}

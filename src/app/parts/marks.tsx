import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Voice } from '../../core/clauses/voice.ts';
import type { Stance } from '../../library/vocabulary.ts';

/** What a thing is in a word, with a shape and a colour: never the colour alone. */
export type Tone = 'good' | 'mind' | 'bad' | 'quiet';
export type Shape = 'tick' | 'warning' | 'cross' | 'ring' | 'slash' | 'dashed';

/** A shape of 16 by 16; the word beside it says the same. */
export function Mark({ shape }: { shape: Shape }) {
  return (
    <svg class="k-shape" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2">
      {lines[shape]}
    </svg>
  );
}

const lines: Readonly<Record<Shape, Child>> = {
  tick: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path class="k-cut" d="M4 8.4l2.8 2.8L12 5.2" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.8L15 14H1z" fill="currentColor" />
      <path class="k-cut" d="M8 5.5v5M8 12v1.6" />
    </>
  ),
  cross: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="1" fill="currentColor" />
      <path class="k-cut" d="M4.5 4.5l7 7M11.5 4.5l-7 7" />
    </>
  ),
  ring: (
    <>
      <circle cx="8" cy="8" r="7" />
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  slash: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path d="M3 13L13 3" />
    </>
  ),
  dashed: <circle cx="8" cy="8" r="7" stroke-dasharray="3 2" />,
};

export function State({ tone, shape, children }: PropsWithChildren<{ tone: Tone; shape: Shape }>) {
  return (
    <span class={`k-state k-state--${tone}`}>
      <Mark shape={shape} />
      <span>{children}</span>
    </span>
  );
}

const looks: Readonly<Record<Stance, readonly [Tone, Shape]>> = {
  recommended: ['good', 'tick'],
  possible: ['quiet', 'ring'],
  discouraged: ['bad', 'slash'],
  'ruled-out': ['bad', 'cross'],
};

/** What the library says of a phase or clause for this purchase. */
export function StanceState({ stance, voice }: { stance: Stance; voice: Voice }) {
  const [tone, shape] = looks[stance];
  return (
    <State tone={tone} shape={shape}>
      {voice.say(`stance.${stance}`)}
    </State>
  );
}

/** Opens the reason of what stands before it. */
export function Why({ about, label, open, voice, children }: PropsWithChildren<WhyProps>) {
  return (
    <details class="k-why" open={open}>
      <summary>
        {label ?? voice.say('page.why')}
        <span class="k-hidden">{` ${about}`}</span>
      </summary>
      <div class="k-why__body">{children}</div>
    </details>
  );
}
interface WhyProps {
  /** What it is the reason of, for who does not see the page. */
  readonly about: string;
  readonly label?: string;
  /** A reason against something is read without a click. */
  readonly open?: boolean;
  readonly voice: Voice;
}

/** What nobody confirmed or read yet, in the sentence where it stands. */
export function ToCheck({ children }: PropsWithChildren) {
  return <span class="k-check">{children}</span>;
}

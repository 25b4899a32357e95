import type { Child } from 'hono/jsx';
import type { Voice } from '../../../core/clauses/voice.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { type Shape, State, type Tone } from '../../parts/marks.tsx';
import type { Standing } from '../standing.ts';
import { type Step, stepsOf } from '../waits-words.ts';

const looks: Readonly<Record<Step['kind'], { readonly tone: Tone; readonly shape: Shape }>> = {
  wrong: { tone: 'bad', shape: 'cross' },
  open: { tone: 'mind', shape: 'warning' },
  ready: { tone: 'good', shape: 'tick' },
  done: { tone: 'quiet', shape: 'dashed' },
};

/** What a dossier waits for: the first to do with the way to it, and behind it the others in a line. */
export function WaitsFor({ id, standing, voice }: { id: string; standing: Standing | undefined; voice: Voice }): Child {
  if (!standing) return <span class="k-quiet">{voice.say('page.waits.worked')}</span>;
  const [first, ...others] = stepsOf(standing, voice);
  if (!first) return null;
  return (
    <span class="k-waits">
      <State {...looks[first.kind]}>
        <a class="utrecht-link" href={dossierPath(id, first.page)}>
          {first.words}
        </a>
      </State>
      {others.length > 0 && <span class="k-small k-quiet">{others.map(({ words }) => words).join(' · ')}</span>}
    </span>
  );
}

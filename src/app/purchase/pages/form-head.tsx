import type { Child } from 'hono/jsx';
import { Temporal } from 'temporal-polyfill';
import { ErrorSummary } from '../../parts/fields.tsx';
import { labelOf } from '../../parts/labels.ts';
import { State } from '../../parts/marks.tsx';
import { Saved } from '../../parts/saved.tsx';
import type { Request } from '../../parts/world.ts';
import type { Again } from './save-answers.tsx';

/** The head of a page with a form: its title and what it is for, whether it is saved, and what is wrong with what was typed. */
export function FormHead({ c, title, lead, again }: { c: Request; title: string; lead: Child; again: Again }) {
  const { voice, dossier } = c.var;
  const { frozen } = dossier.input;
  const { problems = [], above } = again;
  return (
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{title}</h1>
          <p class="utrecht-paragraph k-quiet">{lead}</p>
        </div>
        {frozen ? (
          <State tone="quiet" shape="dashed">
            {voice.say('page.facts.frozen', { on: Temporal.PlainDate.from(frozen.on) })}
          </State>
        ) : (
          <Saved c={c} unsaved={problems.length > 0 || above !== undefined} />
        )}
      </div>
      {above}
      <ErrorSummary problems={problems} labelOf={(path) => labelOf(path, voice)} voice={voice} />
    </>
  );
}

import type { PropsWithChildren } from 'hono/jsx';
import type { ClauseStance } from '../../../core/clauses/choose.ts';
import type { NumberedClause } from '../../../core/clauses/consider.ts';
import type { Voice } from '../../../core/clauses/voice.ts';
import { isPublication } from '../../../library/library.ts';
import { Mark, type Shape, State } from '../../parts/marks.tsx';

/** How a clause stands in a dossier: in the document, possible but not in it, or not for this purchase. */
export type Standing = 'chosen' | 'possible' | 'unfit';

export const shapes: Readonly<Record<Standing, Shape>> = { chosen: 'tick', possible: 'dashed', unfit: 'slash' };

export const standingOf = ({ id, stance }: ClauseStance, chosen: ReadonlySet<string>): Standing =>
  chosen.has(id) ? 'chosen' : stance === 'recommended' || stance === 'possible' ? 'possible' : 'unfit';

/** The name of a clause with its standing before it as a shape, and behind it as a word for who does not see the shape. */
export function ChosenMark({ id, stances, chosen, voice, children }: PropsWithChildren<ChosenMarkProps>) {
  const stance = stances.find((one) => one.id === id);
  const standing = stance ? standingOf(stance, chosen) : 'possible';
  return (
    <>
      <Mark shape={shapes[standing]} />
      <span>
        {children}
        <span class="k-hidden">{` (${voice.say(`page.standing.${standing}`)})`}</span>
      </span>
    </>
  );
}
/** Where a clause stands: in which article, or in no document. An announcement is a document of its own. */
export function Place({ one, voice }: { one: NumberedClause | undefined; voice: Voice }) {
  if (!one)
    return (
      <State tone="quiet" shape="dashed">
        {voice.say('page.clauses.out')}
      </State>
    );
  return (
    <State tone="good" shape="tick">
      {isPublication(one.clause) ? voice.say('page.clauses.announced') : voice.say('page.clauses.in', { article: one.number })}
    </State>
  );
}

interface ChosenMarkProps {
  readonly id: string;
  readonly stances: readonly ClauseStance[];
  readonly chosen: ReadonlySet<string>;
  readonly voice: Voice;
}

import type { Child } from 'hono/jsx';
import type { Problem } from '../../../kernel/result.ts';
import { afterChange } from '../../parts/after-change.tsx';
import { changeDossier } from '../../parts/change-dossier.ts';
import { answersOf } from '../../parts/collisions.tsx';
import { labelOf } from '../../parts/labels.ts';
import type { Request } from '../../parts/world.ts';
import type { ReadAnswers, Sent } from '../answers.ts';

/** A form that is shown again: what was typed, what is wrong with it, and what others saved meanwhile. */
export interface Again {
  readonly sent?: Sent;
  readonly problems?: readonly Problem[];
  /** Stands above the form. */
  readonly above?: Child;
}
/** The status of a page with a form. */
export const statusOf = ({ problems = [], above }: Again): 200 | 409 | 422 => (problems.length > 0 ? 422 : above ? 409 : 200);

/**
 * Saves a form whose answers go together: all of them, or none.
 *
 * @param to where it goes on from there
 * @param again the page with the form
 */
export async function saveAnswers(
  c: Request,
  { edits, problems }: ReadAnswers,
  sent: Sent,
  to: string,
  again: (open: Again) => Response | Promise<Response>,
): Promise<Response> {
  const { voice, world, who, dossier } = c.var;
  if (problems.length > 0) return again({ sent, problems });
  const changed = await changeDossier(world, who, dossier.id, answersOf(edits, sent));
  return afterChange(c, changed, {
    sent,
    labelOf: (path) => labelOf(path, voice),
    saved: () => c.redirect(to, 303),
    again: (back) => again({ sent, ...back }),
  });
}

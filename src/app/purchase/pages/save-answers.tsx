import type { Child } from 'hono/jsx';
import type { Problem } from '../../../kernel/result.ts';
import { changeDossier } from '../../parts/change-dossier.ts';
import { answersOf, Collisions } from '../../parts/collisions.tsx';
import { notFound } from '../../parts/errors.tsx';
import { frozenPage } from '../../parts/frozen.tsx';
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
  switch (changed.kind) {
    case 'saved':
      return c.redirect(to, 303);
    case 'wrong':
      return again({ sent, problems: changed.problems });
    case 'collision':
      return again({
        sent,
        above: <Collisions c={c} found={changed} sent={sent} action={c.req.path} labelOf={(path) => labelOf(path, voice)} />,
      });
    case 'frozen':
      return frozenPage(c);
    case 'gone':
      return notFound(c);
    default:
      throw new Error(`Unhandled: ${changed satisfies never}`);
  }
}

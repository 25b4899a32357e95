import type { Child } from 'hono/jsx';
import type { Problem } from '../../kernel/result.ts';
import type { Changed } from './change-dossier.ts';
import { Collisions } from './collisions.tsx';
import { notFound } from './errors.tsx';
import { frozenPage } from './frozen.tsx';
import type { Request } from './world.ts';

type Answer = Response | Promise<Response>;
/** Where a form goes on, and how it is shown again. */
export interface Onward {
  readonly sent: Readonly<Record<string, string>>;
  readonly labelOf: (path: string) => string;
  readonly saved: (version: number) => Answer;
  /** With what is wrong, and above the form what others saved meanwhile. */
  readonly again: (back: { readonly problems: readonly Problem[]; readonly above?: Child }) => Answer;
}

/** What the sender of a form reads when its answers were saved, were wrong, met those of somebody else, or came too late. */
export function afterChange(c: Request, changed: Changed, { sent, labelOf, saved, again }: Onward): Answer {
  switch (changed.kind) {
    case 'saved':
      return saved(changed.version);
    case 'wrong':
      return again({ problems: changed.problems });
    case 'collision':
      return again({
        problems: [],
        above: <Collisions c={c} found={changed} sent={sent} action={c.req.path} labelOf={labelOf} />,
      });
    case 'frozen':
      return frozenPage(c);
    case 'gone':
      return notFound(c);
    default:
      throw new Error(`Unhandled: ${changed satisfies never}`);
  }
}

import type { Child } from 'hono/jsx';
import type { Problem } from '../../../../kernel/result.ts';
import type { Sent } from '../../choices.ts';

/** A form that came back: what was typed, and what is wrong with it. */
export interface OpenChoice {
  readonly sent: Sent;
  readonly problems: readonly Problem[];
  /** Stands above the page: what others saved meanwhile. */
  readonly above?: Child;
}

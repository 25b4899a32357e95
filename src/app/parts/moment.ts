import { Temporal } from 'temporal-polyfill';
import type { Voice } from '../../core/clauses/voice.ts';
import { clock } from './saved.tsx';

/** The day of an instant, by the clock of this computer. */
export function dayOf(instant: string): Temporal.PlainDate {
  const at = new Date(instant);
  return Temporal.PlainDate.from({ year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() });
}

/** `24 november 2026 om 10.42 uur`. */
export const momentOf = (instant: string, voice: Voice): string =>
  voice.say('page.moment', { on: dayOf(instant), at: clock(instant, voice.say('page.saved.clock')) });

import { Temporal } from 'temporal-polyfill';
import type { Voice } from '../../core/clauses/voice.ts';
import type { Standing } from './standing.ts';

/** One thing that a dossier waits for: of what kind, in words, and on which of its pages it is done. */
export interface Step {
  readonly kind: 'wrong' | 'open' | 'ready' | 'done';
  readonly words: string;
  readonly page: string;
}

/** What a dossier waits for, in the order in which it is done; that it is ready, or that it was published. */
export function stepsOf({ readable, waits }: Standing, voice: Voice): readonly Step[] {
  switch (waits.for) {
    case 'mending': {
      const words = voice.say(readable ? 'page.waits.mending' : 'page.waits.unreadable', { problems: waits.problems });
      return [{ kind: 'wrong', words, page: readable ? 'document' : '' }];
    }
    case 'nothing': {
      const words = voice.say('page.waits.published', { on: Temporal.PlainDate.from(waits.published) });
      return [{ kind: 'done', words, page: 'document' }];
    }
    case 'publication': {
      const { facts, blanks, signOff } = waits;
      const open = (words: string, page: string): Step => ({ kind: 'open', words, page });
      const steps = [
        ...(facts > 0 ? [open(voice.say('page.waits.facts', { facts }), '')] : []),
        ...(blanks > 0 ? [open(voice.say('page.waits.blanks', { blanks }), 'document')] : []),
        ...(signOff === 'noted' ? [] : [open(voice.say(`page.waits.sign-off.${signOff}`), 'document')]),
      ];
      return steps.length > 0 ? steps : [{ kind: 'ready', words: voice.say('page.waits.ready'), page: 'export' }];
    }
    default:
      throw new Error(`Unhandled: ${waits satisfies never}`);
  }
}

/** The same in one line, for a table that is taken along. */
export const waitsInWords = (standing: Standing, voice: Voice): string =>
  stepsOf(standing, voice)
    .map(({ words }) => words)
    .join('; ');

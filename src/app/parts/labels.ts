import { capital, type Voice } from '../../core/clauses/voice.ts';

/** `purchase.stoneValue` and `stones[2].quantity` have the words of `stoneValue` and `quantity`. */
export const wordsOf = (path: string): string =>
  path
    .replace(/\[\d+\]/g, '')
    .split('.')
    .slice(-1)[0] ?? path;

/** What a field is called, on the form and in the list of what is wrong. */
export function labelOf(path: string, voice: Voice): string {
  if (path.startsWith('dates.')) return capital(voice.say(`event.${wordsOf(path)}`));
  const row = /^(stones|lots)\[/.exec(path)?.[1];
  const whole = /^(consultations|derogations|award|type)\b/.test(path) && `page.field.${path.replace(/\[\d+\]/g, '')}`;
  const id = whole ? whole : row ? `page.field.${row}.${wordsOf(path)}` : `page.fact.${wordsOf(path)}`;
  return voice.locale.texts[id] === undefined ? path : voice.say(id);
}

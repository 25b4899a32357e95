import type { Voice } from '../../core/clauses/voice.ts';
import type { Stone } from '../../core/purchase/dossier.ts';

/** `Graniet kasseien: 3.360 m²`, and whether it is laid again. */
export function stoneLine(stone: Stone, voice: Voice): string {
  const quantity = quantityWords(stone, voice);
  const reused = stone.reused ? ` (${voice.say('page.stone.reused')})` : '';
  return `${stone.name}: ${quantity}${reused}`;
}

/** `3.360 m²`, or that nobody knows yet. */
export const quantityWords = ({ quantity, unit }: Stone, voice: Voice): string =>
  quantity === 'unknown' || unit === 'unknown' ? voice.say('fact.unknown') : voice.say(`stone.quantity.${unit}`, { quantity });

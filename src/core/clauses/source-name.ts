import type { Voice } from './voice.ts';

/** `snelgids, tip 8`, or the law by its own id. */
export const sourceName = (id: string, voice: Voice): string => {
  const guide = /^(tip|box|fig|def)-(.+)$/.exec(id);
  return guide ? voice.say(`source.${guide[1]}`, { id: guide[2] ?? '' }) : id;
};

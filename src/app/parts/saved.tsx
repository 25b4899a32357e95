import { Mark } from './marks.tsx';
import type { Request } from './world.ts';

/**
 * When what stands here was saved, by the clock of this computer; or that what was typed is not saved yet. With script it
 * changes while somebody types.
 */
export function Saved({ c, unsaved = false }: { c: Request; unsaved?: boolean }) {
  const { voice, dossier } = c.var;
  const not = voice.say('page.unsaved');
  return (
    <span class={`k-saved${unsaved ? ' k-saved--not' : ''}`} role="status" data-saved="" data-unsaved={not}>
      <Mark shape="tick" />
      <Mark shape="warning" />
      <span data-words="">{unsaved ? not : savedAt(c, dossier.savedAt)}</span>
    </span>
  );
}

/** `Bewaard om 10.42 uur` */
export const savedAt = ({ var: { voice } }: Request, instant: string): string =>
  voice.say('page.saved', { at: clock(instant, voice.say('page.saved.clock')) });

/** `10.42` of an instant, in the time zone of the computer. @param pattern as `{h}.{m}` */
export function clock(instant: string, pattern: string): string {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return pattern.replace('%h', two(at.getHours())).replace('%m', two(at.getMinutes()));
}

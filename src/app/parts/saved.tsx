import { Mark, State } from './marks.tsx';
import type { Request } from './world.ts';

/** When what stands here was saved, by the clock of this computer; or that what was typed is not saved yet. */
export function Saved({ c, unsaved = false }: { c: Request; unsaved?: boolean }) {
  const { voice, dossier } = c.var;
  if (unsaved)
    return (
      <span role="status">
        <State tone="mind" shape="warning">
          {voice.say('page.unsaved')}
        </State>
      </span>
    );
  return (
    <span class="k-saved" role="status" data-saved="">
      <Mark shape="tick" />
      <span>{voice.say('page.saved', { at: clock(dossier.savedAt, voice.say('page.saved.clock')) })}</span>
    </span>
  );
}

/** `10.42` of an instant, in the time zone of the computer. @param pattern as `{h}.{m}` */
export function clock(instant: string, pattern: string): string {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return pattern.replace('%h', two(at.getHours())).replace('%m', two(at.getMinutes()));
}

import type { Request } from '../../parts/world.ts';

/** Somebody saved since the page was made: nothing was done, and what stands there now is to be read first. */
export function ChangedMeanwhile({ c }: { c: Request }) {
  const { voice } = c.var;
  return (
    <div class="utrecht-alert utrecht-alert--warning" role="alert" tabindex={-1} autofocus>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          <p class="utrecht-paragraph">{voice.say('page.changed-meanwhile')}</p>
        </div>
      </div>
    </div>
  );
}

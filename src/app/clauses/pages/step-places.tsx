import { Temporal } from 'temporal-polyfill';
import type { Announcement } from '../../../core/clauses/announcement.ts';
import type { Step } from '../../../core/purchase/advice.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { State } from '../../parts/marks.tsx';
import type { Request } from '../../parts/world.ts';

/** Where in the dossier that is done which a step asks. */
const places: Readonly<Record<string, string>> = {
  reuse: '?question=reuse#q-reuse',
  'type-with-reason': '/type',
  dates: '?question=time#q-time',
  'stone-table': '?question=stones#q-stones',
  lots: '?question=contract#q-contract',
  ambition: '?question=ambition#q-ambition',
  consultations: '/consultations',
};

/** The way from a step to where it is done, with how far that is. */
export function StepPlaces({ c, step, announcement }: { c: Request; step: Step; announcement: Announcement | undefined }) {
  const { voice, dossier } = c.var;
  const asks = step.item.asks ?? [];
  const { consultations } = dossier.input.dossier;
  return (
    <>
      {asks.flatMap((asked) =>
        places[asked] === undefined
          ? []
          : [
              <p>
                <a class="utrecht-link" href={`${dossierPath(dossier.id)}${places[asked]}`}>
                  {voice.say(`page.step.to.${asked}`)}
                </a>
                {asked === 'consultations' && consultations.length > 0 && (
                  <span class="k-quiet">{` ${voice.say('page.step.consulted', { count: consultations.length })}`}</span>
                )}
              </p>,
            ],
      )}
      {asks.includes('announcement') && announcement && <EarlyEnough c={c} announcement={announcement} />}
    </>
  );
}

/** The text of the announcement, and the last day on which it is early enough. @see tip-3 */
function EarlyEnough({ c, announcement: { by } }: { c: Request; announcement: Announcement }) {
  const { voice, world, dossier } = c.var;
  const late = by !== 'unknown' && Temporal.PlainDate.compare(world.today(), by) > 0;
  return (
    <>
      <p>
        {by === 'unknown' ? (
          voice.say('page.step.announce.unknown')
        ) : late && !dossier.input.frozen ? (
          <State tone="mind" shape="warning">
            {voice.say('page.step.announce.late', { by })}
          </State>
        ) : (
          voice.say('page.step.announce', { by })
        )}
      </p>
      <p>
        <a class="utrecht-link" href={dossierPath(dossier.id, 'document/announcement')}>
          {voice.say('page.step.announcement')}
        </a>
      </p>
    </>
  );
}

import { dossierPath } from '../../../parts/dossier.tsx';
import { Section } from '../../../parts/page-parts.tsx';
import type { Request } from '../../../parts/world.ts';
import { RecordForm, type RecordPlace, RecordTable } from '../records.tsx';
import type { Again } from '../save-answers.tsx';

/** Where the departures stand: on the page of the award model. */
export const derogationsAt = (c: Request): RecordPlace => ({
  name: 'derogations',
  page: dossierPath(c.var.dossier.id, 'award'),
  action: dossierPath(c.var.dossier.id, 'award/derogations'),
});

/** What the rest of the tender departs from, each with its reason, for the list at the front of the document. @see tip-10 */
export function Derogations({ c, again }: { c: Request; again: Again }) {
  const { voice, dossier: open } = c.var;
  const { dossier, frozen } = open.input;
  const here = derogationsAt(c);
  const shown = again.sent !== undefined || c.req.query('row') !== undefined;
  return (
    <Section id="derogations" title={voice.say('page.derogations.title')}>
      <p class="utrecht-paragraph k-measure">{voice.say('page.derogations.lead')}</p>
      {dossier.derogations.length > 0 ? (
        <RecordTable
          c={c}
          of={here}
          columns={['departures.column.from', 'departures.column.because']}
          cells={dossier.derogations.map(({ from, because }) => [from, because])}
        />
      ) : (
        <p class="utrecht-paragraph k-quiet">{voice.say('page.derogations.none')}</p>
      )}
      {!frozen && !shown && (
        <p>
          <a class="utrecht-link" href={`${here.page}?row=${dossier.derogations.length}#derogations-form`}>
            {voice.say('page.derogations.add')}
          </a>
        </p>
      )}
      {!frozen && shown && <RecordForm c={c} of={here} again={again} />}
    </Section>
  );
}

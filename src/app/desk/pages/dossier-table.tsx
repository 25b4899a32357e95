import { Temporal } from 'temporal-polyfill';
import type { DossierState } from '../../../core/clauses/dossiers.ts';
import type { Voice } from '../../../core/clauses/voice.ts';
import type { DossierHead } from '../../../outside/store/store.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { clock } from '../../parts/saved.tsx';
import { StackTable } from '../../parts/table.tsx';
import type { Request } from '../../parts/world.ts';
import type { Standing } from '../standing.ts';
import { MoveButtons } from './move.tsx';
import { WaitsFor } from './waits.tsx';

/** The dossiers of a page of the list: what each is, what it waits for, when it changed, and where it can go. */
export function DossierTable({ c, heads, standings, state }: DossierTableProps) {
  const { voice } = c.var;
  return (
    <StackTable
      caption={voice.say(`page.list.caption.${state}`)}
      columns={['dossier', 'waits', 'changed', 'move'].map((column) => ({ title: voice.say(`page.list.${column}`) }))}
      rows={heads.map((head) => [
        <>
          <a class="utrecht-link" href={dossierPath(head.id)} lang={head.language || undefined}>
            {head.title}
          </a>
          <span class="k-row-about">{about(head, standings.get(head.id), voice)}</span>
        </>,
        <WaitsFor id={head.id} standing={standings.get(head.id)} voice={voice} />,
        <span class="k-num">{changed(head, voice)}</span>,
        <MoveButtons c={c} id={head.id} title={head.title} state={state} />,
      ])}
    />
  );
}
interface DossierTableProps {
  readonly c: Request;
  readonly heads: readonly DossierHead[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly state: DossierState;
}

const about = ({ authority }: DossierHead, standing: Standing | undefined, voice: Voice): string =>
  [authority, ...(standing?.type ? [voice.say(`purchase.type.${standing.type}`)] : [])].filter(Boolean).join(' · ');

/** `24 november 2026, 10.42 uur`, by the clock of this computer. */
export const changed = ({ changedAt }: DossierHead, voice: Voice): string => {
  const at = new Date(changedAt);
  const on = Temporal.PlainDate.from({ year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() });
  return voice.say('page.list.changed-at', { on, at: clock(changedAt, voice.say('page.saved.clock')) });
};

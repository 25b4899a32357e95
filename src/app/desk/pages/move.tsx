import type { Child } from 'hono/jsx';
import { type DossierState, dossierStates } from '../../../core/clauses/dossiers.ts';
import { may } from '../../../core/people/may.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { sentBy } from '../../parts/form.ts';
import { Mark } from '../../parts/marks.tsx';
import type { Request } from '../../parts/world.ts';

/** The state of an address or a form; undefined for any other word. */
export const stateIn = (text: string | undefined): DossierState | undefined => dossierStates.find((state) => state === text);

/** Archives a dossier, deletes it, or takes it back; the list then offers the way back. */
export async function moveDossier(c: Request): Promise<Response> {
  const { world, who } = c.var;
  if (!may(who, 'dossier.write', world)) return notFound(c);
  const id = c.req.param('id') ?? '';
  const sent = await sentBy(c);
  const [to, from] = [stateIn(sent.to), stateIn(sent.from)];
  if (!to || !from || !(await world.dossiers.setState(id, to, who))) return notFound(c);
  return c.redirect(sent.undo === 'yes' ? `/?state=${to}` : `/?state=${from}&moved=${encodeURIComponent(id)}`, 303);
}

/** The buttons with which a dossier is moved from where it stands. */
export function MoveButtons({ c, id, title, state }: { c: Request; id: string; title: string; state: DossierState }): Child {
  const { voice } = c.var;
  const others = state === 'active' ? (['archived', 'deleted'] as const) : (['active'] as const);
  return (
    <form class="k-row-actions" method="post" action={dossierPath(id, 'state')}>
      <input type="hidden" name="from" value={state} />
      {others.map((to) => (
        <button type="submit" class="k-button-link" name="to" value={to}>
          {voice.say(`page.move.${to}`)}
          <span class="k-hidden">{` ${title}`}</span>
        </button>
      ))}
    </form>
  );
}

/** Where a dossier went that was just moved, and the way back. */
export async function Moved({ c, from }: { c: Request; from: DossierState }): Promise<Child> {
  const { voice, world } = c.var;
  const found = await world.dossiers.find(c.req.query('moved') ?? '');
  if (!found || found.state === from) return null;
  const title = found.read.ok ? found.read.value.dossier.title : found.id;
  return (
    <div class="k-note k-moved" role="status">
      <p>
        <Mark shape="tick" /> {voice.say(`page.moved.${found.state}`, { title })}
      </p>
      <form method="post" action={dossierPath(found.id, 'state')}>
        <input type="hidden" name="from" value={found.state} />
        <input type="hidden" name="undo" value="yes" />
        <button type="submit" class="k-button-link" name="to" value={from}>
          {voice.say('page.move.undo')}
        </button>
      </form>
    </div>
  );
}

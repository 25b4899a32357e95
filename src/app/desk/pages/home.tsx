import type { Child } from 'hono/jsx';
import { type DossierState, dossierStates, type FoundDossier } from '../../../core/clauses/dossiers.ts';
import type { Heads } from '../../../outside/store/store.ts';
import { show } from '../../parts/layout.tsx';
import { MainAction, Section } from '../../parts/page-parts.tsx';
import { TableLinks } from '../../parts/tables.tsx';
import type { Request } from '../../parts/world.ts';
import { standingsOf } from '../standing.ts';
import { Doors, Welcome, WhatToKnow } from './around-dossiers.tsx';
import { DossierCards } from './dossier-cards.tsx';
import { DossierTable } from './dossier-table.tsx';
import { Moved, stateIn } from './move.tsx';
import { SearchForm } from './search-form.tsx';

/** So many dossiers stand on a page of the list. */
const perPage = 20;
/** So few are shown as cards, below what Kassei is: the two examples of a first start. */
const fewCards = 2;

/** The first page: at first what Kassei is and the worked examples, later the dossiers with what each waits for. */
export async function homePage(c: Request): Promise<Response> {
  const { voice, world } = c.var;
  const state = stateIn(c.req.query('state')) ?? 'active';
  const page = /^[1-9]\d{0,5}$/.test(c.req.query('page') ?? '') ? Number(c.req.query('page')) : 1;
  const list = await world.dossiers.heads(state, { from: (page - 1) * perPage, count: perPage });
  const few = state === 'active' && page === 1 && list.heads.length <= fewCards;
  const title = voice.say('page.start.short');
  const moved = c.req.query('moved') === undefined ? null : await Moved({ c, from: state });
  const shown = few ? (
    <Welcome voice={voice} />
  ) : (
    <div class="k-titlebar">
      <div>
        <h1 class="utrecht-heading-1">{title}</h1>
      </div>
      <div class="k-actions">
        <MainAction href="/new">{voice.say('page.new.action')}</MainAction>
      </div>
    </div>
  );
  return show(
    c,
    { title, under: 'dossiers' },
    <>
      {shown}
      {moved}
      <Section id="dossiers" title={voice.say(few ? 'page.start.examples' : 'page.list.title')}>
        <States c={c} now={state} />
        {!few && <SearchForm voice={voice} label={voice.say('page.list.search')} />}
        {few ? <Few c={c} found={await foundOf(c, list)} /> : await List({ c, list, state, page })}
      </Section>
      <Doors c={c} />
      {few && <WhatToKnow voice={voice} />}
    </>,
  );
}

const foundOf = async ({ var: { world } }: Request, { heads }: Heads): Promise<FoundDossier[]> =>
  (await Promise.all(heads.map(({ id }) => world.dossiers.find(id)))).filter((one) => one !== undefined);

const Few = ({ c, found }: { c: Request; found: readonly FoundDossier[] }) =>
  found.length > 0 ? (
    <DossierCards c={c} found={found} />
  ) : (
    <p class="utrecht-paragraph">{c.var.voice.say('page.start.empty')}</p>
  );

/** Those at work, archived or deleted. */
function States({ c, now }: { c: Request; now: DossierState }) {
  const { voice } = c.var;
  return (
    <nav aria-label={voice.say('page.list.states')}>
      <ul class="k-tabs">
        {dossierStates.map((state) => (
          <li>
            <a href={state === 'active' ? '/' : `/?state=${state}`} aria-current={state === now ? 'true' : undefined}>
              {voice.say(`page.list.state.${state}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

async function List({ c, list, state, page }: { c: Request; list: Heads; state: DossierState; page: number }): Promise<Child> {
  const { voice, world } = c.var;
  if (list.heads.length === 0)
    return (
      <p class="utrecht-paragraph">
        {page > 1 ? voice.say('page.list.past') : voice.say(`page.list.none.${state}`)}{' '}
        <a class="utrecht-link" href="/">
          {voice.say('page.back')}
        </a>
      </p>
    );
  const standings = await standingsOf(world, list.heads);
  return (
    <>
      <DossierTable c={c} heads={list.heads} standings={standings} state={state} />
      {state !== 'deleted' && <TableLinks path="/tables/dossiers" about={voice.say('table.dossiers')} voice={voice} />}
      <Pages c={c} state={state} page={page} more={list.more} />
    </>
  );
}

function Pages({ c, state, page, more }: { c: Request; state: DossierState; page: number; more: boolean }) {
  const { voice } = c.var;
  if (page === 1 && !more) return null;
  const to = (n: number) => `/?state=${state}&page=${n}`;
  return (
    <nav class="k-pages" aria-label={voice.say('page.list.pages')}>
      {page > 1 && (
        <a class="utrecht-link" href={to(page - 1)} rel="prev">
          {voice.say('page.list.newer')}
        </a>
      )}
      <span class="k-quiet">{voice.say('page.list.page', { page })}</span>
      {more && (
        <a class="utrecht-link" href={to(page + 1)} rel="next">
          {voice.say('page.list.older')}
        </a>
      )}
    </nav>
  );
}

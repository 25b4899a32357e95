import type { DossierHead } from '../../../outside/store/store.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { show } from '../../parts/layout.tsx';
import { Section } from '../../parts/page-parts.tsx';
import type { Request } from '../../parts/world.ts';
import { type FoundClause, findClauses } from '../find-clauses.ts';
import { changed } from './dossier-table.tsx';
import { SearchForm } from './search-form.tsx';

/** What is looked for never needs more letters than this. */
const longest = 200;

/** Looks for words in the dossiers and in the clauses of the library. */
export async function searchPage(c: Request): Promise<Response> {
  const { voice, world } = c.var;
  const typed = (c.req.query('q') ?? '').trim().slice(0, longest);
  const dossiers = typed === '' ? [] : await world.dossiers.search(typed);
  const clauses = findClauses(world.library, voice.language, typed);
  const title = voice.say('page.search.title');
  return show(
    c,
    { title: typed === '' ? title : `${typed} – ${title}`, under: 'search' },
    <>
      <h1 class="utrecht-heading-1">{title}</h1>
      <SearchForm voice={voice} typed={typed} label={voice.say('page.search.label')} />
      {typed === '' ? (
        <p class="utrecht-paragraph k-quiet k-measure">{voice.say('page.search.words')}</p>
      ) : (
        <>
          <p role="status">{voice.say('page.search.found', { typed, dossiers: dossiers.length, clauses: clauses.length })}</p>
          {dossiers.length + clauses.length === 0 && (
            <p class="utrecht-paragraph k-quiet k-measure">{voice.say('page.search.none')}</p>
          )}
          {dossiers.length > 0 && <FoundDossiers c={c} found={dossiers} />}
          {clauses.length > 0 && <FoundClauses c={c} found={clauses} />}
        </>
      )}
    </>,
  );
}

function FoundDossiers({ c, found }: { c: Request; found: readonly DossierHead[] }) {
  const { voice } = c.var;
  return (
    <Section id="dossiers" title={voice.say('page.menu.dossiers')}>
      <ul class="k-rows">
        {found.map((head) => (
          <li>
            <a class="utrecht-link" href={dossierPath(head.id)} lang={head.language || undefined}>
              <strong>{head.title}</strong>
            </a>
            <span class="k-row-about">
              {[
                head.authority,
                ...(head.state === 'active' ? [] : [voice.say(`page.list.state.${head.state}`)]),
                changed(head, voice),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FoundClauses({ c, found }: { c: Request; found: readonly FoundClause[] }) {
  const { voice } = c.var;
  return (
    <Section id="clauses" title={voice.say('page.search.clauses')}>
      <ul class="k-rows">
        {found.map(({ id, title, purpose, around }) => (
          <li class="k-flow-s">
            <p>
              <a class="utrecht-link" href={`/library/${id}`}>
                <strong>{title}</strong>
              </a>
            </p>
            <p class="k-measure">{purpose}</p>
            {around && <p class="k-measure k-small k-quiet">{around}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

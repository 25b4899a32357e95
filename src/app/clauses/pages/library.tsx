import { Temporal } from 'temporal-polyfill';
import { titleOf } from '../../../core/clauses/choose.ts';
import { phases } from '../../../library/vocabulary.ts';
import { show } from '../../parts/layout.tsx';
import { StackTable } from '../../parts/table.tsx';
import { TableLinks } from '../../parts/tables.tsx';
import type { Request } from '../../parts/world.ts';
import { wordsFor } from './clause-words.ts';

/** Every clause without a dossier: what it does, where it comes from, when it was checked. */
export function libraryPage(c: Request): Response | Promise<Response> {
  const { voice, world } = c.var;
  const clauses = Object.values(world.library.clauses).sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase));
  const unread = clauses.filter(({ reviewed }) => reviewed === 'none').length;
  const columns = ['clause', 'phase', 'purpose', 'source', 'checked'].map((column) => ({
    title: voice.say(`page.library.${column}`),
  }));
  return show(
    c,
    { title: voice.say('page.menu.library'), under: 'library' },
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{voice.say('page.menu.library')}</h1>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.library.count', { clauses: clauses.length })}</p>
        </div>
      </div>
      {unread > 0 && (
        <div class="k-note k-note--mind">
          <p>
            <strong>{voice.say('state.unreviewed')}</strong>{' '}
            {voice.say('page.library.unread', { unread, clauses: clauses.length })}
          </p>
        </div>
      )}
      <StackTable
        caption={voice.say('page.library.caption')}
        columns={columns}
        rows={clauses.map((clause) => [
          <a class="utrecht-link" href={`/library/${clause.id}`}>
            {titleOf(clause.id, world.library, voice.language)}
          </a>,
          voice.say(`phase.${clause.phase}`),
          wordsFor(clause.id, world.library, voice)?.purpose ?? '',
          voice.sources(clause.sources.filter((id) => !id.includes('/'))),
          <span class="k-num">{voice.write(Temporal.PlainDate.from(clause.checked.on))}</span>,
        ])}
      />
      <TableLinks path="/tables/library" about={voice.say('table.library')} voice={voice} />
    </>,
  );
}

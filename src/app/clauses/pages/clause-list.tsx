import { titleOf } from '../../../core/clauses/choose.ts';
import type { Considered } from '../../../core/clauses/consider.ts';
import { phases } from '../../../library/vocabulary.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { Mark } from '../../parts/marks.tsx';
import type { Request } from '../../parts/world.ts';
import { ChosenMark, type Standing, shapes } from './chosen.tsx';

/** All clauses beside the one that is read: folded on a phone, open on a desk. */
export function ClauseList({ c, draft, now }: { c: Request; draft: Considered; now: string }) {
  const { voice, dossier } = c.var;
  const chosen = new Set(draft.clauses.map(({ id }) => id));
  const { stances } = draft.choice;
  return (
    <nav aria-label={voice.say('page.clauses.list')}>
      <details class="k-listfold">
        <summary>{voice.say('page.clauses.fold', { chosen: chosen.size })}</summary>
        <div>
          {phases.map((phase) => (
            <>
              <p class="k-list-title">{voice.say(`phase.${phase}`)}</p>
              <ul class="k-list">
                {stances
                  .filter((one) => one.phase === phase)
                  .map(({ id }) => (
                    <li>
                      <a href={dossierPath(dossier.id, `clauses/${id}`)} aria-current={id === now ? 'page' : undefined}>
                        <ChosenMark id={id} stances={stances} chosen={chosen} voice={voice}>
                          {titleOf(id, draft.library, draft.dossier.language)}
                        </ChosenMark>
                      </a>
                    </li>
                  ))}
              </ul>
            </>
          ))}
          <ul class="k-clean k-small k-quiet k-tight k-keylist">
            {(Object.keys(shapes) as Standing[]).map((standing) => (
              <li>
                <Mark shape={shapes[standing]} /> {voice.say(`page.standing.${standing}`)}
              </li>
            ))}
          </ul>
        </div>
      </details>
    </nav>
  );
}

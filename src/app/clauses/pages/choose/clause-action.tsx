import { type ClauseStance, titleOf } from '../../../../core/clauses/choose.ts';
import type { Considered } from '../../../../core/clauses/consider.ts';
import { dossierPath } from '../../../parts/dossier.tsx';
import { fieldId } from '../../../parts/fields.tsx';
import type { Request } from '../../../parts/world.ts';
import { VersionField } from './choice-parts.tsx';
import { fits, isAgainst } from './take.tsx';

/** Takes a clause or leaves it out where it stands in the list; on its own page where something must be read or said first. */
export function ClauseAction({ c, stance, of }: { c: Request; stance: ClauseStance; of: Considered }) {
  const { voice, dossier } = c.var;
  const { id } = stance;
  const one = of.clauses.find((known) => known.id === id);
  const title = titleOf(id, of.library, of.dossier.language);
  const path = dossierPath(dossier.id, `clauses/${id}`);
  if (!one && !fits(id, of)) return null;
  const does = voice.say(one ? 'page.leave.short' : 'page.take.short');
  const hidden = <span class="k-hidden">{`: ${title}`}</span>;
  if (one ? needsReading(id, of) : isAgainst(stance))
    return (
      <p>
        <a class="utrecht-link" href={one ? `${path}?leave=yes#leave` : `${path}#${fieldId(`clauses.${id}`)}`}>
          {does}
          {hidden}
        </a>
      </p>
    );
  return (
    <form method="post" action={path}>
      <VersionField c={c} />
      <input type="hidden" name="from" value="list" />
      <button type="submit" class="k-textbutton" name="do" value={one ? 'leave' : 'take'}>
        {does}
        {hidden}
      </button>
    </form>
  );
}

/** Whether others go along with a clause, or something was chosen in it that would go. */
function needsReading(id: string, { clauses, dossier, library }: Considered): boolean {
  const one = clauses.find((known) => known.id === id);
  const needs = library.clauses[id]?.needs ?? [];
  const choice = dossier.clauses[id];
  return (one?.neededBy.length ?? 0) > 0 || needs.length > 0 || Object.keys(choice ? choice.parameters : {}).length > 0;
}

import type { Considered } from '../../../../core/clauses/consider.ts';
import { dossierPath } from '../../../parts/dossier.tsx';
import type { Request } from '../../../parts/world.ts';

/** From the text of a clause to its own wording, and to what that changes in the library's. */
export function OwnTextLinks({ c, id, of }: { c: Request; id: string; of: Considered }) {
  const { voice, dossier } = c.var;
  const to = dossierPath(dossier.id, `clauses/${id}/text`);
  return (
    <p class="k-actions">
      {of.dossier.ownTexts[id] && (
        <a class="utrecht-link" href={`${to}#difference`}>
          {voice.say('page.own.compare')}
        </a>
      )}
      <a class="utrecht-link" href={to}>
        {voice.say('page.own.title')}
      </a>
    </p>
  );
}

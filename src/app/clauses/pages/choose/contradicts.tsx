import type { Considered } from '../../../../core/clauses/consider.ts';
import type { Problem } from '../../../../kernel/result.ts';
import { dossierPath } from '../../../parts/dossier.tsx';
import { problemWords } from '../../../parts/fields.tsx';
import type { Request } from '../../../parts/world.ts';
import { onForm } from '../../choices.ts';
import { choiceLabel } from './labels.ts';

/** While a dossier contradicts itself there is no document: everything that must change, each with the way to it. @param say what is the matter */
export function Contradicts({ c, problems, of, say }: ContradictsProps) {
  const { voice, dossier } = c.var;
  if (problems.length === 0) return null;
  return (
    <div class="k-block">
      <p>{say}</p>
      <ul class="utrecht-unordered-list">
        {problems.map((found) => (
          <li>
            <a class="utrecht-link" href={dossierPath(dossier.id, placeOf(found.path))}>
              {choiceLabel(found.path, of, voice)}
            </a>
            {`: ${problemWords(readable(found, of), voice)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ContradictsProps {
  readonly c: Request;
  readonly problems: readonly Problem[];
  readonly of: Considered;
  readonly say: string;
}

/** In the words of the page where it is mended. */
function readable(found: Problem, { library, dossier }: Considered): Problem {
  const id = /^clauses\.([\w-]+)/.exec(found.path)?.[1] ?? '';
  return onForm(found, { id, asked: [] }, library.texts[id]?.[dossier.language]?.words);
}

/** The page on which a value of a dossier is changed. */
function placeOf(path: string): string {
  const [, group, id = ''] = /^(clauses|ownTexts)\.([\w-]+)/.exec(path) ?? [];
  if (!group) return '';
  return group === 'clauses' ? `clauses/${id}` : `clauses/${id}/text`;
}

import type { Child } from 'hono/jsx';
import type { Problem } from '../../../kernel/result.ts';
import { dossierPath, type Stone, showDossier } from '../../parts/dossier.tsx';
import { ProblemList } from '../../parts/problems.tsx';
import type { Request } from '../../parts/world.ts';

/** A dossier that contradicts itself makes no document: everything that must change first, with its place. @param below what can be had all the same */
export const refusedPage = (c: Request, now: Stone, title: string, problems: readonly Problem[], below?: Child) =>
  showDossier(
    c,
    now,
    title,
    <>
      <h1 class="utrecht-heading-1">{title}</h1>
      <div class="k-block">
        <p>{c.var.voice.say('page.refused')}</p>
        <ProblemList problems={problems} voice={c.var.voice} />
        {problems.some(({ path }) => path.startsWith('clauses.')) && (
          <p>
            <a class="utrecht-link" href={dossierPath(c.var.dossier.id, 'clauses')}>
              {c.var.voice.say('page.award.clauses')}
            </a>
          </p>
        )}
        {problems.some(({ path }) => path.startsWith('award')) && (
          <p>
            <a class="utrecht-link" href={dossierPath(c.var.dossier.id, 'award')}>
              {c.var.voice.say('page.advice.award')}
            </a>
          </p>
        )}
      </div>
      {below}
    </>,
  );

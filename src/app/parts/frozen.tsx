import { dossierPath, showDossier } from './dossier.tsx';
import { MainAction } from './page-parts.tsx';
import type { Request } from './world.ts';

/** What was published is not edited: it is published again, as a rectification. */
export const frozenPage = (c: Request): Response | Promise<Response> => {
  const { voice, dossier } = c.var;
  return showDossier(
    c,
    'document',
    voice.say('page.frozen.title'),
    <div class="k-measure k-flow">
      <h1 class="utrecht-heading-1">{voice.say('page.frozen.title')}</h1>
      <p class="k-lead">{voice.say('page.frozen.words')}</p>
      <MainAction href={dossierPath(dossier.id, 'document')}>{voice.say('page.frozen.to')}</MainAction>
    </div>,
    409,
  );
};

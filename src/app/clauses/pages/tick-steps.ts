import { phases } from '../../../library/vocabulary.ts';
import { changeDossier } from '../../parts/change-dossier.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { allSentBy } from '../../parts/form.ts';
import { frozenPage } from '../../parts/frozen.tsx';
import type { Request } from '../../parts/world.ts';

/** How often what others ticked meanwhile is read again. */
const attempts = 5;

/**
 * Keeps which steps of a phase were done. Only what changed since the page was made is changed, so two people who tick
 * at once lose nothing: a tick is a fact, and there is nothing to choose between.
 */
export async function tickSteps(c: Request): Promise<Response> {
  const { world, who, dossier } = c.var;
  const phase = phases.find((one) => one === c.req.param('phase'));
  if (!phase) return notFound(c);
  const [was, ticked] = [await allSentBy(c, 'was'), await allSentBy(c, 'done')];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const latest = await world.dossiers.find(dossier.id);
    if (!latest?.read.ok) return notFound(c);
    const done = merged(latest.read.value.dossier.done, was, ticked).filter((id) => world.library.advice[id]?.id === id);
    const edits = new Map([['done', done.length > 0 ? done : undefined]]);
    const changed = await changeDossier(world, who, dossier.id, { read: latest.version, edits });
    if (changed.kind === 'frozen') return frozenPage(c);
    if (changed.kind === 'gone') return notFound(c);
    if (changed.kind === 'wrong') throw new Error(`${dossier.id}: ticks that were read cannot be wrong`);
    if (changed.kind === 'saved') return c.redirect(`${dossierPath(dossier.id, 'advice')}#phase-${phase}`, 303);
  }
  throw new Error(`${dossier.id} is ticked so often by others that nothing can be added`);
}

/** What was done, with what was ticked now and without what was ticked away. */
const merged = (done: readonly string[], was: readonly string[], ticked: readonly string[]): string[] => [
  ...new Set([...done.filter((id) => ticked.includes(id) || !was.includes(id)), ...ticked.filter((id) => !was.includes(id))]),
];

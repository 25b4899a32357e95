import { readDossierData } from '../../core/clauses/dossier-input.ts';
import { type Actor, may } from '../../core/people/may.ts';
import type { Problem } from '../../kernel/result.ts';
import { bodyWithout } from '../parts/save-whole.ts';
import type { OpenDossier, World } from '../parts/world.ts';

/** What belongs to one purchase and not to the next: its days, what was done and published, who judged and was asked. */
const ofThisPurchase = ['dates', 'done', 'signOff', 'consultations', 'frozen', 'replaces'];

/** What became of a copy. */
export type Copied =
  | { readonly kind: 'made'; readonly id: string }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] }
  | { readonly kind: 'gone' };

/** Begins a new dossier with the answers, choices and own texts of this one: last year's, for this year. */
export async function copyDossier(world: World, who: Actor, open: OpenDossier, title: string): Promise<Copied> {
  if (!may(who, 'dossier.write', world)) return { kind: 'gone' };
  const { purchase, ...rest } = bodyWithout(open, ...ofThisPurchase);
  const { publication: _, ...kept } = (purchase ?? {}) as Readonly<Record<string, unknown>>;
  const body = { ...rest, title, purchase: kept };
  const whole = await readDossierData(title, body, world.library);
  if (!whole.ok) return { kind: 'wrong', problems: whole.problems };
  return { kind: 'made', id: await world.dossiers.make(title, body, who) };
}

import { askedParameters } from '../../../../core/clauses/parameter-form.ts';
import { isAdvised, leaving, taking } from '../../../../core/clauses/take-or-leave.ts';
import type { Edits } from '../../../../core/purchase/answers/merge.ts';
import type { Problem } from '../../../../kernel/result.ts';
import { afterChange } from '../../../parts/after-change.tsx';
import { changeDossier } from '../../../parts/change-dossier.ts';
import { answersOf } from '../../../parts/collisions.tsx';
import { dossierPath } from '../../../parts/dossier.tsx';
import { notFound } from '../../../parts/errors.tsx';
import { frozenPage } from '../../../parts/frozen.tsx';
import type { Request } from '../../../parts/world.ts';
import { textLanguage } from '../../at-hand.ts';
import { type ChoicesOf, onForm, readChoices, type Sent, sentChoices, withoutEmpty } from '../../choices.ts';
import { type Choosing, chooserOf, choosingAtHand, contextOf, foreseen } from '../../choosing.ts';
import { clausePage } from '../clause.tsx';
import { balance } from './choice-parts.tsx';
import { choiceLabel } from './labels.ts';
import type { OpenChoice } from './open-choice.ts';

/** Takes a clause into the document, leaves it out, or saves what was chosen in it; not what would make the dossier contradict itself. */
export async function saveChoice(c: Request): Promise<Response> {
  const { voice, world, who, dossier: open } = c.var;
  if (open.input.frozen) return frozenPage(c);
  const language = textLanguage(open, voice);
  const choosing = choosingAtHand(world, open, language);
  const id = c.req.param('clause') ?? '';
  if (!Object.hasOwn(choosing.considered.library.clauses, id)) return notFound(c);
  const sent = await sentChoices(c);
  const of = choicesOf(c, choosing, id);
  const read = editsOf(of, sent, c, choosing);
  const again = (back: Omit<OpenChoice, 'sent'>) => clausePage(c, { sent, ...back });
  const words = choosing.considered.library.texts[id]?.[language]?.words;
  const shown = (problems: readonly Problem[]) => problems.map((found) => onForm(found, of, words));
  if (read.problems.length > 0) return again({ problems: shown(read.problems) });
  const edits = await balanced(c, read.edits, sent, id);
  const wrong = (await foreseen(world, open, edits, `clauses.${id}`)).problems;
  if (wrong.length > 0) return again({ problems: shown(wrong) });
  const changed = await changeDossier(world, who, open.id, answersOf(edits, sent));
  return afterChange(c, changed, {
    sent,
    labelOf: (path) => choiceLabel(path, choosing.considered, voice),
    saved: () => c.redirect(nextPlace(open.id, id, sent), 303),
    again: ({ problems, above }) => again({ problems: shown(problems), above }),
  });
}

function choicesOf(c: Request, { considered }: Choosing, id: string): ChoicesOf {
  const one = considered.clauses.find((known) => known.id === id);
  return {
    id,
    asked: one ? askedParameters(one, contextOf(considered)) : [],
    lots: considered.dossier.lots,
    voice: c.var.voice,
  };
}

function editsOf(
  of: ChoicesOf,
  sent: Sent,
  c: Request,
  { considered }: Choosing,
): { edits: Edits; problems: readonly Problem[] } {
  const { world, dossier: open } = c.var;
  const { id } = of;
  const chooser = chooserOf(world, open, considered.dossier.language);
  if (sent.do === 'take') return { edits: taking(id, sent[`clauses.${id}.because`]?.trim(), chooser), problems: [] };
  if (sent.do === 'leave') return { edits: leaving(id, chooser).edits, problems: [] };
  const read = readChoices(of, sent);
  return { ...read, edits: withoutEmpty(id, read.edits, open.input.data, () => isAdvised(id, chooser)) };
}

/** When she wants that, the price takes or gives the points that the others no longer make. */
async function balanced(c: Request, edits: Edits, sent: Sent, id: string): Promise<Edits> {
  if (sent.balance !== 'yes') return edits;
  const { world, dossier: open } = c.var;
  const { problems } = await foreseen(world, open, edits, `clauses.${id}`);
  const weight = balance(problems, open.input.dossier);
  return weight ? new Map([...edits, ['award.price.weight', weight.toString()]]) : edits;
}

/** Where a choice shows: in the text, or in the list it was made from. */
function nextPlace(dossier: string, id: string, sent: Sent): string {
  if (sent.from === 'list') return `${dossierPath(dossier, 'clauses')}#c-${id}`;
  return `${dossierPath(dossier, `clauses/${id}`)}${sent.do === 'take' || sent.do === 'leave' ? '' : '#reading-text'}`;
}

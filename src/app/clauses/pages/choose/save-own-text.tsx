import type { Edits } from '../../../../core/purchase/answers/merge.ts';
import { type Problem, problem } from '../../../../kernel/result.ts';
import { afterChange } from '../../../parts/after-change.tsx';
import { changeDossier } from '../../../parts/change-dossier.ts';
import { answersOf } from '../../../parts/collisions.tsx';
import { dossierPath } from '../../../parts/dossier.tsx';
import { notFound } from '../../../parts/errors.tsx';
import { sentBy } from '../../../parts/form.ts';
import { frozenPage } from '../../../parts/frozen.tsx';
import type { Request } from '../../../parts/world.ts';
import type { Sent } from '../../choices.ts';
import { type Choosing, choosingAtHand, foreseen } from '../../choosing.ts';
import { choiceLabel } from './labels.ts';
import type { OpenChoice } from './open-choice.ts';
import { ownTextPage } from './own-text.tsx';

/** Saves the authority's own wording of a clause with its reason, or goes back to the library's. */
export async function saveOwnText(c: Request): Promise<Response> {
  const { voice, world, who, dossier: open } = c.var;
  if (open.input.frozen) return frozenPage(c);
  const choosing = choosingAtHand(world, open, open.input.dossier.language);
  const id = c.req.param('clause') ?? '';
  if (!choosing.considered.clauses.some((one) => one.id === id)) return notFound(c);
  const sent = await sentBy(c);
  const again = (back: Omit<OpenChoice, 'sent'>) => ownTextPage(c, { sent, ...back });
  const { edits, problems } = editsOf(id, sent, choosing);
  // Without its reason the text is judged all the same: every problem at once
  const judged = problems.length > 0 ? new Map([...edits, [`ownTexts.${id}.because`, '-']]) : edits;
  const wrong = problems.some(({ path }) => path.endsWith('.text'))
    ? []
    : (await foreseen(world, open, judged, `ownTexts.${id}`)).problems;
  if (problems.length + wrong.length > 0) return again({ problems: [...wrong, ...problems] });
  const changed = await changeDossier(world, who, open.id, answersOf(edits, sent));
  const path = dossierPath(open.id, `clauses/${id}`);
  return afterChange(c, changed, {
    sent,
    labelOf: (one) => choiceLabel(one, choosing.considered, voice),
    saved: () => c.redirect(edits.size === 1 ? path : `${path}/text#difference`, 303),
    again,
  });
}

/** A text that is the library's is no own text. */
function editsOf(id: string, sent: Sent, { considered }: Choosing): { edits: Edits; problems: readonly Problem[] } {
  const path = `ownTexts.${id}`;
  const { library, dossier } = considered;
  const typed = (name: string) => (sent[`${path}.${name}`] ?? '').replace(/\r\n?/g, '\n').trim();
  const [text, because] = [typed('text'), typed('because')];
  const body = library.texts[id]?.[dossier.language]?.body.replace(/\r\n?/g, '\n').trim();
  if (sent.do === 'library' || text === body) return { edits: new Map([[path, undefined]]), problems: [] };
  const problems = [
    ...(text === '' ? [problem(`${path}.text`, 'page.own.empty', 'page.own.empty.expected')] : []),
    ...(because === '' ? [problem(`${path}.because`, 'page.reason.missing', 'page.own.unreasoned')] : []),
  ];
  const edits = new Map<string, unknown>([
    [`${path}.version`, String(library.clauses[id]?.version ?? 1)],
    [`${path}.text`, text],
    [`${path}.because`, because],
  ]);
  return { edits, problems };
}

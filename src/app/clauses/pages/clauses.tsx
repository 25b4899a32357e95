import { type ClauseStance, titleOf } from '../../../core/clauses/choose.ts';
import type { Considered } from '../../../core/clauses/consider.ts';
import { phases, stances } from '../../../library/vocabulary.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { StanceState } from '../../parts/marks.tsx';
import { MainAction, Section } from '../../parts/page-parts.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import { TableLinks } from '../../parts/tables.tsx';
import type { Request } from '../../parts/world.ts';
import { textLanguage } from '../at-hand.ts';
import { choosingAtHand } from '../choosing.ts';
import { ClauseAction } from './choose/clause-action.tsx';
import { Contradicts } from './choose/contradicts.tsx';
import { Place } from './chosen.tsx';
import { refusedPage } from './refused.tsx';

/** Every clause of the library for this purchase: whether it is in the document, its stance, and why. */
export function clausesPage(c: Request): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const title = voice.say('page.clauses.stone');
  const { considered: draft, problems } = choosingAtHand(world, open, textLanguage(open, voice));
  if (problems.length > 0 && open.input.frozen) return refusedPage(c, 'clauses', title, problems);
  const count = (why: string) => draft.clauses.filter((one) => one.why === why).length;
  return showDossier(
    c,
    'clauses',
    title,
    <>
      <Contradicts c={c} problems={problems} of={draft} say={voice.say('page.refused')} />
      <div class="k-flow">
        <h1 class="utrecht-heading-1">{title}</h1>
        <p class="k-answer">
          {voice.say('page.clauses.answer', { chosen: draft.clauses.length, all: draft.choice.stances.length })}
        </p>
        <p class="utrecht-paragraph k-quiet">
          {voice.say('page.clauses.why', { recommended: count('recommended'), needed: count('needed'), asked: count('asked') })}
        </p>
      </div>
      {phases.map((phase) => (
        <Section id={`phase-${phase}`} title={voice.say(`phase.${phase}`)}>
          <ul class="k-rows">
            {inOrder(draft, phase).map((stance) => (
              <ClauseRow c={c} draft={draft} stance={stance} />
            ))}
          </ul>
        </Section>
      ))}
      <TableLinks path={dossierPath(open.id, 'tables/clauses')} about={voice.say('table.clauses')} voice={voice} />
      <div class="k-actions k-bar">
        <MainAction href={dossierPath(open.id, 'document')}>{voice.say('page.clauses.next')}</MainAction>
      </div>
    </>,
  );
}

/** Those in the document first, in its order; then the others, the best stance first. */
const inOrder = ({ clauses, choice }: Considered, phase: string): ClauseStance[] => {
  const place = (id: string) => clauses.find((one) => one.id === id)?.number ?? 1000;
  return choice.stances
    .filter((one) => one.phase === phase)
    .sort((a, b) => place(a.id) - place(b.id) || stances.indexOf(a.stance) - stances.indexOf(b.stance));
};

function ClauseRow({ c, draft, stance }: { c: Request; draft: Considered; stance: ClauseStance }) {
  const { voice, dossier } = c.var;
  const chosen = draft.clauses.find((one) => one.id === stance.id);
  return (
    <li class="k-flow-s">
      <p id={`c-${stance.id}`}>
        <a class="utrecht-link" href={dossierPath(dossier.id, `clauses/${stance.id}`)}>
          <strong>{titleOf(stance.id, draft.library, draft.dossier.language)}</strong>
        </a>
      </p>
      <p class="k-states">
        <Place one={chosen} voice={voice} />
        <StanceState stance={stance.stance} voice={voice} />
      </p>
      <div class="k-measure k-flow-s">
        {chosen && chosen.why !== 'recommended' && <p>{voice.say(`buyer.chosen.${chosen.why}`)}</p>}
        {chosen?.choice.because && <p>{voice.say('buyer.because', { because: chosen.choice.because })}</p>}
        <Reasons because={stance.because} voice={voice} />
      </div>
      {!dossier.input.frozen && <ClauseAction c={c} stance={stance} of={draft} />}
    </li>
  );
}

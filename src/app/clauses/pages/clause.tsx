import { type ClauseStance, titleOf } from '../../../core/clauses/choose.ts';
import type { Considered } from '../../../core/clauses/consider.ts';
import { showDossier } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { ErrorSummary } from '../../parts/fields.tsx';
import { StanceState, State, Why } from '../../parts/marks.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import { Saved } from '../../parts/saved.tsx';
import type { Request } from '../../parts/world.ts';
import { textLanguage } from '../at-hand.ts';
import { type Choosing, choosingAtHand } from '../choosing.ts';
import { AskedAbout, ClauseState } from './about-clause.tsx';
import { ClauseForm } from './choose/clause-form.tsx';
import { Contradicts } from './choose/contradicts.tsx';
import { choiceLabel } from './choose/labels.ts';
import { KeepOrLeave } from './choose/leave.tsx';
import type { OpenChoice } from './choose/open-choice.ts';
import { OwnTextLinks } from './choose/own-text-links.tsx';
import { TakeForm } from './choose/take.tsx';
import { Place } from './chosen.tsx';
import { ClauseList } from './clause-list.tsx';
import { ClauseReadings } from './clause-readings.tsx';
import { ParameterTable } from './parameters.tsx';
import { refusedPage } from './refused.tsx';

/** One clause of a dossier: what it brings, its stance and why, what is chosen in it, its text and its readings. */
export function clausePage(c: Request, back?: OpenChoice): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const choosing = choosingAtHand(world, open, textLanguage(open, voice));
  const { considered, problems } = choosing;
  if (problems.length > 0 && open.input.frozen) return refusedPage(c, 'clauses', voice.say('page.clauses.stone'), problems);
  const stance = considered.choice.stances.find(({ id }) => id === c.req.param('clause'));
  if (!stance) return notFound(c);
  const title = titleOf(stance.id, considered.library, considered.dossier.language);
  const wrong = back?.problems ?? [];
  const here = wrong.filter(({ path }) => path === 'award.total' || `${path}.`.startsWith(`clauses.${stance.id}.`));
  const elsewhere = wrong.filter((found) => !here.includes(found));
  return showDossier(
    c,
    'clauses',
    title,
    <div class="k-cols k-cols--list">
      <ClauseList c={c} draft={considered} now={stance.id} />
      <article class="k-flow" aria-labelledby="clause">
        <div class="k-titlebar">
          <div>
            <p class="k-small k-quiet">{voice.say(`phase.${stance.phase}`)}</p>
            <h1 class="utrecht-heading-1" id="clause" lang={considered.dossier.language}>
              {title}
            </h1>
          </div>
          {!open.input.frozen && <Saved c={c} unsaved={back !== undefined} />}
        </div>
        {back?.above}
        <Contradicts c={c} problems={elsewhere} of={considered} say={voice.say('page.choose.contradicts')} />
        <ErrorSummary problems={here} labelOf={(path) => choiceLabel(path, considered, voice)} voice={voice} />
        {!back && <Contradicts c={c} problems={problems} of={considered} say={voice.say('page.refused')} />}
        <ClauseBody c={c} choosing={choosing} stance={stance} back={back} />
      </article>
    </div>,
    wrong.length > 0 ? 422 : back?.above ? 409 : 200,
  );
}

function ClauseBody({ c, choosing, stance, back }: ClauseBodyProps) {
  const { voice, dossier: open } = c.var;
  const { considered, drafted } = choosing;
  const one = considered.clauses.find(({ id }) => id === stance.id);
  const drawn = drafted?.draft.clauses.find(({ id }) => id === stance.id);
  const clause = considered.library.clauses[stance.id];
  const { language } = considered.dossier;
  const words = considered.library.texts[stance.id]?.[language]?.words;
  const { frozen } = open.input;
  return (
    <>
      {words && <p class="k-lead">{words.purpose}</p>}
      <p class="k-states">
        <StanceState stance={stance.stance} voice={voice} />
        <Place one={one} voice={voice} />
        {considered.dossier.ownTexts[stance.id] && (
          <State tone="mind" shape="ring">
            {voice.say('page.own.state')}
          </State>
        )}
      </p>
      <WhySo c={c} of={considered} stance={stance} />
      {one && !frozen && <ClauseForm c={c} one={one} of={considered} open={back} />}
      {drafted && drawn && frozen && <ParameterTable one={drawn} draft={drafted.draft} voice={voice} />}
      {drafted && drawn && (
        <ClauseReadings
          one={drawn}
          drafted={drafted}
          voice={voice}
          id={open.id}
          below={frozen ? undefined : <OwnTextLinks c={c} id={stance.id} of={considered} />}
        />
      )}
      {!one && <TakeForm c={c} stance={stance} of={considered} open={back} />}
      <div>
        {words && <AskedAbout words={words} language={language} voice={voice} />}
        {clause && <ClauseState clause={clause} library={considered.library} voice={voice} />}
      </div>
      {one && !frozen && <KeepOrLeave c={c} one={one} of={considered} open={back} />}
    </>
  );
}
interface ClauseBodyProps {
  readonly c: Request;
  readonly choosing: Choosing;
  readonly stance: ClauseStance;
  readonly back: OpenChoice | undefined;
}

/** Why a clause has its stance, and why it is in the document. */
function WhySo({ c, of, stance }: { c: Request; of: Considered; stance: ClauseStance }) {
  const { voice } = c.var;
  const one = of.clauses.find(({ id }) => id === stance.id);
  const words = of.library.texts[stance.id]?.[of.dossier.language]?.words;
  const titles = (ids: readonly string[]) => ids.map((id) => titleOf(id, of.library, of.dossier.language));
  return (
    <Why about={voice.say(`stance.${stance.stance}`)} open={!one} voice={voice}>
      {one && <p>{voice.say(`buyer.chosen.${one.why}`)}</p>}
      {one && one.neededBy.length > 0 && <p>{voice.say('buyer.needed-by', { by: titles(one.neededBy) })}</p>}
      {one?.choice.because && <p>{voice.say('buyer.because', { because: one.choice.because })}</p>}
      <Reasons because={stance.because} voice={voice} />
      {words && (
        <p>
          <strong>{voice.say('words.avoid')}</strong> {words.avoid}
        </p>
      )}
    </Why>
  );
}

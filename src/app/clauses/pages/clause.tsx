import { type ClauseStance, titleOf } from '../../../core/clauses/choose.ts';
import type { Draft, DraftClause } from '../../../core/clauses/prepare.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { StanceState, Why } from '../../parts/marks.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import type { Request } from '../../parts/world.ts';
import { draftAtHand, textLanguage } from '../at-hand.ts';
import type { Drafted } from '../draft.ts';
import { AskedAbout, ClauseState } from './about-clause.tsx';
import { Place } from './chosen.tsx';
import { ClauseList } from './clause-list.tsx';
import { ClauseReadings } from './clause-readings.tsx';
import { ParameterTable } from './parameters.tsx';
import { refusedPage } from './refused.tsx';

/** One clause of a dossier: what it brings, its stance and why, what was chosen, its text and its readings. */
export function clausePage(c: Request): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const drafted = draftAtHand(world, open, textLanguage(open, voice));
  if (!drafted.ok) return refusedPage(c, 'clauses', voice.say('page.clauses.stone'), drafted.problems);
  const { draft } = drafted.value;
  const stance = draft.choice.stances.find(({ id }) => id === c.req.param('clause'));
  if (!stance) return notFound(c);
  const title = titleOf(stance.id, draft.library, draft.dossier.language);
  return showDossier(
    c,
    'clauses',
    title,
    <div class="k-cols k-cols--list">
      <ClauseList c={c} draft={draft} now={stance.id} />
      <article class="k-flow" aria-labelledby="clause">
        <div>
          <p class="k-small k-quiet">{voice.say(`phase.${stance.phase}`)}</p>
          <h1 class="utrecht-heading-1" id="clause" lang={draft.dossier.language}>
            {title}
          </h1>
        </div>
        <ClauseBody c={c} drafted={drafted.value} stance={stance} />
      </article>
    </div>,
  );
}

function ClauseBody({ c, drafted, stance }: { c: Request; drafted: Drafted; stance: ClauseStance }) {
  const { voice, dossier: open } = c.var;
  const { draft } = drafted;
  const one = draft.clauses.find(({ id }) => id === stance.id);
  const clause = draft.library.clauses[stance.id];
  const words = draft.library.texts[stance.id]?.[draft.dossier.language]?.words;
  return (
    <>
      {words && <p class="k-lead">{words.purpose}</p>}
      <p class="k-states">
        <StanceState stance={stance.stance} voice={voice} />
        <Place one={one} voice={voice} />
      </p>
      <Why about={voice.say(`stance.${stance.stance}`)} open={!one} voice={voice}>
        {one && <p>{voice.say(`buyer.chosen.${one.why}`)}</p>}
        {one && one.neededBy.length > 0 && <p>{voice.say('buyer.needed-by', { by: titles(one.neededBy, draft) })}</p>}
        {one?.choice.because && <p>{voice.say('buyer.because', { because: one.choice.because })}</p>}
        <Reasons because={stance.because} voice={voice} />
        {words && (
          <p>
            <strong>{voice.say('words.avoid')}</strong> {words.avoid}
          </p>
        )}
      </Why>
      {one ? (
        <>
          <ParameterTable one={one} draft={draft} voice={voice} />
          <ClauseReadings one={one} drafted={drafted} voice={voice} id={open.id} />
        </>
      ) : (
        <Alternatives c={c} draft={draft} stance={stance} />
      )}
      <div>
        {words && <AskedAbout words={words} language={draft.dossier.language} voice={voice} />}
        {clause && <ClauseState clause={clause} library={draft.library} voice={voice} />}
      </div>
    </>
  );
}

const titles = (ids: readonly string[], draft: Draft): string[] =>
  ids.map((id) => titleOf(id, draft.library, draft.dossier.language));

/** A clause that is not in the document: which of its alternatives is, and where to read what it says. */
function Alternatives({ c, draft, stance }: { c: Request; draft: Draft; stance: ClauseStance }) {
  const { voice, dossier } = c.var;
  const choice = draft.library.clauses[stance.id]?.choice;
  const instead: readonly DraftClause[] = draft.clauses.filter(({ clause }) => choice && clause.choice === choice);
  return (
    <div class="k-note k-flow-s">
      {instead.map(({ id }) => (
        <p>
          {voice.say('page.clause.instead')}{' '}
          <a class="utrecht-link" href={dossierPath(dossier.id, `clauses/${id}`)}>
            {titleOf(id, draft.library, draft.dossier.language)}
          </a>
        </p>
      ))}
      <p>
        <a class="utrecht-link" href={`/library/${stance.id}`}>
          {voice.say('page.clause.library')}
        </a>
      </p>
    </div>
  );
}

import { titleOf } from '../../../core/clauses/choose.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { State } from '../../parts/marks.tsx';
import { Section } from '../../parts/page-parts.tsx';
import { WordChanges } from '../../parts/word-changes.tsx';
import type { Request } from '../../parts/world.ts';
import { draftAtHand } from '../at-hand.ts';
import type { Drafted } from '../draft.ts';
import { type NewerClause, newerWithChanges, ownBesideLibrary } from '../library-differences.ts';
import { ChangeList } from './change-list.tsx';
import { refusedPage } from './refused.tsx';

/** Where the text of a dossier is not that of the library: own words, and versions that came since. */
export function libraryDifferencesPage(c: Request): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const title = voice.say('page.library-differences.title');
  const drafted = draftAtHand(world, open, open.input.dossier.language);
  if (!drafted.ok) return refusedPage(c, 'document', title, drafted.problems);
  const own = ownBesideLibrary(drafted.value);
  const newer = newerWithChanges(world, open);
  const { language } = open.input.dossier;
  return showDossier(
    c,
    'document',
    title,
    <>
      <h1 class="utrecht-heading-1">{title}</h1>
      <p class="k-answer">
        {own.length + newer.length === 0
          ? voice.say('page.library-differences.none')
          : voice.say('page.library-differences.answer', { own: own.length, newer: newer.length })}
      </p>
      {newer.length > 0 && (
        <Section id="newer" title={voice.say('page.document.newer')}>
          <p class="utrecht-paragraph k-quiet">
            {voice.say(open.input.frozen ? 'page.document.newer.words' : 'page.library-differences.keeps')}
          </p>
          <ol class="k-rows">
            {newer.map((one) => (
              <Newer c={c} one={one} drafted={drafted.value} />
            ))}
          </ol>
        </Section>
      )}
      {own.length > 0 && (
        <Section id="own" title={voice.say('page.library-differences.own')}>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.library-differences.own.words')}</p>
          <ChangeList changes={own} language={language} voice={voice} />
        </Section>
      )}
      <p class="utrecht-paragraph">
        <a class="utrecht-link" href={dossierPath(open.id, 'document')}>
          {voice.say('page.changes.whole')}
        </a>
      </p>
    </>,
  );
}

/** A clause of another version, and what that would change here. */
function Newer({ c, one, drafted }: { c: Request; one: NewerClause; drafted: Drafted }) {
  const { voice, dossier: open } = c.var;
  const { language } = open.input.dossier;
  const isOwn = drafted.draft.dossier.ownTexts[one.id] !== undefined;
  const change = one.change;
  return (
    <li class="k-flow-s">
      <h3 class="utrecht-heading-3" lang={language}>
        {titleOf(one.id, drafted.draft.library, language)}
      </h3>
      <p>
        {one.library === undefined ? (
          <State tone="mind" shape="warning">
            {voice.say('page.library-differences.gone', { was: one.was })}
          </State>
        ) : (
          voice.say('page.library-differences.versions', { was: one.was, library: one.library })
        )}
      </p>
      {change?.kind === 'changed' && <WordChanges parts={change.parts} language={language} voice={voice} />}
      {!change && one.library !== undefined && (
        <p class="k-quiet">{voice.say(isOwn ? 'page.library-differences.begun' : 'page.library-differences.same')}</p>
      )}
      {change && change.kind !== 'changed' && <p class="k-quiet">{voice.say('page.library-differences.elsewhere')}</p>}
      {one.library !== undefined && (
        <p>
          <a class="utrecht-link" href={`/library/${one.id}`}>
            {voice.say('page.clause.library')}
            <span class="k-hidden">{` ${titleOf(one.id, drafted.draft.library, language)}`}</span>
          </a>
        </p>
      )}
    </li>
  );
}

import { titleOf } from '../../../core/clauses/choose.ts';
import { capital } from '../../../core/clauses/voice.ts';
import { adviceText } from '../../../core/purchase/advice.ts';
import type { Library } from '../../../library/library.ts';
import type { Note } from '../../../outside/store/store.ts';
import { Contest, openNotes } from '../../parts/contest.tsx';
import { show } from '../../parts/layout.tsx';
import { ToCheck } from '../../parts/marks.tsx';
import { Section } from '../../parts/page-parts.tsx';
import { Sources } from '../../parts/sources.tsx';
import type { Request } from '../../parts/world.ts';

/**
 * What everything rests on: the rows of the guide with the clauses that work them out, each article of law as it was read,
 * figures and kinds of evidence; each with what is contested of it.
 */
export async function sourcesPage(c: Request): Promise<Response> {
  const { voice, world } = c.var;
  const { library } = world;
  const laws = Object.values(library.law);
  const notes = await openNotes(c);
  return show(
    c,
    { title: voice.say('page.sources.title'), under: 'library' },
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{voice.say('page.sources.title')}</h1>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.sources.words')}</p>
        </div>
      </div>
      <Section id="guide" title={voice.say('page.sources.guide')}>
        <ul class="k-rows">
          {Object.keys(library.guide).map((id) => (
            <li class="k-flow-s" id={id}>
              <p>
                <strong>{voice.source(id)}</strong>
              </p>
              <Citing c={c} ids={clausesCiting(id, library)} />
            </li>
          ))}
        </ul>
      </Section>
      <Section id="law" title={voice.say('page.sources.law')}>
        <ul class="k-rows">
          {laws.map((law) => (
            <li class="k-flow-s" id={law.id}>
              <p>
                <strong>{voice.words(law.cite)}</strong> ({voice.words(law.title)}){' '}
                {law.confidence === 'unconfirmed' && <ToCheck>{voice.say('state.to-check')}</ToCheck>}
              </p>
              <p class="k-measure">{voice.words(law.summary)}</p>
              <Citing c={c} ids={clausesCiting(law.id, library)} />
              <Contest c={c} kind="law" id={law.id} name={voice.words(law.cite)} notes={notes} />
            </li>
          ))}
        </ul>
      </Section>
      <Figures c={c} notes={notes} />
      <Papers c={c} notes={notes} />
    </>,
  );
}

const clausesCiting = (source: string, { clauses }: Library): string[] =>
  Object.values(clauses).flatMap(({ id, sources, law, stances }) => {
    const cited = [...sources, ...Object.values(law ?? {}).flat(), ...stances.flatMap((rule) => rule.sources)];
    return cited.includes(source) ? [id] : [];
  });

/** What is said in figures of the market, with the day and source of each. */
function Figures({ c, notes }: { c: Request; notes: readonly Note[] }) {
  const { voice, world } = c.var;
  return (
    <Section id="figures" title={voice.say('page.sources.figures')}>
      <ul class="k-rows">
        {Object.values(world.library.advice)
          .filter(({ figures }) => figures)
          .map((item) => (
            <li class="k-flow-s" id={`figure-${item.id}`}>
              <p>
                <strong>{voice.words(item.title)}</strong>
              </p>
              <p class="k-measure">{adviceText(item, world.library, voice.language)}</p>
              <Sources ids={item.sources} voice={voice} />
              <Contest c={c} kind="figure" id={item.id} name={voice.words(item.title)} notes={notes} />
            </li>
          ))}
      </ul>
    </Section>
  );
}

/** Each kind of evidence: what is asked of it. */
function Papers({ c, notes }: { c: Request; notes: readonly Note[] }) {
  const { voice, world } = c.var;
  return (
    <Section id="evidence" title={voice.say('page.sources.evidence')}>
      <ul class="k-rows">
        {Object.values(world.library.evidence).map((item) => (
          <li class="k-flow-s" id={`evidence-${item.id}`}>
            <p>
              <strong>{capital(voice.words(item.title))}</strong>
            </p>
            <p class="k-measure">{voice.words(item.ask)}</p>
            <Sources ids={item.sources} voice={voice} />
            <Contest c={c} kind="evidence" id={item.id} name={voice.words(item.title)} notes={notes} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The clauses that rest on a source. */
function Citing({ c, ids }: { c: Request; ids: readonly string[] }) {
  const { voice, world } = c.var;
  if (ids.length === 0) return null;
  return (
    <p class="k-small k-quiet">
      {voice.say('page.sources.cited')}{' '}
      {ids.map((id, i) => (
        <>
          {i > 0 && '; '}
          <a class="utrecht-link" href={`/library/${id}`}>
            {titleOf(id, world.library, voice.language)}
          </a>
        </>
      ))}
    </p>
  );
}

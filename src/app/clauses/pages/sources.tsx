import { titleOf } from '../../../core/clauses/choose.ts';
import type { Library } from '../../../library/library.ts';
import { show } from '../../parts/layout.tsx';
import { ToCheck } from '../../parts/marks.tsx';
import { Section } from '../../parts/page-parts.tsx';
import type { Request } from '../../parts/world.ts';

/** What everything rests on: the rows of the guide with the clauses that work them out, and each article of law as it was read. */
export function sourcesPage(c: Request): Response | Promise<Response> {
  const { voice, world } = c.var;
  const { library } = world;
  const laws = Object.values(library.law);
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
            </li>
          ))}
        </ul>
      </Section>
    </>,
  );
}

const clausesCiting = (source: string, { clauses }: Library): string[] =>
  Object.values(clauses).flatMap(({ id, sources, law, stances }) => {
    const cited = [...sources, ...Object.values(law ?? {}).flat(), ...stances.flatMap((rule) => rule.sources)];
    return cited.includes(source) ? [id] : [];
  });

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

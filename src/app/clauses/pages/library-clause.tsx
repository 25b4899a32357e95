import { boundsInWords } from '../../../core/clauses/parameter-words.ts';
import { stanceSentence } from '../../../core/clauses/stance-words.ts';
import type { Voice } from '../../../core/clauses/voice.ts';
import type { Clause } from '../../../library/clause.ts';
import type { Library } from '../../../library/library.ts';
import type { ClauseWords } from '../../../library/words.ts';
import { Contest, openNotes } from '../../parts/contest.tsx';
import { dossierPath } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { show } from '../../parts/layout.tsx';
import { StanceState } from '../../parts/marks.tsx';
import { Section } from '../../parts/page-parts.tsx';
import { Sources } from '../../parts/sources.tsx';
import { StackTable } from '../../parts/table.tsx';
import type { Request } from '../../parts/world.ts';
import { draftAtHand } from '../at-hand.ts';
import { AskedAbout, ClauseState } from './about-clause.tsx';
import { wordsFor } from './clause-words.ts';
import { Asked, Judged } from './library-readings.tsx';

/** A clause without a dossier: when it fits, what can be chosen, what it asks, how it is judged, and in which example it stands. */
export async function libraryClausePage(c: Request): Promise<Response> {
  const { voice, world } = c.var;
  const id = c.req.param('clause') ?? '';
  const clause = Object.hasOwn(world.library.clauses, id) ? world.library.clauses[id] : undefined;
  const words = wordsFor(id, world.library, voice);
  if (!clause || !words) return notFound(c);
  return show(
    c,
    { title: words.title, under: 'library' },
    <>
      <div>
        <p class="k-small k-quiet">{voice.say(`phase.${clause.phase}`)}</p>
        <h1 class="utrecht-heading-1">{words.title}</h1>
      </div>
      <p class="k-lead">{words.purpose}</p>
      <p class="k-measure">
        <strong>{voice.say('words.avoid')}</strong> {words.avoid}
      </p>
      <ReadIn c={c} id={id} places={await placesOf(c, id)} />
      <Stances clause={clause} library={world.library} voice={voice} />
      <Choices clause={clause} words={words} voice={voice} />
      <Judged clause={clause} words={words} voice={voice} />
      <Asked clause={clause} words={words} library={world.library} voice={voice} />
      <div>
        <AskedAbout words={words} language={voice.language} voice={voice} />
        <ClauseState clause={clause} library={world.library} voice={voice} />
        <Contest c={c} kind="clause" id={id} name={words.title} notes={await openNotes(c)} />
      </div>
    </>,
  );
}

/** So many dossiers are looked into: each must be drafted to know it. */
const mostPlaces = 10;

/** The dossiers in whose document the clause stands, of those that were changed last. */
async function placesOf({ var: { world } }: Request, id: string): Promise<{ id: string; title: string }[]> {
  const { heads } = await world.dossiers.heads('active', { from: 0, count: mostPlaces });
  const found = await Promise.all(heads.map((head) => world.dossiers.find(head.id)));
  return found.flatMap((one) => {
    if (!one?.read.ok) return [];
    const { dossier } = one.read.value;
    const drafted = draftAtHand(world, { ...one, input: one.read.value }, dossier.language);
    return drafted.ok && drafted.value.draft.clauses.some((clause) => clause.id === id)
      ? [{ id: one.id, title: dossier.title }]
      : [];
  });
}

/** Its text is read with the facts of a purchase in it. */
function ReadIn({ c, id, places }: { c: Request; id: string; places: readonly { id: string; title: string }[] }) {
  if (places.length === 0) return null;
  return (
    <p>
      {c.var.voice.say('page.library.read-in')}{' '}
      {places.map(({ id: dossier, title }, i) => (
        <>
          {i > 0 && ', '}
          <a class="utrecht-link" href={dossierPath(dossier, `clauses/${id}`)}>
            {title}
          </a>
        </>
      ))}
    </p>
  );
}

/** When it fits: the first that holds. */
function Stances({ clause, library, voice }: { clause: Clause; library: Library; voice: Voice }) {
  return (
    <Section id="stances" title={voice.say('page.library.stances')}>
      <ol class="k-rows">
        {clause.stances.map((rule) => (
          <li class="k-flow-s">
            <p>
              <StanceState stance={rule.is} voice={voice} />
            </p>
            <p class="k-measure">{stanceSentence(clause, rule, library, voice.language)}</p>
            <Sources ids={rule.sources} voice={voice} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Choices({ clause, words, voice }: { clause: Clause; words: ClauseWords; voice: Voice }) {
  const parameters = Object.entries(clause.parameters ?? {});
  if (parameters.length === 0) return null;
  return (
    <Section id="choices" title={voice.say('page.library.choices')}>
      <StackTable
        caption={voice.say('page.library.choices')}
        columns={['label', 'means', 'bounds'].map((column) => ({ title: voice.say(`page.choice.${column}`) }))}
        rows={parameters.map(([name, parameter]) => [
          words.labels?.[name] ?? name,
          words.parameters?.[name] ?? '',
          boundsInWords(parameter, voice) ||
            (parameter.of ?? []).map((option) => words.options?.[name]?.[option] ?? option).join('; '),
        ])}
      />
    </Section>
  );
}

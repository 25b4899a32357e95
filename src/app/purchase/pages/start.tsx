import { Temporal } from 'temporal-polyfill';
import type { FoundDossier } from '../../../core/clauses/dossiers.ts';
import { voiceOf } from '../../../core/clauses/voice.ts';
import { situationOf } from '../../../core/purchase/facts.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { show } from '../../parts/layout.tsx';
import { State, ToCheck } from '../../parts/marks.tsx';
import { Section } from '../../parts/page-parts.tsx';
import type { Request } from '../../parts/world.ts';
import { stoneLine } from './stones.tsx';

/** What Kassei is, the dossiers that are there, and what is good to know before one is used. */
export async function startPage(c: Request): Promise<Response> {
  const { voice, world } = c.var;
  const found = await world.dossiers.list();
  const clauses = Object.keys(world.library.clauses).length;
  return show(
    c,
    { title: voice.say('page.start.short'), under: 'dossiers' },
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{voice.say('page.start.title')}</h1>
        </div>
      </div>
      <p class="k-lead">{voice.say('page.start.lead')}</p>
      <Section id="examples" title={voice.say('page.start.examples')}>
        {found.length === 0 ? (
          <p class="utrecht-paragraph">{voice.say('page.start.empty')}</p>
        ) : (
          <ul class="k-grid2">
            {found.map((dossier) => (
              <Card c={c} found={dossier} />
            ))}
          </ul>
        )}
        <p class="utrecht-paragraph k-quiet k-measure">{voice.say('page.start.own')}</p>
      </Section>
      <Section id="without" title={voice.say('page.start.without')}>
        <ul class="k-doors">
          <Door href="/library" title={voice.say('page.start.library')} words={voice.say('page.library.count', { clauses })} />
          <Door href="/library/sources" title={voice.say('page.sources.title')} words={voice.say('page.start.sources')} />
        </ul>
      </Section>
      <Section id="know" title={voice.say('page.start.know')}>
        <dl class="k-dl">
          <dt>{voice.say('page.know.where')}</dt>
          <dd>{voice.say('page.know.where.words')}</dd>
          <dt>{voice.say('page.know.signed')}</dt>
          <dd>
            <ToCheck>{voice.say('state.unreviewed')}</ToCheck> {voice.say('page.know.signed.words')}
          </dd>
          <dt>{voice.say('page.know.open')}</dt>
          <dd>
            <ToCheck>{voice.say('state.to-check')}</ToCheck> {voice.say('page.know.open.words')}
          </dd>
        </dl>
      </Section>
    </>,
  );
}

const Door = ({ href, title, words }: { href: string; title: string; words: string }) => (
  <li>
    <p>
      <a class="utrecht-link" href={href}>
        {title}
      </a>
    </p>
    <p class="utrecht-paragraph k-quiet">{words}</p>
  </li>
);

/** A dossier in a few facts. One that cannot be read stands there too, with what is wrong. */
function Card({ c, found }: { c: Request; found: FoundDossier }) {
  const { voice, world } = c.var;
  if (!found.read.ok)
    return (
      <li class="k-door">
        <p class="k-small k-quiet">{found.file}</p>
        <h3 class="utrecht-heading-3">
          <a class="utrecht-link" href={dossierPath(found.id)}>
            {found.id}
          </a>
        </h3>
        <p>
          <State tone="bad" shape="cross">
            {voice.say('page.broken.title')}
          </State>
        </p>
        <p class="utrecht-paragraph">{voice.say('page.broken.count', { problems: found.read.problems.length })}</p>
      </li>
    );
  const { dossier, frozen } = found.read.value;
  const { purchase, stones } = dossier;
  const type = situationOf(dossier, world.library, world.today()).type.value;
  const inItsOwn = voiceOf(world.library, dossier.language);
  return (
    <li class="k-door">
      <p class="k-small k-quiet">
        {voice.say('page.card.kind', {
          country: { message: `country.${dossier.authority.country}`, values: {} },
          type: { message: `purchase.type.${type}`, values: {} },
        })}
      </p>
      <h3 class="utrecht-heading-3">
        <a class="utrecht-link" href={dossierPath(found.id)} lang={dossier.language}>
          {dossier.title}
        </a>
      </h3>
      <p class="utrecht-paragraph">
        {dossier.authority.name}
        {purchase.value !== 'unknown' && `, ${voice.say('page.head.value', { value: purchase.value })}`}
      </p>
      <ul class="k-clean k-tight" lang={dossier.language}>
        {stones.map((stone) => (
          <li>{stoneLine(stone, inItsOwn)}</li>
        ))}
      </ul>
      {frozen && (
        <p>
          <State tone="quiet" shape="dashed">
            {voice.say('page.facts.frozen', { on: Temporal.PlainDate.from(frozen.on) })}
          </State>
        </p>
      )}
    </li>
  );
}

import type { Voice } from '../../../core/clauses/voice.ts';
import { ToCheck } from '../../parts/marks.tsx';
import { MainAction, Section } from '../../parts/page-parts.tsx';
import type { Request } from '../../parts/world.ts';

/** What Kassei is, and how to begin. */
export const Welcome = ({ voice }: { voice: Voice }) => (
  <>
    <div class="k-titlebar">
      <div>
        <h1 class="utrecht-heading-1">{voice.say('page.start.title')}</h1>
      </div>
    </div>
    <p class="k-lead">{voice.say('page.start.lead')}</p>
    <div class="k-actions">
      <MainAction href="/new">{voice.say('page.new.action')}</MainAction>
      <span class="k-quiet">{voice.say('page.start.needs')}</span>
    </div>
  </>
);

/** What can be read without a dossier. */
export function Doors({ c }: { c: Request }) {
  const { voice, world } = c.var;
  const clauses = Object.keys(world.library.clauses).length;
  return (
    <Section id="without" title={voice.say('page.start.without')}>
      <ul class="k-doors">
        <Door href="/library" title={voice.say('page.start.library')} words={voice.say('page.library.count', { clauses })} />
        <Door href="/library/sources" title={voice.say('page.sources.title')} words={voice.say('page.start.sources')} />
      </ul>
    </Section>
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

/** What is good to know before a dossier is used. */
export const WhatToKnow = ({ voice }: { voice: Voice }) => (
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
);

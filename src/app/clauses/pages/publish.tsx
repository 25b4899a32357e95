import { Temporal } from 'temporal-polyfill';
import { readTyped } from '../../../core/purchase/answers/typed.ts';
import type { Problem } from '../../../kernel/result.ts';
import { dossierPath, reopen, showDossier } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { ErrorSummary, TextField } from '../../parts/fields.tsx';
import { sentBy, versionIn } from '../../parts/form.ts';
import type { Request } from '../../parts/world.ts';
import { draftAtHand } from '../at-hand.ts';
import { blanksBefore, type Drafted } from '../draft.ts';
import { publish } from '../publish.ts';
import { rectified } from '../rectify.ts';
import { AgreementState } from './agreement.tsx';
import { Blocked } from './blanks.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { refusedPage } from './refused.tsx';

/** What was typed, what is wrong with it, and whether somebody saved meanwhile. */
interface Asked {
  readonly on?: string | undefined;
  readonly problems?: readonly Problem[];
  readonly changed?: boolean;
  /** Whether publication was asked and something is blank. */
  readonly refused?: boolean;
}

/** Publication: the day, what is frozen with it, and what still holds it back. */
export function publishPage(
  c: Request,
  { on, problems = [], changed = false, refused = false }: Asked = {},
): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  if (open.input.frozen) return c.redirect(dossierPath(open.id, 'export'), 303);
  const again = open.input.dossier.replaces !== undefined;
  const title = voice.say(again ? 'page.publish.again' : 'page.publish.title');
  const drafted = draftAtHand(world, open, open.input.dossier.language);
  if (!drafted.ok) return refusedPage(c, 'document', title, drafted.problems);
  const blocked = blanksBefore(drafted.value.draft).length > 0;
  const known = open.input.dossier.purchase.publication;
  const day = on ?? String(again || known === 'unknown' ? world.today() : known);
  return showDossier(
    c,
    'document',
    title,
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{title}</h1>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.publish.lead')}</p>
        </div>
      </div>
      {changed && <ChangedMeanwhile c={c} />}
      <ErrorSummary problems={problems} labelOf={() => voice.say('page.publish.on')} voice={voice} />
      {blocked && <Blocked c={c} draft={drafted.value.draft} />}
      <div class="k-cols k-cols--aside">
        <form class="k-flow" method="post" action={dossierPath(open.id, 'publish')}>
          <input type="hidden" name="version" value={String(open.version)} />
          {!blocked && (
            <TextField
              name="on"
              label={voice.say('page.publish.on')}
              help={voice.say('page.publish.on.help')}
              type="date"
              width="m"
              typed={day}
              problem={problems.find(({ path }) => path === 'on')}
              voice={voice}
            />
          )}
          <WhatHappens c={c} />
          {!blocked && (
            <div class="k-actions k-bar">
              <button type="submit" class="utrecht-button utrecht-button--primary-action">
                {voice.say(again ? 'page.publish.submit.again' : 'page.publish.submit')}
              </button>
              <a class="utrecht-link" href={dossierPath(open.id, 'document')}>
                {voice.say('page.cancel')}
              </a>
            </div>
          )}
        </form>
        <Aside c={c} drafted={drafted.value} />
      </div>
    </>,
    changed || refused ? 409 : problems.length > 0 ? 422 : 200,
  );
}

function WhatHappens({ c }: { c: Request }) {
  const { voice } = c.var;
  return (
    <section class="k-flow-s" aria-labelledby="what-happens">
      <h2 class="utrecht-heading-3" id="what-happens">
        {voice.say('page.publish.happens')}
      </h2>
      <ul class="utrecht-unordered-list">
        {['clauses', 'files', 'again'].map((what) => (
          <li>{voice.say(`page.publish.happens.${what}`)}</li>
        ))}
      </ul>
    </section>
  );
}

function Aside({ c, drafted }: { c: Request; drafted: Drafted }) {
  const { voice, world, dossier: open } = c.var;
  const changes = rectified(world, open);
  return (
    <aside class="k-flow" aria-label={voice.say('page.export.mind')}>
      <AgreementState c={c} drafted={drafted} />
      {changes && (
        <section class="k-flow-s" aria-labelledby="changes">
          <h2 class="utrecht-heading-2" id="changes">
            {voice.say('page.changes.title')}
          </h2>
          <p>
            <a class="utrecht-link" href={dossierPath(open.id, 'changes')}>
              {voice.say('page.changes.count', { articles: { count: changes.length, unit: 'articles' } })}
            </a>
          </p>
        </section>
      )}
    </aside>
  );
}

/** Publishes: freezes the clauses and keeps the files that go out. */
export async function publishNow(c: Request): Promise<Response> {
  const { voice, world, who, dossier: open } = c.var;
  const sent = await sentBy(c);
  // A form that was sent twice
  if (open.input.frozen) return c.redirect(dossierPath(open.id, 'export'), 303);
  const on = sent.on ?? '';
  const day = readTyped({ path: 'on', kind: 'day', empty: 'must' }, on, voice.locale.format);
  if (!day.ok) return publishPage(c, { on, problems: day.problems });
  const done = await publish(world, who, open, { on: Temporal.PlainDate.from(day.value ?? ''), read: versionIn(sent) });
  switch (done.kind) {
    case 'saved':
      return c.redirect(dossierPath(open.id, 'export'), 303);
    case 'wrong':
      // What is blank stands on the page itself, each with its place
      return blankOnly(done.problems)
        ? publishPage(c, { on, refused: true })
        : refusedPage(c, 'document', voice.say('page.publish.title'), done.problems);
    case 'changed':
      await reopen(c);
      return publishPage(c, { on, changed: true });
    case 'gone':
      return notFound(c);
    default:
      throw new Error(`Unhandled: ${done satisfies never}`);
  }
}

const blankOnly = (problems: readonly Problem[]): boolean => problems.every(({ wrong }) => wrong.message === 'problem.blank');

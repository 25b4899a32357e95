import { Temporal } from 'temporal-polyfill';
import { dossierPath, reopen, showDossier } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { ErrorSummary } from '../../parts/fields.tsx';
import { sentBy } from '../../parts/form.ts';
import { Section } from '../../parts/page-parts.tsx';
import type { Request } from '../../parts/world.ts';
import { lastNoted, type Noted, note } from '../approvals.ts';
import { draftAtHand } from '../at-hand.ts';
import type { Drafted } from '../draft.ts';
import { ChangeList } from './change-list.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { refusedPage } from './refused.tsx';
import { EarlierJudgments } from './sign-earlier.tsx';
import { JudgmentForm, type JudgmentTyped, labelOfJudgment, readJudgment } from './sign-form.tsx';
import { ToMind } from './sign-mind.tsx';

/** The lawyer's judgment of exactly this text: what changed since the last, what to look at, and the form in which it is noted. */
export async function signPage(c: Request, typed: JudgmentTyped = {}): Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const { language } = open.input.dossier;
  const title = voice.say('page.sign.title');
  const drafted = draftAtHand(world, open, language);
  if (!drafted.ok) return refusedPage(c, 'document', title, drafted.problems);
  const last = await lastNoted(world, open);
  const { problems = [], changed = false } = typed;
  return showDossier(
    c,
    'document',
    title,
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{title}</h1>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.sign.lead', { version: open.version })}</p>
        </div>
      </div>
      {changed && <ChangedMeanwhile c={c} />}
      <ErrorSummary problems={problems} labelOf={(path) => labelOfJudgment(path, voice)} voice={voice} />
      <p class="k-answer">{answerOf(c, drafted.value, last)}</p>
      <div class="k-cols k-cols--aside">
        <div class="k-flow">
          <Section id="changed" title={voice.say('page.sign.changed')}>
            {last?.since && last.since.length > 0 ? (
              <ChangeList changes={last.since} language={language} voice={voice} />
            ) : (
              <p class="utrecht-paragraph k-quiet">{voice.say(emptyOf(last))}</p>
            )}
            <p class="utrecht-paragraph">
              <a class="utrecht-link" href={dossierPath(open.id, 'document')}>
                {voice.say('page.changes.whole')}
              </a>{' '}
              ·{' '}
              <a class="utrecht-link" href={dossierPath(open.id, 'library')}>
                {voice.say('page.library-differences.title')}
              </a>
            </p>
          </Section>
          <ToMind c={c} draft={drafted.value.draft} />
        </div>
        <aside class="k-flow" aria-label={voice.say('buyer.sign-off')}>
          {open.input.frozen ? (
            <p class="k-quiet">{voice.say('page.sign.frozen', { on: Temporal.PlainDate.from(open.input.frozen.on) })}</p>
          ) : (
            <JudgmentForm c={c} hash={drafted.value.hash} typed={typed} />
          )}
          <EarlierJudgments c={c} drafted={drafted.value} last={last} />
        </aside>
      </div>
    </>,
    changed ? 409 : problems.length > 0 ? 422 : 200,
  );
}

/** In a sentence how the text stands to the last judgment of it. */
function answerOf(c: Request, { signedOff }: Drafted, last: Noted | undefined): string {
  const { voice } = c.var;
  if (!last) return voice.say('page.sign.never');
  const { on, by, says } = last.entry;
  if (signedOff.state === 'noted') return voice.say('page.sign.noted', { on: signedOff.on ?? on, by });
  const judged = { message: `sign-off.${says}`, values: {} };
  if (!last.since) return voice.say('page.sign.unknown', { on, by, says: judged });
  if (last.since.length === 0) return voice.say('page.sign.same', { on, by, says: judged });
  return voice.say('page.sign.since', { on, by, says: judged, articles: { count: last.since.length, unit: 'articles' } });
}

const emptyOf = (last: Noted | undefined): string =>
  !last ? 'page.sign.changed.first' : last.since ? 'page.sign.changed.none' : 'page.sign.changed.unknown';

/** Notes a judgment. */
export async function signNow(c: Request): Promise<Response> {
  const { voice, world, who, dossier: open } = c.var;
  const sent = await sentBy(c);
  const read = readJudgment(sent, voice.locale.format);
  if (!read.ok) return signPage(c, { sent, problems: read.problems });
  const done = await note(world, who, open, { ...read.value, hash: sent.hash ?? '' });
  switch (done.kind) {
    case 'saved':
      return c.redirect(dossierPath(open.id, 'sign'), 303);
    case 'wrong':
      return signPage(c, { sent, problems: done.problems });
    case 'changed':
      await reopen(c);
      return signPage(c, { sent, changed: true });
    case 'gone':
      return notFound(c);
    default:
      throw new Error(`Unhandled: ${done satisfies never}`);
  }
}

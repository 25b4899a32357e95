import { readTyped } from '../../../core/purchase/answers/typed.ts';
import type { Problem } from '../../../kernel/result.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { ErrorSummary, TextField } from '../../parts/fields.tsx';
import { sentBy } from '../../parts/form.ts';
import { labelOf } from '../../parts/labels.ts';
import { Section } from '../../parts/page-parts.tsx';
import type { Request } from '../../parts/world.ts';
import { copyDossier } from '../copy.ts';

/** What can be done with a dossier as a whole: copied, looked back in, put away. */
export function morePage(c: Request, typed?: string, problems: readonly Problem[] = []): Response | Promise<Response> {
  const { voice, dossier: open } = c.var;
  const title = voice.say('page.more.title');
  return showDossier(
    c,
    'facts',
    title,
    <>
      <h1 class="utrecht-heading-1">{title}</h1>
      <ErrorSummary problems={problems} labelOf={(path) => labelOf(path, voice)} voice={voice} />
      <Section id="copy" title={voice.say('page.more.copy')}>
        <p class="utrecht-paragraph k-quiet">{voice.say('page.more.copy.words')}</p>
        <form class="k-flow" method="post" action={dossierPath(open.id, 'copy')}>
          <TextField
            name="title"
            label={voice.say('page.more.copy.name')}
            typed={typed ?? voice.say('page.more.copy.of', { title: open.input.dossier.title })}
            problem={problems.find(({ path }) => path === 'title')}
            voice={voice}
          />
          <div class="k-actions">
            <button type="submit" class="utrecht-button utrecht-button--primary-action">
              {voice.say('page.more.copy.submit')}
            </button>
          </div>
        </form>
      </Section>
      <Section id="back" title={voice.say('page.versions.title')}>
        <p class="utrecht-paragraph">
          <a class="utrecht-link" href={dossierPath(open.id, 'versions')}>
            {voice.say('page.more.versions')}
          </a>
        </p>
      </Section>
      <PutAway c={c} />
    </>,
    problems.length > 0 ? 422 : 200,
  );
}

/** Out of the way, or back; the list of dossiers then offers the way back. */
function PutAway({ c }: { c: Request }) {
  const { voice, dossier: open } = c.var;
  const to = open.state === 'active' ? (['archived', 'deleted'] as const) : (['active'] as const);
  return (
    <Section id="away" title={voice.say('page.more.away')}>
      <p class="utrecht-paragraph k-quiet">{voice.say('page.more.away.words')}</p>
      <form class="k-actions" method="post" action={dossierPath(open.id, 'state')}>
        <input type="hidden" name="from" value={open.state} />
        {to.map((state) => (
          <button type="submit" class="utrecht-button utrecht-button--secondary-action" name="to" value={state}>
            {voice.say(`page.more.${state}`)}
          </button>
        ))}
      </form>
    </Section>
  );
}

/** Makes the copy, and goes there. */
export async function copyNow(c: Request): Promise<Response> {
  const { voice, world, who, dossier: open } = c.var;
  const sent = await sentBy(c);
  const read = readTyped({ path: 'title', kind: 'line', empty: 'must' }, sent.title ?? '', voice.locale.format);
  if (!read.ok) return morePage(c, sent.title, read.problems);
  const done = await copyDossier(world, who, open, read.value ?? '');
  switch (done.kind) {
    case 'made':
      return c.redirect(dossierPath(done.id), 303);
    case 'wrong':
      return morePage(c, sent.title, done.problems);
    case 'gone':
      return notFound(c);
    default:
      throw new Error(`Unhandled: ${done satisfies never}`);
  }
}

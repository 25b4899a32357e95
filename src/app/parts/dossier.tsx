import { createMiddleware } from 'hono/factory';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { FoundDossier } from '../../core/clauses/dossiers.ts';
import { may } from '../../core/people/may.ts';
import { situationOf } from '../../core/purchase/facts.ts';
import { notFound } from './errors.tsx';
import { speak } from './language.ts';
import { show } from './layout.tsx';
import { openDossier } from './open-dossier.ts';
import { ProblemList } from './problems.tsx';
import type { Env, Request } from './world.ts';

/** Opens the dossier of the address. Not there and not yours is the same page; one that cannot be read shows its problems. */
export const theDossier = createMiddleware<Env, '/dossiers/:id'>(async (c, next) => {
  const { world, who } = c.var;
  const found = await world.dossiers.find(c.req.param('id'));
  // What is kept is that of one organisation: the world was joined for it
  if (!found || !may(who, 'dossier.read', world)) return notFound(c);
  const open = await openDossier(world, found);
  if (!open) return broken(c, found);
  speak(c, undefined, open.input.dossier.language);
  c.set('dossier', open);
  return next();
});

/** Reads the dossier of a request once more, after it was saved. */
export async function reopen(c: Request): Promise<void> {
  const found = await c.var.world.dossiers.find(c.var.dossier.id);
  const open = found && (await openDossier(c.var.world, found));
  if (open) c.set('dossier', open);
}

/** Where a dossier stands in the site. */
export const dossierPath = (id: string, page = ''): string => `/dossiers/${encodeURIComponent(id)}${page && `/${page}`}`;

function broken(c: Request, { file, read }: FoundDossier): Response | Promise<Response> {
  const { voice } = c.var;
  return show(
    c,
    { title: voice.say('page.broken.title'), under: 'dossiers', status: 422 },
    <div class="k-flow">
      <h1 class="utrecht-heading-1">{voice.say('page.broken.title')}</h1>
      <p class="k-lead">{voice.say('page.broken.words', { file })}</p>
      <div class="k-block">{!read.ok && <ProblemList problems={read.problems} voice={voice} />}</div>
      <p class="utrecht-paragraph">
        <a class="utrecht-link" href="/">
          {voice.say('page.back')}
        </a>
      </p>
    </div>,
  );
}

/** The stones of a dossier's course, each a page. Only a way through: none locks another. */
export const stones = ['facts', 'advice', 'clauses', 'document'] as const;
export type Stone = (typeof stones)[number];

/** The head of every page of a dossier: what it is about, and where in its course the page stands. */
export function DossierHead({ c, now }: { c: Request; now: Stone }) {
  const { voice, dossier, world } = c.var;
  const { purchase, title, language, replaces } = dossier.input.dossier;
  const type = situationOf(dossier.input.dossier, world.library, world.today()).type.value;
  const facts = [
    voice.say(`purchase.type.${type}`),
    ...(purchase.value === 'unknown' ? [] : [voice.say('page.head.value', { value: purchase.value })]),
    ...(purchase.publication === 'unknown' ? [] : [voice.say('page.head.publication', { on: purchase.publication })]),
    ...(replaces && !dossier.input.frozen ? [voice.say('page.head.replaces', { on: replaces.on })] : []),
    ...(dossier.state === 'active' ? [] : [voice.say(`page.head.${dossier.state}`)]),
  ];
  return (
    <div class="k-head">
      <div class="k-wrap">
        <p class="k-crumbs">
          <a class="utrecht-link" href="/">
            {voice.say('page.menu.dossiers')}
          </a>
        </p>
        <p class="k-dossier" lang={language}>
          {title}
        </p>
        <p class="k-facts">
          {facts.map((fact) => (
            <span>{fact}</span>
          ))}
        </p>
        <nav aria-label={voice.say('page.course')}>
          <ol class="k-course">
            {stones.map((stone) => (
              <li>
                <a
                  href={dossierPath(dossier.id, stone === 'facts' ? '' : stone)}
                  aria-current={stone === now ? 'step' : undefined}
                >
                  {voice.say(`page.${stone}.stone`)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </div>
    </div>
  );
}

/** A page of a dossier. */
export const showDossier = (c: Request, now: Stone, title: string, content: Child, status: ContentfulStatusCode = 200) =>
  show(
    c,
    {
      title: `${title} – ${c.var.dossier.input.dossier.title}`,
      under: 'dossiers',
      head: <DossierHead c={c} now={now} />,
      status,
    },
    content,
  );

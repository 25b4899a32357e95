import { randomBytes } from 'node:crypto';
import { DatabaseAway, StoreBroken } from '../../outside/store/store.ts';
import { show } from './layout.tsx';
import type { Request } from './world.ts';

/** Not there, or not yours: the same page for both, with the way back. */
export const notFound = (c: Request): Response | Promise<Response> =>
  show(
    c,
    { title: c.var.voice.say('page.missing.title'), status: 404 },
    <div class="k-measure k-flow">
      <h1 class="utrecht-heading-1">{c.var.voice.say('page.missing.title')}</h1>
      <p class="k-lead">{c.var.voice.say('page.missing.words')}</p>
      <WayBack c={c} />
    </div>,
  );

/** Whatever a page could not be made for. */
export const failed = (fault: Error, c: Request): Response | Promise<Response> =>
  fault instanceof DatabaseAway || fault instanceof StoreBroken ? databaseAway(fault, c) : ourFault(fault, c);

/** After so many seconds a database that was started anew answers again. */
const retryAfter = 30;

/** The database is away, or gave up: what is safe, what was not saved, and that the same address works again once it is back. */
function databaseAway(fault: DatabaseAway | StoreBroken, c: Request): Response | Promise<Response> {
  const { voice, world } = c.var;
  world.log(`${c.req.method} ${c.req.path}: ${fault.message}`);
  c.header('Retry-After', String(retryAfter));
  const sent = c.req.method === 'POST';
  return show(
    c,
    { title: voice.say('page.away.title'), status: 503 },
    <div class="k-measure k-flow">
      <h1 class="utrecht-heading-1">{voice.say('page.away.title')}</h1>
      <p class="k-lead">{voice.say('page.away.safe')}</p>
      <p class="utrecht-paragraph">{voice.say(sent ? 'page.away.sent' : 'page.away.read')}</p>
      <WayBack c={c} />
    </div>,
  );
}

/** Our fault: kept under a number that the reader can give; the page says what is safe, and never how we are made. */
function ourFault(fault: Error, c: Request): Response | Promise<Response> {
  const { voice, world } = c.var;
  const number = randomBytes(2).toString('hex');
  world.log(`${number} ${c.req.method} ${c.req.path}: ${fault.stack ?? fault.message}`);
  return show(
    c,
    { title: voice.say('page.fault.title'), status: 500 },
    <div class="k-measure k-flow">
      <h1 class="utrecht-heading-1">{voice.say('page.fault.title')}</h1>
      <p class="k-lead">{voice.say('page.fault.safe')}</p>
      <p class="utrecht-paragraph">
        {voice.say('page.fault.number')} <strong class="k-num">{number}</strong>
      </p>
      <WayBack c={c} />
    </div>,
  );
}

const WayBack = ({ c }: { c: Request }) => (
  <div class="k-actions">
    <a class="utrecht-link" href="/">
      {c.var.voice.say('page.back')}
    </a>
  </div>
);

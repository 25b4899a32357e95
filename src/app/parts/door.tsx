import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { show } from './layout.tsx';
import type { Env, Request } from './world.ts';

/**
 * While there are no accounts: whoever reaches the printed address is the local user, unless it is a page of elsewhere.
 *
 * @param address as it was printed: scheme, host and port
 * @param key asked once a browser, for computers on which several people share 127.0.0.1
 */
export function door(address: URL, key: string | undefined) {
  const session = randomBytes(32).toString('hex'); // one for the process: a restart asks for the key again
  const cookie = `kassei-${address.port}`; // all ports of 127.0.0.1 share their cookies
  return createMiddleware<Env>(async (c, next) => {
    const refused = fromElsewhere(c, address);
    if (refused) return refused;
    if (!key || isOpen(c.req.path) || same(getCookie(c, cookie) ?? '', session)) return next();
    if (c.req.path !== '/key') return keyPage(c, c.req.path);
    const typed = c.req.method === 'POST' ? await c.req.parseBody() : undefined;
    const to = pathWithin(String(typed?.to ?? ''), address);
    if (!typed || !same(String(typed.key ?? ''), key)) return keyPage(c, to, typed !== undefined);
    setCookie(c, cookie, session, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return c.redirect(to, 303);
  });
}

/** A name that someone points at 127.0.0.1 brings its own Host; a page of elsewhere that writes here brings its Origin. */
function fromElsewhere(c: Request, address: URL): Response | undefined {
  if (c.req.header('host') !== address.host)
    return c.text(`${c.var.voice.say('page.door.host', { address: address.origin })}\n`, 421);
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return undefined;
  const origin = c.req.header('origin');
  const ours = origin ? origin === address.origin : c.req.header('sec-fetch-site') === 'same-origin';
  return ours ? undefined : c.text(`${c.var.voice.say('page.door.origin')}\n`, 403);
}

/** What says nothing of anyone: whether the program lives, and the style of the page that asks for the key. */
const isOpen = (path: string): boolean => path.startsWith('/health/') || path.startsWith('/assets/');

const hashed = (text: string) => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(hashed(a), hashed(b));

/** The page that was asked for before the key, and no other site. */
function pathWithin(to: string, address: URL): string {
  if (!URL.canParse(to, address)) return '/';
  const { origin, pathname, search } = new URL(to, address);
  return origin === address.origin ? `${pathname}${search}` : '/';
}

/** @param to the page that was asked for */
function keyPage(c: Request, to: string, wrong = false): Response | Promise<Response> {
  const { voice } = c.var;
  return show(
    c,
    { title: voice.say('page.key.title'), status: 401 },
    <form class="k-measure k-flow" method="post" action="/key">
      <h1 class="utrecht-heading-1">{voice.say('page.key.title')}</h1>
      <p class="utrecht-paragraph">{voice.say('page.key.words')}</p>
      <input type="hidden" name="to" value={to} />
      <div class="k-field">
        <label class="utrecht-form-label" for="key">
          {voice.say('page.key.label')}
        </label>
        {wrong && (
          <p class="k-error" id="key-error">
            {voice.say('page.key.wrong')}
          </p>
        )}
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="key"
          name="key"
          type="password"
          autocomplete="current-password"
          required
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'key-error' : undefined}
        />
      </div>
      <button type="submit" class="utrecht-button utrecht-button--primary-action">
        {voice.say('page.key.submit')}
      </button>
    </form>,
  );
}

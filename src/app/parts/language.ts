import { accepts } from 'hono/accepts';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { voiceOf } from '../../core/clauses/voice.ts';
import { type Language, languages } from '../../library/schema.ts';
import type { Env, Request } from './world.ts';

/** Remembers the language that a reader chose, for as long as the browser is open. */
const cookie = 'kassei-language';

/** Gives a request its language; `?language=en` chooses one and keeps it. */
export const speaking = createMiddleware<Env>(async (c, next) => {
  const asked = known(c.req.query('language'));
  if (asked) setCookie(c, cookie, asked, { httpOnly: true, sameSite: 'Strict', path: '/' });
  speak(c, asked);
  await next();
});

/**
 * The language of a page: what the reader chose, else that of the dossier it shows, else that of the program, else what
 * the browser prefers, else Belgian Dutch.
 */
export function speak(c: Request, asked?: Language, ofDossier?: Language): void {
  const chosen = asked ?? known(c.req.query('language')) ?? known(getCookie(c, cookie));
  const language = chosen ?? ofDossier ?? c.var.world.language ?? accepted(c);
  c.set('voice', voiceOf(c.var.world.library, language));
}

const known = (text: string | undefined): Language | undefined => languages.find((language) => language === text);

/** Dutch of whichever country is Belgian Dutch, unless the browser says the Netherlands. */
const accepted = (c: Request): Language =>
  accepts(c, {
    header: 'Accept-Language',
    supports: [],
    default: 'nl-BE',
    match: (asked) => {
      const [first] = asked
        .filter(({ type, q }) => q > 0 && /^(nl|en)\b/.test(type))
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => type);
      return first === undefined ? 'nl-BE' : first === 'nl-NL' ? 'nl-NL' : first.startsWith('nl') ? 'nl-BE' : 'en';
    },
  }) as Language;

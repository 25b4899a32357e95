import { createMiddleware } from 'hono/factory';
import type { Env } from './world.ts';

/**
 * What a browser may do with our pages: load style, script, fonts and pictures from here and nothing else. No page holds
 * a script or a style of its own, so none that slips in through a text will run.
 *
 * The referrer stays within the site: with `no-referrer` a browser would send `Origin: null` with our own forms.
 */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Sets them on every answer. A page is not kept for others, and asked for again each time. */
export const safe = createMiddleware<Env>(async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-cache');
});

import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { trimTrailingSlash } from 'hono/trailing-slash';
import { doing } from './doing.ts';
import { door } from './door.tsx';
import { failed, notFound } from './errors.tsx';
import { safe } from './headers.ts';
import { speaking } from './language.ts';
import type { Env, Request, World } from './world.ts';

/** At which address the site is reached, and whether it asks for a key. */
export interface Address {
  readonly address: URL;
  readonly key?: string | undefined;
}

/** What a form of ours may send, in bytes: a key, later the facts of a purchase. */
const largestForm = 1_000_000;

/** The site: what every request passes first, then the pages of each chapter. */
export function siteOf(world: World, { address, key }: Address, pages: readonly Hono<Env>[]): Hono<Env> {
  const site = new Hono<Env>();
  site.use(safe);
  site.use(async (c, next) => {
    c.set('world', world);
    c.set('who', world.who);
    await next();
  });
  const tooLarge = (c: Request) => c.text(`${c.var.voice.say('page.form.large')}\n`, 413);
  site.use(speaking, bodyLimit({ maxSize: largestForm, onError: tooLarge }), door(address, key), trimTrailingSlash());
  site.get('/health/live', doing('public.read'), (c) => c.text('ok\n'));
  site.get('/health/ready', doing('public.read'), (c) => (world.ready?.() === false ? c.text('opening\n', 503) : c.text('ok\n')));
  site.get('/assets/:name', doing('public.read'), assetsOf(world));
  for (const part of pages) site.route('/', part);
  site.notFound(notFound);
  site.onError(failed);
  return site;
}

/** A file that pages load. Its name says what it holds, so a browser keeps it for good. */
function assetsOf({ assets }: World) {
  const packed = new Map<string, Buffer>();
  return (c: Request): Response | Promise<Response> => {
    const name = c.req.param('name') ?? '';
    const asset = Object.hasOwn(assets.files, name) ? assets.files[name] : undefined;
    if (!asset) return notFound(c);
    const headers = {
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    };
    // Fonts are packed already
    const packs = asset.type.startsWith('text/') && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    if (!packs) return c.body(bytes(asset.bytes), 200, headers);
    const small = packed.get(name) ?? gzipSync(asset.bytes);
    packed.set(name, small);
    return c.body(bytes(small), 200, { ...headers, 'Content-Encoding': 'gzip' });
  };
}

const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

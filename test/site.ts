import { join } from 'node:path';
import type { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import { clausesPages } from '../src/app/clauses/pages.ts';
import { deskPages } from '../src/app/desk/pages.ts';
import { formsPages } from '../src/app/forms/pages.ts';
import { siteOf } from '../src/app/parts/site.tsx';
import type { Env, World } from '../src/app/parts/world.ts';
import { purchasePages } from '../src/app/purchase/pages.ts';
import type { Dossiers, FoundDossier } from '../src/core/clauses/dossiers.ts';
import { localUser } from '../src/core/people/may.ts';
import { gatherAssets } from '../src/outside/assets/gather.ts';
import { dossiersIn } from '../src/outside/disk/dossiers.ts';
import type { Heads } from '../src/outside/store/store.ts';
import { home } from './call.ts';
import { library } from './content.ts';

/** The site as `kassei serve` mounts it, on 24 November 2026, with the examples of the repository. */

export const address = new URL('http://127.0.0.1:8080');
const assets = gatherAssets(home);

export interface Made {
  /** The dossiers that are shown. */
  readonly folder?: string;
  readonly key?: string;
  readonly address?: URL;
  readonly world?: Partial<World>;
  /** Pages beside those of the program. */
  readonly more?: readonly Hono<Env>[];
}
export function site({ folder = join(home, 'examples'), key, address: at = address, world, more = [] }: Made = {}): Hono<Env> {
  const whole: World = {
    library,
    ...onlyRead(dossiersIn(folder, library)),
    assets,
    today: () => Temporal.PlainDate.from('2026-11-24'),
    who: localUser,
    log: () => {},
    ...world,
  };
  return siteOf(whole, { address: at, key }, [deskPages, purchasePages, clausesPages, formsPages, ...more]);
}

/** A folder of files in the place of what is kept: it can be read and no more. */
function onlyRead(dossiers: Dossiers): Pick<World, 'organisation' | 'dossiers' | 'issued' | 'notes'> {
  const never = () => Promise.reject(new Error('a folder of files is only read'));
  const none = () => Promise.resolve([]);
  return {
    organisation: localUser.organisation,
    dossiers: {
      ...dossiers,
      at: dossiers.find,
      heads: async (state, page) => headsOf(state === 'active' ? await dossiers.list() : [], page),
      versions: none,
      search: none,
      make: never,
      save: never,
      setState: never,
    },
    issued: { keep: never, of: none, read: async () => undefined },
    notes: { add: never, about: none, open: none, answer: never },
  };
}

/** Asks for a page as a browser at the printed address does. */
export const ask = async (of: Hono<Env>, path: string, init: RequestInit = {}): Promise<Response> =>
  of.request(`${address.origin}${path}`, {
    ...init,
    headers: { host: address.host, 'accept-language': 'nl-BE,nl;q=0.9', ...(init.headers as Record<string, string>) },
  });

/** The words of a page, without its marks. */
export const wordsOf = async (answer: Response): Promise<string> =>
  (await answer.text())
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** What a store keeps of each dossier for its lists. */
function headsOf(found: readonly FoundDossier[], { from, count } = { from: 0, count: 50 }): Heads {
  const heads = found.map(({ id, hash, version, state, savedAt, read }) => ({
    id,
    title: read.ok ? read.value.dossier.title : id,
    authority: read.ok ? read.value.dossier.authority.name : '',
    language: read.ok ? read.value.dossier.language : '',
    version,
    hash,
    state,
    changedAt: savedAt,
  }));
  return { heads: heads.slice(from, from + count), more: heads.length > from + count };
}

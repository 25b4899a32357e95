import { after, before } from 'node:test';
import type { Hono } from 'hono';
import type { Env, World } from '../src/app/parts/world.ts';
import { type Actor, localUser } from '../src/core/people/may.ts';
import { examplesIn } from '../src/outside/store/first-start.ts';
import { type Opened, storeOf } from '../src/outside/store/open.ts';
import type { Kept } from '../src/outside/store/store.ts';
import { library } from './content.ts';
import { kinds, opened } from './databases.ts';
import { address, ask, site } from './site.ts';

/** Pages on a real store, in which every town has the two worked examples. One store a file of tests, a town a test. */
export function desk(): { readonly town: (world?: Partial<World>) => Promise<Town> } {
  let open: Opened;
  let towns = 0;
  before(async () => {
    const [embedded] = kinds;
    open = await opened(await embedded!.place());
  });
  after(() => open.close());
  return {
    town: async (world = {}) => {
      const who: Actor = { ...localUser, organisation: `town-${++towns}` };
      const store = storeOf(open);
      await store.begin(who, examplesIn('examples'));
      const kept = store.of(who.organisation, library);
      return townOf(site({ world: { ...kept, who, ...world } }), kept, who);
    },
  };
}

/** The site of a town, as its buyer sees it. */
export interface Town {
  readonly kept: Kept;
  readonly who: Actor;
  readonly site: Hono<Env>;
  readonly get: (path: string) => Promise<Response>;
  /** Sends a form of ours. */
  readonly send: (path: string, fields: Readonly<Record<string, string>>) => Promise<Response>;
}
const townOf = (of: Hono<Env>, kept: Kept, who: Actor): Town => ({
  kept,
  who,
  site: of,
  get: (path) => ask(of, path),
  send: (path, fields) =>
    ask(of, path, {
      method: 'POST',
      headers: { origin: address.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    }),
});

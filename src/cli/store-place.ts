import { join, resolve } from 'node:path';
import type { StorePlace } from '../outside/store/open.ts';
import type { World } from './world.ts';

/** Where things are kept: PostgreSQL of `DATABASE_URL`, else the folder of `KASSEI_DATA`, else the folder data. */
export const storePlace = ({ env, home }: Pick<World, 'env' | 'home'>): StorePlace => ({
  folder: resolve(env.KASSEI_DATA || 'data'),
  url: env.DATABASE_URL || undefined,
  prepared: join(home, '.cache'),
});

import { Hono } from 'hono';
import { doing } from '../parts/doing.ts';
import { theDossier } from '../parts/dossier.tsx';
import type { Env } from '../parts/world.ts';
import { factsPage } from './pages/facts.tsx';
import { startPage } from './pages/start.tsx';

/** What a purchase is: the dossiers there are, and the facts of each. */
export const purchasePages = new Hono<Env>()
  .get('/', doing('dossier.read'), startPage)
  .get('/dossiers/:id', doing('dossier.read'), theDossier, factsPage);

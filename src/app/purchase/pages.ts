import { Hono } from 'hono';
import { doing } from '../parts/doing.ts';
import { theDossier } from '../parts/dossier.tsx';
import type { Env } from '../parts/world.ts';
import { answer } from './pages/answer.tsx';
import { begin, newPage } from './pages/new.tsx';
import { questionsPage } from './pages/questions.tsx';
import { startPage } from './pages/start.tsx';

/** What a purchase is: the dossiers there are, the way to a new one, and the facts of each. */
export const purchasePages = new Hono<Env>()
  .get('/', doing('dossier.read'), startPage)
  .get('/new', doing('dossier.write'), newPage)
  .post('/new', doing('dossier.write'), begin)
  .get('/dossiers/:id', doing('dossier.read'), theDossier, (c) => questionsPage(c))
  .post('/dossiers/:id/facts/:question', doing('dossier.write'), theDossier, answer);

import { Hono } from 'hono';
import { doing } from '../parts/doing.ts';
import { theDossier } from '../parts/dossier.tsx';
import type { Env } from '../parts/world.ts';
import { accessibilityPage } from './pages/accessibility.tsx';
import { contest, contestPage } from './pages/contest.tsx';
import { answerContest, contestedPage } from './pages/contested.tsx';
import { homePage } from './pages/home.tsx';
import { moveDossier } from './pages/move.tsx';
import { searchPage } from './pages/search.tsx';
import { dossierTable, listTable } from './tables.ts';

/** What is seen before a dossier is opened: the list of them, what is looked for, and what is contested. */
export const deskPages = new Hono<Env>()
  .get('/', doing('dossier.read'), homePage)
  .get('/search', doing('dossier.read'), searchPage)
  .get('/accessibility', doing('public.read'), accessibilityPage)
  .get('/contest/:kind/:id{.+}', doing('note.write'), contestPage)
  .post('/contest/:kind/:id{.+}', doing('note.write'), contest)
  .get('/contested', doing('library.read'), (c) => contestedPage(c))
  .post('/contested/:note', doing('note.write'), answerContest)
  .get('/tables/:file', doing('dossier.read'), listTable)
  .get('/dossiers/:id/tables/:file', doing('dossier.read'), theDossier, dossierTable)
  .post('/dossiers/:id/state', doing('dossier.write'), moveDossier);

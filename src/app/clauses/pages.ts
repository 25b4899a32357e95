import { Hono } from 'hono';
import { doing } from '../parts/doing.ts';
import { theDossier } from '../parts/dossier.tsx';
import type { Env } from '../parts/world.ts';
import { advicePage } from './pages/advice.tsx';
import { ownTextPage } from './pages/choose/own-text.tsx';
import { saveChoice } from './pages/choose/save-choice.tsx';
import { saveOwnText } from './pages/choose/save-own-text.tsx';
import { clausePage } from './pages/clause.tsx';
import { clausesPage } from './pages/clauses.tsx';
import { documentPages } from './pages/document-routes.ts';
import { libraryPage } from './pages/library.tsx';
import { libraryClausePage } from './pages/library-clause.tsx';
import { sourcesPage } from './pages/sources.tsx';
import { tickSteps } from './pages/tick-steps.ts';

/** The clauses of a purchase, from advice to document, and the library without one. */
export const clausesPages = new Hono<Env>()
  .get('/dossiers/:id/advice', doing('dossier.read'), theDossier, advicePage)
  .post('/dossiers/:id/advice/:phase', doing('dossier.write'), theDossier, tickSteps)
  .get('/dossiers/:id/clauses', doing('dossier.read'), theDossier, clausesPage)
  .get('/dossiers/:id/clauses/:clause', doing('dossier.read'), theDossier, (c) => clausePage(c))
  .post('/dossiers/:id/clauses/:clause', doing('dossier.write'), theDossier, saveChoice)
  .get('/dossiers/:id/clauses/:clause/text', doing('dossier.read'), theDossier, (c) => ownTextPage(c))
  .post('/dossiers/:id/clauses/:clause/text', doing('dossier.write'), theDossier, saveOwnText)
  .route('/', documentPages)
  .get('/library', doing('library.read'), libraryPage)
  .get('/library/sources', doing('library.read'), sourcesPage)
  .get('/library/:clause', doing('library.read'), libraryClausePage);

import { Hono } from 'hono';
import { doing } from '../parts/doing.ts';
import { theDossier } from '../parts/dossier.tsx';
import type { Env } from '../parts/world.ts';
import { advicePage } from './pages/advice.tsx';
import { clausePage } from './pages/clause.tsx';
import { clausesPage } from './pages/clauses.tsx';
import { documentPage } from './pages/document.tsx';
import { exportPage } from './pages/export.tsx';
import { filePage } from './pages/file.tsx';
import { libraryPage } from './pages/library.tsx';
import { libraryClausePage } from './pages/library-clause.tsx';
import { sourcesPage } from './pages/sources.tsx';

/** The clauses of a purchase, from advice to document, and the library without one. */
export const clausesPages = new Hono<Env>()
  .get('/dossiers/:id/advice', doing('dossier.read'), theDossier, advicePage)
  .get('/dossiers/:id/clauses', doing('dossier.read'), theDossier, clausesPage)
  .get('/dossiers/:id/clauses/:clause', doing('dossier.read'), theDossier, clausePage)
  .get('/dossiers/:id/document', doing('dossier.read'), theDossier, documentPage)
  .get('/dossiers/:id/document/:kind', doing('dossier.read'), theDossier, documentPage)
  .get('/dossiers/:id/export', doing('dossier.read'), theDossier, exportPage)
  .get('/dossiers/:id/files/:file', doing('dossier.read'), theDossier, filePage)
  .get('/library', doing('library.read'), libraryPage)
  .get('/library/sources', doing('library.read'), sourcesPage)
  .get('/library/:clause', doing('library.read'), libraryClausePage);

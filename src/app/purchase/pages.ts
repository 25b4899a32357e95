import { Hono } from 'hono';
import { doing } from '../parts/doing.ts';
import { theDossier } from '../parts/dossier.tsx';
import type { Env } from '../parts/world.ts';
import { answer } from './pages/answer.tsx';
import { awardPage, saveAward, saveDerogation } from './pages/award/award.tsx';
import { consultationsPage, saveConsultation } from './pages/consultations.tsx';
import { copyNow, morePage } from './pages/more.tsx';
import { begin, newPage } from './pages/new.tsx';
import { questionsPage } from './pages/questions.tsx';
import { takeType, typePage } from './pages/type/type.tsx';

/** What a purchase is: the way to a new dossier, the facts of each, and what its buyer decides and writes down beside them. */
export const purchasePages = new Hono<Env>()
  .get('/new', doing('dossier.write'), newPage)
  .post('/new', doing('dossier.write'), begin)
  .get('/dossiers/:id', doing('dossier.read'), theDossier, (c) => questionsPage(c))
  .post('/dossiers/:id/facts/:question', doing('dossier.write'), theDossier, answer)
  .get('/dossiers/:id/more', doing('dossier.read'), theDossier, (c) => morePage(c))
  .post('/dossiers/:id/copy', doing('dossier.write'), theDossier, copyNow)
  .get('/dossiers/:id/type', doing('dossier.read'), theDossier, (c) => typePage(c))
  .post('/dossiers/:id/type', doing('dossier.write'), theDossier, takeType)
  .get('/dossiers/:id/consultations', doing('dossier.read'), theDossier, (c) => consultationsPage(c))
  .post('/dossiers/:id/consultations', doing('dossier.write'), theDossier, saveConsultation)
  .get('/dossiers/:id/award', doing('dossier.read'), theDossier, (c) => awardPage(c))
  .post('/dossiers/:id/award', doing('dossier.write'), theDossier, saveAward)
  .post('/dossiers/:id/award/derogations', doing('dossier.write'), theDossier, saveDerogation);

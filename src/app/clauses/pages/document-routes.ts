import { Hono } from 'hono';
import { doing } from '../../parts/doing.ts';
import { theDossier } from '../../parts/dossier.tsx';
import type { Env } from '../../parts/world.ts';
import { comparePage } from './compare.tsx';
import { documentPage } from './document.tsx';
import { exportPage } from './export.tsx';
import { filePage } from './file.tsx';
import { issuedFile, keepIssued } from './issued.tsx';
import { libraryDifferencesPage } from './library-differences.tsx';
import { publishNow, publishPage } from './publish.tsx';
import { changesPage, dropNow, rectifyNow } from './rectification.tsx';
import { signNow, signPage } from './sign.tsx';
import { bringBackNow, versionsPage } from './versions.tsx';

const [read, write] = [doing('dossier.read'), doing('dossier.write')];

/** The document of a dossier: read, judged, published, rectified, and compared with what it was. */
export const documentPages = new Hono<Env>()
  .get('/dossiers/:id/document', read, theDossier, (c) => documentPage(c))
  .get('/dossiers/:id/document/:kind', read, theDossier, (c) => documentPage(c))
  .get('/dossiers/:id/export', read, theDossier, exportPage)
  .get('/dossiers/:id/files/:file', read, theDossier, filePage)
  .get('/dossiers/:id/issued/:version/:hash', read, theDossier, issuedFile)
  .post('/dossiers/:id/issued', write, theDossier, keepIssued)
  .get('/dossiers/:id/publish', read, theDossier, (c) => publishPage(c))
  .post('/dossiers/:id/publish', write, theDossier, publishNow)
  .post('/dossiers/:id/rectify', write, theDossier, rectifyNow)
  .post('/dossiers/:id/rectify/drop', write, theDossier, dropNow)
  .get('/dossiers/:id/changes', read, theDossier, changesPage)
  .get('/dossiers/:id/library', read, theDossier, libraryDifferencesPage)
  .get('/dossiers/:id/sign', read, theDossier, (c) => signPage(c))
  .post('/dossiers/:id/sign', write, theDossier, signNow)
  .get('/dossiers/:id/versions', read, theDossier, (c) => versionsPage(c))
  .post('/dossiers/:id/versions/:version', write, theDossier, bringBackNow)
  .get('/dossiers/:id/compare', read, theDossier, comparePage);

import { Hono } from 'hono';
import type { Form } from '../../library/items.ts';
import { doing } from '../parts/doing.ts';
import { theDossier } from '../parts/dossier.tsx';
import { download } from '../parts/download.ts';
import { notFound } from '../parts/errors.tsx';
import { shelf } from '../parts/shelf.ts';
import type { Env, OpenDossier, Request, World } from '../parts/world.ts';

/** The annexes of a dossier to fill in. */
export const formsPages = new Hono<Env>().get('/dossiers/:id/annexes/:file', doing('dossier.read'), theDossier, annexFile);

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A form as a workbook, with what the dossier already says. */
async function annexFile(c: Request): Promise<Response> {
  const { world, dossier: open } = c.var;
  const [, id = ''] = /^([a-z-]+)\.xlsx$/.exec(c.req.param('file') ?? '') ?? [];
  const form = Object.hasOwn(world.library.forms, id) ? world.library.forms[id] : undefined;
  return form ? download(c, await workbook(world, open, form), type, `${open.id}-${id}.xlsx`) : notFound(c);
}

/** The last workbooks that were made: they hold while library and dossier are the same. */
const workbooks = shelf<Promise<Uint8Array>>(12);

const workbook = (world: World, open: OpenDossier, form: Form): Promise<Uint8Array> =>
  workbooks([world.library.edition.hash, open.hash, form.id].join(' '), async () => {
    const { writeForm } = await import('../parts/write-form.ts');
    const { dossier } = open.input;
    return writeForm(form, world.library, { language: dossier.language, dossier });
  });

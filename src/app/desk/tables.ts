import { Temporal } from 'temporal-polyfill';
import { titleOf } from '../../core/clauses/choose.ts';
import { type DataTable, dataTable, isDataTable } from '../../core/clauses/data-tables.ts';
import type { DossierState } from '../../core/clauses/dossiers.ts';
import { capital, type Voice } from '../../core/clauses/voice.ts';
import type { Library } from '../../library/library.ts';
import { phases } from '../../library/vocabulary.ts';
import { draftAtHand } from '../clauses/at-hand.ts';
import { dossierPath } from '../parts/dossier.tsx';
import { notFound } from '../parts/errors.tsx';
import { readTableName, tableFile } from '../parts/tables.tsx';
import type { Request, World } from '../parts/world.ts';
import { standingsOf } from './standing.ts';
import { waitsInWords } from './waits-words.ts';

/** A table of a dossier as a file. One that contradicts itself has none: its document says why. */
export async function dossierTable(c: Request): Promise<Response> {
  const { world, dossier: open } = c.var;
  const asked = readTableName(c.req.param('file') ?? '');
  if (!asked || !isDataTable(asked.name)) return notFound(c);
  const drafted = draftAtHand(world, open, open.input.dossier.language);
  if (!drafted.ok) return c.redirect(dossierPath(open.id, 'document'), 303);
  const { draft } = drafted.value;
  return tableFile(c, dataTable(asked.name, draft), asked.form, c.var.voice, `${open.id}-`);
}

/** The list of dossiers, or of the clauses of the library, as a file. */
export async function listTable(c: Request): Promise<Response> {
  const { world, voice } = c.var;
  const asked = readTableName(c.req.param('file') ?? '');
  if (asked?.name === 'dossiers') return tableFile(c, await dossiersTable(world, voice), asked.form, voice, '');
  return asked?.name === 'library' ? tableFile(c, libraryTable(world.library, voice), asked.form, voice, '') : notFound(c);
}

/** So many dossiers are read of each state at once. */
const atOnce = 200;

/** Those at work and in the archive, each with what it waits for; all of them, however long that takes. */
async function dossiersTable(world: World, voice: Voice): Promise<DataTable> {
  const rows: DataTable['rows'][number][] = [];
  for (const state of ['active', 'archived'] as const satisfies readonly DossierState[])
    for (let [from, more] = [0, true]; more; from += atOnce) {
      const page = await world.dossiers.heads(state, { from, count: atOnce });
      const standings = await standingsOf(world, page.heads, Number.POSITIVE_INFINITY);
      more = page.more;
      for (const head of page.heads) {
        const standing = standings.get(head.id);
        rows.push([
          head.title,
          head.authority,
          standing?.type ? voice.say(`purchase.type.${standing.type}`) : '',
          voice.say(`page.list.state.${state}`),
          standing ? waitsInWords(standing, voice) : '',
          Temporal.PlainDate.from(head.changedAt.slice(0, 10)),
        ]);
      }
    }
  const columns = ['dossier', 'authority', 'type', 'state', 'waits', 'changed'];
  return { title: voice.say('table.dossiers'), columns: columns.map((column) => voice.say(`table.column.${column}`)), rows };
}

function libraryTable(library: Library, voice: Voice): DataTable {
  const clauses = Object.values(library.clauses).sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase));
  const columns = ['clause', 'phase', 'purpose', 'source', 'version', 'checked'];
  return {
    title: voice.say('table.library'),
    columns: columns.map((column) => capital(voice.say(`table.column.${column}`))),
    rows: clauses.map(({ id, phase, sources, version, checked }) => {
      const text = library.texts[id];
      const words = (text?.[voice.language] ?? text?.['nl-BE'] ?? text?.['nl-NL'])?.words;
      return [
        titleOf(id, library, voice.language),
        voice.say(`phase.${phase}`),
        words?.purpose ?? '',
        voice.sources(sources),
        version,
        Temporal.PlainDate.from(checked.on),
      ];
    }),
  };
}

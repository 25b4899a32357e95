import { readDossierData } from '../../core/clauses/dossier-input.ts';
import type { DossierState, FoundDossier } from '../../core/clauses/dossiers.ts';
import type { Library } from '../../library/library.ts';
import type { Database } from './database.ts';
import { headColumns, headFrom, isId, makeDossier, moveDossier, saveVersion } from './dossier-rows.ts';
import { asOrganisation } from './organisation.ts';
import { searched } from './searched.ts';
import type { KeptDossiers } from './store.ts';
import type { Tx } from './tables.ts';

/** So many dossiers are kept as they were read: reading one anew costs more than asking for it. */
const atHand = 500;

/** The dossiers of an organisation, by the library that reads them. */
export function dossiersOf(database: Database, organisation: string, library: Library): KeptDossiers {
  const within = <T>(work: (tx: Tx) => Promise<T>) => asOrganisation(database, organisation, work);
  const opened = readingWith(library);
  const find = async (id: string, version?: number) => {
    if (!isId(id) || (version !== undefined && !isVersion(version))) return undefined;
    const row = await within((tx) => versionOf(tx, id, version, opened.before));
    return row && opened.open(row);
  };
  return {
    list: async () => {
      const rows = await within((tx) => versionsAtWork(tx, opened.before));
      return Promise.all(rows.map(opened.open));
    },
    find: (id) => find(id),
    at: find,
    heads: (state, page = { from: 0, count: 50 }) =>
      within(async (tx) => {
        const found = await tx
          .selectFrom('dossier')
          .select(headColumns)
          .where('state', '=', state)
          .orderBy('changed_at', 'desc')
          .orderBy('id')
          .offset(page.from)
          .limit(page.count + 1)
          .execute();
        return { heads: found.slice(0, page.count).map(headFrom), more: found.length > page.count };
      }),
    versions: async (id) => {
      if (!isId(id)) return [];
      return within(async (tx) => {
        const rows = await tx
          .selectFrom('dossier_version')
          .select(['version', 'sha256', 'saved_by', 'saved_at'])
          .where('dossier', '=', id)
          .orderBy('version', 'desc')
          .execute();
        return rows.map((row) => ({
          version: row.version,
          hash: row.sha256,
          savedAt: row.saved_at.toISOString(),
          savedBy: row.saved_by,
        }));
      });
    },
    make: (title, body, who) => within((tx) => makeDossier(tx, organisation, title, body, who)),
    save: async (id, change, who) => {
      if (!isId(id)) return { kind: 'unknown' };
      const saved = await within((tx) => saveVersion(tx, organisation, id, change, who));
      if (saved.kind !== 'conflict') return saved;
      const latest = await find(id);
      return latest ? { kind: 'conflict', latest } : { kind: 'unknown' };
    },
    setState: async (id, state, who) => isId(id) && within((tx) => moveDossier(tx, organisation, id, state, who)),
    search: async (words) => (await within((tx) => searched(tx, words))).map(headFrom),
  };
}

/** Versions are counted by the database's own integers. */
const isVersion = (version: number): boolean => Number.isInteger(version) && version > 0 && version < 2 ** 31;

interface Key {
  readonly id: string;
  readonly sha256: string;
}
interface VersionRow extends Key {
  readonly version: number;
  readonly state: string;
  readonly saved_at: Date;
  /** As it was read before: its body is then not asked for. */
  readonly before?: Read | undefined;
  readonly body?: unknown;
}
type Read = Pick<FoundDossier, 'data' | 'read'>;
type Before = (key: Key) => Read | undefined;

const versionColumns = [
  'dossier.id',
  'dossier.state',
  'dossier_version.version',
  'dossier_version.sha256',
  'dossier_version.saved_at',
] as const;

const versions = (tx: Tx) =>
  tx
    .selectFrom('dossier')
    .innerJoin('dossier_version', (join) =>
      join.onRef('dossier_version.organisation', '=', 'dossier.organisation').onRef('dossier_version.dossier', '=', 'dossier.id'),
    );

/** One version, the newest where none is named. */
async function versionOf(tx: Tx, id: string, version: number | undefined, before: Before): Promise<VersionRow | undefined> {
  const of = versions(tx).where('dossier.id', '=', id);
  const one = version === undefined ? newest(of) : of.where('dossier_version.version', '=', version);
  const row = await one.select(versionColumns).executeTakeFirst();
  if (!row) return undefined;
  const read = before(row);
  if (read) return { ...row, before: read };
  const { body } = await tx
    .selectFrom('dossier_version')
    .select('body')
    .where('dossier', '=', id)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow();
  return { ...row, body };
}

/** The newest versions of those at work; the bodies only of those that were not read before. */
async function versionsAtWork(tx: Tx, before: Before): Promise<VersionRow[]> {
  const atWork = newest(versions(tx)).where('dossier.state', '=', 'active');
  const found = await atWork.select(versionColumns).orderBy('dossier.changed_at', 'desc').orderBy('dossier.id').execute();
  const rows = found.map((row) => ({ ...row, before: before(row) }));
  const unread = rows.filter((row) => !row.before).map((row) => row.id);
  if (unread.length === 0) return rows;
  const bodies = await atWork
    .where('dossier.id', 'in', unread)
    .select(['dossier.id', 'dossier_version.sha256', 'body'])
    .execute();
  const bodyOf = new Map(bodies.map((row) => [keyOf(row), row.body]));
  // What was saved between the two questions is shown at the next visit
  return rows.filter((row) => row.before || bodyOf.has(keyOf(row))).map((row) => ({ ...row, body: bodyOf.get(keyOf(row)) }));
}

const newest = (of: ReturnType<typeof versions>) => of.whereRef('dossier_version.version', '=', 'dossier.version');
const keyOf = ({ id, sha256 }: Key): string => `${id} ${sha256}`;

/** Reads dossiers, and keeps those that were asked for last. */
function readingWith(library: Library) {
  const read = new Map<string, Read>();
  const open = async (row: VersionRow): Promise<FoundDossier> => {
    const key = keyOf(row);
    const now = row.before ?? { data: row.body, read: await readDossierData(row.id, row.body, library) };
    read.delete(key);
    read.set(key, now);
    for (const oldest of read.keys()) {
      if (read.size <= atHand) break;
      read.delete(oldest);
    }
    const { id, sha256: hash, version, state } = row;
    return { id, file: id, hash, version, savedAt: row.saved_at.toISOString(), state: state as DossierState, ...now };
  };
  const before: Before = (key) => read.get(keyOf(key));
  return { before, open };
}

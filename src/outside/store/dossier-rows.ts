import { sql } from 'kysely';
import type { DossierState } from '../../core/clauses/dossiers.ts';
import type { Actor } from '../../core/people/may.ts';
import { canonical, clean, cleaned, sha256 } from './canonical.ts';
import { addToRecord } from './record.ts';
import { keepWords, textAt, wordsOf } from './search.ts';
import { freeOf, slugOf } from './slug.ts';
import type { Change, DossierBody, DossierHead, Saved } from './store.ts';
import type { Tables, Tx } from './tables.ts';

/** Whether this can be the id of a dossier, as the tables check it. */
export const isId = (id: string): boolean => /^[a-z0-9][a-z0-9-]{0,59}$/.test(id);

/** What a head says of the body, for lists and searches. */
const headOf = (title: string, body: DossierBody) => ({
  title: clean(title).slice(0, 300),
  authority: textAt(body.authority, 'name').slice(0, 300),
  language: textAt(body, 'language').slice(0, 10),
});

/** A dossier's first version, under the id that is given. @returns false when somebody has that id */
export async function insertDossier(
  tx: Tx,
  organisation: string,
  id: string,
  title: string,
  typed: DossierBody,
  who: Actor,
): Promise<boolean> {
  const body = cleaned({ kassei: 'dossier/1', ...(title && { title }), ...typed }) as DossierBody;
  const hash = sha256(canonical(body));
  const head = headOf(textAt(body, 'title') || id, body);
  const made = await tx
    .insertInto('dossier')
    .values({ organisation, id, ...head, version: 1, sha256: hash })
    .onConflict((key) => key.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return false;
  await insertVersion(tx, organisation, id, 1, body, hash, who);
  await keepWords(tx, organisation, id, wordsOf(head.title, body));
  await addToRecord(tx, organisation, who, { what: 'dossier-made', about: id, version: 1, sha256: hash }, head.title);
  return true;
}

/** Begins a dossier under an id of its title. */
export async function makeDossier(tx: Tx, organisation: string, title: string, body: DossierBody, who: Actor): Promise<string> {
  const slug = slugOf(title);
  for (;;) {
    const like = `${slug.slice(0, 50)}%`;
    const rows = await tx.selectFrom('dossier').select('id').where('id', 'like', like).execute();
    const id = freeOf(slug, new Set(rows.map((row) => row.id)));
    // Somebody may take the id between the question and the answer: then the next is asked for
    if (await insertDossier(tx, organisation, id, title, body, who)) return id;
  }
}

/** What became of a change; of a conflict, only that there is one. */
export type SavedRow = Exclude<Saved, { kind: 'conflict' }> | { readonly kind: 'conflict' };

/** Adds the version after the one that was read. */
export async function saveVersion(tx: Tx, organisation: string, id: string, change: Change, who: Actor): Promise<SavedRow> {
  const body = cleaned(change.body) as DossierBody;
  const hash = sha256(canonical(body));
  const found = await tx.selectFrom('dossier').select(['version', 'sha256', 'title']).where('id', '=', id).executeTakeFirst();
  if (!found) return { kind: 'unknown' };
  // A form that was sent twice, or sent unchanged, is saved already
  if (found.sha256 === hash && [change.read, change.read + 1].includes(found.version))
    return { kind: 'saved', version: found.version };
  if (found.version !== change.read) return { kind: 'conflict' };
  const version = change.read + 1;
  if (!(await insertVersion(tx, organisation, id, version, body, hash, who))) return { kind: 'conflict' };
  const head = headOf(textAt(body, 'title') || found.title, body);
  await tx
    .updateTable('dossier')
    .set({ ...head, version, sha256: hash, changed_at: sql`now()` })
    .where('id', '=', id)
    .execute();
  await keepWords(tx, organisation, id, wordsOf(head.title, body));
  await addToRecord(tx, organisation, who, { what: 'dossier-saved', about: id, version, sha256: hash });
  return { kind: 'saved', version };
}

/** Nothing is overwritten: the key refuses a second version with this number. */
async function insertVersion(
  tx: Tx,
  organisation: string,
  dossier: string,
  version: number,
  body: DossierBody,
  hash: string,
  who: Actor,
) {
  const row = { organisation, dossier, version, body: JSON.stringify(body), sha256: hash, saved_by: who.person };
  const saved = await tx
    .insertInto('dossier_version')
    .values(row)
    .onConflict((key) => key.doNothing())
    .returning('version')
    .executeTakeFirst();
  return saved !== undefined;
}

/** Archives, deletes or takes back. @returns false where there is no such dossier */
export async function moveDossier(tx: Tx, organisation: string, id: string, state: DossierState, who: Actor): Promise<boolean> {
  const found = await tx.selectFrom('dossier').select('state').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found || found.state === state) return found !== undefined;
  await tx.updateTable('dossier').set({ state, changed_at: sql`now()` }).where('id', '=', id).execute();
  await addToRecord(tx, organisation, who, { what: 'dossier-state', about: id, state });
  return true;
}

/** What a head is made of. */
export const headColumns = ['id', 'title', 'authority', 'language', 'version', 'sha256', 'state', 'changed_at'] as const;
type HeadRow = Pick<Tables['dossier'], 'id' | 'title' | 'authority' | 'language' | 'version' | 'sha256'> & {
  readonly state: string;
  readonly changed_at: Date;
};
export const headFrom = ({ id, title, authority, language, version, sha256, state, changed_at }: HeadRow): DossierHead => ({
  id,
  title,
  authority,
  language,
  version,
  hash: sha256,
  state: state as DossierState,
  changedAt: changed_at.toISOString(),
});

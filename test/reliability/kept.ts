import { at } from '../../src/kernel/path.ts';
import { canonical, sha256 } from '../../src/outside/store/canonical.ts';
import { type StorePlace, storeOf } from '../../src/outside/store/open.ts';
import { asOrganisation } from '../../src/outside/store/organisation.ts';
import { library } from '../content.ts';
import { opened } from '../databases.ts';
import type { Acknowledged } from './writers.ts';

/** What a place holds after something happened to the program or its database. */
export interface Kept {
  readonly versions: number;
  /** What a writer was told is saved, and stands in no version. */
  readonly lost: readonly Acknowledged[];
  /** Versions without their row in the record or with another hash than their text, rows without their version, heads of another version. */
  readonly half: readonly string[];
  readonly record: { readonly rows: number; readonly head: string; readonly brokenAt?: number | undefined };
  /** The hash of each row of the record, in order. */
  readonly hashes: readonly string[];
}

/** Reads a place whole, when no program holds it any more. */
export async function keptIn(place: StorePlace, acknowledged: readonly Acknowledged[]): Promise<Kept> {
  const open = await opened(place);
  try {
    const record = await storeOf(open).of('local', library).verifyRecord();
    return await asOrganisation(open.database, 'local', async (tx) => {
      const versions = await tx.selectFrom('dossier_version').select(['dossier', 'version', 'sha256', 'body']).execute();
      const heads = await tx.selectFrom('dossier').select(['id', 'version', 'sha256']).execute();
      const rows = await tx.selectFrom('record').select(['body', 'hash']).orderBy('seq').execute();
      const words = new Set(
        (await tx.selectFrom('dossier_word').select('dossier').distinct().execute()).map((row) => row.dossier),
      );
      const written = new Set(versions.map(({ dossier, version, sha256 }) => `${dossier} ${version} ${sha256}`));
      const said = new Set(
        rows
          .map(({ body }) => JSON.parse(body))
          .filter(isVersion)
          .map((row) => `${row.about} ${row.version} ${row.sha256}`),
      );
      const latest = new Map<string, string>();
      for (const { dossier, version, sha256 } of versions.toSorted((a, b) => a.version - b.version))
        latest.set(dossier, `${dossier} ${version} ${sha256}`);
      const half = [
        ...[...written].filter((key) => !said.has(key)).map((key) => `${key}: no row in the record`),
        ...[...said].filter((key) => !written.has(key)).map((key) => `${key}: no version`),
        ...versions
          .filter((row) => row.sha256 !== sha256(canonical(row.body)))
          .map((row) => `${row.dossier} ${row.version}: hash`),
        ...heads.filter((row) => latest.get(row.id) !== `${row.id} ${row.version} ${row.sha256}`).map(({ id }) => `${id}: head`),
        ...heads.filter((row) => !words.has(row.id)).map(({ id }) => `${id}: no words`),
        ...(record.brokenAt === undefined ? [] : [`record broken at ${record.brokenAt}`]),
      ];
      const texts = new Set(
        versions.flatMap(({ dossier, body }) =>
          (['title', 'authority.name'] as const).map((field) => `${dossier} ${field} ${String(at(body, field))}`),
        ),
      );
      const lost = acknowledged.filter(({ dossier, field, words }) => !texts.has(`${dossier} ${field} ${words}`));
      return { versions: versions.length, lost, half, record, hashes: rows.map(({ hash }) => hash) };
    });
  } finally {
    await open.close();
  }
}

const isVersion = ({ what }: { readonly what: string }): boolean => ['dossier-made', 'dossier-saved'].includes(what);

import { sql } from 'kysely';
import { clean, sha256 } from './canonical.ts';
import type { Database } from './database.ts';
import { isId } from './dossier-rows.ts';
import { asOrganisation } from './organisation.ts';
import { addToRecord } from './record.ts';
import type { IssuedFile, IssuedFiles } from './store.ts';
import type { Tx } from './tables.ts';

/** What an organisation sent out. */
export function issuedOf(database: Database, organisation: string): IssuedFiles {
  const within = <T>(work: (tx: Tx) => Promise<T>) => asOrganisation(database, organisation, work);
  return {
    keep: ({ dossier, version, kind, name, bytes }, who) =>
      within(async (tx) => {
        const hash = sha256(bytes);
        const row = { organisation, sha256: hash, dossier, version, kind, name: clean(name), issued_by: who.person };
        const kept = await tx
          .insertInto('issued_file')
          .values({ ...row, bytes: Buffer.from(bytes) })
          .onConflict((key) => key.doNothing())
          .returning('sha256')
          .executeTakeFirst();
        if (kept)
          await addToRecord(tx, organisation, who, { what: 'file-issued', about: dossier, version, kind, sha256: hash }, name);
        return hash;
      }),
    of: async (dossier) => {
      if (!isId(dossier)) return [];
      const rows = await within((tx) =>
        files(tx).where('dossier', '=', dossier).orderBy('issued_at', 'desc').orderBy('name').execute(),
      );
      return rows.map(fileFrom);
    },
    read: async (hash) => {
      if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
      const row = await within((tx) =>
        files(tx).select('bytes').where('sha256', '=', hash).orderBy('issued_at').limit(1).executeTakeFirst(),
      );
      return row && { ...fileFrom(row), bytes: row.bytes };
    },
  };
}

const files = (tx: Tx) =>
  tx
    .selectFrom('issued_file')
    .select(['sha256', 'dossier', 'version', 'kind', 'name', 'issued_at', sql<number>`length(bytes)`.as('size')]);

const fileFrom = (row: {
  readonly sha256: string;
  readonly dossier: string;
  readonly version: number;
  readonly kind: string;
  readonly name: string;
  readonly size: number;
  readonly issued_at: Date;
}): IssuedFile => ({
  hash: row.sha256,
  dossier: row.dossier,
  version: row.version,
  kind: row.kind,
  name: row.name,
  size: row.size,
  issuedAt: row.issued_at.toISOString(),
});

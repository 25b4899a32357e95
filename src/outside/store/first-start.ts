import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Actor } from '../../core/people/may.ts';
import { readYaml } from '../../library/yaml.ts';
import type { Database } from './database.ts';
import { insertDossier } from './dossier-rows.ts';
import { asOrganisation } from './organisation.ts';
import { addToRecord } from './record.ts';
import { textAt } from './search.ts';
import type { Example } from './store.ts';

/**
 * Puts the examples in where the organisation has never been, so that the first page shows something real. Who deletes
 * them does not get them back.
 */
export const begin = (database: Database, who: Actor, examples: readonly Example[]): Promise<void> =>
  asOrganisation(database, who.organisation, async (tx) => {
    const organisation = who.organisation;
    const begun = await tx
      .insertInto('organisation_row')
      .values({ organisation, kind: 'authority', name: '' })
      .onConflict((key) => key.doNothing())
      .returning('organisation')
      .executeTakeFirst();
    if (!begun) return;
    await addToRecord(tx, organisation, who, { what: 'organisation-begun', about: organisation });
    for (const { id, body } of examples) await insertDossier(tx, organisation, id, textAt(body, 'title'), body, who);
  });

/** The worked dossiers of the program's folder of examples: what their files say, as it was typed. */
export const examplesIn = (folder: string): Example[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ id: basename(file, '.yaml'), body: readYaml(file, readFileSync(join(folder, file), 'utf8')).data }))
    .filter((example): example is Example => textAt(example.body, 'kassei').startsWith('dossier/'));

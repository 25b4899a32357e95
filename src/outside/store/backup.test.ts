import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { folder } from '../../../test/call.ts';
import { library } from '../../../test/content.ts';
import { dataFolder, kinds, opened } from '../../../test/databases.ts';
import { localUser } from '../../core/people/may.ts';
import { examplesIn } from './first-start.ts';
import { backupOf, restoreOf, type StorePlace, storeOf } from './open.ts';
import { checkBackup } from './restore.ts';

const bytes = Buffer.from(Array.from({ length: 5000 }, (_, n) => n % 256));

/** A place in which something stands, and what is known of it. */
async function filled(place: StorePlace) {
  const { close, ...rest } = await opened(place);
  const store = storeOf({ ...rest, close });
  await store.begin(localUser, examplesIn('examples'));
  const kept = store.of('local', library);
  await kept.dossiers.save(
    'grote-markt',
    { read: 1, body: { title: 'Grote Markt', regel: 'een\ntwee “drie” \u2028' } },
    localUser,
  );
  const hash = await kept.issued.keep(
    { dossier: 'grote-markt', version: 2, kind: 'tender', name: 'bestek.pdf', bytes },
    localUser,
  );
  return { store, kept, hash, record: await kept.verifyRecord() };
}

/** What a place holds, as a reader sees it. */
async function contentOf(place: StorePlace, hash: string) {
  const { close, ...rest } = await opened(place);
  const kept = storeOf({ ...rest, close }).of('local', library);
  const list = await kept.dossiers.list();
  const seen = {
    dossiers: list.map(({ read: _, ...dossier }) => dossier),
    versions: await kept.dossiers.versions('grote-markt'),
    record: await kept.verifyRecord(),
    file: Buffer.from((await kept.issued.read(hash))?.bytes ?? []).equals(bytes),
    found: (await kept.dossiers.search('markt')).map(({ id }) => id),
  };
  await close();
  return seen;
}

for (const from of kinds)
  for (const to of kinds)
    test(`a backup of ${from.name} is put back in an empty ${to.name}, to the last byte`, {
      skip: from.skip || to.skip,
    }, async () => {
      const place = await from.place();
      const { store, hash, record } = await filled(place);
      const file = join(folder(), 'kassei.gz');
      const made = await store.backup(file);
      const nowhere = await store.backup(join(folder(), 'nergens', 'kassei.gz'));
      equal(nowhere.ok ? '' : nowhere.problems[0].wrong.message, 'problem.out.missing');
      await store.close();
      equal(statSync(file).mode & 0o777, 0o600);
      const there = await to.place();
      deepEqual(await restoreOf(there, file), made);
      const [before, after] = [await contentOf(place, hash), await contentOf(there, hash)];
      deepEqual(after, before);
      deepEqual(after.record, record);
      ok(after.file);
      const again = await restoreOf(there, file);
      deepEqual(again.ok ? [] : again.problems.map((found) => found.wrong.message), ['problem.restore.filled']);
    });

describe('backups', () => {
  const [lite] = kinds;
  ok(lite);

  test('the process that holds a folder makes the backup that another asks for, while it goes on', async () => {
    const place = await lite.place();
    const { store, kept, record } = await filled(place);
    const file = join(folder(), 'kassei.gz');
    const saves = Array.from({ length: 20 }, (_, n) => kept.dossiers.make(`Onderweg ${n}`, {}, localUser));
    const [made] = await Promise.all([backupOf(place, file), ...saves]);
    ok(made.ok);
    deepEqual(await checkBackup(file), made);
    const nowhere = await backupOf(place, join(folder(), 'nergens', 'kassei.gz'));
    equal(nowhere.ok ? '' : nowhere.problems[0].wrong.message, 'problem.out.missing');
    equal((await kept.verifyRecord()).rows, record.rows + 20);
    await store.close();
    const none = await backupOf({ folder: dataFolder(), prepared: '' }, file);
    equal(none.ok ? '' : none.problems[0].wrong.message, 'problem.store.none');
  });

  test('one that was cut off, changed or is something else is refused before anything is written', async () => {
    const { store } = await filled(await lite.place());
    const file = join(folder(), 'kassei.gz');
    await store.backup(file);
    await store.close();
    const packed = readFileSync(file);
    const text = gunzipSync(packed).toString();
    const lines = text.trimEnd().split('\n');
    const told = async (content: string | Uint8Array) => {
      const changed = join(folder(), 'changed.gz');
      writeFileSync(changed, content);
      const checked = await checkBackup(changed);
      return checked.ok ? '' : checked.problems[0].wrong.message;
    };
    equal(await told(packed), '');
    const damaged: (string | Uint8Array)[] = [
      packed.subarray(0, packed.length / 2),
      '',
      'kassei: dossier/1',
      gzipSync('geen json'),
      gzipSync(lines.slice(0, -1).join('\n')),
      gzipSync([...lines.slice(0, 3), ...lines.slice(4)].join('\n')),
      gzipSync([...lines, lines[1]].join('\n')),
      gzipSync(text.replace('Grote Markt', 'Kleine Markt')),
    ];
    for (const content of damaged) equal(await told(content), 'problem.backup.damaged', String(content.length));
    equal(await told(gzipSync(text.replace('0001-first', '0099-later'))), 'problem.backup.newer');
    const missing = await checkBackup(join(folder(), 'weg.gz'));
    equal(missing.ok ? '' : missing.problems[0].wrong.message, 'problem.file.missing');
    equal(
      await checkBackup(folder()).then((checked) => (checked.ok ? '' : checked.problems[0].wrong.message)),
      'problem.file.folder',
    );
  });
});

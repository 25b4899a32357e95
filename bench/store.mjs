// 10,000 dossiers beside 1,000, on both databases: showing a page of the list, opening one, searching. What is timed is what is
// asked of the database, without the page around it.
import { sql } from 'kysely';
import { localUser } from '../src/core/people/may.ts';
import { readYaml } from '../src/library/yaml.ts';
import { openDatabase, storeOf } from '../src/outside/store/open.ts';
import { asOrganisation } from '../src/outside/store/organisation.ts';
import { kinds } from '../test/databases.ts';
import { compare } from './harness.mjs';
import { library, market } from './inputs.mjs';

/** Every tenth dossier is of a market, every second of a street, a thousandth of a quay; all of them are of Voorbeeld. */
const title = sql`'Heraanleg ' || case when n % 10 = 0 then 'Markt' when n % 2 = 0 then 'Kerkstraat' else 'Stationsplein' end
  || case when n % 1000 = 7 then ' en Kade' else '' end || ' fase ' || n`;

async function filled(place, count) {
  const opened = await openDatabase(place);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const store = storeOf(opened.value);
  await store.begin(localUser, []);
  const body = readYaml('grote-markt.yaml', market).data;
  const words = `Stad Voorbeeld ${body.stones.map(({ name }) => name ?? '').join(' ')}`;
  await asOrganisation(opened.value.database, 'local', async (tx) => {
    await sql`insert into dossier (organisation, id, title, authority, language, version, sha256, changed_at)
      select 'local', 'dossier-' || n, ${title}, 'Stad Voorbeeld', 'nl-BE', 1, encode(sha256(convert_to(n::text, 'UTF8')), 'hex'),
      now() - n * interval '1 hour' from generate_series(1, ${count}::int) as n`.execute(tx);
    await sql`insert into dossier_version (organisation, dossier, version, body, sha256, saved_by)
      select organisation, id, 1, ${JSON.stringify(body)}::json, sha256, 'local' from dossier`.execute(tx);
    await sql`insert into dossier_word select organisation, id, unnest(tsvector_to_array(to_tsvector('dutch', title || ' ' || ${words}::text)
      || to_tsvector('simple', title || ' ' || ${words}::text))) from dossier`.execute(tx);
  });
  return { kept: store.of('local', library).dossiers, close: store.close };
}

const asked = {
  'a page of the list': (kept) => kept.heads('active', { from: 0, count: 20 }),
  'opening one': (kept) => kept.find('dossier-500'),
  'search: a rare word': (kept) => kept.search('kade'),
  'search: a word in every tenth': (kept) => kept.search('markt'),
  'search: a word in all': (kept) => kept.search('voorbeeld'),
  'search: two common words': (kept) => kept.search('heraanleg kerkstraten'),
  'search: half a common word': (kept) => kept.search('stad heraan'),
  'search: two letters': (kept) => kept.search('st'),
  'search: no such word': (kept) => kept.search('marmer'),
};

for (const { name: kind, place } of kinds.filter(({ skip }) => !skip)) {
  const [few, many] = [await filled(await place(), 1000), await filled(await place(), 10_000)];
  for (const [what, ask] of Object.entries(asked)) {
    const found = await Promise.all([few, many].map(({ kept }) => ask(kept)));
    const how = found.map((one) => one?.heads?.length ?? one?.length ?? one?.id).join(' and ');
    await compare({
      what: `${kind}, ${what} (${how}), 10,000 dossiers`,
      ours: () => ask(many.kept),
      beside: '1,000',
      theirs: () => ask(few.kept),
      most: 1.5,
      rounds: 21,
    });
  }
  for (const { close } of [few, many]) await close();
}

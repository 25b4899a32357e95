// npm run reliability [NAME]: the figures of docs/reliability.md, made anew. Each part in turn; ends with 1 when anything is lost.
import { kinds, preparedOf } from '../databases.ts';
import { cluster } from '../postgres.ts';
import { away } from './away.ts';
import { full, smallDisk } from './full.ts';
import type { Kept } from './kept.ts';
import { killed } from './killed.ts';
import { restored } from './restored.ts';
import type { Answers } from './writers.ts';

const times = Number(process.env.KASSEI_KILLS ?? 20);
const there = kinds.filter(({ name, skip }) => {
  if (skip) console.log(`${name}: ${skip}`);
  return !skip;
});

const told = (answers: Answers): string =>
  [...answers]
    .sort()
    .map(([status, count]) => `${count}x ${status || 'no answer'}`)
    .join(', ');

function tell(what: string, kept: Kept, more: string, fine = true): void {
  const whole = kept.lost.length === 0 && kept.half.length === 0 && fine;
  console.log(
    `${what}: ${more}; ${kept.versions} versions, ${kept.lost.length} lost, ${kept.half.length} half-saved${whole ? '' : ' - WRONG'}`,
  );
  for (const wrong of [...kept.half, ...kept.lost.map((one) => JSON.stringify(one))].slice(0, 10)) console.log(`  ${wrong}`);
  if (!whole) process.exitCode = 1;
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  kill: async () => {
    for (const { name, place } of there) {
      const found = await killed(await place(), times);
      const more = `${found.acknowledged} acknowledged (${told(found.answers)}), slowest start ${Math.round(found.slowest)} ms`;
      tell(`${name}, killed ${times} times under 20 writers`, found, more);
    }
  },
  away: async () => {
    const server = there.find(({ name }) => name === 'PostgreSQL');
    if (!server) return;
    const found = await away(await server.place(), cluster());
    const clear =
      /Wat eerder bewaard is, is veilig/.test(found.page) &&
      [...found.answers.keys()].every((status) => [303, 503].includes(status));
    const more = `${found.acknowledged} acknowledged (${told(found.answers)}), saved again ${Math.round(found.back)} ms after it started`;
    tell('PostgreSQL stopped and started under 20 writers', found, more, clear);
  },
  full: async () => {
    const disk = smallDisk();
    if (!disk) return console.log('A full disk: needs the right to mount one');
    const found = await full(disk, await preparedOf());
    const [line = ''] = found.ended.said.trim().split('\n').slice(-1);
    const more = `${found.acknowledged} acknowledged (${told(found.answers)}), ended with ${found.ended.code}: ${line}`;
    tell('A full disk under 20 writers', found, more, found.ended.code === 3);
  },
  restore: async () => {
    for (const { name, place } of there) {
      const to = await Promise.all(there.map(async (kind) => ({ name: kind.name, place: await kind.place() })));
      for (const found of await restored(await place(), to)) {
        const [same, all] = found.files;
        const more = `record ${found.sameRecord ? 'the same' : 'ANOTHER'} (${found.record.rows} rows), ${same} of ${all} files the same`;
        tell(`${name} backed up under 20 writers, restored to ${found.to}`, found, more, found.sameRecord && same === all);
      }
    }
  },
};

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const part = parts[name];
  if (!part) throw new Error(`no part ${name}; there are ${Object.keys(parts).join(', ')}`);
  await part();
}

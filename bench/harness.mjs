// How things are timed here: what is measured and what it is measured against take turns, A B A B, and the ratio is taken turn by
// turn. Milliseconds of two runs are never compared: a shared machine differs by a factor of two within minutes.
import { spawnSync } from 'node:child_process';

const now = () => Number(process.hrtime.bigint()) / 1e6;
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const short = (value) => Number(value.toPrecision(3));

/** Milliseconds of one call, repeated until the clock can read it. */
async function time(call, times) {
  const start = now();
  for (let i = 0; i < times; i++) await call();
  return (now() - start) / times;
}

/**
 * Times `ours` beside `theirs`.
 *
 * @param most the ratio that is asked, in the direction ours / theirs; undefined: only told
 * @param besides milliseconds that both cost besides, such as those of the command around them
 */
export async function compare({ what, ours, beside, theirs, most, rounds = 15, besides = 0 }) {
  for (let i = 0; i < 10; i++) {
    await ours();
    await theirs();
  }
  const times = [ours, theirs].map(() => 1);
  for (const [i, call] of [ours, theirs].entries()) times[i] = Math.max(1, Math.ceil(5 / (await time(call, 1))));
  const turns = [];
  for (let round = 0; round < rounds; round++)
    turns.push([besides + (await time(ours, times[0])), besides + (await time(theirs, times[1]))]);
  tell({ what, beside, most, turns });
}

/** How long a whole process takes at its quickest, in milliseconds. */
export function quickest(args, rounds = 9) {
  const times = Array.from({ length: rounds }, () => timeOfRun(args));
  return Math.min(...times);
}
function timeOfRun(args) {
  const start = now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return now() - start;
}

/** Times whole processes, in turns. */
export function compareRuns({ what, ours, beside, theirs, most, rounds = 15 }) {
  timeOfRun(ours);
  timeOfRun(theirs);
  const turns = [];
  for (let round = 0; round < rounds; round++) turns.push([timeOfRun(ours), timeOfRun(theirs)]);
  tell({ what, beside, most, turns });
}

/** Times what says itself how many milliseconds it took, in turns. */
export async function compareCalls({ what, ours, beside, theirs, most, rounds = 15 }) {
  await ours();
  await theirs();
  const turns = [];
  for (let round = 0; round < rounds; round++) turns.push([await ours(), await theirs()]);
  tell({ what, beside, most, turns });
}

function tell({ what, beside, most, turns }) {
  const ratios = turns.map(([a, b]) => a / b);
  const ratio = median(ratios);
  const verdict =
    most === undefined ? '' : ratio <= most ? `, asked ${short(most)}: reached` : `, asked ${short(most)}: NOT reached`;
  const spread = `${short(Math.min(...ratios))} to ${short(Math.max(...ratios))}`;
  console.log(
    `${what}: ${short(median(turns.map(([a]) => a)))} ms; ${beside}: ${short(median(turns.map(([, b]) => b)))} ms; ratio ${short(ratio)} (${spread})${verdict}`,
  );
}

import { type Problem, problem } from '../kernel/result.ts';
import { say } from '../library/format.ts';
import type { Locale } from '../library/locale.ts';
import { writeWhole } from '../outside/disk/files.ts';
import { tell } from './report.ts';
import { exit, type World } from './world.ts';

/** What a command made, and where it goes: a file of which one line on standard error tells, or standard output. */
export interface Output {
  readonly content: string | Uint8Array;
  /** Such as `Word, 15 artikelen, 3 bijlagen`. */
  readonly what: string;
}

/** Writes the result. With a file standard output stays empty. */
export async function deliver(output: Output, out: string | undefined, locale: Locale, world: World): Promise<number> {
  if (out !== undefined) {
    const written = writeWhole(out, output.content);
    if (!written.ok)
      return tell(
        written.problems.map((found): Problem => ({ ...found, path: '--out' })),
        locale,
        world,
      );
    world.stderr(say({ message: 'cli.made', values: { file: out, what: output.what } }, locale));
    return exit.done;
  }
  if (typeof output.content !== 'string' && world.isTerminal)
    return tell([problem('--out', 'problem.out.screen', 'problem.out.screen.expected')], locale, world);
  const read = await world.stdout(output.content);
  return read ? exit.done : tell([problem('', 'problem.out.pipe', 'problem.out.pipe.expected')], locale, world);
}

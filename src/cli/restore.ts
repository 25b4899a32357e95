import { say } from '../library/format.ts';
import { restoreOf } from '../outside/store/open.ts';
import { oneFile, readArguments } from './arguments.ts';
import { languageOf } from './language.ts';
import { tell } from './report.ts';
import { storePlace } from './store-place.ts';
import { type Command, exit } from './world.ts';

/** `kassei restore FILE`: puts a backup back, where nothing is kept yet. */
export const restoreCommand: Command = async (args, world) => {
  const read = readArguments(args, { values: [], flags: [] });
  const { library } = await world.library();
  const locale = library.locales[languageOf(read.ok ? read.value.options.language : undefined, undefined, world)];
  const file = read.ok ? oneFile(read.value) : read;
  if (!file.ok) return tell(file.problems, locale, world);
  const done = await restoreOf(storePlace(world), file.value);
  if (!done.ok) return tell(done.problems, locale, world);
  const { rows, sha256 } = done.value;
  world.stderr(say({ message: 'cli.restore.done', values: { file: file.value, rows, sha256 } }, locale));
  return exit.done;
};

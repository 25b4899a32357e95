import { say } from '../library/format.ts';
import { openDatabase } from '../outside/store/open.ts';
import { noFiles, readArguments } from './arguments.ts';
import { languageOf } from './language.ts';
import { tell } from './report.ts';
import { storePlace } from './store-place.ts';
import { type Command, exit } from './world.ts';

/** `kassei migrate`: makes the database where there is none, and brings its tables up to this program. */
export const migrateCommand: Command = async (args, world) => {
  const read = readArguments(args, { values: [], flags: [] });
  const { library } = await world.library();
  const locale = library.locales[languageOf(read.ok ? read.value.options.language : undefined, undefined, world)];
  const call = read.ok ? noFiles(read.value) : read;
  if (!call.ok) return tell(call.problems, locale, world);
  const opened = await openDatabase(storePlace(world));
  if (!opened.ok) return tell(opened.problems, locale, world);
  await opened.value.close();
  world.stderr(say({ message: 'cli.migrate.done', values: { steps: opened.value.steps } }, locale));
  return exit.done;
};

import { problem } from '../kernel/result.ts';
import { nearest } from '../library/problems.ts';
import { type CommandName, commandNames, helpOf, overview } from './help.ts';
import { languageOf } from './language.ts';
import { tell } from './report.ts';
import { type Command, exit, type World } from './world.ts';

/** Each command by its name, loaded when it is called. */
export type Commands = Readonly<Record<CommandName, () => Promise<Command>>>;

/** Runs a call of the command line. @returns its exit code */
export async function run(args: readonly string[], commands: Commands, world: World): Promise<number> {
  const asked = args.indexOf('--language');
  const language = languageOf(
    asked >= 0 ? args[asked + 1] : args.find((arg) => arg.startsWith('--language='))?.slice('--language='.length),
    undefined,
    world,
  );
  const locale = (await world.library()).library.locales[language];
  const words = args.filter((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--language');
  const name = words[0] === 'help' ? words.slice(1).join(' ') : words[0] === 'content' ? words.slice(0, 2).join(' ') : words[0];
  const known = commandNames.find((command) => command === name);
  const wantsHelp = args.includes('--help') || args.includes('-h') || words[0] === 'help';
  if (!name) {
    await world.stdout(overview(locale));
    return exit.done;
  }
  if (!known) {
    const near = nearest(name, commandNames);
    const values = { command: name, near: near ?? '', options: commandNames.join(', ') };
    return tell(
      [problem('', 'problem.command.unknown', near ? 'problem.suggestion' : 'problem.choice.expected', values)],
      locale,
      world,
    );
  }
  if (wantsHelp) {
    await world.stdout(helpOf(known, locale));
    return exit.done;
  }
  const command = await commands[known]();
  return command(argumentsOf(args, known), world);
}

/** The arguments behind the words of the command. */
function argumentsOf(args: readonly string[], name: CommandName): string[] {
  const rest = [...args];
  for (const word of name.split(' ')) rest.splice(rest.indexOf(word), 1);
  return rest;
}

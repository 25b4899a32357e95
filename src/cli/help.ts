import { say } from '../library/format.ts';
import type { Locale } from '../library/locale.ts';

/** The commands in the order of a purchase; `content check` is two words. */
export const commandNames = [
  'advise',
  'draft',
  'freeze',
  'form',
  'serve',
  'migrate',
  'backup',
  'restore',
  'content check',
] as const;
export type CommandName = (typeof commandNames)[number];

const key = (name: string) => name.replace(' ', '-');

/** What `kassei` says without a command: what it is, the commands with a line each, where to begin. */
export const overview = (locale: Locale): string => {
  const widest = Math.max(...commandNames.map((name) => name.length));
  const lines = commandNames.map(
    (name) => `  ${name.padEnd(widest)}  ${say({ message: `cli.${key(name)}.line`, values: {} }, locale)}`,
  );
  return `${say({ message: 'cli.overview', values: { commands: lines.join('\n') } }, locale)}\n`;
};

/** The help of one command. */
export const helpOf = (name: CommandName, locale: Locale): string =>
  `${say({ message: `cli.${key(name)}.help`, values: {} }, locale)}\n`;

import { commandNames, helpOf, overview } from '../../src/cli/help.ts';
import type { Library } from '../../src/library/library.ts';
import { generated } from './page.ts';

/** docs/reference/commands.md: the help of each command as it prints it. */
export function commandsPage(library: Library): string {
  const english = library.locales.en;
  const block = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
  const commands = commandNames.map((name) => `## kassei ${name}\n\n${block(helpOf(name, english))}`);
  return `${generated('Commands', 'the help texts in `content/locales/en.yaml`')}
In a checkout a command is called as \`npm run --silent kassei -- COMMAND\`; installed, as \`kassei COMMAND\`. The same help in Dutch:
\`kassei --language nl-BE\`.

${block(overview(english))}

${commands.join('\n\n')}

## Input that is wrong

Every problem is told at once, one a line on standard error, as \`FILE:LINE:COL path: what is wrong; what is expected\`. Standard output
carries only the result. A file is written whole or not at all.

## Language

That of \`--language\`, else that of the dossier, else \`KASSEI_LANGUAGE\`, else \`LC_ALL\` or \`LANG\`, else \`nl-BE\`.
`;
}

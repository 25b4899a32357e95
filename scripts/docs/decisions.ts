import { readdirSync, readFileSync } from 'node:fs';
import { generated } from './page.ts';

/** docs/decisions/README.md: the decisions by number. */
export function decisionsPage(): string {
  const files = readdirSync('docs/decisions').filter((file) => /^\d{4}-.*\.md$/.test(file));
  const lines = files.sort().map((file) => {
    const [, number, title] = /^# (\d+)\. (.+)$/m.exec(readFileSync(`docs/decisions/${file}`, 'utf8')) ?? [];
    return `${number}. [${title}](${file})`;
  });
  return `${generated('Decisions', 'the files beside this one')}
Each says why, what was decided, what was not, and what it costs. A decision is not edited afterwards; a later one replaces it and says so.
The packages we use have a line each in [dependencies.md](dependencies.md).

${lines.join('\n')}
`;
}

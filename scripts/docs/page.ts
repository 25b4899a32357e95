/** The head of a page that is made from the code and the content. */
export const generated = (title: string, from: string): string =>
  `# ${title}\n\n<!-- Made by \`npm run docs\`; edit its source instead. -->\nMade from ${from} by \`npm run docs\`.\n`;

/** A Markdown table; a bar within a cell is kept from ending it. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');

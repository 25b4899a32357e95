import type { Library } from '../../src/library/library.ts';
import { commandsPage } from './commands.ts';
import { contentFormatPage } from './content-format.ts';
import { decisionsPage } from './decisions.ts';
import { fiveReadingsPage } from './five-readings.ts';
import { glossaryPage } from './glossary.ts';
import { guidePage } from './guide.ts';

/** The pages of docs/ that are made from the code and the content, by their path. */
export const pages = (library: Library): Readonly<Record<string, string>> => ({
  'docs/glossary.md': glossaryPage(library),
  'docs/guide.md': guidePage(library),
  'docs/decisions/README.md': decisionsPage(),
  'docs/explanation/a-clause-read-five-times.md': fiveReadingsPage(library),
  'docs/reference/content.md': contentFormatPage(),
  'docs/reference/commands.md': commandsPage(library),
});

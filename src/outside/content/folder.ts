import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { ContentFiles } from '../../library/read.ts';

/** Content on disk is text of a known size; what is larger is no clause of a tender. */
const limit = 2_000_000;

/** The files of a content folder by their path in it, with /. Other files than YAML, Markdown and CSV are passed over. */
export function contentFiles(folder: string): ContentFiles {
  const files: Record<string, string | Record<string, string>[]> = {};
  for (const found of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = found.replaceAll('\\', '/');
    if (!/\.(yaml|md|csv)$/.test(path) || path.startsWith('.') || /README\.md$/.test(path)) continue;
    if (statSync(join(folder, found)).size > limit) continue;
    const text = readFileSync(join(folder, found), 'utf8');
    files[path] = path.endsWith('.csv') ? parseCsv(text, { columns: true, bom: true, skip_empty_lines: true }) : text;
  }
  return files;
}

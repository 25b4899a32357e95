import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { languages } from '../src/library/schema.ts';
import { library } from './content.ts';

/** Every string that a source file writes; a template has `*` for each of its values. */
function stringsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\bproblem\(\s*'[\w.]*',/gm, '');
  const plain = [...code.matchAll(/'([\w-]+(?:\.[\w-]+)*)'/g)].map((found) => found[1] ?? '');
  const templates = [...code.matchAll(/`([a-z][\w-]*\.[^`\n]*)`/g)].map((found) => (found[1] ?? '').replace(/\$\{[^}]*\}/g, '*'));
  return [...plain, ...templates];
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(?<!\.test|\.browser)\.tsx?$/.test(file),
);
/** The check of content says its faults without the first word of their ids. */
const inFull = (file: string, id: string) =>
  file.startsWith('library/check/') && library.locales.en.texts[`content.${id}`] !== undefined ? `content.${id}` : id;
const written = new Set(
  files.flatMap((file) => stringsIn(readFileSync(join('src', file), 'utf8')).map((id) => inFull(file, id))),
);
const patterns = [...written].filter((id) => id.includes('*'));
const asExpression = (pattern: string) => new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\*/g, '[\\w.-]+')}$`);
const ids = (language: (typeof languages)[number]) => Object.keys(library.locales[language].texts).sort();
const groups = new Set(ids('en').map((id) => id.split('.')[0]));

describe('the sentences of the program', () => {
  test('each is written in every language', () => {
    for (const language of languages) deepEqual(ids(language), ids('en'), language);
  });

  test('each language fills in the same values', () => {
    const values = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const language of languages)
      for (const id of ids('en'))
        deepEqual(values(library.locales[language].texts[id]), values(library.locales.en.texts[id]), `${language} ${id}`);
  });

  test('whatever the program can say is written in content/locales', () => {
    const known = ids('en');
    const unknown = [...written].filter((id) => {
      if (!id.includes('.') || !groups.has(id.split('.')[0])) return false;
      return id.includes('*') ? !known.some((text) => asExpression(id).test(text)) : !known.includes(id) && looksLikeId(id);
    });
    deepEqual(unknown, []);
  });

  test('none is left that nobody says', () => {
    const said = patterns.map(asExpression);
    const unsaid = ids('en').filter((id) => !written.has(id) && !said.some((pattern) => pattern.test(id)));
    ok(written.size > 300);
    deepEqual(unsaid, []);
  });
});

/** What has the look of an id and is none: names of files, a measure of the chain, a part of a Word file, a key of a dossier. */
const looksLikeId = (id: string) =>
  !/\.(yaml|md|csv|css|json|js|mjs)$|^(obligations\.onTime|document\.main)$|^purchase\.(?!type)\w+$|^award\.(price\.\w+|others)$/.test(
    id,
  );

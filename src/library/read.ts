import * as z from 'zod';
import { type Place, type Problem, problem } from '../kernel/result.ts';
import { clause } from './clause.ts';
import { advice, assessment, checkElement, evidence, form, guideRow, sector, term } from './items.ts';
import { law, source } from './law.ts';
import type { Library, Texts } from './library.ts';
import { type Format, type LocaleFile, locale, wholeFormat } from './locale.ts';
import { problemsOf } from './problems.ts';
import { type Language, languages } from './schema.ts';
import { type TableName, type Tables, tableFile, tableSchemas } from './tables.ts';
import { type ClauseText, clauseWords, cutFrontMatter } from './words.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** The files of a content folder by their path in it; a table is handed over as its rows. */
export type ContentFiles = Readonly<Record<string, string | readonly Record<string, string>[]>>;
/** What the files say, what is wrong in them, and where each value stands. */
export interface ReadContent {
  readonly library: Library;
  readonly problems: readonly Problem[];
  /** The place of a value in a file of the content. */
  readonly place: (file: string, path?: readonly PropertyKey[]) => Place;
}

const kinds = { advice, evidence, forms: form, assessments: assessment } as const;

/**
 * Reads content into a library. What is wrong is left out of the library and told with its place.
 *
 * @param files paths relative to the content folder, with /
 * @param beneath the library on which an authority's own content is laid; its items are replaced whole
 */
export function readContent(files: ContentFiles, beneath?: Library): ReadContent {
  const reader = readerOf(files);
  const clauses: Record<string, z.infer<typeof clause>> = {};
  const texts: Record<string, Texts> = {};
  const items: { [K in keyof typeof kinds]: Record<string, never> } = { advice: {}, evidence: {}, forms: {}, assessments: {} };
  const laws: Record<string, z.infer<typeof law>> = {};
  for (const path of Object.keys(files).sort()) {
    const [folder, name, file] = path.replace(/^stone\//, '').split('/');
    if (folder === 'clauses' && name && file === 'clause.yaml') {
      const read = reader.item(path, clause, name);
      if (read) clauses[name] = read;
      texts[name] = reader.texts(path.slice(0, -'clause.yaml'.length));
    } else if (folder === 'clauses' && name && file && !files[path.replace(/[^/]+$/, 'clause.yaml')]) {
      reader.say(path, [], problem('', 'content.clause.no-yaml', 'content.clause.no-yaml.expected', { name }));
    } else if (folder && folder in kinds && name) {
      const read = reader.item(
        path,
        kinds[folder as keyof typeof kinds] as z.ZodType<{ id: string }>,
        name.replace(/\.yaml$/, ''),
      );
      if (read) (items[folder as keyof typeof kinds] as Record<string, unknown>)[read.id] = read;
    } else if (folder === 'law' && name && file) {
      const read = reader.item(path, law, `${name}/${file.replace(/\.yaml$/, '')}`);
      if (read) laws[read.id] = read;
    }
  }
  const library: Library = {
    edition: { on: '', hash: '' },
    sector: reader.one('stone/sector.yaml', sector) ??
      beneath?.sector ?? { id: '', title: { en: '' }, ambition: [], overdue: { law: 12, other: 24 } },
    clauses: { ...beneath?.clauses, ...clauses },
    texts: { ...beneath?.texts, ...texts },
    advice: { ...beneath?.advice, ...items.advice },
    evidence: { ...beneath?.evidence, ...items.evidence },
    forms: { ...beneath?.forms, ...items.forms },
    assessments: { ...beneath?.assessments, ...items.assessments },
    law: { ...beneath?.law, ...laws },
    sources: { ...beneath?.sources, ...reader.map('law/sources.yaml', source) },
    glossary: { ...beneath?.glossary, ...reader.map('glossary.yaml', term) },
    elements:
      beneath?.elements ??
      Object.fromEntries((reader.one('stone/elements.yaml', z.array(checkElement)) ?? []).map((e) => [e.code, e])),
    guide:
      beneath?.guide ?? Object.fromEntries((reader.one('stone/guide.yaml', z.array(guideRow)) ?? []).map((row) => [row.id, row])),
    locales: beneath?.locales ?? reader.locales(),
    tables: beneath?.tables ?? reader.tables(),
    replaced: replacedBy(clauses, beneath),
  };
  return {
    library: { ...library, edition: beneath?.edition ?? { on: newestCheck(library), hash: '' } },
    problems: reader.problems,
    place: reader.place,
  };
}

/** The library's clause and texts behind each clause that an authority laid over it. */
const replacedBy = (own: Library['clauses'], beneath: Library | undefined): Library['replaced'] =>
  Object.fromEntries(
    Object.keys(own).flatMap((name) => {
      const [was, texts] = [beneath?.clauses[name], beneath?.texts[name]];
      return was && texts ? [[name, { clause: was, texts }]] : [];
    }),
  );

const newestCheck = (library: Library): string =>
  [library.clauses, library.advice, library.evidence, library.forms, library.law]
    .flatMap((items) => Object.values<{ checked: { on: string } }>(items))
    .map((item) => item.checked.on)
    .sort()
    .at(-1) ?? '';

/** Reads one file after the other and keeps what is wrong with them. */
function readerOf(files: ContentFiles) {
  const problems: Problem[] = [];
  const yaml = new Map<string, YamlFile>();
  const place = (file: string, path: readonly PropertyKey[] = []): Place =>
    yaml.get(file)?.place(path) ?? { file, line: 1, column: 1 };
  const say = (file: string, path: readonly PropertyKey[], what: Problem) => problems.push({ ...what, at: place(file, path) });

  function parse<T>(path: string, read: YamlFile, schema: z.ZodType<T>): T | undefined {
    yaml.set(path, read);
    problems.push(...read.problems);
    if (read.problems.length > 0) return undefined;
    const parsed = schema.safeParse(read.data);
    if (parsed.success) return parsed.data;
    for (const found of problemsOf(parsed.error, read.data)) problems.push({ ...found, at: read.place(steps(found.path)) });
    return undefined;
  }
  function one<T>(path: string, schema: z.ZodType<T>): T | undefined {
    const text = files[path];
    return typeof text === 'string' ? parse(path, readYaml(path, text), schema) : undefined;
  }
  /** An item whose id must be the name of its file or folder. */
  function item<T extends { id: string }>(path: string, schema: z.ZodType<T>, name: string): T | undefined {
    const read = one(path, schema);
    if (read && read.id !== name) say(path, ['id'], problem('id', 'content.id', 'content.id.expected', { id: read.id, name }));
    return read;
  }
  const map = <T>(path: string, schema: z.ZodType<T>) => (one(path, z.record(z.string(), schema)) ?? {}) as Record<string, T>;

  function texts(folder: string): Texts {
    const read: Partial<Record<Language, ClauseText>> = {};
    for (const language of languages) {
      const path = `${folder}${language}.md`;
      const text = files[path];
      if (typeof text !== 'string') continue;
      const cut = cutFrontMatter(text);
      if (!cut) {
        say(path, [], problem('', 'content.words.no-front-matter', 'content.words.no-front-matter.expected'));
        continue;
      }
      const words = parse(path, readYaml(path, cut.front, 2), clauseWords);
      if (words) read[language] = { words, body: cut.body.replaceAll('\r\n', '\n'), bodyLine: cut.bodyLine };
    }
    return read;
  }
  /** `nl.yaml` serves both Dutch variants; their own file replaces what differs. */
  function locales(): Library['locales'] {
    const file = (name: string): LocaleFile => one(`locales/${name}.yaml`, locale) ?? { texts: {} };
    const dutch = file('nl');
    const whole = (language: Language) => {
      const own = file(language);
      const shared = language === 'en' ? undefined : dutch;
      const format = wholeFormat.safeParse({ ...shared?.format, ...own.format });
      if (!format.success)
        say(`locales/${language}.yaml`, ['format'], problem('format', 'content.locale.format', 'content.locale.format.expected'));
      return { language, format: (format.data ?? {}) as Format, texts: { ...shared?.texts, ...own.texts } };
    };
    return { 'nl-BE': whole('nl-BE'), 'nl-NL': whole('nl-NL'), en: whole('en') };
  }
  function tables(): Tables {
    const rows = (name: TableName) => {
      const path = tableFile(name);
      const read = z.array(tableSchemas[name] as z.ZodType).safeParse(files[path] ?? []);
      if (!read.success)
        for (const found of problemsOf(read.error, files[path]))
          problems.push({ ...found, at: { file: path, line: 2 + Number(/\d+/.exec(found.path)?.[0] ?? 0), column: 1 } });
      return read.data ?? [];
    };
    return Object.fromEntries(Object.keys(tableSchemas).map((name) => [name, rows(name as TableName)])) as unknown as Tables;
  }
  return { problems, place, say, one, item, map, texts, locales, tables };
}

/** `stones[0].quantity` as steps; a key of content may hold a dot, which no path of a schema's fault does. */
const steps = (path: string): PropertyKey[] =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { clause } from '../../src/library/clause.ts';
import { condition } from '../../src/library/condition.ts';
import { advice, assessment, checkElement, evidence, form, guideRow, sector, term } from '../../src/library/items.ts';
import { law, source } from '../../src/library/law.ts';
import { locale } from '../../src/library/locale.ts';
import { type TableName, tableFile, tableSchemas } from '../../src/library/tables.ts';
import { clauseWords } from '../../src/library/words.ts';
import { readYaml } from '../../src/library/yaml.ts';
import { type Field, fieldsOf } from './fields.ts';
import { generated, table } from './page.ts';
import { lists } from './values.ts';

type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>;
const meaningsFile = 'scripts/docs/meanings.yaml';
const meanings = (): Meanings => readYaml(meaningsFile, readFileSync(meaningsFile, 'utf8')).data as Meanings;

/** The kinds of items: the group of their meanings, the heading of their section, where they stand, their schema. */
const items = [
  ['clause', 'A clause', '`stone/clauses/<id>/clause.yaml`', clause],
  [
    'words',
    'The words of a clause',
    'Front matter of `stone/clauses/<id>/<language>.md`; the text follows below it',
    clauseWords,
  ],
  ['law', 'A law', '`law/<country>/<id>.yaml`', law],
  ['source', 'A paper', 'An entry of `law/sources.yaml`', source],
  ['advice', 'A step of the advice', '`stone/advice/<id>.yaml`', advice],
  ['evidence', 'A kind of evidence', '`stone/evidence/<id>.yaml`', evidence],
  ['form', 'A form', '`stone/forms/<id>.yaml`', form],
  ['assessment', 'An assessment scheme', '`stone/assessments/<id>.yaml`', assessment],
  ['term', 'A term', 'An entry of `glossary.yaml`', term],
  ['sector', 'The sector', '`stone/sector.yaml`', sector],
  ['guide', 'A row of the guide', 'An entry of `stone/guide.yaml`', guideRow],
  ['element', 'An element of a tender text', 'An entry of `stone/elements.yaml`', checkElement],
  ['locale', 'A language of the interface', '`locales/<language>.yaml`; `nl.yaml` serves both Dutch', locale],
] as const;
const conditionKeys = (condition as unknown as { _zod: { def: { getter: () => z.ZodType } } })._zod.def.getter;

/** What a key of content means: what its schema says, else what the file of meanings does. */
function meaningOf(group: string, { path, meaning }: Field, all: Meanings): string | undefined {
  const last = path.split('.').at(-1) ?? '';
  return meaning ?? all[group]?.[path] ?? (isCommon(group, path, all) ? all.item?.[path] : all.any?.[last]);
}
const isCommon = (group: string, path: string, all: Meanings): boolean =>
  path in (all.item ?? {}) && all[group]?.[path] === undefined && group !== 'condition';

/** Keys of content without a meaning, and meanings without a key: none of both may be. */
export function gapsInMeanings(): string[] {
  const all = meanings();
  const fields = [
    ...items.map(([group, , , schema]) => ({ group, fields: fieldsOf(schema) })),
    { group: 'condition', fields: fieldsOf(conditionKeys()) },
  ];
  const missing = fields.flatMap(({ group, fields: of }) =>
    of
      .filter((field) => !field.holds.startsWith('as ') && !meaningOf(group, field, all))
      .map(({ path }) => `${group} ${path}: no meaning`),
  );
  const needless = fields.flatMap(({ group, fields: of }) =>
    Object.keys(all[group] ?? {})
      .filter((path) => !of.some((field) => field.path === path && field.meaning === undefined))
      .map((path) => `${group} ${path}: no such key, or its schema says it`),
  );
  return [...missing, ...needless];
}

/** docs/reference/content.md */
export function contentFormatPage(): string {
  const all = meanings();
  const shown = items.map(([group, title, where, schema]) => {
    const fields = fieldsOf(schema).filter(({ path }) => !isCommon(group, path, all));
    return `## ${title}\n\n${where}.\n\n${fieldTable(group, fields, all)}`;
  });
  const example = readFileSync(`content/stone/clauses/${exampleClause}/clause.yaml`, 'utf8').trimEnd();
  return `${generated('Content: what each file may hold', 'the schemas in `src/library/` and `scripts/docs/meanings.yaml`')}
${introduction}

## Every item

${table(
  ['key', 'meaning'],
  Object.entries(all.item ?? {}).map(([key, meaning]) => [`\`${key}\``, meaning]),
)}

## Conditions

A condition is a map of facts, all of which must hold. A fact that the dossier does not know leaves the condition open: it neither
holds nor fails, and the advice says what depends on it.

${fieldTable('condition', fieldsOf(conditionKeys()), all)}

${shown.join('\n\n')}

## Tables

Facts in CSV, with a heading row. These columns are read; others may stand beside them for a reader.

${table(
  ['file', 'columns'],
  (Object.keys(tableSchemas) as TableName[]).map((name) => [
    `\`${tableFile(name)}\``,
    Object.keys(tableSchemas[name].shape)
      .map((column) => `\`${column}\``)
      .join(' '),
  ]),
)}

## An example, read line by line

\`content/stone/clauses/${exampleClause}/clause.yaml\`, as it stands:

\`\`\`yaml
${example}
\`\`\`

${exampleNotes}
`;
}

const fieldTable = (group: string, fields: readonly Field[], all: Meanings): string =>
  table(
    ['key', 'needed', 'holds', 'meaning'],
    fields.map((field) => [`\`${field.path}\``, field.needed ? 'yes' : '', field.holds, meaningOf(group, field, all) ?? '']),
  );

const introduction = `Content is data: YAML, Markdown and CSV in \`content/\`. A file is read by a schema; a key that the schema does not know is refused,
with the nearest key that exists. Every scalar is read as it was typed, so \`0777\`, \`NO\` and \`2027-02-01\` stay what they are.
How to work with it: [content/README.md](../../content/README.md). What the check finds beyond one file: [check the content](../how-to/check-the-content.md).

## Kinds of values

| word | what stands there |
|---|---|
| text | a word or sentence, not empty; a sentence with a comma or colon stands between quotes |
| id | letters, digits, hyphens, full stops and slashes: \`box-4\`, \`BE/aur-45\`, \`award-due-diligence-low\` |
| count | a whole number from 0 |
| share | a part of the whole from 0 to 1, as a plain decimal: \`0.75\`, \`0.0007\` |
| amount | euro without VAT, between quotes, two decimals: \`"400.00"\` |
| day | \`2027-02-28\` |
| yes | \`true\` or \`false\` |
| words | \`{ nl: "…", en: "…" }\`; \`nl\` serves both Dutch, \`nl-BE\` and \`nl-NL\` replace it where they differ |
| check | \`{ on: 2026-11-24, by: editors }\` |
| confidence | \`confirmed\`, \`unconfirmed\` (shown as "te controleren"), \`guide\`, \`derived\`, \`proposal\` or \`unknown\` |
| condition | a map of facts, [below](#conditions) |
| { \`a\` … } or { \`b\` … } | one of these forms, told apart by that key; a key behind the name of a form, \`due (within).of\`, belongs to that form |
${Object.entries(lists)
  .map(([name, of]) => `| ${name} | ${of.map((word) => `\`${word}\``).join(', ')} |`)
  .join('\n')}`;

const exampleClause = 'execution-evidence-at-delivery';
const exampleNotes = `- **\`place\`, \`order\`**: the clause stands in the administrative part of the tender, at its fortieth place.
- **\`choice\`**: a document holds this clause or the one for a framework, not both.
- **\`sources\`, \`law\`**: why it is there. The articles of the authority's country come into the list of legal bases.
- **\`checked\`, \`reviewed\`, \`confidence\`**: it was compared with its sources on that day; no lawyer has read it; one article was not read.
- **\`stances\`**: from top to bottom, the first that holds. With only reused stone the clause is ruled out, in works it is recommended.
- **\`parameters\`**: what the buyer may set, within \`min\` and \`max\`. The text prints \`checkWithin\`, and the duty \`check\` counts with the same.
- **\`obligations\`**: three duties with their start, and who has them. \`supplier-evidence\` is due with each delivery, or \`leadDays\` ahead of it when the buyer chose that \`moment\`. \`anyOf\`: one of the three sets of papers is enough.
- **\`sanctioned\`**: which sanction applies by default in each country.
- **\`protects\`**: a supplier that puts a graver risk first, or that reports what it found, is not in breach.
- **\`departs\`**: in Dutch works the clause departs from the general conditions, so the front of the tender lists it with its reason.
- **\`needs\`, \`forms\`**: what its text refers to comes into the document with it.`;

import { Eur } from '../../kernel/money.ts';
import { Share } from '../../kernel/share.ts';
import { clausesAsked } from '../condition.ts';
import type { FormField } from '../items.ts';
import type { Law } from '../law.ts';
import type { Check } from './faults.ts';

/** Checks the other items: laws with their values by date, advice, evidence, forms, assessments, glossary. */
export function checkItems(check: Check): void {
  for (const law of Object.values(check.library.law)) checkLaw(law, check);
  checkAdvice(check);
  checkEvidence(check);
  checkForms(check);
  sourcesOfItems(check);
  checkLocales(check);
}

function sourcesOfItems({ library, say }: Check): void {
  const folders = {
    'stone/advice': library.advice,
    'stone/evidence': library.evidence,
    'stone/forms': library.forms,
    'stone/assessments': library.assessments,
    law: library.law,
  } as const;
  const known = (id: string) => id in library.guide || id in library.law;
  for (const [folder, items] of Object.entries(folders))
    for (const item of Object.values<{ id: string; sources: string[] }>(items))
      item.sources.forEach((id, i) => !known(id) && say(`${folder}/${item.id}.yaml`, ['sources', i], 'source.unknown', { id }));
  for (const [id, term] of Object.entries(library.glossary))
    term.sources.forEach(
      (source, i) => !known(source) && say('glossary.yaml', [id, 'sources', i], 'source.unknown', { id: source }),
    );
}

function checkLaw(law: Law, { library, say }: Check): void {
  const file = `law/${law.id}.yaml`;
  if (law.act && !(law.act in library.law)) say(file, ['act'], 'law.unknown', { id: law.act });
  for (const [key, entries] of Object.entries(law.values ?? {})) {
    const spans = entries
      .map((entry) => [entry.from === 'unknown' ? '' : entry.from, entry.until ?? '9999-12-31'] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    for (let i = 1; i < spans.length; i++)
      if (spans[i]![0] <= spans[i - 1]![1]) say(file, ['values', key], 'law.overlap', { key, day: spans[i]![0] });
    entries.forEach((entry, i) => {
      if (entry.until !== null && entry.from !== 'unknown' && entry.until < entry.from)
        say(file, ['values', key, i, 'until'], 'law.until', { key });
    });
  }
  for (const example of law.examples ?? [])
    for (const [key, expected] of Object.entries(example)) {
      const found = key === 'of' ? undefined : exampleAmount(law, key, example.of ?? '0');
      if (found !== undefined && found !== expected)
        say(file, ['examples'], 'law.example', { key, of: example.of ?? '', expected, found });
    }
}

/** The amount of an example: the rate of its amount, between minimum and maximum. */
function exampleAmount(law: Law, key: string, of: string): string | undefined {
  const is = law.values?.[key]?.at(-1)?.is as Record<string, string> | undefined;
  const [base, rate, min, max] = [
    Eur.parse(of, ''),
    Share.parse(String(is?.rate), ''),
    Eur.parse(String(is?.min), ''),
    Eur.parse(String(is?.max), ''),
  ];
  return base.ok && rate.ok && min.ok && max.ok ? base.value.times(rate.value).clamp(min.value, max.value).toString() : undefined;
}

function checkAdvice({ library, say }: Check): void {
  for (const item of Object.values(library.advice)) {
    const file = `stone/advice/${item.id}.yaml`;
    for (const id of clausesAsked(item.when)) if (!(id in library.clauses)) say(file, ['when'], 'clause.unknown', { id });
    for (const [phase, fits] of Object.entries(item.phases ?? {}))
      if (fits.at(-1)?.when) say(file, ['phases', phase], 'stance.last');
    item.figures?.forEach(
      ({ source }, i) =>
        !(source in library.guide) &&
        !(source in library.sources) &&
        say(file, ['figures', i, 'source'], 'source.unknown', { id: source }),
    );
  }
  for (const id of ['determine-type', 'phase-plan', 'who-signs'])
    if (!(id in library.advice)) say(`stone/advice/${id}.yaml`, [], 'advice.needed', { id });
}

function checkEvidence({ library, say }: Check): void {
  for (const item of Object.values(library.evidence)) {
    const file = `stone/evidence/${item.id}.yaml`;
    for (const id of [item.form ?? [], item.forms ?? []].flat())
      if (!(id in library.forms)) say(file, ['form'], 'form.unknown', { id });
    if (item.instead && !(item.instead in library.evidence)) say(file, ['instead'], 'evidence.unknown', { id: item.instead });
    if (item.assessment && !(item.assessment in library.assessments))
      say(file, ['assessment'], 'assessment.unknown', { id: item.assessment });
    if (item.kind === 'certificate' && item.id !== 'csr-ladder' && !item.limits) say(file, ['kind'], 'evidence.limits');
    item.items?.forEach(
      ({ id, register }, i) =>
        register === 'certificates' &&
        !library.tables.certificates.some((row) => row.id === id) &&
        say(file, ['items', i], 'table.row', { id, table: register }),
    );
  }
}

/** What everybody reads without words: units, and the letters of a list. */
const plainOptions = ['m2', 'm', 'm3', 't'];
function checkForms({ library, say }: Check): void {
  for (const form of Object.values(library.forms)) {
    const file = `stone/forms/${form.id}.yaml`;
    const fields: [FormField, PropertyKey[]][] = [
      ...(form.fields ?? []).map((field, i): [FormField, PropertyKey[]] => [field, ['fields', i]]),
      ...(form.tables ?? []).flatMap((table, t) =>
        table.columns.map((column, i): [FormField, PropertyKey[]] => [column, ['tables', t, 'columns', i]]),
      ),
    ];
    for (const [field, path] of fields) {
      if (field.required === undefined && !field.requiredWhen) say(file, path, 'field.required', { id: field.id });
      if (['choice', 'list'].includes(field.kind) && !field.of && !field.from && field.kind === 'choice')
        say(file, path, 'field.options', { id: field.id });
      for (const option of field.of ?? [])
        if (!plainOptions.includes(option) && !field.options?.[option]) say(file, path, 'field.words', { id: field.id, option });
      for (const option of Object.keys(field.options ?? {}))
        if (!field.of?.includes(option)) say(file, path, 'words.needless', { group: field.id, id: option });
    }
  }
}

/** A sentence of the interface stands in every language. */
function checkLocales({ library, say }: Check): void {
  const all = new Set(Object.values(library.locales).flatMap(({ texts }) => Object.keys(texts)));
  for (const [language, { texts }] of Object.entries(library.locales))
    for (const id of all) if (!(id in texts)) say(`locales/${language}.yaml`, ['texts'], 'locale.missing', { id, language });
}

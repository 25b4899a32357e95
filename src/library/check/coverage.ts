import type { Library } from '../library.ts';
import type { Check } from './faults.ts';

/** Who cites what: each item of content with the sources it names. */
function citations(library: Library): { by: string; cites: readonly string[] }[] {
  const items = (folder: string, list: Readonly<Record<string, { sources: readonly string[] }>>) =>
    Object.entries(list).map(([id, item]) => ({ by: `${folder}/${id}`, cites: item.sources }));
  return [
    ...items('clauses', library.clauses),
    ...items('advice', library.advice),
    ...items('evidence', library.evidence),
    ...items('forms', library.forms),
    ...items('assessments', library.assessments),
    ...items('glossary', library.glossary),
    ...items('law', library.law),
  ];
}

/** Each row of the guide with the items of content that cite it. */
export function guideCoverage(library: Library): { id: string; says: string; citedBy: readonly string[] }[] {
  const cited = citations(library);
  return Object.values(library.guide).map(({ id, says }) => ({
    id,
    says,
    citedBy: cited.filter(({ cites }) => cites.includes(id)).map(({ by }) => by),
  }));
}

/** A row of the guide that nothing cites, and a paper that nothing cites. */
export function checkCoverage({ library, say }: Check): void {
  Object.values(library.guide).forEach(({ id }, i) => {
    const row = guideCoverage(library).find((one) => one.id === id);
    if (row?.citedBy.length === 0) say('stone/guide.yaml', [i, 'id'], 'guide.uncited', { id });
  });
  const papers = papersCited(library);
  for (const id of Object.keys(library.sources)) if (!papers.has(id)) say('law/sources.yaml', [id], 'paper.uncited', { id });
  for (const [id, files] of papers)
    if (!(id in library.sources)) say(files[0] ?? 'law/sources.yaml', [], 'paper.unknown', { id });
}

/** Papers (S20, V04, K49) by id, with the files that name them: as the source of a value, as read, or as still to be read. */
export function papersCited(library: Library): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const folders = {
    law: library.law,
    'stone/advice': library.advice,
    'stone/evidence': library.evidence,
    'stone/assessments': library.assessments,
  };
  for (const [folder, items] of Object.entries(folders))
    for (const [id, item] of Object.entries(items))
      for (const [, paper = ''] of JSON.stringify(item).matchAll(/"([SVK]\d{2,3}[a-z]?(?:;[SVK]\d{2,3}[a-z]?)*)"/g))
        for (const one of paper.split(';')) found.set(one, [...(found.get(one) ?? []), `${folder}/${id}.yaml`]);
  for (const row of Object.values(library.tables).flat())
    for (const cell of Object.values(row))
      for (const [one] of String(cell).matchAll(/^[SVK]\d{2,3}[a-z]?(?=;|$)|(?<=;)[SVK]\d{2,3}[a-z]?/g))
        found.set(one, found.get(one) ?? ['stone']);
  return found;
}

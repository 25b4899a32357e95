import type { Clause } from '../clause.ts';
import { type Country, type Language, languages } from '../schema.ts';
import type { ClauseWords, WordGroup } from '../words.ts';
import type { Check } from './faults.ts';

/** The languages a clause must have: those of its countries, and English. */
export const languagesOf = (clause: Clause): Language[] =>
  languages.filter((language) => language === 'en' || (clause.countries?.includes(language.slice(3) as Country) ?? true));

/** Checks the words of a clause: the same ids in each language, and none for what the clause does not have. */
export function checkWords(clause: Clause, check: Check): void {
  const expected = languagesOf(clause);
  for (const language of languages) {
    const file = `stone/clauses/${clause.id}/${language}.md`;
    const words = check.library.texts[clause.id]?.[language]?.words;
    if (expected.includes(language) && !words) check.say(file, [], 'language.missing', { language });
    if (!expected.includes(language) && words) check.say(file, [], 'language.needless', { language });
    if (expected.includes(language) && words) checkLanguage(clause, language, words, file, check);
  }
}

/** The ids for which a language has words, by group. */
export function wordIds(clause: Clause, language: Language): Record<WordGroup, readonly string[]> {
  const country = language === 'en' ? undefined : (language.slice(3) as Country);
  const here = (of: readonly Country[] | undefined) => !country || (of?.includes(country) ?? true);
  const parameters = Object.entries(clause.parameters ?? {}).filter(([, p]) => here(p.countries));
  const departs = Object.entries(clause.departs ?? {})
    .filter(([of]) => !country || of === country)
    .flatMap(([, list]) => list ?? []);
  return {
    labels: parameters.map(([name]) => name),
    parameters: parameters.map(([name]) => name),
    options: parameters.filter(([, p]) => ['choice', 'list'].includes(p.kind)).map(([name]) => name),
    stances: clause.stances.map((stance) => stance.id),
    elements: (clause.criterion?.elements ?? clause.requirement?.elements ?? []).map((element) => element.id),
    grounds: (clause.exclusion?.grounds ?? []).filter((ground) => here(ground.countries)).map((ground) => ground.id),
    obligations: Object.keys(clause.obligations ?? {}),
    caps: (clause.criterion?.caps ?? []).map((cap) => cap.id),
    equals: (clause.criterion?.equals ?? []).map((equal) => equal.id),
    kpis: (clause.kpis ?? []).map((kpi) => kpi.id),
    forms: (clause.sanction?.forms ?? []).map((form) => form.id),
    // A departure whose reason the buyer writes has no words of its own
    departs: [...new Set(departs.filter((d) => !('choose' in d)).map((d) => d.id))],
    protects: clause.protects ?? [],
  };
}

function checkLanguage(clause: Clause, language: Language, words: ClauseWords, file: string, { say }: Check): void {
  for (const [group, ids] of Object.entries(wordIds(clause, language)) as [WordGroup, readonly string[]][]) {
    const had = words[group] ?? {};
    for (const id of ids) if (!(id in had)) say(file, [group], 'words.missing', { group, id });
    for (const id of Object.keys(had)) if (!ids.includes(id)) say(file, [group, id], 'words.needless', { group, id });
  }
  for (const [name, options] of Object.entries(words.options ?? {})) {
    const of = clause.parameters?.[name]?.of ?? [];
    for (const option of of) if (!(option in options)) say(file, ['options', name], 'words.missing', { group: name, id: option });
    for (const option of Object.keys(options))
      if (!of.includes(option)) say(file, ['options', name, option], 'words.needless', { group: name, id: option });
  }
  if (language === 'en' && !words.note) say(file, ['title'], 'words.note');
  elements(clause, words, file, say);
}

/** The words of a score: one for each step of a scale, full and none where there is no scale. */
function elements(clause: Clause, words: ClauseWords, file: string, say: Check['say']): void {
  for (const { id, by } of clause.criterion?.elements ?? []) {
    const said = words.elements?.[id];
    if (!said) continue;
    const path = ['elements', id];
    if ('anchors' in by) {
      if (said.anchors?.length !== by.anchors + 1)
        say(file, path, 'words.anchors', { id, count: by.anchors + 1, had: said.anchors?.length ?? 0 });
    } else if (!said.full || !said.none) say(file, path, 'words.full-none', { id });
    if ('count' in by)
      for (const item of by.count) if (!said.items?.[item]) say(file, path, 'words.missing', { group: id, id: item });
  }
}

import type { Temporal } from 'temporal-polyfill';
import { placesIn } from '../../library/text.ts';
import type { Dossier } from '../purchase/dossier.ts';
import { titleOf } from './choose.ts';
import { compose } from './compose.ts';
import { legalBases } from './legal.ts';
import { bodyOf } from './own-text.ts';
import { articleLines } from './plain.ts';
import type { Draft, DraftClause } from './prepare.ts';
import type { ClauseChange, Frozen, FrozenClause } from './read-frozen.ts';
import { evidenceOf } from './readings/evidence.ts';
import type { Article, DocumentTree } from './tree.ts';
import { voiceOf } from './voice.ts';
import { wordChanges } from './word-changes.ts';

/** How a text is hashed; what the core is handed, for it has no crypto of its own. */
export type Hash = (text: string) => string;

/** Laws that decide facts or are read before any clause: frozen always. */
const factLaws = ['EU/thresholds', 'BE/wet-2016-92'];
/** Advice that the document and the buyer's edition are made with. */
const adviceOfDocuments = ['determine-type', 'phase-plan', 'who-signs'];

/**
 * Freezes a draft: the chosen clauses whole, and every item the document was made from.
 *
 * @param on the day of publication
 * @param text the hash of the tender text as Markdown
 */
export function freeze(draft: Draft, tender: DocumentTree, on: Temporal.PlainDate, text: string, hash: Hash): Frozen {
  const { library, dossier } = draft;
  const { language } = dossier;
  const pick = <T>(items: Readonly<Record<string, T>>, ids: Iterable<string>): Record<string, T> =>
    Object.fromEntries([...new Set(ids)].sort().flatMap((one) => (items[one] === undefined ? [] : [[one, items[one]]])));
  const voice = voiceOf(library, language);
  return {
    on: on.toString(),
    library: library.edition,
    text,
    document: JSON.stringify(tender),
    facts: hash(factsText(dossier)),
    clauses: draft.clauses.map((one) => frozenClause(one, draft, hash)),
    with: {
      law: pick(library.law, [...lawsOf(draft), ...factLaws]),
      advice: pick(library.advice, [...adviceOfDocuments, ...draft.clauses.flatMap(({ clause }) => clause.beside ?? [])]),
      evidence: pick(
        library.evidence,
        draft.clauses.flatMap((one) => evidenceOf(one, draft, voice).map((asked) => asked.evidence)),
      ),
      forms: pick(
        library.forms,
        draft.clauses.flatMap(({ clause }) => [
          ...(clause.forms ?? []),
          ...(clause.exclusion ? [clause.exclusion.checklist] : []),
        ]),
      ),
      glossary: pick(library.glossary, tagged(draft, 'term')),
      locale: library.locales[language] as Frozen['with']['locale'],
      materials: rowsOf(
        library.tables.materials,
        dossier.stones.map((stone) => stone.material),
      ),
      products: rowsOf(
        library.tables.products,
        dossier.stones.map((stone) => stone.product),
      ),
    },
  };
}

/**
 * The facts of a dossier as one text: without what is noted about it, and without what is empty, so that a key
 * that dossiers gain later changes nothing of an older one.
 */
export const factsText = ({ signOff: _, replaces: __, ...facts }: Dossier): string =>
  JSON.stringify(facts, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? undefined : value,
  );

function frozenClause(one: DraftClause, { library, dossier }: Draft, hash: Hash): FrozenClause {
  const definition = one.clause;
  const text = library.texts[one.id]?.[dossier.language];
  const texts = text ? { [dossier.language]: text } : {};
  const parameters = Object.fromEntries(Object.entries(one.parameters.values).map(([name, value]) => [name, plainValue(value)]));
  return {
    id: one.id,
    version: definition.version,
    hash: hash(JSON.stringify({ definition, texts })),
    parameters,
    definition,
    texts: texts as FrozenClause['texts'],
  };
}

/** A value as it stands in a file: amounts, shares and days as text. */
export const plainValue = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? String(value) : value;

const lawsOf = (draft: Draft): string[] => [
  ...legalBases(draft, 'buyer').map(({ law }) => law.id),
  ...tagged(draft, 'law'),
  ...draft.clauses.flatMap(({ clause }) => [
    ...Object.values(clause.law ?? {}).flatMap((ids) => ids ?? []),
    ...Object.values(clause.parameters ?? {}).flatMap((p) =>
      [p.law, p.least?.BE?.law, p.least?.NL?.law].filter((id) => id !== undefined),
    ),
    ...[...JSON.stringify([clause.departs ?? {}, clause.sanction ?? {}]).matchAll(/"law":"([^"]+)"/g)].map(
      (found) => found[1] ?? '',
    ),
  ]),
];
const tagged = (draft: Draft, tag: string): string[] =>
  draft.clauses.flatMap((one) => placesIn(bodyOf(one, draft)).tags.flatMap((found) => (found.tag === tag ? [found.id] : [])));

const rowsOf = (rows: readonly { readonly id: string }[], ids: readonly string[]): Record<string, string>[] =>
  rows
    .filter((row) => ids.includes(row.id))
    .map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell)])));

/** What a new version of a published document changes, clause by clause and word by word: the content of a rectification. */
export function changesBetween(was: Draft, is: Draft): ClauseChange[] {
  const [before, after] = [articlesOf(was), articlesOf(is)];
  const title = (clause: string, draft: Draft) => titleOf(clause, draft.library, draft.dossier.language);
  const kept = [...after].flatMap(([clause, lines]): ClauseChange[] => {
    const old = before.get(clause);
    if (old === undefined) return [{ clause, title: title(clause, is), kind: 'added', parts: [{ kind: 'added', text: lines }] }];
    return old === lines ? [] : [{ clause, title: title(clause, is), kind: 'changed', parts: wordChanges(old, lines) }];
  });
  const gone = [...before].flatMap(([clause, lines]): ClauseChange[] =>
    after.has(clause) ? [] : [{ clause, title: title(clause, was), kind: 'removed', parts: [{ kind: 'removed', text: lines }] }],
  );
  return [...kept, ...gone];
}

/** Each article by its clause, as text. Numbers of other articles stand in it: a reference that leads elsewhere is a change. */
const articlesOf = (draft: Draft): Map<string, string> => {
  const tree = compose(draft, { edition: 'tender', document: 'tender' });
  const articles: Article[] = tree.parts.flatMap((part) => part.articles);
  return new Map(articles.map((article) => [article.clause, articleLines(article).join('\n')]));
};

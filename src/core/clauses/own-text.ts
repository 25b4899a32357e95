import { message } from '../../kernel/reason.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { type MarkBlock, type MarkInline, readMarkdown } from '../../library/markdown.ts';
import { fill, filterKinds, parseText, placesIn, variablesOf } from '../../library/text.ts';
import { type TextFacts, textFacts } from '../../library/vocabulary.ts';
import { titleOf } from './choose.ts';
import type { Draft, DraftClause } from './prepare.ts';

/** The body of a clause as it goes into the document: the authority's own wording where it has one. */
export function bodyOf({ id }: DraftClause, { dossier, library }: Draft): string {
  const own = dossier.ownTexts[id]?.text;
  return own ?? library.texts[id]?.[dossier.language]?.body ?? '';
}

/** The body with the values of its clause put in. */
export function filledBody(one: DraftClause, draft: Draft): string {
  const { dossier, library } = draft;
  const options = library.texts[one.id]?.[dossier.language]?.words.options ?? {};
  const values = { ...blankable(one), ...one.parameters.values };
  return fill(bodyOf(one, draft), values, { format: library.locales[dossier.language].format, options }, factsFor(draft));
}

/** What a text may ask of the purchase. */
const factsFor = ({ dossier }: Draft): TextFacts => ({
  country: dossier.authority.country,
  contract: dossier.purchase.contract,
  framework: { framework: 'yes', single: 'no', unknown: 'unknown' }[dossier.purchase.form],
  procedure: dossier.purchase.procedure,
  lots: dossier.lots.length > 0 ? 'yes' : 'no',
});

/** English is one text for both countries: a parameter of the other country is printed nowhere, yet named. */
const blankable = ({ clause }: DraftClause) =>
  Object.fromEntries(Object.keys(clause.parameters ?? {}).map((name) => [name, { blank: true as const }]));

/** Texts of the library that, with the options chosen, refer to an article that is not in the document. */
export const referenceProblems = (draft: Draft): Problem[] =>
  draft.clauses
    .filter(({ id }) => !draft.dossier.ownTexts[id])
    .flatMap((one) =>
      [...new Set([...filledBody(one, draft).matchAll(/\]\(ref:([\w./-]+)\)/g)].map(([, id = '']) => id))]
        .filter((id) => !draft.clauses.some((other) => other.id === id))
        .map((id) => {
          const name = (of: string) =>
            message('clause.named', { title: titleOf(of, draft.library, draft.dossier.language), id: of });
          const values = { clause: name(one.id), other: name(id) };
          return problem(`clauses.${one.id}`, 'problem.clause.reference', 'problem.clause.reference.expected', values);
        }),
    );

/**
 * What cannot stand in an own text: a placeholder that is none, a value the clause does not have or that is printed as
 * another kind, a pointer that leads nowhere in this document, a kind of Markdown no contract holds.
 */
export const ownTextProblems = (draft: Draft): Problem[] =>
  draft.clauses.flatMap((one) => (draft.dossier.ownTexts[one.id] ? problemsIn(one, draft) : []));

function problemsIn(one: DraftClause, draft: Draft): Problem[] {
  const path = `ownTexts.${one.id}.text`;
  const { text } = draft.dossier.ownTexts[one.id]!;
  try {
    parseText(text);
  } catch (fault) {
    return [problem(path, 'problem.own-text.liquid', 'problem.own-text.liquid.expected', { detail: firstLine(fault) })];
  }
  const values = valueProblems(text, one, path);
  if (values.length > 0) return values;
  const words = { format: draft.library.locales[draft.dossier.language].format, options: {} };
  const { blocks, foreign } = readMarkdown(fill(text, one.parameters.values, words, factsFor(draft)));
  return [
    ...foreign.map(({ kind, line }) =>
      problem(path, 'problem.own-text.markdown', 'problem.own-text.markdown.expected', {
        line,
        kind: message(`markdown.${kind}`),
      }),
    ),
    ...pointersIn(blocks)
      .filter((pointer) => !leads(pointer, one, draft, blocks))
      .map(({ id }) => problem(path, 'problem.own-text.pointer', 'problem.own-text.pointer.expected', { id })),
  ];
}
const firstLine = (fault: unknown): string => String(fault instanceof Error ? fault.message : fault).split('\n')[0] ?? '';

/** Each placeholder names a value of the clause, with the filter of its kind: else sixteen weeks would read as sixteen days. */
function valueProblems(text: string, { clause, parameters }: DraftClause, path: string): Problem[] {
  const known = Object.keys(parameters.values);
  const { prints } = placesIn(text);
  const asked = variablesOf(text).filter((name) => !(name in textFacts));
  const foreign = [...new Set([...asked, ...prints.map(({ name }) => name)])].filter((name) => !known.includes(name));
  if (foreign.length > 0)
    return foreign.map((name) =>
      problem(path, 'problem.own-text.value', 'problem.own-text.value.expected', { name, known: known.join(', ') }),
    );
  return prints.flatMap(({ name, filter = '' }) => {
    const kind = clause.parameters?.[name]?.kind ?? '';
    const fitting = Object.keys(filterKinds).filter((one) => filterKinds[one]?.includes(kind));
    return fitting.includes(filter)
      ? []
      : [problem(path, 'problem.own-text.filter', 'problem.own-text.filter.expected', { name, filter: fitting.join(', ') })];
  });
}

type MarkPointer = MarkInline & { type: 'pointer' };
const pointersIn = (blocks: readonly MarkBlock[]): MarkPointer[] => blocks.flatMap((block) => wordsIn(block).flatMap(pointersOf));
const pointersOf = (node: MarkInline): MarkPointer[] =>
  node.type === 'pointer' ? [node] : node.type === 'text' ? [] : node.children.flatMap(pointersOf);
const wordsIn = (block: MarkBlock): readonly MarkInline[] => {
  switch (block.type) {
    case 'numbered':
      return block.items.flatMap((item) => item.children.flatMap(wordsIn));
    case 'bullets':
      return block.items.flatMap((item) => item.flatMap(wordsIn));
    case 'table':
      return block.rows.flat(2);
    default:
      return block.children;
  }
};

/** Whether a pointer leads to something in this document, or in this text. */
function leads({ scheme, id }: MarkPointer, { clause }: DraftClause, draft: Draft, blocks: readonly MarkBlock[]): boolean {
  switch (scheme) {
    case 'ref':
      return draft.clauses.some((other) => other.id === id && !other.clause.publication);
    case 'sanction':
      return draft.clauses.some((other) => other.clause.kind === 'sanction');
    case 'form':
      return draft.forms.includes(id);
    case 'term':
      return id in draft.library.glossary;
    case 'law':
      return id in draft.library.law;
    case 'par':
      return paragraphsIn(blocks).has(id);
    case 'block':
      return id === 'stones' || (id === 'elements' && clause.criterion !== undefined);
    default:
      return true;
  }
}

/** `2` and `2.a`: the paragraphs of a text and their points. */
function paragraphsIn(blocks: readonly MarkBlock[]): Set<string> {
  const numbered = blocks.flatMap((block) => (block.type === 'numbered' ? block.items : []));
  return new Set(
    numbered.flatMap(({ number, children }) => [
      String(number),
      ...children.flatMap((child) => {
        const [first] = wordsIn(child);
        const mark = first?.type === 'text' ? /^([a-z])\.\s/.exec(first.value) : null;
        return mark ? [`${number}.${mark[1]}`] : [];
      }),
    ]),
  );
}

/** The values on which the logic of a clause relies and that its own text no longer says. */
export function valuesUnsaid({ id, parameters }: DraftClause, { dossier, library }: Draft): string[] {
  const own = dossier.ownTexts[id]?.text;
  const body = library.texts[id]?.[dossier.language]?.body;
  if (!own || !body) return [];
  const said = variablesOf(own);
  return variablesOf(body).filter((name) => name in parameters.values && !said.includes(name));
}

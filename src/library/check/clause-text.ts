import { message } from '../../kernel/reason.ts';
import type { Place } from '../../kernel/result.ts';
import type { Clause } from '../clause.ts';
import { readMarkdown } from '../markdown.ts';
import type { Language } from '../schema.ts';
import { filterKinds, parseText, placesIn, variablesOf } from '../text.ts';
import { textFacts } from '../vocabulary.ts';
import type { ClauseText } from '../words.ts';
import { languagesOf, wordIds } from './clause-words.ts';
import type { Check } from './faults.ts';

/** Checks the text of a clause in each language: what it prints, what it points at, and that no number is typed twice. */
export function checkTexts(clause: Clause, check: Check): void {
  for (const language of languagesOf(clause)) {
    const text = check.library.texts[clause.id]?.[language];
    if (text) checkText({ clause, language, text, file: `stone/clauses/${clause.id}/${language}.md` }, check);
  }
}

interface Text {
  readonly clause: Clause;
  readonly language: Language;
  readonly text: ClauseText;
  readonly file: string;
}

const placeOf = ({ file, text }: Text, line: number): Place => ({ file, line: text.bodyLine + line - 1, column: 1 });

function checkText(one: Text, check: Check): void {
  const { body } = one.text;
  try {
    parseText(body);
  } catch (fault) {
    const { line, message } = liquidFault(fault);
    check.sayAt(placeOf(one, line), 'text.liquid', { detail: message });
    return;
  }
  for (const { kind, line } of readMarkdown(unfilled(body)).foreign)
    check.sayAt(placeOf(one, line), 'text.markdown', { kind: message(`markdown.${kind}`) });
  const { prints, tags } = placesIn(body);
  printsParameters(one, prints, check);
  conditions(one, check);
  for (const { tag, id, line } of tags) pointer(one, tag, id, placeOf(one, line), check);
  kindOfText(
    one,
    tags.map(({ tag }) => tag),
    check,
  );
  typedNumbers(one, check);
  stanceValues(one, check);
}

/** The text with a word for each value and pointer: its Markdown can be read before it is filled. */
const unfilled = (body: string) => body.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, 'x');

/** `undefined filter: upcase, line:1, col:4`, without the lines of the text that follow. */
function liquidFault(fault: unknown): { line: number; message: string } {
  const [first = ''] = String(fault instanceof Error ? fault.message : fault).split('\n');
  return { line: Number(/line:(\d+)/.exec(first)?.[1] ?? 1), message: first.replace(/, line:\d+, col:\d+.*$/, '') };
}

function printsParameters(one: Text, prints: ReturnType<typeof placesIn>['prints'], { sayAt }: Check): void {
  const { clause, language } = one;
  const parameters = clause.parameters ?? {};
  for (const { name, filter, line } of prints) {
    const kind = parameters[name]?.kind;
    if (!kind) sayAt(placeOf(one, line), 'text.unknown', { name });
    else if (!filter) sayAt(placeOf(one, line), 'text.no-filter', { name });
    else if (!filterKinds[filter]?.includes(kind)) sayAt(placeOf(one, line), 'text.filter', { name, filter, kind });
  }
  const used = variablesOf(one.text.body);
  for (const name of wordIds(clause, language).parameters)
    if (!used.includes(name)) sayAt(placeOf(one, 1), 'text.unused', { name });
}

/** A text chooses by an option, `moment == "at-delivery"`, and by nothing else; in English, which serves both countries, by the country too. */
function conditions(one: Text, { sayAt }: Check): void {
  for (const found of one.text.body.matchAll(/\{%-?\s*(?:if|elsif)\s+([^%]*?)\s*-?%\}/g)) {
    const [, asked = ''] = found;
    const [, name = asked, option = ''] = /^(\w+)\s*==\s*"([^"]*)"$/.exec(asked) ?? [];
    const at = placeOf(one, one.text.body.slice(0, found.index).split('\n').length);
    const parameter = one.clause.parameters?.[name];
    if (name === 'country' && one.language === 'en') continue;
    const fact: readonly string[] | undefined = textFacts[name as keyof typeof textFacts];
    if (fact?.includes(option)) continue;
    if (fact) {
      sayAt(at, 'parameter.option', { name, option });
      continue;
    }
    if (parameter?.kind !== 'choice' || name === asked) sayAt(at, 'text.if', { name });
    else if (!parameter.of?.includes(option)) sayAt(at, 'parameter.option', { name, option });
  }
}

function pointer({ clause, language, text }: Text, tag: string, id: string, at: Place, { library, sayAt }: Check): void {
  const needs = clause.needs ?? [];
  const known: Record<string, () => boolean> = {
    ref: () => id in library.clauses,
    term: () => id in library.glossary,
    form: () => id in library.forms,
    law: () => id in library.law,
    par: () => paragraphs(text.body).has(id),
  };
  if (known[tag] && !known[tag]()) {
    sayAt(at, `${tag}.unknown`, { id });
    return;
  }
  if (
    tag === 'ref' &&
    id !== clause.id &&
    !needs.some(
      (need) => need === id || (typeof need !== 'string' && 'choice' in need && need.choice === library.clauses[id]?.choice),
    )
  )
    sayAt(at, 'ref.needs', { id });
  if (tag === 'form' && !clause.forms?.includes(id)) sayAt(at, 'form.forms', { id });
  if (tag === 'sanction' && !needs.some((need) => typeof need !== 'string' && 'kind' in need)) sayAt(at, 'sanction.needs');
  if (tag === 'law' && language !== 'en' && !id.startsWith(`${language.slice(3)}/`) && !id.startsWith('EU/'))
    sayAt(at, 'law.country', { id, country: language.slice(3) });
  if (tag === 'term') {
    const only = library.glossary[id]?.only;
    if (only && language !== 'en' && only !== language.slice(3)) sayAt(at, 'term.only', { id, country: only });
  }
}

/** The numbers of a text's paragraphs and points: `3`, `3.a`. Both wordings of a choice count. */
function paragraphs(body: string): Set<string> {
  const found = new Set<string>();
  let number = '';
  for (const line of body.split('\n')) {
    for (const [, typed = ''] of line.matchAll(/(?:^|%\})(\d+)\. /g)) {
      number = typed;
      found.add(number);
    }
    for (const [, mark] of line.matchAll(/(?:^\s+|%\}\s*)([a-z])\. /g)) found.add(`${number}.${mark}`);
  }
  return found;
}

/** What a text of its kind must point at. */
function kindOfText(one: Text, tags: readonly string[], { sayAt }: Check): void {
  const { clause } = one;
  const at = placeOf(one, 1);
  if (clause.criterion && !tags.includes('elements')) sayAt(at, 'text.no-elements');
  if (clause.criterion && !tags.includes('total')) sayAt(at, 'text.no-total');
  if (clause.publication && tags.includes('ref')) sayAt(at, 'text.publication');
  if (clause.sanctioned && !('none' in clause.sanctioned) && !tags.includes('sanction')) sayAt(at, 'text.no-sanction');
}

/** A number, amount or paragraph that is typed could differ from what the logic reads: it is printed or pointed at. */
function typedNumbers(one: Text, { sayAt }: Check): void {
  one.text.body.split('\n').forEach((line, i) => {
    const bare = line.replace(/^\s*(?:\{%[^%]*%\})*(\d+|[a-z])\. /, '').replace(/\{[{%].*?[%}]\}/g, '');
    const number =
      /\d+([.,]\d+)?\s*(%|procent|per cent|percent|euro|EUR|€|kalenderdag|dagen|days|maand|month|we[e]?k|punt|point)|€\s*\d/i.exec(
        bare,
      );
    if (number) sayAt(placeOf(one, i + 1), 'text.typed-number', { text: number[0] });
    const paragraph = /\b(lid|leden|paragraphs?)\s+(\d+)/.exec(bare);
    if (paragraph) sayAt(placeOf(one, i + 1), 'text.typed-paragraph', { text: paragraph[0], number: paragraph[2] ?? '' });
  });
}

/** The reason of a stance prints the bound of its condition and nothing else. */
function stanceValues(one: Text, { say }: Check): void {
  for (const [id, sentence] of Object.entries(one.text.words.stances ?? {})) {
    const when = one.clause.stances.find((stance) => stance.id === id)?.when ?? {};
    for (const [, fact = '', bound = ''] of sentence.matchAll(/\{\{\s*(\w+)\.?(\w*)/g)) {
      const asked = (when as Record<string, unknown>)[fact] as Record<string, unknown> | undefined;
      if (asked?.[bound] === undefined) say(one.file, ['stances', id], 'stance.value', { name: `${fact}.${bound}` });
    }
    const number = /\d+([.,]\d+)?\s*(%|euro|EUR)|€\s*\d/.exec(sentence);
    if (number) say(one.file, ['stances', id], 'text.typed-number', { text: number[0] });
  }
}

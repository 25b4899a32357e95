import { deepEqual, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bodyBlocks } from '../src/core/clauses/compose.ts';
import { referenceProblems } from '../src/core/clauses/own-text.ts';
import { resolveParameters } from '../src/core/clauses/parameters.ts';
import { articleLines } from '../src/core/clauses/plain.ts';
import { type Draft, type DraftClause, prepareDraft } from '../src/core/clauses/prepare.ts';
import { criterionReading } from '../src/core/clauses/readings/criterion.ts';
import { dutiesOf } from '../src/core/clauses/readings/duty-dates.ts';
import { evidenceOf, evidenceReading } from '../src/core/clauses/readings/evidence.ts';
import { obligationsReading } from '../src/core/clauses/readings/obligations.ts';
import { sanctionReading } from '../src/core/clauses/readings/sanction.ts';
import { voiceOf } from '../src/core/clauses/voice.ts';
import { readDossier } from '../src/core/purchase/read-dossier.ts';
import { Points } from '../src/kernel/points.ts';
import type { Clause } from '../src/library/clause.ts';
import { type Country, countries, type Language, wordsIn } from '../src/library/schema.ts';
import { library } from './content.ts';
import { linesOf, today } from './worked.ts';

/** Each clause, in each country and language, with each of its options: its five readings print, and no number was typed in them. */

const framework = {
  contract: 'supply',
  form: 'framework',
  bidders: 'stone-suppliers',
  stoneIsMainSubject: 'true',
  stoneValue: '900000.00',
};
const works = { contract: 'works', form: 'single', bidders: 'contractors', stoneIsMainSubject: 'false', stoneValue: '300000.00' };
const purchases = [framework, works].map((one) => ({
  ...one,
  procedure: 'open',
  originWish: 'none',
  value: '900000.00',
  months: '48',
  publication: '2027-03-01',
}));
const stones = [
  { name: 'Kasseien', material: 'granite', product: 'setts', quantity: '10', unit: 'm2', thicknessMm: '100', reusedShare: '0.2' },
];

/** What must be filled in, in whatever clause. */
const filled = {
  term: '12',
  contact: 'TenderNed',
  percentage: '0.01',
  fineReason: 'Een reden.',
  heritageReason: 'Een reden.',
  familyReason: 'Een reden.',
};
const parametersOf = (clause: Clause, country: Country): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filled).filter(
      ([name]) => clause.parameters?.[name] && (clause.parameters[name].countries?.includes(country) ?? true),
    ),
  );

/** The drafts in which the clause stands: of a framework, of works, or of both. */
function draftsWith(clause: Clause, country: Country, language: Language): Draft[] {
  const terms = parametersOf(library.clauses['practice-delivery-times']!, country);
  return purchases.flatMap((purchase) => {
    const read = readDossier(
      {
        kassei: 'dossier/1',
        title: 'Proef',
        language,
        authority: { name: 'Stad Voorbeeld', country, trustone: 'true' },
        purchase,
        stones,
        ambition: 'high',
        dates: { award: '2027-06-01', conclusion: '2027-07-01', 'first-delivery': '2027-10-01' },
        clauses: { 'practice-delivery-times': terms, [clause.id]: { because: 'Om te proberen.' } },
      },
      library,
    );
    const draft = read.ok ? prepareDraft(read.value.dossier, library, today) : read;
    if (!draft.ok) return [];
    return [{ ...draft.value, dossier: { ...draft.value.dossier, award: { total: Points.of(100), others: [] } } }];
  });
}

/** Each choice with each of its options, each list whole, and the clause as it is. */
function variants(clause: Clause, country: Country): Record<string, unknown>[] {
  const options = Object.entries(clause.parameters ?? {})
    .filter(([, { countries: only }]) => only?.includes(country) ?? true)
    .flatMap(([name, { kind, of = [] }]): Record<string, unknown>[] =>
      kind === 'choice' ? of.map((option) => ({ [name]: option })) : kind === 'list' ? [{ [name]: of }] : [],
    );
  return [{}, ...options].map((option) => ({ ...parametersOf(clause, country), ...option }));
}

/** The draft with other values of one clause. */
function withParameters(draft: Draft, id: string, parameters: Record<string, unknown>): { draft: Draft; one: DraftClause } {
  const { dossier, situation, choice } = draft;
  const chosen = draft.clauses.find((one) => one.id === id)!;
  const context = { facts: choice.facts, library, language: dossier.language, lawOn: situation.lawOn };
  const resolved = resolveParameters({ ...chosen, choice: { parameters, because: 'Om te proberen.' } }, context);
  ok(resolved.ok, resolved.ok ? '' : `${id} ${JSON.stringify(parameters)}: ${resolved.problems[0].wrong.message}`);
  const one = { ...chosen, parameters: resolved.value };
  return { draft: { ...draft, clauses: draft.clauses.map((other) => (other.id === id ? one : other)) }, one };
}

/** The five readings of one clause, as lines. */
function readingsOf(draft: Draft, one: DraftClause) {
  const voice = voiceOf(library, draft.dossier.language);
  const body = articleLines({
    anchor: '',
    clause: one.id,
    version: 1,
    number: 1,
    title: '',
    body: bodyBlocks(one, draft, voice),
    notes: [],
  });
  // The other readings are made of the clause alone, with the sanction that it names
  const alone = { ...draft, clauses: draft.clauses.filter((other) => other.id === one.id || other.clause.kind === 'sanction') };
  return {
    text: body.join('\n'),
    evidence: linesOf(evidenceReading(alone)),
    criterion: linesOf(criterionReading(alone)),
    obligations: linesOf(obligationsReading(alone)),
    sanction: linesOf(sanctionReading(alone)),
  };
}

const marks = /[\uE000-\uE003]|\{[{%]|[%}]\}|undefined|NaN|Infinity|\[object|\[[^\]\n]+\]|(?:artikel|article|bijlage|annex) 0\b/;

for (const country of countries)
  for (const language of [country === 'BE' ? 'nl-BE' : 'nl-NL', 'en'] as const)
    describe(`every clause in ${country}, in ${language}`, () => {
      for (const clause of Object.values(library.clauses).filter((one) => one.countries?.includes(country) ?? true))
        test(clause.id, () => {
          const drafts = draftsWith(clause, country, language);
          for (const parameters of variants(clause, country)) {
            // An option may refer to an article that only a framework has, or only works
            const tried = drafts.map((base) => withParameters(base, clause.id, parameters));
            const found = tried.find(({ draft: whole }) => referenceProblems(whole).length === 0);
            ok(found, `${JSON.stringify(parameters)} stands in no draft`);
            const { draft, one } = found;
            const printed = readingsOf(draft, one);
            for (const [name, lines] of Object.entries(printed)) {
              const mark = marks.exec(lines);
              ok(
                !mark,
                `${name} ${JSON.stringify(parameters)}: …${lines.slice(Math.max(0, (mark?.index ?? 0) - 40), (mark?.index ?? 0) + 40)}…`,
              );
            }
            prints(one, draft, printed);
          }
        });
    });

/** What the clause is made of stands in its readings, in the language's own words. */
function prints(one: DraftClause, draft: Draft, printed: ReturnType<typeof readingsOf>): void {
  const { language } = draft.dossier;
  const words = library.texts[one.id]![language]!.words;
  ok(printed.text.length > 200, 'the text prints');
  for (const { id } of one.clause.criterion?.elements ?? [])
    ok(printed.criterion.includes(words.elements![id]!.name), `${id} is scored`);
  for (const anchor of Object.values(words.elements ?? {}).flatMap((element) => element.anchors ?? []))
    ok(printed.criterion.includes(anchor) && printed.text.includes(anchor), `the words of a score are published: ${anchor}`);
  for (const duty of dutiesOf(one, draft))
    if (!one.clause.publication) ok(printed.obligations.includes(words.obligations![duty.id]!.name), `${duty.id} is listed`);
  for (const { evidence } of evidenceOf(one, draft, voiceOf(library, language)))
    if (!one.clause.publication) {
      const title = wordsIn(library.evidence[evidence]!.title, language);
      ok(printed.evidence.toLowerCase().includes(title.toLowerCase()), `${evidence} is listed`);
    }
  if (one.clause.kind === 'sanction') ok(/\d (?:euro|per)|(?:€|EUR) \d/.test(printed.sanction), 'a breach has its amount');
}

describe('no number is typed where a parameter or a law holds it', () => {
  /** What may hold a digit in a text, and why: names of norms, which are no amount, term or date. */
  const allowed: readonly [what: RegExp, why: string][] = [
    [/ISO 26000/g, 'the name of a standard'],
    [/EN 12440/g, 'the name of a standard'],
    [/(?:beginsel|principle) 31/g, 'the number of a principle of the United Nations'],
  ];
  const digits = (text: string): string[] =>
    [...allowed.reduce((rest, [what]) => rest.replace(what, ''), text).matchAll(/\S{0,20}\d\S{0,20}/g)].map(([found]) => found);
  /** A number in words before a unit of time, points or money. */
  const inWords =
    /\b(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|vijftien|twintig|dertig|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|thirty)[ -](?:kalender|calendar )?(?:dag|maand|we[e]?k|jaar|punt|procent|euro|day|month|year|point|per ?cent)/i;

  test('in the texts of clauses: paragraphs have their number, everything else is printed or pointed at', () => {
    const typed = Object.entries(library.texts).flatMap(([id, texts]) =>
      Object.entries(texts).flatMap(([language, { body }]) => {
        const bare = body
          .replace(/\{[{%].*?[%}]\}/g, '¤')
          .split('\n')
          .map((line) => line.replace(/(^|¤)[\s¤]*\d+\. /g, '$1'))
          .join('\n');
        const word = inWords.exec(bare);
        return [...digits(bare), ...(word ? [word[0]] : [])].map((found) => `${id}/${language}: ${found}`);
      }),
    );
    deepEqual(typed, []);
  });
  test('in the words of the other readings', () => {
    const groups = [
      'options',
      'elements',
      'grounds',
      'obligations',
      'caps',
      'equals',
      'kpis',
      'forms',
      'departs',
      'protects',
    ] as const;
    const typed = Object.entries(library.texts).flatMap(([id, texts]) =>
      Object.entries(texts).flatMap(([language, { words }]) =>
        groups.flatMap((group) => {
          const said = JSON.stringify(words[group] ?? '');
          const word = inWords.exec(said);
          return [...digits(said), ...(word ? [word[0]] : [])].map((found) => `${id}/${language} ${group}: ${found}`);
        }),
      ),
    );
    deepEqual(typed, []);
  });
  test('in what a proof must show', () => {
    const typed = Object.values(library.evidence).flatMap(({ id, title, ask, equalIf }) =>
      [title, ask, ...equalIf].flatMap((said) =>
        Object.values(said).flatMap((text) => digits(String(text)).map((found) => `${id}: ${found}`)),
      ),
    );
    deepEqual(typed, []);
  });
  test('a form that names the bounds of a score in its title names those of the field', () => {
    const fields = Object.values(library.forms).flatMap((form) => [
      ...(form.fields ?? []),
      ...(form.tables ?? []).flatMap((table) => table.columns),
    ]);
    const bounded = fields.filter(({ kind, title }) => kind === 'score' && /\(\d/.test(title.en));
    ok(bounded.length > 3);
    for (const { id, title, min, max } of bounded)
      for (const text of Object.values(title)) {
        const [, low, high] = /\((\d+)-(\d+)\)/.exec(String(text)) ?? [];
        deepEqual([low, high], [String(min), String(max)], `${id}: ${text}`);
      }
  });
});

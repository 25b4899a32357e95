import { Share } from '../../../kernel/share.ts';
import type { Equal } from '../../../library/clause-blocks.ts';
import type { Printable } from '../../../library/text.ts';
import type { ClauseWords } from '../../../library/words.ts';
import { titleOf } from '../choose.ts';
import { scoreContext } from '../compose.ts';
import type { Draft, DraftClause } from '../prepare.ts';
import { scoredElements, scoreTable } from '../score-table.ts';
import { type Block, cell, type DocumentTree, type Inline, paragraph, type Table, text } from '../tree.ts';
import { capital, type Voice, voiceOf } from '../voice.ts';
import { readingTree } from './reading.ts';

/** The score sheets: what each score means, the ceilings, what may not cost points, and a sheet for each evaluator. */
export function criterionReading(draft: Draft): DocumentTree {
  const voice = voiceOf(draft.library, draft.dossier.language);
  const groups = draft.clauses.map((one) => ({
    title: titleOf(one.id, draft.library, voice.language),
    blocks: criterionOf(one, draft, voice),
  }));
  return readingTree('criterion', draft, voice, groups);
}

/** How one clause is judged: its score sheet, its requirement or its grounds; nothing for a clause that judges nothing. */
export function criterionOf(one: DraftClause, draft: Draft, voice: Voice): Block[] {
  const words = draft.library.texts[one.id]?.[voice.language]?.words;
  if (!words) return [];
  if (one.clause.criterion) return criterionBlocks(one, words, draft, voice);
  if (one.clause.requirement) return requirementBlocks(one, words, voice);
  return one.clause.exclusion ? exclusionBlocks(one, words, draft, voice) : [];
}

const heading = (words: string): Block => ({ type: 'heading', depth: 2, text: words });
const list = (items: readonly string[]): Block[] =>
  items.length > 0 ? [{ type: 'bullets', items: items.map((item): Inline[] => [text(item)]) }] : [];

function criterionBlocks(one: DraftClause, words: ClauseWords, draft: Draft, voice: Voice): Block[] {
  const { criterion } = one.clause;
  if (!criterion) return [];
  const context = scoreContext(one, draft, voice);
  const caps = (criterion.caps ?? []).map((cap) => {
    const share = one.parameters.values[cap.atMost];
    const on = cap.on?.map((id) => words.elements?.[id]?.name ?? id) ?? [voice.say('criterion.all')];
    return voice.say('criterion.cap', {
      words: words.caps?.[cap.id] ?? cap.id,
      share: share instanceof Share ? share : Share.of(0, 1),
      on,
    });
  });
  const equals = (criterion.equals ?? []).map((equal) => {
    const of = elementsOf(equal, one.parameters.values);
    return voice.say('criterion.equal', {
      words: words.equals?.[equal.id] ?? equal.id,
      on: of === 'all' ? [voice.say('criterion.all')] : of.map((id) => words.elements?.[id]?.name ?? id),
    });
  });
  const protects = Object.values(words.protects ?? {});
  return [
    paragraph(
      voice.say('criterion.weight', {
        points: voice.write(one.parameters.values[criterion.weight] as never),
        total: draft.dossier.award ? voice.write(draft.dossier.award.total) : voice.say('document.blank'),
      }),
    ),
    scoreTable(context),
    ...(caps.length > 0 ? [heading(voice.say('criterion.caps')), ...list(caps)] : []),
    ...(equals.length > 0 ? [heading(voice.say('criterion.equals')), ...list(equals)] : []),
    ...(protects.length > 0 ? [heading(voice.say('criterion.protects')), ...list(protects)] : []),
    heading(voice.say('criterion.sheet')),
    sheet(one, draft, voice),
  ];
}

/** The elements whose points another paper gives; a parameter may choose between the guide's form and a narrower one. @see box-3 */
function elementsOf({ for: of }: Equal, values: Readonly<Record<string, Printable>>): 'all' | readonly string[] {
  if (of === 'all' || Array.isArray(of)) return of;
  const chosen = of[String(values[String(of.choose)])] ?? 'all';
  return typeof chosen === 'string' && chosen !== 'all' ? [chosen] : (chosen as 'all' | string[]);
}

/** What an evaluator fills in: a score, the reason, and where in the offer it stands. */
function sheet(one: DraftClause, draft: Draft, voice: Voice): Table {
  const evidence = (ids: readonly string[] | undefined, present: readonly string[]) =>
    [...present, ...(ids ?? [])]
      .map((id) => (draft.library.evidence[id] ? voice.words(draft.library.evidence[id].title) : id))
      .join('; ');
  return {
    type: 'table',
    columns: [
      { title: voice.say('score.column.element'), width: 22 },
      { title: voice.say('criterion.column.evidence'), width: 26 },
      { title: voice.say('score.column.score'), width: 10 },
      { title: voice.say('criterion.column.reason'), width: 30 },
      { title: voice.say('criterion.column.most'), numeric: true, width: 12 },
    ],
    rows: scoredElements(scoreContext(one, draft, voice)).map(({ element, words, points }) => [
      cell(words.name),
      cell(capital(evidence(element.evidence, 'present' in element.by ? element.by.present : []))),
      cell('measure' in element.by ? voice.say('criterion.computed') : ''),
      cell(''),
      cell(voice.write(points)),
    ]),
  };
}

function requirementBlocks(one: DraftClause, words: ClauseWords, voice: Voice): Block[] {
  const { requirement } = one.clause;
  if (!requirement) return [];
  const table: Table = {
    type: 'table',
    columns: [
      { title: voice.say('requirement.column.way'), width: 30 },
      { title: voice.say('requirement.column.asks'), width: 50 },
      { title: voice.say('requirement.column.met'), width: 20 },
    ],
    rows: requirement.elements.map(({ id }) => [
      cell(words.elements?.[id]?.name ?? id),
      cell(capital(words.elements?.[id]?.asks ?? '')),
      cell(''),
    ]),
  };
  return [
    paragraph(
      voice.say('requirement.at-least', {
        least: voice.write(one.parameters.values[requirement.atLeast] as never),
        of: requirement.elements.length,
      }),
    ),
    table,
  ];
}

/** The grounds, and what each proves and does not. @see tip-4 */
function exclusionBlocks(one: DraftClause, words: ClauseWords, draft: Draft, voice: Voice): Block[] {
  const { country } = draft.choice.facts;
  const chosen = Object.values(one.parameters.values).filter(Array.isArray).flat();
  const grounds = (one.clause.exclusion?.grounds ?? []).filter(
    (ground) => (ground.countries?.includes(country) ?? true) && (ground.is === 'mandatory' || chosen.includes(ground.id)),
  );
  return [
    {
      type: 'table',
      columns: [
        { title: voice.say('exclusion.column.ground'), width: 30 },
        { title: voice.say('exclusion.column.proves'), width: 34 },
        { title: voice.say('exclusion.column.not'), width: 36 },
      ],
      rows: grounds.map(({ id, is }) => [
        cell(`${words.grounds?.[id]?.name ?? id} (${voice.say(`exclusion.${is}`)})`),
        cell(words.grounds?.[id]?.proves ?? ''),
        cell(words.grounds?.[id]?.doesNotProve ?? ''),
      ]),
    },
  ];
}

import { Points } from '../../kernel/points.ts';
import { invariant } from '../../kernel/result.ts';
import { Share } from '../../kernel/share.ts';
import type { Clause } from '../../library/clause.ts';
import type { CriterionElement } from '../../library/clause-blocks.ts';
import type { Printable } from '../../library/text.ts';
import type { ElementWords } from '../../library/words.ts';
import { type Cell, cell, type Table } from './tree.ts';
import type { Voice } from './voice.ts';

/** A row of the score sheet: what a score means and how many points it gives. */
export interface ScoreRow {
  /** 0, 1, 2 …; a full or empty result that is not scored by a scale has none. */
  readonly score: number | 'full' | 'none';
  readonly words: string;
  readonly points: Points;
}
export interface ScoredElement {
  readonly element: CriterionElement;
  readonly words: ElementWords;
  readonly points: Points;
  readonly rows: readonly ScoreRow[];
}
export interface ScoreSheetContext {
  readonly clause: Clause;
  readonly words: Readonly<Record<string, ElementWords>>;
  readonly values: Readonly<Record<string, Printable>>;
  /** To so many decimals points are rounded, as the scoring rules of the document say. */
  readonly decimals: number;
  readonly voice: Voice;
}

/**
 * The score sheet of an award criterion: each element with the words and the points of every score. The words are part
 * of the criterion, so they stand in the tender itself. @see box-2, box-3
 */
export function scoredElements({ clause, words, values, decimals, voice }: ScoreSheetContext): ScoredElement[] {
  const criterion = clause.criterion;
  invariant(criterion !== undefined, `${clause.id} is an award criterion`);
  const weight = values[criterion.weight];
  const total = weight instanceof Points ? weight : Points.of(0);
  return criterion.elements.map((element) => {
    const said = words[element.id];
    invariant(said !== undefined, `${clause.id} has words for ${element.id}`);
    const points = total.times(shareOf(element.share));
    const part = (n: number, of: number) => points.times(Share.of(n, of)).rounded(decimals);
    return { element, words: said, points: points.rounded(decimals), rows: rowsOf(element, said, part, values, voice) };
  });
}

const shareOf = (decimal: string): Share => {
  const read = Share.parse(decimal, '');
  invariant(read.ok, `${decimal} is a share`);
  return read.value;
};

function rowsOf(
  { by }: CriterionElement,
  words: ElementWords,
  part: (n: number, of: number) => Points,
  values: ScoreSheetContext['values'],
  voice: Voice,
): ScoreRow[] {
  if ('anchors' in by)
    return (words.anchors ?? []).map((anchor, i) => ({ score: i, words: anchor, points: part(i, by.anchors) }));
  const none: ScoreRow = { score: 'none', words: words.none ?? '', points: part(0, 1) };
  if ('count' in by) {
    const items = Object.values(words.items ?? {});
    // Each number of items has its own row: a third of a point, rounded and then doubled, would differ from two thirds
    const some = Array.from({ length: by.full - 1 }, (_, i) => by.full - 1 - i).map(
      (n): ScoreRow => ({
        score: n,
        words: voice.say('score.count', { count: n, of: by.full, items }),
        points: part(n, by.full),
      }),
    );
    return [{ score: 'full', words: words.full ?? '', points: part(1, 1) }, ...some, none];
  }
  if ('measure' in by) {
    const full = values[by.full];
    const reached = full instanceof Share ? voice.say('score.measure', { share: full }) : '';
    return [{ score: 'full', words: `${words.full ?? ''} ${reached}`.trim(), points: part(1, 1) }, none];
  }
  return [{ score: 'full', words: words.full ?? '', points: part(1, 1) }, none];
}

/** The table of a criterion as it stands in the tender: element, score, what was shown, points. */
export function scoreTable(context: ScoreSheetContext): Table {
  const { voice } = context;
  return {
    type: 'table',
    columns: [
      { title: voice.say('score.column.element'), width: 30 },
      { title: voice.say('score.column.score'), width: 12 },
      { title: voice.say('score.column.words'), width: 46 },
      { title: voice.say('score.column.points'), numeric: true, width: 12 },
    ],
    rows: scoredElements(context).flatMap(({ words, points, rows }) => {
      const name = voice.say('score.element', { name: words.name, asks: words.asks, points });
      const head: Cell = { children: cell(name).children, span: rows.length, header: true };
      return rows.map((row, i) => [
        ...(i === 0 ? [head] : []),
        cell(scoreName(row, voice)),
        cell(row.words),
        cell(voice.write(row.points)),
      ]);
    }),
  };
}

export const scoreName = ({ score }: ScoreRow, voice: Voice): string =>
  typeof score === 'number' ? String(score) : voice.say(`score.${score}`);

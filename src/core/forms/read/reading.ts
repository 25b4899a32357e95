import type { Problem } from '../../../kernel/result.ts';
import { type Place, problem } from '../../../kernel/result.ts';
import type { FormField } from '../../../library/items.ts';
import type { Library } from '../../../library/library.ts';
import type { Country } from '../../../library/schema.ts';
import type { Voice } from '../../clauses/voice.ts';
import type { Answer, Answers } from '../answers.ts';
import type { FormWords } from './words.ts';

/** What is at hand while a form is read, and what was found so far: all problems, and the cell of each answer. */
export interface Reading {
  readonly file: string;
  readonly library: Library;
  readonly voice: Voice;
  readonly words: FormWords;
  readonly country: Country | undefined;
  readonly problems: Problem[];
  /** By the path of the answer, such as `links[2].from`. */
  readonly places: Map<string, Place>;
}

/** The cells of one line of answers: where each stands, also those that were left empty. */
export type Cells = Readonly<Record<string, Place>>;

/** Notes what is wrong at a cell. */
export function tell(reading: Reading, at: Place, wrong: string, expected: string, values: Record<string, string> = {}): void {
  reading.problems.push({ ...problem('', wrong, expected, values), at });
}

/**
 * Tells which answers are missing: those that are always needed, and those that another answer of the same line asks for.
 *
 * @param refused the fields whose answer is there but could not be read: they are not missing
 */
export function missingIn(
  fields: readonly FormField[],
  answers: Answers,
  cells: Cells,
  refused: ReadonlySet<string>,
  reading: Reading,
): void {
  const { voice } = reading;
  for (const field of fields) {
    const at = cells[field.id];
    if (!at || field.id in answers || refused.has(field.id)) continue;
    const key = voice.words(field.title);
    const because = Object.entries(field.requiredWhen ?? {}).find(([id, when]) => isOneOf(answers[id], when));
    if (field.required) tell(reading, at, 'problem.missing', 'problem.missing.expected', { key });
    else if (because) {
      const other = fields.find(({ id }) => id === because[0]);
      const values = {
        key,
        other: other ? voice.words(other.title) : because[0],
        value: wordsOf(answers[because[0]], other, voice),
      };
      tell(reading, at, 'problem.missing', 'problem.sheet.needed-when', values);
    }
  }
}

/** Content is read as text: `true` there is the yes that somebody answered. */
const isOneOf = (answer: Answer | undefined, when: unknown): boolean =>
  answer !== undefined && [when].flat().some((value) => String(value) === String(answer));

function wordsOf(answer: Answer | undefined, field: FormField | undefined, voice: Voice): string {
  if (typeof answer === 'boolean') return voice.say(answer ? 'sheet.yes' : 'sheet.no');
  const words = field?.options?.[String(answer)];
  return words ? voice.words(words) : String(answer);
}

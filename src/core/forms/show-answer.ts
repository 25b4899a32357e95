import { readDay } from '../../kernel/term.ts';
import type { FormField } from '../../library/items.ts';
import type { Voice } from '../clauses/voice.ts';
import { type Answer, unknown } from './answers.ts';
import type { Option } from './options.ts';
import type { CellValue } from './sheet.ts';

/** An answer as it stands in a cell: in the words of the reader, a day as a day, a number as a number. */
export function showAnswer(
  answer: Answer | undefined,
  field: FormField,
  options: readonly Option[] | undefined,
  voice: Voice,
): CellValue | undefined {
  if (answer === undefined) return undefined;
  if (answer === unknown && field.unknownAllowed) return voice.say('sheet.unknown');
  switch (field.kind) {
    case 'number':
    case 'share':
    case 'score':
    case 'computed':
      return Number(answer);
    case 'yes-no':
      return voice.say(String(answer) === 'true' ? 'sheet.yes' : 'sheet.no');
    case 'date': {
      const day = readDay(String(answer), '');
      return day.ok ? day.value : String(answer);
    }
    case 'country':
      return String(answer);
    default:
      return [answer]
        .flat()
        .map((one) => options?.find(({ id }) => id === one)?.words[voice.language] ?? String(one))
        .join('; ');
  }
}

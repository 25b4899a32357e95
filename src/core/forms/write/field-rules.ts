import type { FormField } from '../../../library/items.ts';
import type { Voice } from '../../clauses/voice.ts';
import { boundsOf, fewEnoughToSay } from '../options.ts';
import type { Allowed, CellRule, Holds } from '../sheet.ts';
import { type Choices, keyOf } from './choices-sheet.ts';

/** Cells below each other in which one field is filled in. */
export interface Span {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What a spreadsheet itself can hold a field to. Several words in one cell, free text and references to another document
 * are checked when the form is read.
 *
 * @param target where the codes stand that a reference may name
 */
export function rulesFor(
  field: FormField,
  span: Span,
  choices: readonly Choices[],
  target: Allowed | undefined,
  voice: Voice,
): CellRule[] {
  const allows = allowedIn(field, choices, target);
  if (!allows) return [];
  // Not knowing is an answer, not every country stands in the list, and a row may be filled in before the one it names
  const strict = !field.unknownAllowed && field.kind !== 'country' && field.kind !== 'ref';
  return [{ ...span, allows, strict, otherwise: voice.say(`sheet.otherwise.${allows.kind}`) }];
}

function allowedIn(field: FormField, choices: readonly Choices[], target: Allowed | undefined): Allowed | undefined {
  switch (field.kind) {
    case 'choice':
    case 'country':
      return choices.find(({ key }) => key === keyOf(field))?.allows;
    case 'ref':
      return target;
    case 'score':
      return { kind: 'whole', ...boundsOf(field) };
    case 'number':
    case 'share': {
      const { min, max, above } = boundsOf(field);
      return { kind: 'decimal', min: min ?? above, max };
    }
    case 'date':
      return { kind: 'day' };
    default:
      return undefined;
  }
}

export const holds = ({ kind }: FormField): Holds =>
  kind === 'date' ? 'day' : ['number', 'share', 'score', 'computed'].includes(kind) ? 'number' : 'text';

/** A few words are said where they are needed; a long list stands on its sheet. */
const whichOf = ({ options, allows }: Choices, voice: Voice): string =>
  options.length > fewEnoughToSay
    ? voice.say('sheet.listed', { sheet: allows.sheet })
    : voice.say('form.options', { options: options.map(({ words }) => words[voice.language]).join('; ') });

/** A name with a star when it is needed. */
export const titleOf = (field: FormField, voice: Voice): string =>
  field.required ? voice.say('form.required', { title: voice.words(field.title) }) : voice.words(field.title);

/** What is meant, and what cannot be seen from a list to choose from: that several words may stand in one cell, and which. */
export function helpOf(field: FormField, choices: readonly Choices[], voice: Voice): string {
  const help = voice.words(field.help);
  if (field.kind === 'computed') return `${help} ${voice.say('sheet.computed')}`;
  if (field.kind !== 'list' && field.kind !== 'refs') return help;
  const list = choices.find(({ key }) => key === keyOf(field) && key !== '');
  return [help, ...(list ? [whichOf(list, voice)] : []), voice.say('sheet.several')].join(' ');
}

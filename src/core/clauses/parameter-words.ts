import type { Value } from '../../kernel/reason.ts';
import type { Parameter } from '../../library/parameter.ts';
import { inKind, isBlank } from '../../library/text.ts';
import type { ClauseWords } from '../../library/words.ts';
import { limitOf } from './parameter-bounds.ts';
import type { DraftClause } from './prepare.ts';
import type { Voice } from './voice.ts';

/** Whether somebody must still fill in this parameter before the text goes out. */
export const isOpen = (name: string, { parameters }: DraftClause): boolean =>
  parameters.blanks.some(({ parameter }) => parameter === name);

/** What a parameter is set to, with its unit: `24 maanden`, `de gunningsbeslissing`; a dash where nothing was asked. */
export function valueInWords(name: string, one: DraftClause, words: ClauseWords | undefined, voice: Voice): string {
  const value = one.parameters.values[name];
  const parameter = one.clause.parameters?.[name];
  if (value === undefined || parameter === undefined || isBlank(value))
    return isOpen(name, one) ? voice.say('document.blank') : voice.say('parameter.not-asked');
  return inKind(parameter.kind, value, { format: voice.locale.format, options: words?.options ?? {} }, name);
}

/** Between which values a parameter can be chosen, in words; empty where content leaves no choice. */
export const boundsInWords = (parameter: Parameter | undefined, voice: Voice): string =>
  parameter?.min !== undefined && parameter.max !== undefined && parameter.min !== parameter.max
    ? voice.say('parameter.bounds', {
        min: limitOf(parameter, parameter.min) as Value,
        max: limitOf(parameter, parameter.max) as Value,
      })
    : '';

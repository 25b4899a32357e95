import { type AskedParameter, typedParameter } from '../../../../core/clauses/parameter-form.ts';
import { readValue } from '../../../../core/clauses/parameter-value.ts';
import { boundsInWords } from '../../../../core/clauses/parameter-words.ts';
import type { Voice } from '../../../../core/clauses/voice.ts';
import type { Problem } from '../../../../kernel/result.ts';
import { inKind, isBlank, type Printable } from '../../../../library/text.ts';
import type { ClauseWords } from '../../../../library/words.ts';
import { ChoiceField, type Option, TextField, TickField } from '../../../parts/fields.tsx';
import type { Sent } from '../../choices.ts';

interface ParameterFieldProps {
  readonly asked: AskedParameter;
  readonly words: ClauseWords | undefined;
  readonly sent: Sent | undefined;
  readonly problem: Problem | undefined;
  readonly voice: Voice;
}

/** A parameter of a clause to choose: its value, between which bounds, what more or less means, and where the value comes from. */
export function ParameterField({ asked, words, sent, problem, voice }: ParameterFieldProps) {
  const { name, given, standard } = asked;
  const label = labelOfParameter(name, words);
  return (
    <div class={isWide(asked) ? 'k-span' : ''}>
      <Field asked={asked} words={words} sent={sent} problem={problem} voice={voice} />
      {given !== undefined && standard !== undefined && (
        <button type="submit" class="k-textbutton" name="standard" value={name}>
          {voice.say('page.choose.standard')}
          <span class="k-hidden">{`: ${label}`}</span>
        </button>
      )}
    </div>
  );
}

function Field({ asked, words, sent, problem, voice }: ParameterFieldProps) {
  const { name, path, parameter } = asked;
  const typed = sent?.[path] ?? typedParameter(asked, voice.locale.format);
  const shown = { name: path, label: labelOfParameter(name, words), typed, problem, voice, help: helpOf(asked, words, voice) };
  const options = optionsOf(asked, words, voice);
  switch (parameter.kind) {
    case 'choice':
      return <ChoiceField {...shown} options={options} />;
    case 'list':
      return (
        <>
          <input type="hidden" name={path} value="" />
          <TickField {...shown} options={options} ticked={typed.split(',')} />
        </>
      );
    case 'text':
      return <TextField {...shown} />;
    case 'date':
      return <TextField {...shown} type="date" width="m" />;
    case 'money':
      return <TextField {...shown} type="number" width="m" unit={voice.say('page.unit.euro')} />;
    case 'share':
      return <TextField {...shown} type="number" width="s" unit="%" />;
    default:
      return <TextField {...shown} type="number" width="s" unit={voice.locale.format.units[parameter.kind]?.[1]} />;
  }
}

const isWide = ({ parameter: { kind } }: AskedParameter): boolean => kind === 'list' || kind === 'text';

/** The short name of a parameter. */
export const labelOfParameter = (name: string, words: ClauseWords | undefined): string => words?.labels?.[name] ?? name;

function optionsOf(
  { name, parameter: { of = [], reasoned = [] } }: AskedParameter,
  words: ClauseWords | undefined,
  voice: Voice,
) {
  return of.map(
    (value): Option => ({
      value,
      label: words?.options?.[name]?.[value] ?? value,
      help: reasoned.includes(value) ? voice.say('page.choose.reasoned') : undefined,
    }),
  );
}

function helpOf(asked: AskedParameter, words: ClauseWords | undefined, voice: Voice): string {
  const { name, parameter } = asked;
  return [boundsInWords(parameter, voice), words?.parameters?.[name], neededFor(asked, words, voice), origin(asked, words, voice)]
    .filter(Boolean)
    .join(' ');
}

/** Where the value comes from: the standard, the buyer, or from nobody yet. */
function origin(asked: AskedParameter, words: ClauseWords | undefined, voice: Voice): string {
  const { given, standard, parameter } = asked;
  if (standard === undefined) {
    if (given !== undefined) return '';
    return parameter.required === true ? voice.say('page.choose.asked') : '';
  }
  if (given === undefined) return voice.say('page.choose.from-standard');
  return voice.say('page.choose.own', { standard: valueWords(asked, standard, words, voice) });
}

/** A parameter that is asked with an option of another one only. */
function neededFor({ parameter: { required } }: AskedParameter, words: ClauseWords | undefined, voice: Voice): string {
  if (typeof required !== 'object') return '';
  const [other, option] = Object.entries(required)[0] ?? [];
  return other && option ? voice.say('page.choose.only', { option: words?.options?.[other]?.[option] ?? option }) : '';
}

/** A value as the texts print it: with its unit, an option in its words. */
export function printedWords(
  { name, parameter }: AskedParameter,
  value: Printable,
  words: ClauseWords | undefined,
  voice: Voice,
): string {
  if (isBlank(value)) return voice.say('document.blank');
  return inKind(parameter.kind, value, { format: voice.locale.format, options: words?.options ?? {} }, name);
}

/** The same of a value as a file or content holds it. */
export function valueWords(asked: AskedParameter, raw: unknown, words: ClauseWords | undefined, voice: Voice): string {
  const read = readValue(asked.path, asked.parameter, raw);
  return read.ok ? printedWords(asked, read.value, words, voice) : String(raw);
}

import type { Voice } from '../../core/clauses/voice.ts';
import { capital } from '../../core/clauses/voice.ts';
import type { Field } from '../../core/purchase/answers/fields.ts';
import type { Dossier } from '../../core/purchase/dossier.ts';
import type { Problem } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import { ChoiceField, type Option, ProseField, TextField } from '../parts/fields.tsx';
import { labelOf, wordsOf } from '../parts/labels.ts';

/** What a form knows besides its fields. */
export interface FormContext {
  readonly voice: Voice;
  readonly library: Library;
  /** The lots that a stone may belong to. */
  readonly lots: Dossier['lots'];
}
interface AnswerFieldProps {
  readonly field: Field;
  /** The key of the answer in the dossier, which names the field in the form. */
  readonly name: string;
  readonly typed: string;
  readonly problem: Problem | undefined;
  readonly of: FormContext;
}

/** An answer to give: a field of its kind, with "I don't know" where that is one. */
export function AnswerField({ field, name, typed, problem, of }: AnswerFieldProps) {
  const { voice } = of;
  const help = voice.locale.texts[`page.help.${wordsOf(field.path)}`];
  const shown = { name, typed, problem, voice, label: labelOf(name, voice), help };
  const options = optionsOf(field, of);
  if (options)
    return <ChoiceField {...shown} typed={typed || (field.empty === 'unknown' ? 'unknown' : typed)} options={options} />;
  switch (field.kind) {
    case 'prose':
      return <ProseField {...shown} />;
    case 'day':
      return <TextField {...shown} type="date" width="m" />;
    case 'money':
      return <TextField {...shown} type="number" width="m" unit={voice.say('page.unit.euro')} />;
    case 'share':
      return <TextField {...shown} type="number" width="s" unit="%" />;
    case 'quantity':
    case 'count':
    case 'points':
      return <TextField {...shown} type="number" width="s" unit={voice.locale.texts[`page.unit.${wordsOf(field.path)}`]} />;
    default:
      return <TextField {...shown} />;
  }
}

/** The options of a field, or nothing where it is typed. */
function optionsOf({ kind, path, of = [], empty }: Field, { voice, library, lots }: FormContext): Option[] | undefined {
  const unknown: Option[] = empty === 'unknown' ? [{ value: 'unknown', label: voice.say('page.unknown') }] : [];
  const english = voice.language === 'en';
  switch (kind) {
    case 'choice':
      return [
        ...of.map((value) => ({ value, label: optionWords(path, value, voice), help: optionHelp(path, value, voice) })),
        ...unknown,
      ];
    case 'yes':
      return [
        { value: 'true', label: capital(voice.say('fact.yes')) },
        { value: 'false', label: capital(voice.say('fact.no')) },
        ...unknown,
      ];
    case 'material':
      return [
        ...unknown,
        ...library.tables.materials.map((row) => ({ value: row.id, label: capital(english ? row.name_en : row.name_nl) })),
      ];
    case 'product':
      return [
        ...unknown,
        ...library.tables.products.map((row) => ({
          value: row.id,
          label: capital(english ? row.name_en : voice.language === 'nl-NL' ? row.name_nl_nl : row.name_nl_be),
        })),
      ];
    case 'country':
      return [
        ...unknown,
        ...library.tables.countries.map((row) => ({ value: row.iso2, label: english ? row.name_en : row.name_nl })),
      ];
    case 'lot':
      return lots.length > 0
        ? [
            { value: '', label: capital(voice.say('stone.lot.all')) },
            ...lots.map(({ id, title }) => ({ value: id, label: title })),
          ]
        : [];
    default:
      return undefined;
  }
}

function optionWords(path: string, value: string, voice: Voice): string {
  const id =
    { language: `page.language.${value}`, country: `country.${value}`, unit: `page.unit.${value}` }[wordsOf(path)] ??
    `fact.${wordsOf(path)}.${value}`;
  return wordsOf(path) === 'unit' ? voice.say(id) : capital(voice.say(id));
}
const optionHelp = (path: string, value: string, voice: Voice): string | undefined =>
  voice.locale.texts[`page.help.${wordsOf(path)}.${value}`];

import { voiceOf } from '../../core/clauses/voice.ts';
import type { FilledIn } from '../../core/forms/answers.ts';
import { formSheets } from '../../core/forms/write/form-sheets.ts';
import { nothingFilled, prefill } from '../../core/forms/write/prefill.ts';
import type { Dossier } from '../../core/purchase/dossier.ts';
import type { Form } from '../../library/items.ts';
import type { Library } from '../../library/library.ts';
import type { Country, Language } from '../../library/schema.ts';
import { pack } from '../../outside/documents/word/pack.ts';
import { writeXlsx } from '../../outside/exchange/write-xlsx.ts';

/** What a form is made for; answers that are known already stand in it. */
export interface FormFor {
  readonly language: Language;
  readonly dossier?: Dossier | undefined;
  readonly filled?: FilledIn | undefined;
}

/** Makes a form as a workbook to fill in, with what the dossier already says. The same call gives the same bytes. */
export function writeForm(form: Form, library: Library, { language, dossier, filled }: FormFor): Promise<Uint8Array> {
  const voice = voiceOf(library, language);
  const sheets = formSheets({
    form,
    library,
    voice,
    country: dossier?.authority.country ?? countryOf(language),
    filled: filled ?? (dossier ? prefill(form, dossier, library) : nothingFilled),
  });
  return writeXlsx(sheets, voice.say('sheet.day-format'), pack);
}

/** Without a dossier the language says whose rows stand ready; English says nothing. */
const countryOf = (language: Language): Country | undefined =>
  language === 'nl-BE' ? 'BE' : language === 'nl-NL' ? 'NL' : undefined;

import { adviceText } from '../app/clauses/advice-text.ts';
import { adviceJson, advise } from '../app/clauses/advise.ts';
import { all, dayOption, oneFile, oneOfOption, readArguments } from './arguments.ts';
import { languageOfFile, libraryFor, problemsIn, readDossierFile } from './input.ts';
import { deliver } from './output.ts';
import { tell } from './report.ts';
import type { Command } from './world.ts';

const formats = ['text', 'json'] as const;

/** `kassei advise DOSSIER.yaml`: the purchase type, what each phase can do, the steps, a stance for each clause. */
export const adviseCommand: Command = async (args, world) => {
  const read = readArguments(args, { values: ['format', 'on', 'out', 'overlay'], flags: [] });
  const language = languageOfFile(
    read.ok ? read.value.files[0] : undefined,
    read.ok ? read.value.options.language : undefined,
    world,
  );
  const locale = (await world.library()).library.locales[language];
  if (!read.ok) return tell(read.problems, locale, world);
  const options = all(oneFile(read.value), oneOfOption(read.value, 'format', formats), dayOption(read.value, 'on'));
  if (!options.ok) return tell(options.problems, locale, world);
  const [file, format, on] = options.value;
  const { out, overlay } = read.value.options;
  const library = await libraryFor(world, overlay, language);
  if (typeof library === 'number') return library;

  const input = await readDossierFile(file, library);
  if (!input.ok) return tell(input.problems, locale, world);
  const advised = advise(input.value, library, on ?? world.today(), language);
  if (!advised.ok) return tell(problemsIn(input.value, advised.problems), locale, world);
  const asJson = (format ?? (out?.endsWith('.json') ? 'json' : 'text')) === 'json';
  const content = asJson
    ? `${JSON.stringify(adviceJson(advised.value, library, language), null, 2)}\n`
    : adviceText(input.value.dossier, advised.value, library, language);
  return deliver({ content, what: locale.texts['cli.advise.what'] ?? '' }, out, locale, world);
};

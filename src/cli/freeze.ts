import { stringify } from 'yaml';
import { freezeDossier } from '../app/clauses/draft.ts';
import { outdated } from '../core/clauses/frozen.ts';
import { problem } from '../kernel/result.ts';
import { say } from '../library/format.ts';
import { all, dayOption, oneFile, readArguments } from './arguments.ts';
import { type DossierInput, languageOfFile, libraryFor, problemsIn, readDossierFile } from './input.ts';
import { deliver } from './output.ts';
import { tell } from './report.ts';
import type { Command } from './world.ts';

/** `kassei freeze DOSSIER.yaml --on DATE --out FROZEN.yaml`: publication; with --replaces a rectification. */
export const freezeCommand: Command = async (args, world) => {
  const read = readArguments(args, { values: ['on', 'replaces', 'out', 'overlay'], flags: [] });
  const language = languageOfFile(
    read.ok ? read.value.files[0] : undefined,
    read.ok ? read.value.options.language : undefined,
    world,
  );
  const locale = (await world.library()).library.locales[language];
  if (!read.ok) return tell(read.problems, locale, world);
  const { out, overlay, replaces } = read.value.options;
  const options = all(oneFile(read.value), dayOption(read.value, 'on'));
  if (!options.ok) return tell(options.problems, locale, world);
  const [file, on] = options.value;
  const missing = [...(on ? [] : ['--on']), ...(out ? [] : ['--out'])];
  if (!on || missing.length > 0)
    return tell(
      missing.map((option) => problem(option, 'problem.option.needed', 'problem.option.needed.expected', { option })),
      locale,
      world,
    );
  const library = await libraryFor(world, overlay, language);
  if (typeof library === 'number') return library;

  const input = await readDossierFile(file, library);
  const earlier = replaces === undefined ? undefined : await readDossierFile(replaces, library);
  if (!input.ok) return tell(input.problems, locale, world);
  if (earlier && !earlier.ok) return tell(earlier.problems, locale, world);
  const frozen = freezeDossier(input.value, library, on, earlier?.value);
  if (!frozen.ok)
    return tell(problemsIn(whose(frozen.problems[0].path, input.value, earlier?.value), frozen.problems), locale, world);
  if (earlier)
    for (const one of outdated(frozen.value, library))
      if (one.library !== undefined)
        world.stderr(
          say({ message: 'cli.frozen.kept', values: { clause: one.id, frozen: one.frozen, library: one.library } }, locale),
        );
  const { frozen: _frozen, replaces: _replaces, ...dossier } = input.value.data as Record<string, unknown>;
  // Plain data: what JSON writes is what the file holds, and reads back the same
  const data = JSON.parse(JSON.stringify({ ...dossier, frozen: frozen.value }));
  const what = say(
    {
      message: earlier ? 'cli.freeze.again' : 'cli.freeze.what',
      values: { clauses: frozen.value.clauses.length, changes: frozen.value.changes?.length ?? 0, on },
    },
    locale,
  );
  return deliver({ content: stringify(data, { lineWidth: 120 }), what }, out, locale, world);
};

/** A fault of what was frozen belongs to the file that is replaced, every other to the dossier. */
const whose = (path: string, dossier: DossierInput, earlier: DossierInput | undefined): DossierInput =>
  path.startsWith('frozen') && earlier ? earlier : dossier;

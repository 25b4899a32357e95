import { extname } from 'node:path';
import { type Drafted, documentOf, draftDossier } from '../app/clauses/draft.ts';
import { type Format, formats, writeDocument } from '../app/clauses/write-document.ts';
import { outdated } from '../core/clauses/frozen.ts';
import { type ReadingName, readings } from '../core/clauses/readings/reading.ts';
import type { DocumentTree } from '../core/clauses/tree.ts';
import { ok, problem, type Result } from '../kernel/result.ts';
import { say } from '../library/format.ts';
import type { Library } from '../library/library.ts';
import type { Locale } from '../library/locale.ts';
import { type Arguments, all, dayOption, oneFile, oneOfOption, readArguments } from './arguments.ts';
import { type DossierInput, languageOfFile, libraryFor, problemsIn, readDossierFile } from './input.ts';
import { deliver } from './output.ts';
import { tell } from './report.ts';
import type { Command, World } from './world.ts';

const editions = ['tender', 'buyer'] as const;

/** `kassei draft DOSSIER.yaml`: the tender document, the buyer's edition, or one of the five readings. */
export const draftCommand: Command = async (args, world) => {
  const read = readArguments(args, { values: ['format', 'edition', 'reading', 'on', 'out', 'overlay'], flags: ['announcement'] });
  const language = languageOfFile(
    read.ok ? read.value.files[0] : undefined,
    read.ok ? read.value.options.language : undefined,
    world,
  );
  const locale = (await world.library()).library.locales[language];
  if (!read.ok) return tell(read.problems, locale, world);
  const { out, overlay } = read.value.options;
  const options = all(
    oneFile(read.value),
    formatOf(read.value),
    oneOfOption(read.value, 'edition', editions),
    oneOfOption(read.value, 'reading', readings),
    dayOption(read.value, 'on'),
  );
  if (!options.ok) return tell(options.problems, locale, world);
  const [file, format, edition = 'tender', reading = 'text', on] = options.value;
  const library = await libraryFor(world, overlay, language);
  if (typeof library === 'number') return library;

  const input = await readDossierFile(file, library);
  if (!input.ok) return tell(input.problems, locale, world);
  const done = draftDossier(input.value, library, on ?? world.today());
  if (!done.ok) return tell(problemsIn(input.value, done.problems), locale, world);
  const tree = documentOf(done.value, {
    edition,
    document: read.value.flags.has('announcement') ? 'announcement' : 'tender',
    reading,
  });
  if (!tree.ok) return tell(problemsIn(input.value, tree.problems), locale, world);
  remarks(done.value, input.value, library, locale, world);
  const written = await writeDocument(tree.value, format, done.value);
  if (!written.ok) return tell(written.problems, locale, world);
  return deliver({ content: written.value, what: madeWords(tree.value, format, reading, locale) }, out, locale, world);
};

/** The format asked, else that of the file's ending, else Markdown. An ending that is none is told. */
function formatOf(args: Arguments): Result<Format> {
  const asked = oneOfOption(args, 'format', formats);
  if (!asked.ok) return asked;
  if (asked.value) return ok(asked.value);
  const ending = extname(args.options.out ?? '')
    .slice(1)
    .toLowerCase();
  const known = formats.find((format) => format === ending);
  if (known || args.options.out === undefined) return ok(known ?? 'md');
  return {
    ok: false,
    problems: [
      problem('--out', 'problem.out.ending', 'problem.out.ending.expected', {
        ending: ending || '-',
        formats: formats.join(', '),
      }),
    ],
  };
}

/** What the buyer should know and that blocks nothing: said on standard error. */
function remarks({ frozen }: Drafted, { file }: DossierInput, library: Library, locale: Locale, world: World): void {
  for (const one of frozen ? outdated(frozen, library) : [])
    world.stderr(
      say(
        {
          message: one.library === undefined ? 'cli.frozen.gone' : 'cli.frozen.newer',
          values: { file, clause: one.id, frozen: one.frozen, library: one.library ?? '' },
        },
        locale,
      ),
    );
}

/** In one line what was made. */
const madeWords = (tree: DocumentTree, format: Format, reading: ReadingName, locale: Locale): string =>
  say(
    {
      message: reading === 'text' ? 'cli.draft.what' : 'cli.reading.what',
      values: {
        format: { message: `format.${format}`, values: {} },
        articles: { count: tree.parts.reduce((sum, part) => sum + part.articles.length, 0), unit: 'articles' },
        annexes: { count: tree.annexes.length, unit: 'annexes' },
        title: tree.title,
        subtitle: tree.subtitle,
      },
    },
    locale,
  );

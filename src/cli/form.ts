import { extname } from 'node:path';
import type { FormRead } from '../app/forms/read-form.ts';
import { err, ok, problem, type Result } from '../kernel/result.ts';
import { say } from '../library/format.ts';
import type { Form } from '../library/items.ts';
import type { Library } from '../library/library.ts';
import { nearest } from '../library/problems.ts';
import { type Language, wordsIn } from '../library/schema.ts';
import { readBytes } from '../outside/disk/files.ts';
import { type Arguments, all, oneFile, oneOfOption, readArguments } from './arguments.ts';
import { languageOfFile, libraryFor, readDossierFile } from './input.ts';
import { languageOf } from './language.ts';
import { deliver } from './output.ts';
import { tell } from './report.ts';
import { type Command, exit, type World } from './world.ts';

const formats = ['text', 'yaml', 'json'] as const;
type Format = (typeof formats)[number];

/** `kassei form`: the forms; with the name of one its workbook to fill in; with a workbook what was filled in. */
export const formCommand: Command = async (args, world) => {
  const read = readArguments(args, { values: ['dossier', 'format', 'out', 'overlay'], flags: [] });
  const asked = read.ok ? read.value.options.language : undefined;
  const language = languageOfFile(read.ok ? read.value.options.dossier : undefined, asked, world);
  if (!read.ok) return tell(read.problems, (await world.library()).library.locales[language], world);
  const library = await libraryFor(world, read.value.options.overlay, language);
  if (typeof library === 'number') return library;
  const [named] = read.value.files;
  if (named === undefined) return list(library, language, world);
  return isPath(named) ? readBack(read.value, library, world) : make(read.value, library, language, world);
};

/** The name of a form has no dot and no slash; a file has one. */
const isPath = (named: string): boolean => /[./\\]/.test(named);

async function list({ forms }: Library, language: Language, world: World): Promise<number> {
  const widest = Math.max(...Object.keys(forms).map((id) => id.length));
  const lines = Object.values(forms).map(({ id, title }) => `${id.padEnd(widest)}  ${wordsIn(title, language)}\n`);
  await world.stdout(lines.join(''));
  return exit.done;
}

/** `kassei form chain --out FILE.xlsx`: a workbook to fill in. */
async function make(args: Arguments, library: Library, language: Language, world: World): Promise<number> {
  const locale = library.locales[language];
  const { out, dossier: file } = args.options;
  const options = all(
    oneFile(args),
    onlyWith(args, 'format', ['dossier']),
    formNamed(args.files[0] ?? '', library),
    endingOf(out),
  );
  if (!options.ok) return tell(options.problems, locale, world);
  const [, , form] = options.value;
  const input = file === undefined ? undefined : await readDossierFile(file, library);
  if (input && !input.ok) return tell(input.problems, locale, world);

  const { writeForm } = await import('../app/parts/write-form.ts');
  const content = await writeForm(form, library, { language, dossier: input?.value.dossier });
  const values = { title: wordsIn(form.title, language), sheets: form.tables?.length ?? 0 };
  return deliver({ content, what: say({ message: 'cli.form.made', values }, locale) }, out, locale, world);
}

/** `kassei form FILE.xlsx`: what was filled in, or everything that is wrong with it by sheet, row and column. */
async function readBack(args: Arguments, library: Library, world: World): Promise<number> {
  const { out, language: asked } = args.options;
  const before = library.locales[languageOf(asked, undefined, world)];
  const options = all(oneFile(args), onlyWith(args, 'dossier', ['format']), formatOf(args));
  if (!options.ok) return tell(options.problems, before, world);
  const [file, , format] = options.value;
  const bytes = readBytes(file, 'problem.package.huge.expected');
  if (!bytes.ok) return tell(bytes.problems, before, world);

  const { openWorkbook, readWorkbook } = await import('../app/forms/read-form.ts');
  const book = await openWorkbook(bytes.value, file);
  if (!book.ok) return tell(book.problems, before, world);
  const language = languageOf(asked, book.value.language, world);
  const locale = library.locales[language];
  const read = readWorkbook(book.value, library, language);
  if (!read.ok) return tell(read.problems, locale, world);
  const values = { title: wordsIn(read.value.filled.form.title, language), reads: read.value.filled.form.reads };
  const what = say({ message: 'cli.form.read', values }, locale);
  return deliver({ content: await written(read.value, format, library, language), what }, out, locale, world);
}

/** An option that belongs to the other use of the command. @param instead the options that do belong here */
const onlyWith = ({ options }: Arguments, name: string, instead: readonly string[]): Result<undefined> =>
  options[name] === undefined
    ? ok(undefined)
    : err(
        problem(`--${name}`, 'problem.option.unknown', 'problem.choice.expected', {
          option: `--${name}`,
          options: [...instead, 'out', 'overlay', 'language'].map((option) => `--${option}`).join(', '),
        }),
      );

function formNamed(named: string, { forms }: Library): Result<Form> {
  const form = forms[named];
  if (form) return ok(form);
  const near = nearest(named, Object.keys(forms));
  const values = { form: named, near: near ?? '', options: Object.keys(forms).join(', ') };
  return err(problem('', 'problem.sheet.form', near ? 'problem.suggestion' : 'problem.choice.expected', values));
}

const endingOf = (out: string | undefined): Result<undefined> =>
  out === undefined || extname(out).toLowerCase() === '.xlsx'
    ? ok(undefined)
    : err(
        problem('--out', 'problem.out.ending', 'problem.choice.expected', {
          ending: extname(out).slice(1) || '-',
          options: 'xlsx',
        }),
      );

/** The format asked, else that of the file's ending, else text. */
function formatOf(args: Arguments): Result<Format> {
  const asked = oneOfOption(args, 'format', formats);
  if (!asked.ok) return asked;
  const ending = extname(args.options.out ?? '').toLowerCase();
  return ok(asked.value ?? (ending === '.json' ? 'json' : /^\.ya?ml$/.test(ending) ? 'yaml' : 'text'));
}

async function written(read: FormRead, format: Format, library: Library, language: Language): Promise<string> {
  if (format === 'json') return `${JSON.stringify(read.data, null, 2)}\n`;
  if (format === 'yaml') return (await import('yaml')).stringify(read.data, { lineWidth: 120 });
  return (await import('../app/forms/form-text.ts')).formText(read, library, language);
}

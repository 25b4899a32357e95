import { join } from 'node:path';
import { problem } from '../kernel/result.ts';
import { checkContent } from '../library/check/check.ts';
import { guideCoverage } from '../library/check/coverage.ts';
import { overdue } from '../library/check/overdue.ts';
import { say } from '../library/format.ts';
import { loadOverlay, readFolder } from '../outside/content/folder-library.ts';
import { dayOption, readArguments } from './arguments.ts';
import { languageOf } from './language.ts';
import { problemLine, tell } from './report.ts';
import { type Command, exit } from './world.ts';

/** `kassei content check`: holds the content to its format; `--overdue` lists what must be checked again. */
export const contentCheckCommand: Command = async (args, world) => {
  const read = readArguments(args, { values: ['on', 'overlay'], flags: ['overdue'] });
  const language = languageOf(read.ok ? read.value.options.language : undefined, undefined, world);
  const locale = (await world.library()).library.locales[language];
  if (!read.ok) return tell(read.problems, locale, world);
  const on = dayOption(read.value, 'on');
  if (!on.ok) return tell(on.problems, locale, world);
  if (read.value.files.length > 0)
    return tell(
      [problem('', 'problem.call.more-files', 'problem.call.more-files.expected', { files: read.value.files.join(', ') })],
      locale,
      world,
    );

  const { library, problems, place } = readFolder(join(world.home, 'content'));
  const words = (id: string, values = {}) => say({ message: id, values }, locale);
  if (read.value.flags.has('overdue')) {
    const list = overdue(library, on.value ?? world.today());
    const lines = list.map(({ file, checked, due }) => words('cli.overdue.line', { file, checked, due }));
    await world.stdout(`${[...lines, words('cli.overdue.count', { count: list.length })].join('\n')}\n`);
    return list.length > 0 ? exit.findings : exit.done;
  }
  const overlay = read.value.options.overlay;
  const own = overlay === undefined ? undefined : loadOverlay(overlay, library);
  if (overlay !== undefined && !own)
    return tell(
      [problem('--overlay', 'problem.overlay.missing', 'problem.overlay.missing.expected', { folder: overlay })],
      locale,
      world,
    );
  if (own?.empty)
    return tell(
      [problem('--overlay', 'problem.overlay.empty', 'problem.overlay.empty.expected', { folder: overlay ?? '' })],
      locale,
      world,
    );
  const faults = [...problems, ...checkContent(library, place)].map((fault) =>
    fault.at ? { ...fault, at: { ...fault.at, file: `content/${fault.at.file}` } } : fault,
  );
  const all = [...faults, ...(own?.problems ?? [])];
  const used = own?.library ?? library;
  const coverage = guideCoverage(used).map(({ id, citedBy }) =>
    words('cli.guide.line', { id, count: citedBy.length, by: citedBy.join(', ') || '-' }),
  );
  const counts = words('cli.content.count', {
    clauses: Object.keys(used.clauses).length,
    advice: Object.keys(used.advice).length,
    evidence: Object.keys(used.evidence).length,
    forms: Object.keys(used.forms).length,
    law: Object.keys(used.law).length,
    faults: all.length,
  });
  await world.stdout(
    `${[...all.map((fault) => problemLine(fault, locale)), ...(all.length > 0 ? [''] : []), ...coverage, counts].join('\n')}\n`,
  );
  return all.length > 0 ? exit.findings : exit.done;
};

import { titleOf } from '../../core/clauses/choose.ts';
import { type Voice, voiceOf } from '../../core/clauses/voice.ts';
import type { Because } from '../../core/purchase/advice.ts';
import type { Dossier } from '../../core/purchase/dossier.ts';
import type { Library } from '../../library/library.ts';
import type { Language } from '../../library/schema.ts';
import { type Phase, phases, stances } from '../../library/vocabulary.ts';
import type { Advised } from './advise.ts';

/** Columns of a terminal line. */
const width = 100;

/** The advice for a terminal: the type first, then per phase the stance, the steps and the clauses. */
export function adviceText(dossier: Dossier, advised: Advised, library: Library, language: Language): string {
  const voice = voiceOf(library, language);
  const { situation } = advised;
  return [
    `${dossier.title} · ${dossier.authority.name}`,
    '',
    voice.say(`purchase.type.${situation.type.value}`),
    ...situation.type.because.flatMap(({ message, values, sources }) =>
      item({ text: voice.say(message, values), sources }, voice),
    ),
    ...situation.because.flatMap(({ message, values, sources }) => item({ text: voice.say(message, values), sources }, voice)),
    ...phases.flatMap((phase) => phaseLines(phase, advised, library, voice)),
    '',
  ].join('\n');
}

function phaseLines(phase: Phase, { phases: fits, steps, choice }: Advised, library: Library, voice: Voice): string[] {
  const fit = fits.find((one) => one.phase === phase);
  const here = choice.stances
    .filter((one) => one.phase === phase)
    .sort((a, b) => stances.indexOf(a.stance) - stances.indexOf(b.stance));
  const chosen = new Set(choice.chosen.map((one) => one.id));
  return [
    '',
    `${voice.say(`phase.${phase}`).toUpperCase()}${fit ? ` · ${voice.say(`stance.${fit.stance}`)}` : ''}`,
    ...(fit?.because ?? []).flatMap((because) => item(because, voice)),
    ...steps
      .filter((step) => step.phase === phase)
      .flatMap(({ item: step, because }) => [
        '',
        ...wrap(voice.words(step.title), '  '),
        ...because.flatMap((b) => wrap(voice.because(b), '    ')),
        ...(step.do ?? []).flatMap((todo) => wrap(`[ ] ${voice.words(todo)}`, '    ', '        ')),
      ]),
    ...(here.length > 0 ? ['', `  ${voice.say('advice.clauses')}`] : []),
    ...here.flatMap(({ id, stance, because }) => [
      ...wrap(
        `${chosen.has(id) ? '●' : '○'} ${voice.say(`stance.${stance}`)}: ${titleOf(id, library, voice.language)} (${id})`,
        '  ',
        '    ',
      ),
      ...because.flatMap((b) => wrap(voice.because(b), '      ')),
    ]),
  ];
}

const item = (because: Because, voice: Voice): string[] =>
  wrap(`- ${voice.because(because)} (${voice.sources(because.sources)})`, '  ', '    ');

/** Breaks a text into lines at spaces. */
export function wrap(text: string, first: string, next = first): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/)) {
    const indent = lines.length === 0 ? first : next;
    if (line.length > indent.length && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${next}${word}`;
    } else line = line.length > indent.length ? `${line} ${word}` : `${line}${word}`;
  }
  return [...lines, line];
}

import { type Message, message } from '../../kernel/reason.ts';
import { invariant } from '../../kernel/result.ts';
import { Share } from '../../kernel/share.ts';
import type { Condition, FactName } from '../../library/condition.ts';
import type { Advice } from '../../library/items.ts';
import type { Library } from '../../library/library.ts';
import { type Language, wordsIn } from '../../library/schema.ts';
import { fillSentence } from '../../library/text.ts';
import { type Phase, phases, type Stance } from '../../library/vocabulary.ts';
import { judge } from './condition.ts';
import type { Facts, Situation } from './facts.ts';

/** A sentence of content with its sources, in the reader's language already: content has no message ids. */
export interface Because {
  readonly text: string | Message;
  readonly sources: readonly string[];
}
/** What depends on a fact that nobody knows yet: were the condition to hold, this would follow. */
export interface Open {
  readonly lacks: readonly FactName[];
  readonly follows: Because;
}
/** How far a phase can do something for this purchase. @see fig-1 */
export interface PhaseAdvice {
  readonly phase: Phase;
  readonly stance: Stance;
  readonly because: readonly Because[];
}
/** A step of the guide that fits this purchase. */
export interface Step {
  readonly id: string;
  readonly phase: Phase;
  readonly item: Advice;
  readonly because: readonly Because[];
  /** The facts on which it depends whether the step fits. */
  readonly lacks: readonly FactName[];
}

/** The stance of each phase: the first that holds, with its reason, and what an unknown fact would change. @see fig-1 */
export function phaseAdvice({ facts }: Situation, library: Library, language: Language): PhaseAdvice[] {
  const fits = library.advice['phase-plan']?.phases;
  if (!fits) return [];
  return phases.map((phase) => {
    const chosen = firstThatHolds(fits[phase], facts);
    const said = (fit: (typeof fits)[Phase][number]): Because => ({ text: wordsIn(fit.because, language), sources: fit.sources });
    const open = chosen.open.map(({ rule, lacks }) => ({ lacks, follows: said(rule) }));
    return { phase, stance: chosen.rule.is, because: [said(chosen.rule), ...open.map(openReason)] };
  });
}

/** The steps of the guide that fit, in the guide's order. One that depends on an unknown fact is shown and says so. */
export function stepsFor({ facts }: Situation, library: Library, language: Language): Step[] {
  return Object.values(library.advice)
    .map((item) => ({ item, judged: judge(item.when, facts) }))
    .filter(({ judged }) => judged.holds !== false)
    .sort((a, b) => a.item.order - b.item.order)
    .map(({ item, judged }) => ({
      id: item.id,
      phase: item.phase,
      item,
      lacks: judged.lacks,
      because: [
        { text: adviceText(item, library, language), sources: item.sources },
        ...(judged.lacks.length > 0 ? [lackReason(judged.lacks)] : []),
      ],
    }));
}

/** The text of an advice item; a figure that it prints is the one it holds, with its date and source. */
export function adviceText(item: Advice, library: Library, language: Language): string {
  const figures = (item.figures ?? []).map(({ id, is }) => {
    const share = Share.parse(is, '');
    invariant(share.ok, `${item.id} holds the share ${id}`);
    return [id, share.value] as const;
  });
  return fillSentence(wordsIn(item.text, language), Object.fromEntries(figures), {
    format: library.locales[language].format,
    options: {},
  });
}

/** The first rule that holds; the rules before it that nobody can judge yet stand beside it. */
export function firstThatHolds<R extends { readonly when?: Condition | undefined }>(rules: readonly R[], facts: Facts) {
  const open: { rule: R; lacks: readonly FactName[] }[] = [];
  for (const rule of rules) {
    const judged = judge(rule.when, facts);
    if (judged.holds === true) return { rule, open };
    if (judged.holds === 'unknown') open.push({ rule, lacks: judged.lacks });
  }
  throw new Error('Broken promise: the last rule of a list holds always');
}

/** "Once we know X: …" */
export const openReason = ({ lacks, follows }: Open): Because => ({
  text: message('advice.open', { facts: lacks.map((fact) => message(`fact.${fact}`)), follows: follows.text }),
  sources: follows.sources,
});
const lackReason = (lacks: readonly FactName[]): Because => ({
  text: message('advice.lacks', { facts: lacks.map((fact) => message(`fact.${fact}`)) }),
  sources: ['fig-1'],
});

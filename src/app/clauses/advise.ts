import type { Temporal } from 'temporal-polyfill';
import { type Announcement, announcementOf } from '../../core/clauses/announcement.ts';
import { type Choice, chooseClauses } from '../../core/clauses/choose.ts';
import { libraryOf } from '../../core/clauses/frozen.ts';
import { type Because, type PhaseAdvice, phaseAdvice, type Step, stepsFor } from '../../core/purchase/advice.ts';
import { type Situation, situationOf } from '../../core/purchase/facts.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { say } from '../../library/format.ts';
import type { Library } from '../../library/library.ts';
import type { Language } from '../../library/schema.ts';
import type { ToDraft } from './draft.ts';

/** What the guide advises for a purchase: its type, the fit of each phase, the steps, a stance for each clause. */
export interface Advised {
  readonly situation: Situation;
  readonly phases: readonly PhaseAdvice[];
  readonly steps: readonly Step[];
  readonly choice: Choice;
  /** The announcement that goes before the tender, where one is chosen. */
  readonly announcement?: Announcement | undefined;
}

/** Advises on a dossier. @param on the day on which law is read while the publication is unknown */
export function advise(
  { dossier, frozen }: ToDraft,
  library: Library,
  on: Temporal.PlainDate,
  language: Language,
): Result<Advised> {
  const used = frozen ? libraryOf(frozen, library) : library;
  const situation = situationOf(dossier, used, on);
  const choice = chooseClauses({ ...dossier, language }, situation, used);
  if (!choice.ok) return choice;
  const known = { ...situation, facts: choice.value.facts };
  return ok({
    situation,
    choice: choice.value,
    phases: phaseAdvice(known, library, language),
    steps: stepsFor(known, library, language),
    announcement: announcementOf(dossier, situation, choice.value, used),
  });
}

/** The advice as others read it: every reason as a sentence with its sources. */
export function adviceJson({ situation, phases, steps, choice }: Advised, library: Library, language: Language) {
  const locale = library.locales[language];
  const reason = ({ text, sources }: Because) => ({ text: typeof text === 'string' ? text : say(text, locale), sources });
  return {
    type: {
      is: situation.type.value,
      because: situation.type.because.map((because) => ({ text: say(because, locale), sources: because.sources })),
    },
    phases: phases.map(({ phase, stance, because }) => ({ phase, stance, because: because.map(reason) })),
    steps: steps.map(({ id, phase, because }) => ({ id, phase, because: because.map(reason) })),
    clauses: choice.stances.map(({ id, phase, stance, because }) => ({ id, phase, stance, because: because.map(reason) })),
  };
}

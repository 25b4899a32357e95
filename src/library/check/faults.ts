import type { Message } from '../../kernel/reason.ts';
import { type Place, type Problem, problem } from '../../kernel/result.ts';
import type { Library } from '../library.ts';

/** What the check of content works with: the library as it was read, the places of its values, and where faults are told. */
export interface Check {
  readonly library: Library;
  /** Tells a fault: the text `content.<id>` says what is wrong, `content.<id>.expected` what is right. */
  readonly say: (file: string, path: readonly PropertyKey[], id: string, values?: Message['values']) => void;
  /** The same at a line of the text below the front matter. */
  readonly sayAt: (place: Place, id: string, values?: Message['values']) => void;
  readonly problems: readonly Problem[];
}

export function checkOf(library: Library, place: (file: string, path?: readonly PropertyKey[]) => Place): Check {
  const problems: Problem[] = [];
  const path = (steps: readonly PropertyKey[]) =>
    steps.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`)).join('');
  return {
    library,
    problems,
    say: (file, steps, id, values = {}) =>
      problems.push({ ...problem(path(steps), `content.${id}`, `content.${id}.expected`, values), at: place(file, steps) }),
    sayAt: (at, id, values = {}) => problems.push({ ...problem('', `content.${id}`, `content.${id}.expected`, values), at }),
  };
}

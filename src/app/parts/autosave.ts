import type { Problem } from '../../kernel/result.ts';
import type { Changed } from './change-dossier.ts';
import { reopen } from './dossier.tsx';
import { problemWords } from './fields.tsx';
import { savedAt } from './saved.tsx';
import type { Request } from './world.ts';

/** Whether a form is sent by the script of its page while somebody types: it then asks for words, and no page. */
export const isAutosave = (c: Request): boolean => c.req.header('x-kassei') === 'autosave';

/**
 * Says to the script of a page what became of what it sent, in words for its line of saving.
 *
 * @param problems what could not be read; the rest is saved
 * @param labelOf the words of a field
 */
export async function autosaved(
  c: Request,
  changed: Changed,
  problems: readonly Problem[],
  labelOf: (path: string) => string,
): Promise<Response> {
  const { voice } = c.var;
  const because = (wrong: readonly Problem[]) =>
    [voice.say('page.unsaved'), ...wrong.map((one) => `${labelOf(one.path)}: ${problemWords(one, voice)}`)].join('. ');
  switch (changed.kind) {
    case 'saved': {
      await reopen(c);
      const { version } = changed;
      if (problems.length > 0) return c.json({ unsaved: because(problems), version }, 422);
      return c.json({ saved: savedAt(c, c.var.dossier.savedAt), version });
    }
    case 'wrong':
      return c.json({ unsaved: because([...problems, ...changed.problems]) }, 422);
    case 'collision':
      return c.json({ unsaved: voice.say('page.unsaved.conflict') }, 409);
    default:
      return c.json({ unsaved: voice.say('page.unsaved') }, 409);
  }
}

import type { Child } from 'hono/jsx';
import type { Note, NoteKind } from '../../outside/store/store.ts';
import { State } from './marks.tsx';
import type { Request } from './world.ts';

/** Where an item of the library is contested. */
export const contestPath = (kind: NoteKind, id: string): string => `/contest/${kind}/${id}`;

/**
 * The contests that nobody answered yet, those of all items at once. While what is kept is not open a page of the library
 * does not wait for it.
 */
export async function openNotes({ var: { world } }: Request): Promise<readonly Note[]> {
  return world.ready?.() === false ? [] : world.notes.open();
}

/** What was contested of an item and is not answered, and the way to contest it. @param name of the item */
export function Contest({ c, kind, id, name, notes }: ContestProps): Child {
  const { voice } = c.var;
  const here = notes.filter(({ about }) => about.kind === kind && about.id === id);
  return (
    <div class="k-contest">
      {here.length > 0 && (
        <ul class="k-clean">
          {here.map((note) => (
            <li>
              <ContestedNote c={c} note={note} />
            </li>
          ))}
        </ul>
      )}
      <a class="utrecht-link k-small" href={contestPath(kind, id)}>
        {voice.say(`page.contest.${kind}`)}
        <span class="k-hidden">{` ${name}`}</span>
      </a>
    </div>
  );
}
interface ContestProps {
  readonly c: Request;
  readonly kind: NoteKind;
  readonly id: string;
  readonly name: string;
  /** Of any item; those of this one are shown. */
  readonly notes: readonly Note[];
}

/** One contest: the words that it is about, what is wrong with them and by which source, and the answer once there is one. */
export function ContestedNote({ c, note }: { c: Request; note: Note }) {
  const { voice } = c.var;
  const { quote, words, source, by, on, answer } = note;
  return (
    <div class={`k-note k-flow-s${answer ? '' : ' k-note--mind'}`}>
      <p>
        <State tone={answer ? 'good' : 'mind'} shape={answer ? 'tick' : 'warning'}>
          {voice.say(answer ? 'page.contested.answered' : 'page.contested.open', { by, on })}
        </State>
      </p>
      <blockquote class="k-quote">{quote}</blockquote>
      <p class="k-typed">{words}</p>
      <p class="k-source">{voice.say('page.contested.source', { source })}</p>
      {answer && (
        <>
          <p>
            <strong>{voice.say('page.contested.answer', { by: answer.by, on: answer.on })}</strong>
          </p>
          <p class="k-typed">{answer.words}</p>
        </>
      )}
    </div>
  );
}

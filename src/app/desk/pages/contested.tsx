import { may } from '../../../core/people/may.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Note } from '../../../outside/store/store.ts';
import { ContestedNote } from '../../parts/contest.tsx';
import { notFound } from '../../parts/errors.tsx';
import { ErrorSummary, ProseField, TextField } from '../../parts/fields.tsx';
import { sentBy } from '../../parts/form.ts';
import { show } from '../../parts/layout.tsx';
import type { Request } from '../../parts/world.ts';
import { contestedItem } from '../contested-item.ts';
import { answerFields, noteProblems } from '../note-form.ts';

/** An answer that could not be kept: to which note, what was typed, what is wrong with it. */
interface Tried {
  readonly note: string;
  readonly sent: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** The contests that nobody answered yet, each with the way to answer it. */
export async function contestedPage(c: Request, tried?: Tried): Promise<Response> {
  const { voice, world } = c.var;
  const notes = await world.notes.open();
  const title = voice.say('page.contested.title');
  const done = c.req.query('answered') === 'yes' && !tried;
  return show(
    c,
    { title, under: 'library', status: tried ? 422 : 200 },
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{title}</h1>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.contested.words')}</p>
        </div>
      </div>
      {done && (
        <p class="k-note" role="status">
          {voice.say('page.contested.done')}
        </p>
      )}
      <ErrorSummary
        problems={(tried?.problems ?? []).map((one) => ({ ...one, path: `${tried?.note}-${one.path}` }))}
        labelOf={(path) => voice.say(`page.note.${path.split('-').at(-1)}`)}
        voice={voice}
      />
      {notes.length === 0 ? (
        <p class="utrecht-paragraph k-measure">{voice.say('page.contested.none')}</p>
      ) : (
        <ul class="k-rows">
          {notes.map((note) => (
            <OpenNote c={c} note={note} tried={tried?.note === note.id ? tried : undefined} />
          ))}
        </ul>
      )}
    </>,
  );
}

function OpenNote({ c, note, tried }: { c: Request; note: Note; tried: Tried | undefined }) {
  const { voice, world } = c.var;
  const item = contestedItem(note.about.kind, note.about.id, world.library, voice);
  const name = item?.name ?? note.about.id;
  const field = (of: 'answer' | 'by') => {
    const found = tried?.problems.find(({ path }) => path === of);
    return {
      name: `${note.id}-${of}`,
      label: voice.say(`page.note.${of}`),
      typed: tried?.sent[of] ?? '',
      problem: found && { ...found, path: `${note.id}-${of}` },
      voice,
    };
  };
  return (
    <li class="k-flow-s">
      <h2 class="utrecht-heading-3">
        {item ? (
          <a class="utrecht-link" href={item.path}>
            {name}
          </a>
        ) : (
          name
        )}
      </h2>
      <ContestedNote c={c} note={note} />
      <details class="k-why" open={tried !== undefined}>
        <summary>
          {voice.say('page.contested.do-answer')}
          <span class="k-hidden">{` ${name}`}</span>
        </summary>
        <form class="k-why__body k-flow-s" method="post" action={`/contested/${note.id}`}>
          <ProseField {...field('answer')} />
          <TextField {...field('by')} width="m" />
          <button type="submit" class="utrecht-button utrecht-button--primary-action">
            {voice.say('page.contested.save')}
          </button>
        </form>
      </details>
    </li>
  );
}

/** Answers a contest. It then no longer stands beside its item; with its answer it stays readable. */
export async function answerContest(c: Request): Promise<Response> {
  const { world, who } = c.var;
  const note = c.req.param('note') ?? '';
  if (!may(who, 'note.write', world)) return notFound(c);
  const posted = await sentBy(c);
  const sent = { answer: posted[`${note}-answer`] ?? '', by: posted[`${note}-by`] ?? '' };
  const problems = noteProblems(answerFields, sent);
  if (problems.length > 0) return contestedPage(c, { note, sent, problems });
  const answer = { words: sent.answer.trim(), by: sent.by.trim(), on: world.today() };
  if (await world.notes.answer(note, answer, who)) return c.redirect('/contested?answered=yes', 303);
  return notFound(c);
}

import { may } from '../../../core/people/may.ts';
import type { Problem } from '../../../kernel/result.ts';
import { ContestedNote, contestPath } from '../../parts/contest.tsx';
import { notFound } from '../../parts/errors.tsx';
import { ErrorSummary, ProseField, TextField } from '../../parts/fields.tsx';
import { sentBy } from '../../parts/form.ts';
import { show } from '../../parts/layout.tsx';
import { Section } from '../../parts/page-parts.tsx';
import type { Request } from '../../parts/world.ts';
import { type ContestedItem, contestedItem, noteKindIn } from '../contested-item.ts';
import { noteFields, noteProblems } from '../note-form.ts';

/** Contests a sentence or figure: which words, what is wrong with them, by which source, and who says so. */
export async function contestPage(c: Request): Promise<Response> {
  const item = itemOf(c);
  return item ? form(c, item) : notFound(c);
}

/** Keeps the contest beside its item, until somebody answers it. */
export async function contest(c: Request): Promise<Response> {
  const { world, who } = c.var;
  const item = itemOf(c);
  if (!item || !may(who, 'note.write', world)) return notFound(c);
  const sent = await sentBy(c);
  const problems = noteProblems(noteFields, sent);
  if (problems.length > 0) return form(c, item, sent, problems);
  const typed = (name: keyof typeof noteFields) => (sent[name] ?? '').trim();
  const about = { kind: item.kind, id: item.id };
  const [quote, words, source, by] = [typed('quote'), typed('words'), typed('source'), typed('by')];
  // A form that was sent twice is one contest
  const before = await world.notes.about(item.kind, item.id);
  const again = before.some((note) => note.quote === quote && note.words === words && note.source === source && note.by === by);
  if (!again) await world.notes.add({ about, quote, words, source, by, on: world.today() }, who);
  return c.redirect(`${contestPath(item.kind, item.id)}?noted=yes`, 303);
}

function itemOf(c: Request): ContestedItem | undefined {
  const kind = noteKindIn(c.req.param('kind'));
  return kind && contestedItem(kind, c.req.param('id') ?? '', c.var.world.library, c.var.voice);
}

async function form(
  c: Request,
  item: ContestedItem,
  sent: Readonly<Record<string, string>> = {},
  problems: readonly Problem[] = [],
): Promise<Response> {
  const { voice, world } = c.var;
  const notes = await world.notes.about(item.kind, item.id);
  const title = voice.say('page.contest.title');
  const labelOf = (name: string) => voice.say(`page.note.${name}`);
  const field = (name: keyof typeof noteFields) => ({
    name,
    label: labelOf(name),
    typed: sent[name] ?? '',
    help: voice.locale.texts[`page.note.help.${name}`],
    problem: problems.find(({ path }) => path === name),
    voice,
  });
  return show(
    c,
    { title: `${title}: ${item.name}`, under: 'library', status: problems.length > 0 ? 422 : 200 },
    <>
      <div>
        <p class="k-crumbs">
          <a class="utrecht-link" href={item.path}>
            {item.name}
          </a>
        </p>
        <h1 class="utrecht-heading-1">{title}</h1>
      </div>
      {c.req.query('noted') === 'yes' && problems.length === 0 && (
        <p class="k-note" role="status">
          {voice.say('page.contest.noted')}
        </p>
      )}
      {item.says && <p class="k-measure">{item.says}</p>}
      {notes.length > 0 && (
        <Section id="notes" title={voice.say('page.contest.notes')}>
          <ul class="k-clean">
            {notes.map((note) => (
              <li>
                <ContestedNote c={c} note={note} />
              </li>
            ))}
          </ul>
          <p>
            <a class="utrecht-link" href="/contested">
              {voice.say('page.contest.to-answer')}
            </a>
          </p>
        </Section>
      )}
      <ErrorSummary problems={problems} labelOf={labelOf} voice={voice} />
      <Section id="form" title={voice.say('page.contest.new')}>
        <p class="utrecht-paragraph k-quiet k-measure">{voice.say('page.contest.words')}</p>
        <form class="k-flow k-measure" method="post" action={contestPath(item.kind, item.id)}>
          <div class="k-fields">
            <ProseField {...field('quote')} rows={3} />
            <ProseField {...field('words')} />
            <TextField {...field('source')} />
            <TextField {...field('by')} width="m" />
          </div>
          <div class="k-actions k-bar">
            <button type="submit" class="utrecht-button utrecht-button--primary-action">
              {voice.say('page.contest.save')}
            </button>
            <a class="utrecht-link" href={item.path}>
              {voice.say('page.cancel')}
            </a>
          </div>
        </form>
      </Section>
    </>,
  );
}

import type { Difference } from '../../../core/purchase/answers/differences.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { inWords, subjectInFull } from '../../parts/dossier-words.ts';
import { notFound } from '../../parts/errors.tsx';
import { TextField } from '../../parts/fields.tsx';
import { momentOf } from '../../parts/moment.ts';
import { Section } from '../../parts/page-parts.tsx';
import { StackTable } from '../../parts/table.tsx';
import type { Request } from '../../parts/world.ts';
import { type Compared, compared } from '../versions.ts';
import { ChangeList } from './change-list.tsx';

/** Two versions of a dossier beside each other: the facts, then the text word by word. */
export async function comparePage(c: Request): Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const asked = (name: string, otherwise: number) => {
    const text = c.req.query(name);
    return text === undefined ? otherwise : /^\d{1,9}$/.test(text) ? Number(text) : 0;
  };
  const [from, to] = [asked('from', Math.max(1, open.version - 1)), asked('to', open.version)];
  const found = await compared(world, open.id, from, to);
  if (!found) return notFound(c);
  return showDossier(
    c,
    'document',
    voice.say('page.compare.title', { from, to }),
    <>
      <div class="k-titlebar">
        <div>
          <h1 class="utrecht-heading-1">{voice.say('page.compare.title', { from, to })}</h1>
          <p class="utrecht-paragraph k-quiet">
            {voice.say('page.compare.when', { was: momentOf(found.was.savedAt, voice), is: momentOf(found.is.savedAt, voice) })}
          </p>
        </div>
      </div>
      <Which c={c} from={from} to={to} />
      <Section id="facts" title={voice.say('page.compare.facts')}>
        <Facts c={c} found={found} />
      </Section>
      <Section id="text" title={voice.say('page.compare.text')}>
        {found.text && found.text.length > 0 ? (
          <ChangeList changes={found.text} language={open.input.dossier.language} voice={voice} />
        ) : (
          <p class="utrecht-paragraph k-quiet">{voice.say(found.text ? 'page.compare.text.same' : 'page.compare.text.none')}</p>
        )}
      </Section>
      <p class="utrecht-paragraph">
        <a class="utrecht-link" href={dossierPath(open.id, 'versions')}>
          {voice.say('page.versions.title')}
        </a>
      </p>
    </>,
  );
}

/** Which two are compared. */
function Which({ c, from, to }: { c: Request; from: number; to: number }) {
  const { voice, dossier: open } = c.var;
  return (
    <form class="k-which" method="get" action={dossierPath(open.id, 'compare')}>
      <TextField name="from" label={voice.say('page.compare.from')} typed={String(from)} type="number" width="s" voice={voice} />
      <TextField name="to" label={voice.say('page.compare.to')} typed={String(to)} type="number" width="s" voice={voice} />
      <button type="submit" class="utrecht-button utrecht-button--secondary-action">
        {voice.say('page.compare.submit')}
      </button>
    </form>
  );
}

function Facts({ c, found: { facts, was, is } }: { c: Request; found: Compared }) {
  const { voice, world } = c.var;
  if (facts.length === 0) return <p class="utrecht-paragraph k-quiet">{voice.say('page.compare.facts.same')}</p>;
  const named = ({ path, is: now }: Difference) =>
    subjectInFull(path, now === undefined ? was.data : is.data, world.library, voice);
  return (
    <StackTable
      caption={voice.say('page.compare.facts')}
      columns={['what', 'was', 'is'].map((column) => ({ title: voice.say(`page.compare.${column}`) }))}
      rows={facts.map((one) => [named(one), shown(one, one.was), shown(one, one.is)])}
    />
  );

  function shown({ path }: Difference, value: unknown): string {
    if (path.startsWith('ownTexts.') && path.endsWith('.text')) return voice.say('page.subject.whole');
    const said = inWords(path, value, voice);
    return value === undefined && !/^(purchase|authority|dates)\b/.test(path) ? voice.say('page.compare.absent') : said;
  }
}

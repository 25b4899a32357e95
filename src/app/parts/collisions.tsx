import type { Edits } from '../../core/purchase/answers/merge.ts';
import type { Answers, Changed } from './change-dossier.ts';
import { versionIn } from './form.ts';
import { clock } from './saved.tsx';
import { StackTable } from './table.tsx';
import type { Request } from './world.ts';

/** Names of the radios with which somebody chooses which of two answers stays. */
const keepName = (path: string): string => `keep.${path}`;

/** The answers but those of which somebody chose the other's, and where the own was chosen over it. */
export function answersOf(edits: Edits, sent: Readonly<Record<string, string>>): Answers {
  const kept = new Map([...edits].filter(([path]) => sent[keepName(path)] !== 'theirs'));
  const paths = new Set([...edits.keys()].filter((path) => sent[keepName(path)] === 'mine'));
  return { read: versionIn(sent), edits: kept, chosen: { seen: versionIn({ version: sent.seen ?? '' }), paths } };
}

/** Two answered the same differently: both answers, and the choice between them. What was typed stays in the form below. */
export function Collisions({ c, found, sent, action, labelOf }: CollisionsProps) {
  const { voice } = c.var;
  const shown = (value: unknown) => (value === undefined || value === 'unknown' ? voice.say('fact.unknown') : plainly(value));
  const typed = Object.entries(sent).filter(([name]) => name !== 'seen' && !name.startsWith('keep.'));
  return (
    <div class="utrecht-alert utrecht-alert--warning k-conflict" role="alert" tabindex={-1} autofocus>
      <div class="utrecht-alert__content">
        <form class="utrecht-alert__message k-flow-s" method="post" action={action}>
          <h2 class="utrecht-heading-3">
            {voice.say('page.conflict.title', { at: clock(found.latest.savedAt, voice.say('page.saved.clock')) })}
          </h2>
          <p class="utrecht-paragraph">{voice.say('page.conflict.words')}</p>
          <input type="hidden" name="seen" value={String(found.latest.version)} />
          {typed.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <StackTable
            caption={voice.say('page.conflict.fields')}
            columns={['field', 'theirs', 'mine', 'keep'].map((column) => ({ title: voice.say(`page.conflict.${column}`) }))}
            rows={found.collisions.map(({ path, theirs, mine }) => [
              labelOf(path),
              shown(theirs),
              shown(mine),
              <Keep path={path} theirs={shown(theirs)} mine={shown(mine)} />,
            ])}
          />
          <div class="k-actions">
            <button type="submit" class="utrecht-button utrecht-button--primary-action">
              {voice.say('page.conflict.save')}
            </button>
          </div>
        </form>
      </div>
    </div>
  );
}
interface CollisionsProps {
  readonly c: Request;
  readonly found: Extract<Changed, { kind: 'collision' }>;
  readonly sent: Readonly<Record<string, string>>;
  /** Where the form is sent. */
  readonly action: string;
  readonly labelOf: (path: string) => string;
}

const Keep = ({ path, theirs, mine }: { path: string; theirs: string; mine: string }) => (
  <>
    {(['theirs', 'mine'] as const).map((which) => (
      <span class="k-choice">
        <input type="radio" name={keepName(path)} id={`${keepName(path)}-${which}`} value={which} checked={which === 'mine'} />
        <label for={`${keepName(path)}-${which}`}>{which === 'mine' ? mine : theirs}</label>
      </span>
    ))}
  </>
);

const plainly = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

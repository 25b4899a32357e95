import { titleOf } from '../../../../core/clauses/choose.ts';
import type { TypeEffect } from '../../../../core/clauses/type-effect.ts';
import type { Voice } from '../../../../core/clauses/voice.ts';
import type { PurchaseType } from '../../../../core/purchase/dossier.ts';
import type { Stance } from '../../../../library/vocabulary.ts';
import { dossierPath } from '../../../parts/dossier.tsx';
import { State } from '../../../parts/marks.tsx';
import { Reasons } from '../../../parts/reasons.tsx';
import type { Request } from '../../../parts/world.ts';

/** What the other type changes: the phases, the clauses that come and go, and those that then want a decision. */
export function TypeEffects({ c, then, effect }: { c: Request; then: PurchaseType; effect: TypeEffect }) {
  const { voice } = c.var;
  const { phases, comes, leaves, unfit, clauses } = effect;
  const moved = new Set([...comes, ...leaves, ...unfit]);
  const judged = clauses.filter(({ now }) => !moved.has(now.id));
  return (
    <aside class="k-flow" aria-labelledby="effect">
      <h2 class="utrecht-heading-2" id="effect">
        {voice.say('page.type.effect')}
      </h2>
      <p class="utrecht-paragraph">
        <strong>{voice.say(`purchase.type.${then}`)}</strong>
      </p>
      {phases.length + clauses.length === 0 && <p class="utrecht-paragraph">{voice.say('page.type.effect.none')}</p>}
      {phases.map(({ now, other }) => (
        <div class="k-flow-s">
          <h3 class="utrecht-heading-4">{voice.say(`phase.${now.phase}`)}</h3>
          <p>{voice.say('page.type.from-to', { from: stance(now.stance, voice), to: stance(other.stance, voice) })}</p>
          <div class="k-small">
            <Reasons because={other.because.slice(0, 1)} voice={voice} />
          </div>
        </div>
      ))}
      {unfit.length > 0 && (
        <div class="k-note k-note--mind k-flow-s">
          <State tone="mind" shape="warning">
            {voice.say('page.type.unfit')}
          </State>
          <Clauses c={c} ids={unfit} />
          <p class="k-quiet">{voice.say('page.type.unfit.words')}</p>
        </div>
      )}
      <Listed c={c} title={voice.say('page.type.comes')} ids={comes.filter((id) => !unfit.includes(id))} />
      <Listed c={c} title={voice.say('page.type.leaves')} ids={leaves.filter((id) => !unfit.includes(id))} />
      {judged.length > 0 && (
        <div class="k-flow-s">
          <h3 class="utrecht-heading-4">{voice.say('page.type.judged')}</h3>
          <ul class="k-clean k-tight k-small">
            {judged.map(({ now, other }) => (
              <li>
                <ClauseLink c={c} id={now.id} />
                {': '}
                {voice.say('page.type.from-to', { from: stance(now.stance, voice), to: stance(other.stance, voice) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  );
}

/** Within a sentence. */
const stance = (is: Stance, voice: Voice): string => voice.say(`stance.${is}`).toLowerCase();

const Listed = ({ c, title, ids }: { c: Request; title: string; ids: readonly string[] }) =>
  ids.length === 0 ? null : (
    <div class="k-flow-s">
      <h3 class="utrecht-heading-4">{title}</h3>
      <Clauses c={c} ids={ids} />
    </div>
  );

const Clauses = ({ c, ids }: { c: Request; ids: readonly string[] }) => (
  <ul class="k-clean k-tight k-small">
    {ids.map((id) => (
      <li>
        <ClauseLink c={c} id={id} />
      </li>
    ))}
  </ul>
);

const ClauseLink = ({ c, id }: { c: Request; id: string }) => (
  <a class="utrecht-link" href={dossierPath(c.var.dossier.id, `clauses/${id}`)}>
    {titleOf(id, c.var.world.library, c.var.voice.language)}
  </a>
);

import type { FoundDossier } from '../../../core/clauses/dossiers.ts';
import { voiceOf } from '../../../core/clauses/voice.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { State } from '../../parts/marks.tsx';
import type { Request } from '../../parts/world.ts';
import { stoneLine } from '../../purchase/stone-words.ts';
import { standingOf } from '../standing.ts';
import { MoveButtons } from './move.tsx';
import { WaitsFor } from './waits.tsx';

/** A few dossiers, each in its facts: what the first page shows before there is a list. */
export const DossierCards = ({ c, found }: { c: Request; found: readonly FoundDossier[] }) => (
  <ul class="k-grid2">
    {found.map((dossier) => (
      <Card c={c} found={dossier} />
    ))}
  </ul>
);

/** One that cannot be read stands there too, with what is wrong. */
function Card({ c, found }: { c: Request; found: FoundDossier }) {
  const { voice, world } = c.var;
  if (!found.read.ok)
    return (
      <li class="k-door">
        <p class="k-small k-quiet">{found.file}</p>
        <h3 class="utrecht-heading-3">
          <a class="utrecht-link" href={dossierPath(found.id)}>
            {found.id}
          </a>
        </h3>
        <p>
          <State tone="bad" shape="cross">
            {voice.say('page.broken.title')}
          </State>
        </p>
        <p class="utrecht-paragraph">{voice.say('page.broken.count', { problems: found.read.problems.length })}</p>
        <MoveButtons c={c} id={found.id} title={found.id} state={found.state} />
      </li>
    );
  const { dossier } = found.read.value;
  const { purchase, stones } = dossier;
  const standing = standingOf(world, found);
  const inItsOwn = voiceOf(world.library, dossier.language);
  return (
    <li class="k-door">
      <p class="k-small k-quiet">
        {voice.say('page.card.kind', {
          country: { message: `country.${dossier.authority.country}`, values: {} },
          type: { message: `purchase.type.${standing.type ?? 'works'}`, values: {} },
        })}
      </p>
      <h3 class="utrecht-heading-3">
        <a class="utrecht-link" href={dossierPath(found.id)} lang={dossier.language}>
          {dossier.title}
        </a>
      </h3>
      <p class="utrecht-paragraph">
        {dossier.authority.name}
        {purchase.value !== 'unknown' && `, ${voice.say('page.head.value', { value: purchase.value })}`}
      </p>
      <ul class="k-clean k-tight" lang={dossier.language}>
        {stones.map((stone) => (
          <li>{stoneLine(stone, inItsOwn)}</li>
        ))}
      </ul>
      <p>
        <WaitsFor id={found.id} standing={standing} voice={voice} />
      </p>
      <MoveButtons c={c} id={found.id} title={dossier.title} state={found.state} />
    </li>
  );
}

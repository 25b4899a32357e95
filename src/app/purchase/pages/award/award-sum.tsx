import type { AwardModel } from '../../../../core/clauses/award-model.ts';
import { otherCriteria, type Weighed } from '../../../../core/clauses/weights.ts';
import type { Award } from '../../../../core/purchase/dossier.ts';
import { dossierPath } from '../../../parts/dossier.tsx';
import { State } from '../../../parts/marks.tsx';
import type { Request } from '../../../parts/world.ts';

/** Each criterion with its points, the buyer's own and those of the clauses, and whether they make the total. */
export function AwardSum({ c, award, model }: { c: Request; award: Award | undefined; model: AwardModel }) {
  const { voice } = c.var;
  const own = award ? otherCriteria(award) : [];
  return (
    <>
      <table class="utrecht-table k-sum">
        <caption class="utrecht-table__caption k-hidden">{voice.say('page.award.sum')}</caption>
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            <th scope="col" class="utrecht-table__header-cell">
              {voice.say('award.column.criterion')}
            </th>
            <th scope="col" class="utrecht-table__header-cell k-right">
              {voice.say('award.column.points')}
            </th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {own.map((one) => (
            <Line
              name={one.id === 'price' && one.name === '' ? voice.say('award.price') : one.name}
              points={voice.write(one.weight)}
            />
          ))}
          {model.social.map((one) => (
            <Line name={<Social c={c} one={one} />} points={voice.write(one.weight)} />
          ))}
        </tbody>
        <tfoot class="utrecht-table__footer">
          <tr class="utrecht-table__row k-total">
            <th scope="row" class="utrecht-table__cell">
              {voice.say('page.award.together')}
            </th>
            <td class="utrecht-table__cell k-right">{voice.write(model.made)}</td>
          </tr>
        </tfoot>
      </table>
      <p role="status">
        {!award ? (
          <State tone="quiet" shape="dashed">
            {voice.say('page.award.none')}
          </State>
        ) : model.problems.length === 0 ? (
          <State tone="good" shape="tick">
            {voice.say('page.award.right', { total: award.total })}
          </State>
        ) : (
          <State tone="mind" shape="warning">
            {voice.say('page.award.wrong', { total: award.total })}
          </State>
        )}
      </p>
      {model.social.length === 0 && <p class="k-quiet">{voice.say('page.award.social.none')}</p>}
    </>
  );
}

const Line = ({ name, points }: { name: unknown; points: string }) => (
  <tr class="utrecht-table__row">
    <th scope="row" class="utrecht-table__cell">
      {name}
    </th>
    <td class="utrecht-table__cell k-right">{points}</td>
  </tr>
);

/** The points of a social criterion are set at its clause. */
const Social = ({ c, one }: { c: Request; one: Weighed }) => (
  <a class="utrecht-link" href={dossierPath(c.var.dossier.id, `clauses/${one.clause}`)}>
    {one.name}
  </a>
);

import type { ClauseStance } from '../../../../core/clauses/choose.ts';
import { titleOf } from '../../../../core/clauses/choose.ts';
import type { Considered } from '../../../../core/clauses/consider.ts';
import { dossierPath } from '../../../parts/dossier.tsx';
import { fieldId } from '../../../parts/fields.tsx';
import type { Request } from '../../../parts/world.ts';
import { BalanceField, ReasonField, VersionField } from './choice-parts.tsx';
import type { OpenChoice } from './open-choice.ts';

/** Whether the library advises against a clause for this purchase: then taking it asks a reason. */
export const isAgainst = ({ stance }: ClauseStance): boolean => stance === 'discouraged' || stance === 'ruled-out';

/** Whether a clause can be taken in this country at all. */
export const fits = (id: string, { library, choice }: Considered): boolean =>
  library.clauses[id]?.countries?.includes(choice.facts.country) ?? true;

/** A clause that is not in the document: which stands in its place, and the way to take it. */
export function TakeForm({ c, stance, of, open }: TakeFormProps) {
  const { voice, dossier } = c.var;
  const { id } = stance;
  const choice = of.library.clauses[id]?.choice;
  const instead = of.clauses.filter(({ clause }) => choice && clause.choice === choice);
  return (
    <form class="k-choices k-flow" id={fieldId(`clauses.${id}`)} method="post" action={dossierPath(dossier.id, `clauses/${id}`)}>
      <VersionField c={c} open={open} />
      {of.dossier.clauses[id] === false && <p>{voice.say('page.take.left')}</p>}
      {instead.map((other) => (
        <p>
          {voice.say('page.clause.instead')}{' '}
          <a class="utrecht-link" href={dossierPath(dossier.id, `clauses/${other.id}`)}>
            {titleOf(other.id, of.library, of.dossier.language)}
          </a>
          {'. '}
          {fits(id, of) && voice.say('page.take.replaces')}
        </p>
      ))}
      {!fits(id, of) && <p>{voice.say('page.take.country')}</p>}
      {fits(id, of) && isAgainst(stance) && (
        <ReasonField id={id} typed="" help={voice.say('page.reason.against')} open={open} voice={voice} />
      )}
      <BalanceField open={open} dossier={of.dossier} voice={voice} />
      <div class="k-actions">
        {fits(id, of) && (
          <button type="submit" class="utrecht-button utrecht-button--primary-action" name="do" value="take">
            {voice.say('page.take.do')}
          </button>
        )}
        <a class="utrecht-link" href={`/library/${id}`}>
          {voice.say('page.clause.library')}
        </a>
      </div>
    </form>
  );
}
interface TakeFormProps {
  readonly c: Request;
  readonly stance: ClauseStance;
  readonly of: Considered;
  readonly open: OpenChoice | undefined;
}

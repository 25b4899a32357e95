import { titleOf } from '../../../../core/clauses/choose.ts';
import type { Considered, NumberedClause } from '../../../../core/clauses/consider.ts';
import { leaving } from '../../../../core/clauses/take-or-leave.ts';
import { dossierPath } from '../../../parts/dossier.tsx';
import { MainAction } from '../../../parts/page-parts.tsx';
import type { Request } from '../../../parts/world.ts';
import { chooserOf } from '../../choosing.ts';
import { BalanceField, VersionField } from './choice-parts.tsx';
import type { OpenChoice } from './open-choice.ts';

/** The way on from a clause of the document: keep it and read the next, or leave it out. */
export function KeepOrLeave({ c, one, of, open }: LeaveProps) {
  const { voice, dossier } = c.var;
  if (c.req.query('leave') === 'yes' || open?.sent.do === 'leave') return <LeaveForm c={c} one={one} of={of} open={open} />;
  const next = of.clauses[of.clauses.findIndex(({ id }) => id === one.id) + 1];
  return (
    <div class="k-actions k-bar">
      <MainAction href={dossierPath(dossier.id, next ? `clauses/${next.id}` : 'document')}>
        {voice.say('page.keep.do')}
      </MainAction>
      <a class="utrecht-link" href={`${dossierPath(dossier.id, `clauses/${one.id}`)}?leave=yes#leave`}>
        {voice.say('page.leave.ask')}
      </a>
    </div>
  );
}

/** What goes along when a clause is left out, before it is. */
function LeaveForm({ c, one, of, open }: LeaveProps) {
  const { voice, dossier, world } = c.var;
  const { along, idle } = leaving(one.id, chooserOf(world, dossier, of.dossier.language));
  const title = (id: string) => titleOf(id, of.library, of.dossier.language);
  const path = dossierPath(dossier.id, `clauses/${one.id}`);
  const others = Object.values(of.library.clauses).filter(
    ({ id, choice, countries }) =>
      id !== one.id && choice && choice === one.clause.choice && (countries?.includes(of.choice.facts.country) ?? true),
  );
  return (
    <form class="k-note k-note--mind k-flow" id="leave" method="post" action={path} aria-labelledby="leave-title">
      <VersionField c={c} open={open} />
      <h2 class="utrecht-heading-3" id="leave-title">
        {voice.say('page.leave.title')}
      </h2>
      {along.length > 0 && <Named say={voice.say('page.leave.along')} titles={along.map(title)} />}
      {idle.length > 0 && <Named say={voice.say('page.leave.idle')} titles={idle.map(title)} />}
      {others.length > 0 && (
        <div>
          <p>{voice.say('page.leave.instead')}</p>
          <ul>
            {others.map(({ id }) => (
              <li>
                <a class="utrecht-link" href={dossierPath(dossier.id, `clauses/${id}`)}>
                  {title(id)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>{voice.say('page.leave.kept')}</p>
      <BalanceField open={open} dossier={of.dossier} voice={voice} />
      <div class="k-actions">
        <button type="submit" class="utrecht-button utrecht-button--primary-action" name="do" value="leave">
          {along.length > 0 ? voice.say('page.leave.all', { clauses: along.length + 1 }) : voice.say('page.leave.do')}
        </button>
        <a class="utrecht-link" href={path}>
          {voice.say('page.cancel')}
        </a>
      </div>
    </form>
  );
}
interface LeaveProps {
  readonly c: Request;
  readonly one: NumberedClause;
  readonly of: Considered;
  readonly open: OpenChoice | undefined;
}

const Named = ({ say, titles }: { say: string; titles: readonly string[] }) => (
  <div>
    <p>{say}</p>
    <ul>
      {titles.map((title) => (
        <li>{title}</li>
      ))}
    </ul>
  </div>
);

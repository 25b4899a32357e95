import type { Request } from '../../parts/world.ts';
import type { Noted } from '../approvals.ts';
import type { Drafted } from '../draft.ts';

/** Every judgment that was noted, the newest first; one of another text has lapsed and stays listed. */
export function EarlierJudgments({ c, drafted: { draft, hash }, last }: EarlierProps) {
  const { voice } = c.var;
  const entries = draft.dossier.signOff.toReversed();
  if (entries.length === 0) return null;
  return (
    <section class="k-flow-s" aria-labelledby="earlier">
      <h2 class="utrecht-heading-2" id="earlier">
        {voice.say('page.sign.earlier')}
      </h2>
      <ul class="k-clean">
        {entries.map(({ on, by, says, remark, hash: of }, i) => (
          <li>
            <span class="k-quiet">
              {i === 0 && last ? voice.say('page.sign.when', { on, version: last.version }) : voice.write(on)}
            </span>
            <br />
            <strong>{voice.say('page.sign.who', { by, says: { message: `sign-off.${says}`, values: {} } })}</strong>
            {remark && (
              <>
                <br />
                {remark}
              </>
            )}
            {of !== hash && says !== 'not-agreed' && (
              <>
                <br />
                <span class="k-quiet">{voice.say('page.sign.lapsed')}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
interface EarlierProps {
  readonly c: Request;
  readonly drafted: Drafted;
  readonly last: Noted | undefined;
}

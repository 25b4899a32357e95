import { dossierPath } from '../../parts/dossier.tsx';
import { State, Why } from '../../parts/marks.tsx';
import type { Request } from '../../parts/world.ts';
import type { Drafted } from '../draft.ts';

/** Whether a lawyer's agreement with exactly this text is noted: `noted`, for nobody signs here. */
export function AgreementState({ c, drafted: { signedOff, draft, frozen } }: { c: Request; drafted: Drafted }) {
  const { voice, dossier: open } = c.var;
  const { state, on } = signedOff;
  const last = draft.dossier.signOff.at(-1);
  return (
    <section class="k-flow-s" aria-labelledby="agreed">
      <h2 class="utrecht-heading-2" id="agreed">
        {voice.say('buyer.sign-off')}
      </h2>
      <p>
        <State
          tone={state === 'noted' ? 'good' : state === 'lapsed' ? 'mind' : 'quiet'}
          shape={state === 'noted' ? 'tick' : state === 'lapsed' ? 'warning' : 'dashed'}
        >
          {voice.say(`sign-off.footer.${state}`, state === 'noted' && on ? { on } : {})}
        </State>
      </p>
      {last && (
        <p class="k-quiet">
          {voice.say('sign-off.entry', {
            on: last.on,
            by: last.by,
            says: { message: `sign-off.${last.says}`, values: {} },
            remark: last.remark ?? '',
          })}
        </p>
      )}
      <p>
        <a class="utrecht-link" href={dossierPath(open.id, 'sign')}>
          {voice.say(frozen || state === 'noted' ? 'page.sign.read' : 'page.sign.ask')}
        </a>
      </p>
      <Why about="" label={voice.say('page.document.agreement')} voice={voice}>
        <p>{voice.say('page.document.agreement.words')}</p>
      </Why>
    </section>
  );
}

import { typeEffect } from '../../../../core/clauses/type-effect.ts';
import { typeFields } from '../../../../core/purchase/answers/fields.ts';
import type { PurchaseType } from '../../../../core/purchase/dossier.ts';
import { signalsOf } from '../../../../core/purchase/facts.ts';
import type { TypeSignal } from '../../../../core/purchase/purchase-type.ts';
import { dossierPath, showDossier } from '../../../parts/dossier.tsx';
import { ChoiceField, ProseField } from '../../../parts/fields.tsx';
import { sentBy } from '../../../parts/form.ts';
import { labelOf } from '../../../parts/labels.ts';
import { Section } from '../../../parts/page-parts.tsx';
import { Sources } from '../../../parts/sources.tsx';
import { StackTable } from '../../../parts/table.tsx';
import type { Request } from '../../../parts/world.ts';
import { readAnswers, type Sent } from '../../answers.ts';
import { FormHead } from '../form-head.tsx';
import { type Again, saveAnswers, statusOf } from '../save-answers.tsx';
import { TypeEffects } from './type-effects.tsx';

const other = (type: PurchaseType): PurchaseType => (type === 'works' ? 'supply' : 'works');

/** Within a sentence. */
const within = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** The purchase type: what each of the six signals says, and the way to take the other with a reason. @see tip-2, fig-1 */
export function typePage(c: Request, again: Again = {}): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const { dossier, frozen } = open.input;
  const { signals, type: derived } = signalsOf(dossier, world.library);
  const now = dossier.type?.is ?? derived;
  const overruled =
    dossier.type &&
    voice.say('purchase.type.overruled', {
      is: { message: `purchase.type.${now}`, values: {} },
      derived: { message: `purchase.type.${derived}`, values: {} },
      because: dossier.type.because.replace(/\.$/, ''),
    });
  return showDossier(
    c,
    'facts',
    voice.say('page.type.title'),
    <>
      <FormHead c={c} title={voice.say('page.type.title')} lead={voice.say('page.type.lead')} again={again} />
      <p class="k-answer">
        {voice.say(dossier.type ? 'page.type.chosen' : 'page.type.follows', { type: within(voice.say(`purchase.type.${now}`)) })}
      </p>
      {overruled && <p class="utrecht-paragraph k-measure">{overruled}</p>}
      <div class="k-cols k-cols--aside">
        <div class="k-flow">
          <Signals c={c} signals={signals} />
          {!frozen && <TypeForm c={c} derived={derived} again={again} />}
        </div>
        <TypeEffects
          c={c}
          then={other(now)}
          effect={typeEffect(dossier, other(now), world.library, world.today(), voice.language)}
        />
      </div>
    </>,
    statusOf(again),
  );
}

/** Takes the type that was chosen; the one that follows from the facts needs no reason and is kept as such. */
export async function takeType(c: Request): Promise<Response> {
  const { voice, world, dossier } = c.var;
  const sent = await sentBy(c);
  const to = dossierPath(dossier.id, 'type');
  const again = (open: Again) => typePage(c, open);
  const { type: derived } = signalsOf(dossier.input.dossier, world.library);
  if (sent[typeFields.is.path] === derived)
    return saveAnswers(c, { edits: new Map([['type', undefined]]), problems: [] }, sent, to, again);
  const fields = Object.values(typeFields).map((field) => ({ field, name: field.path }));
  const whole: Sent = { 'type.is': '', 'type.because': '', ...sent };
  return saveAnswers(c, readAnswers(fields, whole, voice.locale.format), sent, to, again);
}

function Signals({ c, signals }: { c: Request; signals: readonly TypeSignal[] }) {
  const { voice } = c.var;
  return (
    <Section id="signals" title={voice.say('page.type.signals')}>
      <StackTable
        caption={voice.say('page.type.signals')}
        columns={['signal', 'says', 'speaks'].map((column) => ({ title: voice.say(`page.type.column.${column}`) }))}
        rows={signals.map(({ about, speaksFor, reason }) => [
          voice.say(`page.type.about.${about}`),
          voice.say(reason.message, reason.values),
          speaksFor === 'neither' ? (
            <span class="k-quiet">{voice.say('page.type.side.neither')}</span>
          ) : (
            <strong>{voice.say(`page.type.side.${speaksFor}`)}</strong>
          ),
        ])}
      />
      <p class="k-small k-quiet">
        {voice.say('page.type.majority', {
          supply: signals.filter((one) => one.speaksFor === 'supply').length,
          works: signals.filter((one) => one.speaksFor === 'works').length,
        })}
      </p>
      <Sources ids={[...new Set(signals.flatMap(({ reason }) => reason.sources))]} voice={voice} />
    </Section>
  );
}

function TypeForm({ c, derived, again: { sent, problems = [] } }: { c: Request; derived: PurchaseType; again: Again }) {
  const { voice, dossier: open } = c.var;
  const chosen = open.input.dossier.type;
  const shown = (path: string, typed: string) => ({
    name: path,
    label: labelOf(path, voice),
    typed: sent?.[path] ?? typed,
    problem: problems.find((one) => one.path === path),
    voice,
  });
  const hidden = <input type="hidden" name="version" value={sent?.version ?? String(open.version)} />;
  const action = dossierPath(open.id, 'type');
  return (
    <Section id="take" title={voice.say('page.type.take')}>
      <form class="k-flow k-measure" method="post" action={action}>
        {hidden}
        <ChoiceField
          {...shown('type.is', chosen?.is ?? derived)}
          options={(['works', 'supply'] as const).map((value) => ({
            value,
            label: voice.say(`purchase.type.${value}`),
            help: voice.say(value === derived ? 'page.type.fits.facts' : `page.type.fits.${value}`),
          }))}
        />
        <ProseField {...shown('type.because', chosen?.because ?? '')} rows={3} help={voice.say('page.type.because')} />
        <div class="k-actions k-bar">
          <button type="submit" class="utrecht-button utrecht-button--primary-action">
            {voice.say('page.type.save')}
          </button>
          <a class="utrecht-link" href={dossierPath(open.id)}>
            {voice.say('page.type.keep')}
          </a>
        </div>
      </form>
      {chosen && (
        <form method="post" action={action}>
          {hidden}
          <button type="submit" class="utrecht-button utrecht-button--secondary-action" name="type.is" value={derived}>
            {voice.say('page.type.back', { type: within(voice.say(`purchase.type.${derived}`)) })}
          </button>
        </form>
      )}
    </Section>
  );
}

import type { Child } from 'hono/jsx';
import type { Considered, NumberedClause } from '../../../../core/clauses/consider.ts';
import { type AskedParameter, askedParameters } from '../../../../core/clauses/parameter-form.ts';
import type { Voice } from '../../../../core/clauses/voice.ts';
import type { ClauseWords } from '../../../../library/words.ts';
import { dossierPath } from '../../../parts/dossier.tsx';
import { fieldId, TickField } from '../../../parts/fields.tsx';
import { ToCheck } from '../../../parts/marks.tsx';
import { Sources } from '../../../parts/sources.tsx';
import type { Request } from '../../../parts/world.ts';
import { contextOf } from '../../choosing.ts';
import { BalanceField, ReasonField, VersionField } from './choice-parts.tsx';
import type { OpenChoice } from './open-choice.ts';
import { labelOfParameter, ParameterField, printedWords } from './parameter-field.tsx';

/** What can be chosen in a clause of the document: its parameters, its lots, and a reason where one is asked. */
export function ClauseForm({ c, one, of, open }: ClauseFormProps) {
  const { voice, dossier } = c.var;
  const asked = askedParameters(one, contextOf(of));
  const chosen = asked.filter(({ parameter }) => !parameter.law);
  const { lots } = of.dossier;
  const words = of.library.texts[one.id]?.[of.dossier.language]?.words;
  const reason = reasonHelp(one, of, chosen, words, voice);
  if (chosen.length === 0 && lots.length === 0 && !reason) return <ByLaw asked={asked} words={words} voice={voice} />;
  return (
    <form
      class="k-choices k-flow"
      id={fieldId(`clauses.${one.id}`)}
      method="post"
      action={dossierPath(dossier.id, `clauses/${one.id}`)}
      aria-label={voice.say('page.choose.form')}
    >
      <VersionField c={c} open={open} />
      {/* Enter in a field does what this button says, not what the first button that is seen says */}
      <button type="submit" hidden name="do" value="choose">
        {voice.say('page.choose.save')}
      </button>
      <div class="k-fields k-fields--2">
        {chosen.map((parameter) => (
          <ParameterField
            asked={parameter}
            words={words}
            sent={open?.sent}
            problem={open?.problems.find(({ path }) => path === parameter.path)}
            voice={voice}
          />
        ))}
        {lots.length > 0 && <LotsField one={one} of={of} open={open} voice={voice} />}
        {reason && (
          <div class="k-span">
            <ReasonField id={one.id} typed={one.choice.because ?? ''} help={reason} open={open} voice={voice} />
          </div>
        )}
      </div>
      <BalanceField open={open} dossier={of.dossier} voice={voice} />
      <ByLaw asked={asked} words={words} voice={voice} />
      <div class="k-actions">
        <button type="submit" class="utrecht-button utrecht-button--secondary-action" name="do" value="choose">
          {voice.say('page.choose.save')}
        </button>
        <Marked voice={voice} />
      </div>
    </form>
  );
}
interface ClauseFormProps {
  readonly c: Request;
  readonly one: NumberedClause;
  readonly of: Considered;
  readonly open: OpenChoice | undefined;
}

/** How what was chosen looks in the text below. */
function Marked({ voice }: { voice: Voice }): Child {
  const [before, marked, after] = voice.say('page.choose.marked').split('*');
  return (
    <span class="k-small k-quiet">
      {before}
      <span class="k-param">{marked}</span>
      {after}
    </span>
  );
}

/** When a reason is asked; empty where none ever is. */
function reasonHelp(
  one: NumberedClause,
  { choice }: Considered,
  asked: readonly AskedParameter[],
  words: ClauseWords | undefined,
  voice: Voice,
): string {
  const stance = choice.stances.find(({ id }) => id === one.id)?.stance;
  if (one.why === 'asked' && (stance === 'discouraged' || stance === 'ruled-out')) return voice.say('page.reason.against');
  const options = asked.flatMap(({ name, parameter }) =>
    (parameter.reasoned ?? []).map((option) => words?.options?.[name]?.[option] ?? option),
  );
  if (options.length > 0) return voice.say('page.reason.options', { options });
  return one.choice.because ? voice.say('page.reason.kept') : '';
}

function LotsField({ one, of: { dossier }, open, voice }: Omit<ClauseFormProps, 'c'> & { readonly voice: Voice }) {
  const name = `clauses.${one.id}.lots`;
  const all = dossier.lots.map(({ id }) => id);
  return (
    <div class="k-span">
      <input type="hidden" name={name} value="" />
      <TickField
        name={name}
        label={voice.say('page.choose.lots')}
        help={voice.say('page.choose.lots.help')}
        typed=""
        ticked={open?.sent[name]?.split(',') ?? one.choice.lots ?? all}
        options={dossier.lots.map(({ id, title }) => ({ value: id, label: title }))}
        problem={open?.problems.find(({ path }) => path === name)}
        voice={voice}
      />
    </div>
  );
}

/** The values that an article of law sets: shown, not asked. */
function ByLaw({ asked, words, voice }: { asked: readonly AskedParameter[]; words: ClauseWords | undefined; voice: Voice }) {
  const set = asked.flatMap((one) => (one.law ? [{ one, law: one.law }] : []));
  if (set.length === 0) return null;
  const sources = [...new Set(set.flatMap(({ one }) => one.parameter.law ?? []))];
  return (
    <div class="k-flow-s">
      <h2 class="utrecht-heading-4">{voice.say('page.choose.law')}</h2>
      <dl class="k-dl">
        {set.map(({ one, law }) => (
          <>
            <dt>{labelOfParameter(one.name, words)}</dt>
            <dd>
              {printedWords(one, law.value, words, voice)} {!law.confirmed && <ToCheck>{voice.say('state.to-check')}</ToCheck>}
            </dd>
          </>
        ))}
      </dl>
      <Sources ids={sources} voice={voice} />
    </div>
  );
}

import { typedOf } from '../../../../core/purchase/answers/typed.ts';
import { priceFormulas } from '../../../../core/purchase/dossier.ts';
import { at } from '../../../../kernel/path.ts';
import { dossierPath } from '../../../parts/dossier.tsx';
import { ChoiceField, TextField } from '../../../parts/fields.tsx';
import { labelOf } from '../../../parts/labels.ts';
import type { Request } from '../../../parts/world.ts';
import type { Placed } from '../../answers.ts';
import { criterionFields, modelFields, others } from '../../award-answers.ts';
import type { Again } from '../save-answers.tsx';

/** Empty rows below those that are there. */
const spare = 2;

/** The total, the price and the other criteria, each with its points. */
export function AwardForm({ c, again: { sent, problems = [] } }: { c: Request; again: Again }) {
  const { voice, dossier } = c.var;
  const { data } = dossier.input;
  const there = at(data, others);
  const typedRows = Object.keys(sent ?? {}).filter((name) => /^award\.others\[\d+\]\.name$/.test(name)).length;
  const rows = typedRows || (Array.isArray(there) ? there.length : 0) + spare;
  const shown = ({ field, name }: Placed) => ({
    name,
    label: labelOf(name, voice),
    typed: sent?.[name] ?? typedOf(field, at(data, name), voice.locale.format),
    problem: problems.find(({ path }) => path === name),
    voice,
  });
  const [total, price, formula] = modelFields;
  return (
    <section class="k-flow" aria-labelledby="points">
      <h2 class="utrecht-heading-2" id="points">
        {voice.say('page.award.points')}
      </h2>
      <form class="k-flow" method="post" action={dossierPath(dossier.id, 'award')}>
        <input type="hidden" name="version" value={sent?.version ?? String(dossier.version)} />
        <div class="k-fields">
          {total && <TextField {...shown(total)} type="number" width="s" help={voice.say('page.award.total.help')} />}
          {price && <TextField {...shown(price)} type="number" width="s" />}
          {formula && (
            <ChoiceField
              {...shown(formula)}
              help={voice.say('page.award.formula.help')}
              options={['', ...priceFormulas].map((value) => ({
                value,
                label: voice.say(`page.award.formula.${value || 'none'}`),
              }))}
            />
          )}
        </div>
        <h3 class="utrecht-heading-3">{voice.say('page.award.others')}</h3>
        <p class="k-help">{voice.say('page.award.others.help')}</p>
        {Array.from({ length: rows }, (_, row) => criterionFields(row)).map(({ name, weight }, row) => (
          <fieldset class="k-criterion">
            <legend class="k-hidden">{voice.say('page.award.other', { number: row + 1 })}</legend>
            <TextField {...shown(name)} />
            <TextField {...shown(weight)} type="number" width="s" />
          </fieldset>
        ))}
        <div class="k-actions k-bar">
          <button type="submit" class="utrecht-button utrecht-button--primary-action">
            {voice.say('page.award.save')}
          </button>
        </div>
      </form>
    </section>
  );
}

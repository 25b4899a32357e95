import { titleOf } from '../../../../core/clauses/choose.ts';
import type { Considered } from '../../../../core/clauses/consider.ts';
import { askedParameters } from '../../../../core/clauses/parameter-form.ts';
import type { Voice } from '../../../../core/clauses/voice.ts';
import { wordsIn } from '../../../../library/schema.ts';
import { placesIn } from '../../../../library/text.ts';
import { contextOf } from '../../choosing.ts';
import { labelOfParameter, printedWords, valueWords } from './parameter-field.tsx';

/** What the signs in the text of the library stand for: each value by its label, each pointer by what it leads to. */
export function Placeholders({ id, of, voice }: { id: string; of: Considered; voice: Voice }) {
  const signs = [...printsOf(id, of, voice), ...pointersOf(id, of, voice)];
  return (
    <details class="k-why">
      <summary>{voice.say('page.own.signs')}</summary>
      <div class="k-why__body">
        <p>{voice.say('page.own.signs.words')}</p>
        {signs.length > 0 && (
          <dl class="k-signs">
            {signs.map(([sign, means]) => (
              <>
                <dt>
                  <code>{sign}</code>
                </dt>
                <dd>{means}</dd>
              </>
            ))}
          </dl>
        )}
      </div>
    </details>
  );
}

type Sign = readonly [sign: string, means: string];

function printsOf(id: string, of: Considered, voice: Voice): Sign[] {
  const text = of.library.texts[id]?.[of.dossier.language];
  const one = of.clauses.find((known) => known.id === id);
  if (!text || !one) return [];
  const asked = askedParameters(one, contextOf(of));
  const signs = placesIn(text.body).prints.flatMap(({ name, filter }): Sign[] => {
    const parameter = asked.find((known) => known.name === name);
    if (!parameter || !filter) return [];
    const raw = parameter.given ?? parameter.standard;
    const words = parameter.law
      ? printedWords(parameter, parameter.law.value, text.words, voice)
      : raw === undefined
        ? voice.say('document.blank')
        : valueWords(parameter, raw, text.words, voice);
    return [[`{{ ${name} | ${filter} }}`, `${labelOfParameter(name, text.words)}: ${words}`]];
  });
  return [...new Map(signs)];
}

function pointersOf(id: string, of: Considered, voice: Voice): Sign[] {
  const { library, dossier } = of;
  const body = library.texts[id]?.[dossier.language]?.body ?? '';
  const named: Readonly<Record<string, (to: string) => string | undefined>> = {
    ref: (to) => voice.say('page.own.sign.ref', { title: titleOf(to, library, dossier.language) }),
    form: (to) =>
      library.forms[to] && voice.say('page.own.sign.form', { title: wordsIn(library.forms[to].title, voice.language) }),
    law: (to) => library.law[to] && voice.source(to),
    par: (to) => voice.say('page.own.sign.par', { paragraph: to }),
    sanction: () => voice.say('page.own.sign.sanction'),
  };
  const signs = placesIn(body).tags.flatMap(({ tag, id: to }): Sign[] => {
    const means = named[tag]?.(to);
    return means ? [[to ? `{% ${tag} "${to}" %}` : `{% ${tag} %}`, means]] : [];
  });
  return [...new Map(signs)];
}

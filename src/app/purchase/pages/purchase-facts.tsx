import type { Voice } from '../../../core/clauses/voice.ts';
import type { Dossier } from '../../../core/purchase/dossier.ts';
import type { Known } from '../../../kernel/known.ts';
import type { Value } from '../../../kernel/reason.ts';
import { onceEvents } from '../../../library/vocabulary.ts';
import { State } from '../../parts/marks.tsx';

/** A fact with its label, or that nobody knows it yet. */
export type ShownFact = readonly [label: string, fact: Known<string>];

export const FactList = ({ facts, voice }: { facts: readonly ShownFact[]; voice: Voice }) => (
  <dl class="k-dl">
    {facts.map(([label, fact]) => (
      <>
        <dt>{label}</dt>
        <dd>
          {fact === 'unknown' ? (
            <State tone="mind" shape="warning">
              {voice.say('page.facts.unknown')}
            </State>
          ) : (
            fact
          )}
        </dd>
      </>
    ))}
  </dl>
);

/** The facts of a question, in the order in which they are asked. */
export function factsOf(question: 'contract' | 'time' | 'ambition', dossier: Dossier, voice: Voice): ShownFact[] {
  const { purchase, authority, dates, lots } = dossier;
  const written = (fact: Known<Value>) => (fact === 'unknown' ? 'unknown' : voice.write(fact));
  const worded = (group: string, fact: Known<string>) => (fact === 'unknown' ? fact : voice.say(`fact.${group}.${fact}`));
  const yesNo = (fact: Known<boolean>) => (fact === 'unknown' ? fact : voice.say(fact ? 'fact.yes' : 'fact.no'));
  const named = (facts: readonly (readonly [string, Known<string>])[]): ShownFact[] =>
    facts.map(([name, fact]) => [voice.say(`page.fact.${name}`), fact]);
  switch (question) {
    case 'contract':
      return [
        ...named([
          ['authority', `${authority.name}, ${voice.say(`country.${authority.country}`)}`],
          ['trustone', yesNo(authority.trustone)],
          ['contract', worded('contract', purchase.contract)],
          ['form', worded('form', purchase.form)],
          ['bidders', worded('bidders', purchase.bidders)],
          ['stoneIsMainSubject', yesNo(purchase.stoneIsMainSubject)],
          ['value', written(purchase.value)],
          ['stoneValue', written(purchase.stoneValue)],
          ['procedure', worded('procedure', purchase.procedure)],
        ]),
        ...lots.map(({ title, value }): ShownFact => [voice.say('page.fact.lot', { title }), written(value)]),
      ];
    case 'time':
      return [
        ...named([
          ['publication', written(purchase.publication)],
          ['months', written(purchase.months)],
        ]),
        ...onceEvents
          .slice(1)
          .flatMap((event): ShownFact[] =>
            dates[event]
              ? [[voice.say('page.fact.date', { event: { message: `event.${event}`, values: {} } }), voice.write(dates[event])]]
              : [],
          ),
      ];
    case 'ambition':
      return named([['ambition', worded('ambition', dossier.ambition)]]);
    default:
      throw new Error(`Unhandled question: ${question satisfies never}`);
  }
}

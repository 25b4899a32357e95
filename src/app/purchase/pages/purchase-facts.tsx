import type { Voice } from '../../../core/clauses/voice.ts';
import type { Dossier } from '../../../core/purchase/dossier.ts';
import type { Known } from '../../../kernel/known.ts';
import type { Value } from '../../../kernel/reason.ts';
import { onceEvents } from '../../../library/vocabulary.ts';
import { State } from '../../parts/marks.tsx';

/** A fact, or that nobody knows it yet. */
export function Fact({ label, voice, children }: { label: string; voice: Voice; children: Known<string> }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {children === 'unknown' ? (
          <State tone="mind" shape="warning">
            {voice.say('page.facts.unknown')}
          </State>
        ) : (
          children
        )}
      </dd>
    </>
  );
}

/** Every fact that the advice asks, in the order of the questions. */
export function PurchaseFacts({ dossier, voice }: { dossier: Dossier; voice: Voice }) {
  const { purchase, authority, dates } = dossier;
  const written = (fact: Known<Value>) => (fact === 'unknown' ? 'unknown' : voice.write(fact));
  const worded = (group: string, fact: Known<string>) => (fact === 'unknown' ? fact : voice.say(`fact.${group}.${fact}`));
  const yesNo = (fact: Known<boolean>) => (fact === 'unknown' ? fact : voice.say(fact ? 'fact.yes' : 'fact.no'));
  const facts: readonly (readonly [label: string, fact: Known<string>])[] = [
    ['authority', `${authority.name}, ${voice.say(`country.${authority.country}`)}`],
    ['trustone', yesNo(authority.trustone)],
    ['contract', worded('contract', purchase.contract)],
    ['procedure', worded('procedure', purchase.procedure)],
    ['form', worded('form', purchase.form)],
    ['bidders', worded('bidders', purchase.bidders)],
    ['stoneIsMainSubject', yesNo(purchase.stoneIsMainSubject)],
    ['originWish', worded('originWish', purchase.originWish)],
    ['value', written(purchase.value)],
    ['stoneValue', written(purchase.stoneValue)],
    ['months', written(purchase.months)],
    ['ambition', worded('ambition', dossier.ambition)],
    ['publication', written(purchase.publication)],
  ];
  return (
    <dl class="k-dl">
      {facts.map(([name, fact]) => (
        <Fact label={voice.say(`page.fact.${name}`)} voice={voice}>
          {fact}
        </Fact>
      ))}
      {onceEvents.slice(1).map((event) => (
        <Fact label={voice.say('page.fact.date', { event: { message: `event.${event}`, values: {} } })} voice={voice}>
          {written(dates[event] ?? 'unknown')}
        </Fact>
      ))}
    </dl>
  );
}

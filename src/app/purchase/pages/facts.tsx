import { Temporal } from 'temporal-polyfill';
import type { Voice } from '../../../core/clauses/voice.ts';
import type { Dossier } from '../../../core/purchase/dossier.ts';
import { situationOf } from '../../../core/purchase/facts.ts';
import { dossierPath, showDossier } from '../../parts/dossier.tsx';
import { State, Why } from '../../parts/marks.tsx';
import { MainAction, Section } from '../../parts/page-parts.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import { StackTable } from '../../parts/table.tsx';
import type { Request } from '../../parts/world.ts';
import { Fact, PurchaseFacts } from './purchase-facts.tsx';
import { StoneTable } from './stones.tsx';

/** What the buyer told of a purchase, and which type follows from it. What is not known stands there as not known. */
export function factsPage(c: Request): Response | Promise<Response> {
  const { voice, world, dossier: open } = c.var;
  const { dossier, frozen } = open.input;
  const { type } = situationOf(dossier, world.library, world.today());
  const reasons = type.because.map(({ message, values, sources }) => ({ text: { message, values }, sources }));
  return showDossier(
    c,
    'facts',
    voice.say('page.facts.stone'),
    <>
      <div class="k-flow">
        <h1 class="utrecht-heading-1">{voice.say('page.facts.title')}</h1>
        <p class="k-answer">{voice.say(`page.facts.answer.${type.value}`)}</p>
        <Why about={voice.say('page.facts.why')} voice={voice}>
          <Reasons because={reasons} voice={voice} />
        </Why>
        {frozen && (
          <p>
            <State tone="quiet" shape="dashed">
              {voice.say('page.facts.frozen', { on: Temporal.PlainDate.from(frozen.on) })}
            </State>
          </p>
        )}
      </div>
      <Section id="purchase" title={voice.say('page.facts.purchase')}>
        <PurchaseFacts dossier={dossier} voice={voice} />
      </Section>
      <Section id="stones" title={voice.say('page.facts.stones')}>
        {dossier.stones.length > 0 ? (
          <StoneTable dossier={dossier} library={world.library} voice={voice} />
        ) : (
          <p class="utrecht-paragraph">{voice.say('page.facts.no-stones')}</p>
        )}
      </Section>
      <More dossier={dossier} voice={voice} />
      <div class="k-actions k-bar">
        <MainAction href={dossierPath(open.id, 'advice')}>{voice.say('page.facts.next')}</MainAction>
        <span class="k-quiet">{voice.say('page.facts.file', { file: open.file })}</span>
      </div>
    </>,
  );
}

/** What not every dossier has: lots, the model of the award, who was consulted. */
function More({ dossier, voice }: { dossier: Dossier; voice: Voice }) {
  const { lots, award, consultations, language } = dossier;
  return (
    <>
      {lots.length > 0 && (
        <Section id="lots" title={voice.say('page.facts.lots')}>
          <dl class="k-dl">
            {lots.map(({ title, value }) => (
              <Fact label={title} voice={voice}>
                {value === 'unknown' ? value : voice.write(value)}
              </Fact>
            ))}
          </dl>
        </Section>
      )}
      {award && (
        <Section id="award" title={voice.say('page.facts.award')}>
          <dl class="k-dl">
            {award.price && (
              <Fact label={voice.say('award.price')} voice={voice}>
                {voice.say('page.facts.points', { points: award.price.weight, total: award.total })}
              </Fact>
            )}
            {award.others.map(({ name, weight }) => (
              <Fact label={name} voice={voice}>
                {voice.say('page.facts.points', { points: weight, total: award.total })}
              </Fact>
            ))}
          </dl>
          <p class="utrecht-paragraph k-quiet">{voice.say('page.facts.award.rest')}</p>
        </Section>
      )}
      {consultations.length > 0 && (
        <Section id="consultations" title={voice.say('buyer.consultations')}>
          <StackTable
            caption={voice.say('buyer.consultations')}
            columns={['who', 'on', 'about', 'changed'].map((column) => ({ title: voice.say(`consultation.${column}`) }))}
            rows={consultations.map(({ on, who, about, changed }) => [
              <span lang={language}>{who}</span>,
              voice.write(on),
              <span lang={language}>{about}</span>,
              <span lang={language}>{changed}</span>,
            ])}
          />
        </Section>
      )}
    </>
  );
}

import type { Child } from 'hono/jsx';
import { titleOf } from '../../../core/clauses/choose.ts';
import { legalBases } from '../../../core/clauses/legal.ts';
import { valueInWords } from '../../../core/clauses/parameter-words.ts';
import { clausesIn, type Draft, type DraftClause } from '../../../core/clauses/prepare.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { State, ToCheck } from '../../parts/marks.tsx';
import { Section } from '../../parts/page-parts.tsx';
import type { Request } from '../../parts/world.ts';
import { blanksBefore } from '../draft.ts';

/** What a lawyer should look at: blanks, own words, choices against the advice, values and law that nobody confirmed. */
export function ToMind({ c, draft }: { c: Request; draft: Draft }) {
  const { voice, dossier: open } = c.var;
  const { library, dossier } = draft;
  const { language } = dossier;
  const clauses = clausesIn(draft, 'tender');
  const article = (one: DraftClause) =>
    voice.say('page.document.article', { article: one.number, title: titleOf(one.id, library, language) });
  const blanks = blanksBefore(draft);
  const unread = clauses.filter(({ clause }) => clause.reviewed === 'none').length;
  const laws = legalBases(draft, 'tender').filter(({ law }) => law.confidence === 'unconfirmed');
  return (
    <Section id="mind" title={voice.say('page.sign.mind')}>
      <ul class="k-rows">
        {blanks.length > 0 && (
          <Item title={voice.say('page.document.blanks', { blanks: blanks.length })}>
            <a class="utrecht-link" href={`${dossierPath(open.id, 'document')}#open`}>
              {voice.say('buyer.open')}
            </a>
          </Item>
        )}
        {clauses.map((one) => {
          const own = dossier.ownTexts[one.id];
          const stance = draft.choice.stances.find(({ id }) => id === one.id)?.stance;
          const against = stance === 'discouraged' || stance === 'ruled-out';
          const values = Object.entries(one.parameters.readings).filter(([, reading]) => !reading.confirmed);
          if (!own && !against && values.length === 0) return null;
          const words = library.texts[one.id]?.[language]?.words;
          return (
            <Item title={article(one)} href={dossierPath(open.id, `clauses/${one.id}`)}>
              {own && <p>{voice.say('page.sign.own', { because: own.because })}</p>}
              {against && <p>{voice.say('page.sign.against', { because: one.choice.because ?? '' })}</p>}
              {values.map(([name]) => (
                <p>
                  {`${words?.labels?.[name] ?? name}: ${valueInWords(name, one, words, voice)} `}
                  <ToCheck>{voice.say('state.to-check')}</ToCheck>
                </p>
              ))}
            </Item>
          );
        })}
        {laws.length > 0 && (
          <Item title={voice.say('page.sign.laws')}>
            <p>{voice.say('state.laws-to-check', { laws: laws.map(({ law }) => voice.words(law.cite)) })}</p>
          </Item>
        )}
        {unread > 0 && (
          <Item title={voice.say('page.sign.unread', { unread, all: clauses.length })}>
            <ToCheck>{voice.say('state.unreviewed')}</ToCheck>
          </Item>
        )}
      </ul>
      <Questions c={c} draft={draft} clauses={clauses} articleOf={article} />
    </Section>
  );
}

const Item = ({ title, href, children }: { title: string; href?: string; children?: Child }) => (
  <li class="k-flow-s">
    <State tone="mind" shape="warning">
      {href ? (
        <a class="utrecht-link" href={href}>
          {title}
        </a>
      ) : (
        title
      )}
    </State>
    <div class="k-quiet k-flow-s">{children}</div>
  </li>
);

/** What the library has a lawyer look at in each article. */
function Questions({ c, draft, clauses, articleOf }: QuestionsProps) {
  const { language } = draft.dossier;
  return (
    <details class="k-fold">
      <summary>{c.var.voice.say('page.sign.questions')}</summary>
      <dl class="k-dl k-fold__body" lang={language}>
        {clauses.map((one) => (
          <>
            <dt>{articleOf(one)}</dt>
            <dd>{draft.library.texts[one.id]?.[language]?.words.lawyer}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}
interface QuestionsProps {
  readonly c: Request;
  readonly draft: Draft;
  readonly clauses: readonly DraftClause[];
  readonly articleOf: (one: DraftClause) => string;
}

import type { Child } from 'hono/jsx';
import { compose } from '../../../core/clauses/compose.ts';
import type { DraftClause } from '../../../core/clauses/prepare.ts';
import { readingsOf } from '../../../core/clauses/readings/of-clause.ts';
import type { Block, DocumentTree } from '../../../core/clauses/tree.ts';
import type { Voice } from '../../../core/clauses/voice.ts';
import { adviceText } from '../../../core/purchase/advice.ts';
import { judge } from '../../../core/purchase/condition.ts';
import { isPublication } from '../../../library/library.ts';
import { dossierPath } from '../../parts/dossier.tsx';
import { PaperBlocks } from '../../parts/paper.tsx';
import { Sources } from '../../parts/sources.tsx';
import type { Drafted } from '../draft.ts';

/** The five readings of a clause in this dossier, and what it does with the market. Always in the same order. */
export function ClauseReadings({ one, drafted, voice, id, below }: ReadingsProps) {
  const { draft } = drafted;
  const tree: DocumentTree = isPublication(one.clause)
    ? compose(draft, { edition: 'tender', document: 'announcement' })
    : drafted.tender;
  const article = tree.parts.flatMap((part) => part.articles).find(({ clause }) => clause === one.id);
  const readings = readingsOf(one, draft);
  const shown = (blocks: readonly Block[]) => <PaperBlocks blocks={blocks} tree={tree} hrefOf={hrefIn(id)} />;
  return (
    <>
      <Reading name="text" voice={voice}>
        {article && <PaperBlocks blocks={article.body} tree={tree} values hrefOf={hrefIn(id)} />}
        {below}
      </Reading>
      {(['evidence', 'criterion', 'obligations', 'sanction'] as const).map((name) => (
        <Reading name={name} voice={voice}>
          {readings[name].length > 0 ? shown(readings[name]) : <p class="k-quiet">{voice.say(`page.reading.none.${name}`)}</p>}
        </Reading>
      ))}
      <Market one={one} drafted={drafted} voice={voice} />
    </>
  );
}
interface ReadingsProps {
  readonly one: DraftClause;
  readonly drafted: Drafted;
  readonly voice: Voice;
  /** The dossier's. */
  readonly id: string;
  /** Stands below the text. */
  readonly below?: Child;
}

/** Where a reference in a clause leads: to the page of the other clause, or to the annex in the document. */
const hrefIn =
  (id: string) =>
  (anchor: string): string => {
    if (anchor.startsWith('article-')) return dossierPath(id, `clauses/${anchor.slice('article-'.length)}`);
    return anchor.startsWith('annex-') ? `${dossierPath(id, 'document')}#${anchor}` : `#${anchor}`;
  };

function Reading({ name, voice, children }: { name: string; voice: Voice; children?: Child }) {
  return (
    <section class="k-reading k-flow-s" aria-labelledby={`reading-${name}`}>
      <h2 class="utrecht-heading-3" id={`reading-${name}`}>
        {voice.say(`page.reading.${name}`)}
      </h2>
      {children}
    </section>
  );
}

/** What the market can bear, beside a demand that can shrink it. @see def-market */
function Market({ one, drafted: { draft }, voice }: Omit<ReadingsProps, 'id' | 'below'>) {
  const items = (one.clause.beside ?? []).flatMap((id) => {
    const item = draft.library.advice[id];
    return item && judge(item.when, draft.choice.facts).holds !== false ? [item] : [];
  });
  if (items.length === 0) return null;
  return (
    <Reading name="market" voice={voice}>
      {items.map((item) => (
        <div class="k-measure k-flow-s">
          <p>{adviceText(item, draft.library, voice.language)}</p>
          <Sources ids={item.sources} voice={voice} />
        </div>
      ))}
    </Reading>
  );
}

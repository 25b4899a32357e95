import { Temporal } from 'temporal-polyfill';
import type { Considered, NumberedClause } from '../../../../core/clauses/consider.ts';
import { dossierPath } from '../../../parts/dossier.tsx';
import { ToCheck, Why } from '../../../parts/marks.tsx';
import { PaperBlocks } from '../../../parts/paper.tsx';
import { Sources } from '../../../parts/sources.tsx';
import type { Request } from '../../../parts/world.ts';
import { asInLibrary } from '../../own-text-at-hand.ts';

/** The text of the library as it reads in this dossier, with its version and what the lawyer should look at. */
export function LibraryText({ c, one, of }: { c: Request; one: NumberedClause; of: Considered }) {
  const { voice, world, dossier: open } = c.var;
  const { clause, id } = one;
  const read = asInLibrary(world, open, id);
  const text = of.library.texts[id]?.[of.dossier.language];
  return (
    <aside class="k-flow" aria-labelledby="library">
      <h2 class="utrecht-heading-2" id="library">
        {voice.say('page.own.library')}
      </h2>
      <p class="k-small k-quiet">
        {voice.say('page.own.version', { version: clause.version, on: Temporal.PlainDate.from(clause.checked.on) })}{' '}
        {clause.reviewed === 'none' && <ToCheck>{voice.say('state.unreviewed')}</ToCheck>}
      </p>
      <div class="k-desk">
        {read ? (
          <div class="k-paper k-paper--s">
            <PaperBlocks blocks={read.article.body} tree={read.tree} values hrefOf={(anchor) => hrefIn(open.id, anchor)} />
          </div>
        ) : (
          <div class="k-paper k-paper--s k-changed" lang={of.dossier.language}>
            {text?.body}
          </div>
        )}
      </div>
      {text && (
        <Why about="" label={voice.say('page.own.why')} voice={voice}>
          <p lang={of.dossier.language}>{text.words.lawyer}</p>
          <Sources ids={clause.sources} voice={voice} />
        </Why>
      )}
    </aside>
  );
}

const hrefIn = (id: string, anchor: string): string =>
  anchor.startsWith('article-')
    ? dossierPath(id, `clauses/${anchor.slice('article-'.length)}`)
    : `${dossierPath(id, 'document')}#${anchor}`;

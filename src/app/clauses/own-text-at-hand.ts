import { compose } from '../../core/clauses/compose.ts';
import { articleLines } from '../../core/clauses/plain.ts';
import type { Draft, DraftClause } from '../../core/clauses/prepare.ts';
import type { Article, DocumentTree } from '../../core/clauses/tree.ts';
import { isPublication } from '../../library/library.ts';
import type { OpenDossier, World } from '../parts/world.ts';
import { draftAtHand } from './at-hand.ts';
import { draftDossier } from './draft.ts';

/** An article of a draft, in its document. */
export interface ArticleIn {
  readonly draft: Draft;
  readonly one: DraftClause;
  readonly tree: DocumentTree;
  readonly article: Article;
  /** Its text, a line each paragraph. */
  readonly text: string;
}

/** A clause as it reads in this dossier in the words of the library; undefined while the dossier contradicts itself. */
export function asInLibrary(world: World, open: OpenDossier, id: string): ArticleIn | undefined {
  const { dossier } = open.input;
  const { [id]: own, ...others } = dossier.ownTexts;
  if (!own) return asItStands(world, open, id);
  const done = draftDossier(
    { dossier: { ...dossier, ownTexts: others }, replaces: open.replaces?.input },
    world.library,
    world.today(),
  );
  return done.ok ? articleIn(done.value.draft, id) : undefined;
}

/** A clause as it reads in this dossier. */
export function asItStands(world: World, open: OpenDossier, id: string): ArticleIn | undefined {
  const done = draftAtHand(world, open, open.input.dossier.language);
  return done.ok ? articleIn(done.value.draft, id) : undefined;
}

function articleIn(draft: Draft, id: string): ArticleIn | undefined {
  const one = draft.clauses.find((known) => known.id === id);
  if (!one) return undefined;
  const tree = compose(draft, { edition: 'tender', document: isPublication(one.clause) ? 'announcement' : 'tender' });
  const article = tree.parts.flatMap((part) => part.articles).find(({ clause }) => clause === id);
  return article && { draft, one, tree, article, text: articleLines(article).join('\n') };
}

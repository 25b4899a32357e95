import { raw } from 'hono/html';
import type { Block, DocumentTree } from '../../core/clauses/tree.ts';
import { toHtml, toHtmlBlocks } from '../../outside/documents/html.ts';

const written = new WeakMap<DocumentTree, string>();
/** A tree that is looked at again is not written again. */
function htmlOf(tree: DocumentTree): string {
  const html = written.get(tree) ?? toHtml(tree, 2);
  written.set(tree, html);
  return html;
}

/** The document as it goes out, on its sheet. Its writer escapes every text, so its HTML is taken as it is. */
export function Paper({ tree, name }: { tree: DocumentTree; name: string }) {
  return (
    <section class="k-desk" aria-label={name}>
      <div class="k-paper" lang={tree.language}>
        {raw(htmlOf(tree))}
      </div>
    </section>
  );
}

/** A part of a document on a page of ours. @param hrefOf where a reference leads: its target stands on another page */
export function PaperBlocks({ blocks, tree, values, hrefOf }: PaperBlocksProps) {
  return (
    <div class={`k-paper k-paper--plain${values ? ' k-paper--values' : ''}`} lang={tree.language}>
      {raw(toHtmlBlocks(blocks, tree, 2, hrefOf))}
    </div>
  );
}
interface PaperBlocksProps {
  readonly blocks: readonly Block[];
  readonly tree: DocumentTree;
  /** Whether what was chosen is marked in the text. */
  readonly values?: boolean;
  readonly hrefOf: (anchor: string) => string;
}

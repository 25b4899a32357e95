import type { DocumentTree } from '../../core/clauses/tree.ts';
import { err, ok, problem, type Result } from '../../kernel/result.ts';
import type { Drafted } from './draft.ts';

/** The forms in which a document leaves the program. */
export const formats = ['docx', 'pdf', 'html', 'md', 'json'] as const;
export type Format = (typeof formats)[number];

/** Writes a document. The writer of each form is loaded when it is asked for; a form this machine cannot make is told. */
export async function writeDocument(tree: DocumentTree, format: Format, done: Drafted): Promise<Result<string | Uint8Array>> {
  switch (format) {
    case 'docx': {
      const { toWord } = await import('../../outside/documents/word/word.ts');
      return ok(toWord(tree));
    }
    case 'pdf': {
      const { NoPdf, toPdf } = await import('../../outside/documents/pdf/pdf.ts');
      try {
        return ok(await toPdf(tree));
      } catch (fault) {
        if (!(fault instanceof NoPdf)) throw fault;
        return err(problem('--format', 'problem.pdf.missing', 'problem.pdf.missing.expected'));
      }
    }
    case 'html': {
      const { toHtmlPage } = await import('../../outside/documents/html.ts');
      return ok(toHtmlPage(tree));
    }
    case 'md': {
      const { toMarkdownText } = await import('../../outside/documents/markdown.ts');
      return ok(toMarkdownText(tree));
    }
    case 'json': {
      const { draftJson } = await import('./draft-json.ts');
      return ok(`${JSON.stringify(draftJson(done, tree), null, 2)}\n`);
    }
    default:
      return format satisfies never;
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { annexHeading, articleHeading, type Block, type DocumentTree, leadsIn, partHeading } from '../../../core/clauses/tree.ts';
import { template } from './template.ts';

/** Typst is a native program that npm has for some platforms only: whoever lacks it is told, and makes another format. */
export class NoPdf extends Error {}

/**
 * The document as PDF, tagged by the rules of PDF/UA-1 and the same bytes each time.
 *
 * @throws NoPdf where this machine has no Typst
 */
export async function toPdf(tree: DocumentTree): Promise<Buffer> {
  return layOut(JSON.stringify(dataOf(tree)));
}

/** Lays out a document that is already written as the layout reads it. @throws NoPdf */
export async function layOut(doc: string): Promise<Buffer> {
  const { NodeCompiler, PdfStandard } = await typst();
  // An empty folder: what the layout could read from its workspace does not exist
  const workspace = mkdtempSync(join(tmpdir(), 'kassei-pdf-'));
  try {
    const compiler = NodeCompiler.create({
      workspace,
      fontArgs: [{ fontPaths: fontFolders() }],
      inputs: { doc },
    });
    return compiler.pdf({ mainFileContent: template }, { pdfStandard: PdfStandard.UA_1, creationTimestamp: 0 });
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function typst(): Promise<typeof import('@myriaddreamin/typst-ts-node-compiler')> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch (cause) {
    throw new NoPdf('Typst is not there for this platform', { cause });
  }
}

/** The fonts of the PDF as files: Typst reads no woff. */
const fontFolders = (): string[] => {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif/package.json'));
  return ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((weight) => join(folder, weight));
};

/** The tree as the layout reads it: headings written out, what leads in what follows, and the anchors that exist. */
export function dataOf(tree: DocumentTree) {
  const [lang, region] = tree.language === 'en' ? ['en', 'GB'] : ['nl', tree.country];
  const parts = tree.parts.map((part) => ({
    ...part,
    heading: partHeading(part, tree) ?? null,
    blocks: part.blocks.map(led),
    articles: part.articles.map((article) => ({
      ...article,
      heading: articleHeading(article, tree),
      body: article.body.map(led),
      notes: article.notes.map(led),
    })),
  }));
  const annexes = tree.annexes.map((annex) => ({ ...annex, heading: annexHeading(annex, tree), blocks: annex.blocks.map(led) }));
  const anchors = [
    ...tree.parts.flatMap((part) => part.articles.flatMap((article) => [article.anchor, ...anchorsIn(article.body)])),
    ...tree.annexes.map((annex) => annex.anchor),
  ];
  const foot = tree.footer ? `${tree.title} · ${tree.footer}` : tree.title;
  return { ...tree, lang, region, front: tree.front.map(led), parts, annexes, anchors, foot };
}

/** A block in which each paragraph says whether it leads in what follows. */
const led = (block: Block): object => {
  if (block.type === 'paragraph') return { ...block, leads: leadsIn(block.children) };
  return block.type === 'provision' || block.type === 'point' || block.type === 'note'
    ? { ...block, children: block.children.map(led) }
    : block;
};

const anchorsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'provision' || block.type === 'point' ? [block.anchor, ...anchorsIn(block.children)] : [],
  );

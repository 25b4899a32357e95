import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { parseXmlDocument } from 'slimdom';
import { run, without } from '../../../test/tools.ts';
import { draftOf } from '../../../test/worked.ts';
import { compose } from '../../core/clauses/compose.ts';
import { articleHeading, type Block, type DocumentTree, plainText } from '../../core/clauses/tree.ts';
import { unpack } from '../exchange/unpack.ts';
import { toHtmlPage } from './html.ts';
import { toMarkdownText } from './markdown.ts';
import { toPdf } from './pdf/pdf.ts';
import { toWord } from './word/word.ts';

/** The same tree makes Word, PDF, HTML and Markdown: whoever reads one of them reads the same words in the same order. */

const documents = [
  ['grote-markt', 'tender'],
  ['grote-markt', 'buyer'],
  ['raamovereenkomst-natuursteen', 'tender'],
] as const;
const treeOf = (dossier: string, edition: 'tender' | 'buyer') =>
  compose(draftOf(dossier), { edition, document: 'tender', footer: 'Akkoord van een jurist niet genoteerd' });

/** Each run of words of the document, in order. Numbers of paragraphs are left out: Word counts them itself. */
function wordsOf(tree: DocumentTree): string[] {
  const block = (one: Block): string[] => {
    switch (one.type) {
      case 'paragraph':
        return [plainText(one.children)];
      case 'provision':
      case 'point':
        return one.children.flatMap(block);
      case 'bullets':
        return one.items.map(plainText);
      case 'heading':
        return [one.text];
      case 'table':
        return [
          ...one.columns.map(({ title }) => title),
          ...one.rows.flatMap((row) => row.map((cell) => plainText(cell.children))),
        ];
      case 'note':
        return [one.title, ...one.children.flatMap(block)];
      default:
        return one satisfies never;
    }
  };
  return [
    tree.title,
    ...tree.front.flatMap(block),
    ...tree.parts.flatMap((part) => [
      ...part.blocks.flatMap(block),
      ...part.articles.flatMap((one) => [one.title, ...one.body.flatMap(block), ...one.notes.flatMap(block)]),
    ]),
    ...tree.annexes.flatMap((annex) => [annex.title, ...annex.blocks.flatMap(block)]),
  ];
}

/** Without what a line of paper adds: spaces and the hyphens at its end. */
const bare = (text: string) => text.replace(/[\s\u00ad\u200b\u2010-]/g, '');
/** The first words that do not follow in the text, after all that go before. */
function firstMissing(words: readonly string[], text: string): string | undefined {
  const whole = bare(text);
  let at = 0;
  return words.find((one) => {
    const end = endOf(bare(one), whole, at);
    at = end ?? at;
    return end === undefined;
  });
}
/** The first words that stand nowhere on the pages: paper draws a cell that spans rows last, and breaks at its end. */
const firstOffPage = (words: readonly string[], whole: string): string | undefined =>
  words.find((one) => endOf(bare(one), whole, 0) === undefined && endOverPage(bare(one), whole, 0) === undefined);

function endOf(one: string, whole: string, from: number): number | undefined {
  const found = whole.indexOf(one, from);
  return found < 0 ? undefined : found + one.length;
}
/** In two pieces, with at most the repeated head of a table between them. */
function endOverPage(one: string, whole: string, from: number): number | undefined {
  for (let cut = one.length - 1; cut > 0; cut--) {
    const first = endOf(one.slice(0, cut), whole, from);
    const second = first === undefined ? undefined : endOf(one.slice(cut), whole, first);
    if (first !== undefined && second !== undefined && second - first < 600) return second;
  }
  return undefined;
}

const textOfHtml = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, '')
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '');
async function textOfWord(bytes: Uint8Array): Promise<string> {
  const parts = await unpack(bytes, 'bestek.docx');
  ok(parts.ok);
  const document = parseXmlDocument(parts.value.get('word/document.xml') ?? '');
  return [...document.getElementsByTagName('w:t')].map((node) => node.textContent ?? '').join('');
}
/** Without the foot of each page, which stands between the words of two pages. */
function textOfPdf(bytes: Uint8Array, { title, footer, labels }: DocumentTree): string {
  const file = join(mkdtempSync(join(tmpdir(), 'kassei-pdf-')), 'bestek.pdf');
  writeFileSync(file, bytes);
  const foot = `${bare(`${title} · ${footer}${labels.page}`)}N${bare(labels.of)}N`;
  const page = new RegExp(foot.replace(/[^\w]/g, '\\$&').replaceAll('N', '\\d+'), 'g');
  return bare(run('pdftotext', '-raw', file, '-')).replace(page, '');
}

for (const [dossier, edition] of documents) {
  const tree = treeOf(dossier, edition);
  const words = wordsOf(tree);
  describe(`${dossier}, ${edition}`, () => {
    test('says much', () => ok(words.length > 300));
    test('HTML says it all, in its order', () => equal(firstMissing(words, textOfHtml(toHtmlPage(tree))), undefined));
    test('Markdown says it all, and reads back as the same words', () => {
      const html = new MarkdownIt('commonmark').enable('table').render(toMarkdownText(tree));
      equal(firstMissing(words, textOfHtml(html).replaceAll(`${tree.labels.blank}: `, '')), undefined);
    });
    test('Word says it all', async () => equal(firstMissing(words, await textOfWord(toWord(tree))), undefined));
    test('PDF says it all', { skip: without('pdftotext') }, async () =>
      equal(firstOffPage(words, textOfPdf(await toPdf(tree), tree)), undefined),
    );
  });
}

test('a number stays on the line of its word in every format, also where a reference prints it', async () => {
  const tree = treeOf('grote-markt', 'tender');
  const texts = [textOfHtml(toHtmlPage(tree)), toMarkdownText(tree), await textOfWord(toWord(tree)), JSON.stringify(tree)];
  for (const [i, text] of texts.entries()) {
    ok(text.split('artikel\u00a0').length > 20, `artikel ${i}`);
    // The number of a heading stands at its start, where no line ends
    deepEqual(text.match(/(?:artikel|lid|bijlage) \d+(?![\d.])/gi), null);
  }
});

test('the comparison sees a word that is missing, and two that changed places', () => {
  equal(firstMissing(['een', 'twee'], 'een'), 'twee');
  equal(firstMissing(['twee', 'een'], 'een twee'), 'een');
});

test('twice the same dossier gives twice the same bytes', async () => {
  const make = async () => {
    const tree = treeOf('grote-markt', 'tender');
    return [toWord(tree), await toPdf(tree), toHtmlPage(tree), toMarkdownText(tree)].map((made) =>
      Buffer.from(made).toString('base64'),
    );
  };
  deepEqual(await make(), await make());
});

test('a value can hold every sign of HTML, XML, Markdown and Typst', async () => {
  const title = 'Plein <b>&amp; "A" \'B\' *c* _d_ `e` [f](g) #h $i$ \\j @k ~l ]] {{m}} %n%'.replace('{{m}}', '');
  const tree = { ...treeOf('grote-markt', 'tender'), title };
  ok(textOfHtml(toHtmlPage(tree)).includes(title));
  ok((await textOfWord(toWord(tree))).includes(title));
  ok(textOfHtml(new MarkdownIt('commonmark').render(toMarkdownText(tree))).includes(title));
  if (!without('pdftotext')) ok(textOfPdf(await toPdf(tree), tree).includes(bare(title)));
  ok(!toHtmlPage(tree).includes('<b>'));
  ok(articleHeading(tree.parts[0]!.articles[0]!, tree).length > 0);
});

// A document of 25 articles, warm: its tree written as a file, beside the least that a machine can do for it; composing the tree apart.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { compose } from '../src/core/clauses/compose.ts';
import { escaped, toHtmlPage } from '../src/outside/documents/html.ts';
import { dataOf, layOut, toPdf } from '../src/outside/documents/pdf/pdf.ts';
import { toWord } from '../src/outside/documents/word/word.ts';
import { compare } from './harness.mjs';
import { twentyFive } from './inputs.mjs';

const draft = twentyFive();
const composed = () => compose(draft, { edition: 'tender', document: 'tender' });
const tree = composed();
const articles = tree.parts.flatMap((part) => part.articles);
if (articles.length !== 25) throw new Error(`${articles.length} articles`);

/** The parts of a zip as they were before they were compressed. */
function partsOf(zip) {
  const parts = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [size, name] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    parts.push(inflateRawSync(zip.subarray(at + 30 + name, at + 30 + name + size)));
    at += 30 + name + size;
  }
  return parts;
}
const parts = partsOf(toWord(tree));
await compare({
  what: 'Word, 25 articles',
  ours: () => toWord(tree),
  beside: 'zip of the same bytes',
  theirs: () => parts.map((part) => deflateRawSync(part, { level: 6 })),
  most: 4,
});

/** Every run of words, each a paragraph: what a template would be filled with. */
const words = toHtmlPage(tree)
  .replace(/<style>[\s\S]*?<\/style>/, '')
  .split(/<[^>]+>/)
  .map((text) => text.trim())
  .filter(Boolean);
try {
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([import('docxtemplater'), import('pizzip')]);
  const template = templateOf(PizZip);
  await compare({
    what: 'Word, 25 articles',
    ours: () => toWord(tree),
    beside: 'docxtemplater, the same words',
    theirs: () => {
      const made = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
      made.render({ words: words.map((text) => ({ text })) });
      return made.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } });
    },
    most: 0.5,
  });
} catch (fault) {
  if (fault.code !== 'ERR_MODULE_NOT_FOUND') throw fault;
  console.log('docxtemplater is not installed: npm install --prefix bench --no-package-lock');
}
function templateOf(PizZip) {
  const zip = new PizZip(toWord(tree));
  const xml = zip.file('word/document.xml').asText();
  const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = `${paragraph('{#words}')}${paragraph('{text}')}${paragraph('{/words}')}`;
  zip.file('word/document.xml', xml.replace(/<w:body>[\s\S]*(<w:sectPr[\s\S]*<\/w:body>)/, `<w:body>${body}$1`));
  return zip.generate({ type: 'nodebuffer' });
}

await compare({
  what: 'Composing the tree, 25 articles',
  ours: composed,
  beside: 'its words as escaped strings',
  theirs: () => words.map((text) => escaped(text)).join(''),
});

await compare({
  what: 'HTML, 25 articles',
  ours: () => Buffer.from(toHtmlPage(tree)),
  beside: 'escaped strings',
  theirs: () => Buffer.from(words.map((text) => `<p>${escaped(text)}</p>`).join('\n')),
  most: 5,
});

const data = JSON.stringify(dataOf(tree));
await compare({
  what: 'PDF, 25 articles',
  ours: () => toPdf(tree),
  beside: 'Typst fed the same source',
  theirs: () => layOut(data),
  most: 1.2,
  rounds: 5,
});

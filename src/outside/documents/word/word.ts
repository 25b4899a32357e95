import type { DocumentTree } from '../../../core/clauses/tree.ts';
import { documentPart } from './body.ts';
import { type Parts, pack } from './pack.ts';
import { numberingPart, styleOf, stylesPart } from './styles.ts';
import { field, head, namespaces, paragraph, run, xmlText } from './xml.ts';

/** The document as a Word file: the same tree gives the same bytes. */
export const toWord = (tree: DocumentTree): Buffer => pack(wordParts(tree));

/** The parts of the Word file before they are packed. */
export const wordParts = (tree: DocumentTree): Parts =>
  new Map([
    ['[Content_Types].xml', contentTypes],
    [
      '_rels/.rels',
      relations(
        ['rId1', 'officeDocument', 'word/document.xml'],
        ['rId2', 'extended-properties', 'docProps/app.xml'],
        ['rId3', core, 'docProps/core.xml'],
      ),
    ],
    [
      'docProps/app.xml',
      `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Kassei</Application></Properties>`,
    ],
    ['docProps/core.xml', coreProperties(tree)],
    [
      'word/_rels/document.xml.rels',
      relations(
        ['styles', 'styles', 'styles.xml'],
        ['numbering', 'numbering', 'numbering.xml'],
        ['settings', 'settings', 'settings.xml'],
        ['fonts', 'fontTable', 'fontTable.xml'],
        ['footer', 'footer', 'footer1.xml'],
        ['footerWide', 'footer', 'footer2.xml'],
      ),
    ],
    ['word/document.xml', documentPart(tree)],
    ['word/styles.xml', stylesPart(tree)],
    ['word/numbering.xml', numberingPart(tree)],
    ['word/settings.xml', settings(tree)],
    [
      'word/fontTable.xml',
      `${head}<w:fonts ${namespaces}><w:font w:name="Calibri"><w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`,
    ],
    ['word/footer1.xml', footer(tree, styleOf.footer)],
    ['word/footer2.xml', footer(tree, styleOf.footerWide)],
  ]);

const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${office}${type}`}" Target="${target}"/>`).join('')}</Relationships>`;

const wordType = (part: string, type: string) =>
  `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  wordType('document', 'document.main'),
  wordType('styles', 'styles'),
  wordType('numbering', 'numbering'),
  wordType('settings', 'settings'),
  wordType('fontTable', 'fontTable'),
  wordType('footer1', 'footer'),
  wordType('footer2', 'footer'),
].join(
  '',
)}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

/** Title, author and language; no dates, which would differ each time. */
const coreProperties = ({ title, subtitle, authority, language }: DocumentTree): string =>
  `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subtitle)}</dc:subject><dc:creator>${xmlText(authority)}</dc:creator><dc:language>${language === 'en' ? 'en-GB' : language}</dc:language></cp:coreProperties>`;

/** Fields are not updated on opening: Word would greet the reader with a question. */
const settings = ({ language }: DocumentTree): string => {
  const [decimal, separator] = language === 'en' ? ['.', ','] : [',', ';'];
  return `${head}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language === 'en' ? 'en-GB' : language}"/><w:decimalSymbol w:val="${decimal}"/><w:listSeparator w:val="${separator}"/></w:settings>`;
};

const footer = ({ labels, footer: words, title }: DocumentTree, style: string): string => {
  const left = words ? `${title} · ${words}` : title;
  const page = `${run(`${labels.page} `)}${field('PAGE', run('1'))}${run(` ${labels.of} `)}${field('NUMPAGES', run('1'))}`;
  return `${head}<w:ftr ${namespaces}>${paragraph(style, `${run(left)}<w:r><w:tab/></w:r>${page}`)}</w:ftr>`;
};

import type { DocumentTree } from '../../../core/clauses/tree.ts';
import { head, namespaces, xmlText } from './xml.ts';

/** The styles of our own documents. All looks are here: the text itself carries no formatting. */
export const styleOf = {
  text: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  part: 'Heading1',
  article: 'Heading2',
  group: 'Heading3',
  /** Headings of the first and second level that stand outside the numbering. */
  plain1: 'HeadingPlain1',
  plain2: 'HeadingPlain2',
  annex: 'HeadingAnnex',
  provision: 'Provision',
  provisionMore: 'ProvisionContinued',
  point: 'Point',
  pointMore: 'PointContinued',
  bullet: 'ListBullet',
  table: 'TableKassei',
  /** Below a table stands a paragraph without words: it parts two tables, and is no higher than the space it makes. */
  tableEnd: 'TableEnd',
  cell: 'TableText',
  number: 'TableNumber',
  noteTitle: 'NoteTitle',
  note: 'NoteText',
  noteBullet: 'NoteBullet',
  noteTable: 'TableNote',
  noteTableEnd: 'NoteTableEnd',
  /** Between two notes, so that each is a frame of its own. */
  noteEnd: 'NoteEnd',
  contents: 'TOCHeading',
  contents1: 'TOC1',
  contents2: 'TOC2',
  footer: 'Footer',
  /** On pages that lie on their side. */
  footerWide: 'FooterWide',
} as const;
/** The style of a paragraph that stays with what follows it: a lead-in before its points, the rows of one group in a table. */
export const keptWithNext = (style: string): string => `${style}Kept`;
/** Character styles. */
export const runStyleOf = { strong: 'Strong', emphasis: 'Emphasis', blank: 'Blank', link: 'Hyperlink' } as const;
/** Twentieths of a point: 567 is a centimetre. */
const indent = { provision: 510, point: 936 } as const;
/** How wide the text is: on a page upright, and on one that lies on its side. */
export const textWidth = { upright: 9070, onItsSide: 14002 } as const;
/**
 * How far the frame of a note stands out of the text: 8 points of air, and the bar of 3 points. Word puts the edge of a
 * table at the middle of the bar, LibreOffice at its outside: what is between them lies right by a hair in both.
 */
export const noteEdge = 205;

export const numberedBy = { parts: 1, articles: 2, annexes: 3, bullets: 4, noteBullets: 5 } as const;

export function stylesPart({ language, labels }: DocumentTree): string {
  const lang = language === 'en' ? 'en-GB' : language;
  return `${head}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${lang}" w:eastAsia="${lang}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="271" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    ...withKept({ id: styleOf.text, name: 'Normal', isDefault: true, quick: true }),
    paragraphStyle({
      id: styleOf.title,
      name: 'Title',
      next: styleOf.subtitle,
      quick: true,
      p: '<w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>',
      r: '<w:b/><w:color w:val="0F4357"/><w:sz w:val="44"/><w:szCs w:val="44"/>',
    }),
    paragraphStyle({
      id: styleOf.subtitle,
      name: 'Subtitle',
      next: styleOf.text,
      quick: true,
      p: '<w:spacing w:after="360"/>',
      r: '<w:color w:val="55504A"/><w:sz w:val="26"/><w:szCs w:val="26"/>',
    }),
    paragraphStyle({
      id: styleOf.part,
      name: 'heading 1',
      next: styleOf.text,
      quick: true,
      p: `<w:keepNext/><w:keepLines/>${numbering(numberedBy.parts, 0)}<w:spacing w:before="480" w:after="160"/><w:outlineLvl w:val="0"/>`,
      r: '<w:b/><w:color w:val="0F4357"/><w:sz w:val="30"/><w:szCs w:val="30"/>',
    }),
    paragraphStyle({
      id: styleOf.article,
      name: 'heading 2',
      next: styleOf.provision,
      quick: true,
      p: `<w:keepNext/><w:keepLines/>${numbering(numberedBy.articles, 0)}<w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="1"/>`,
      r: '<w:b/><w:sz w:val="24"/><w:szCs w:val="24"/>',
    }),
    paragraphStyle({
      id: styleOf.group,
      name: 'heading 3',
      next: styleOf.text,
      quick: true,
      p: '<w:keepNext/><w:keepLines/><w:spacing w:before="220" w:after="80"/><w:outlineLvl w:val="2"/>',
      r: '<w:b/>',
    }),
    paragraphStyle({
      id: styleOf.plain1,
      name: `${labels.part} 0`,
      basedOn: styleOf.part,
      next: styleOf.text,
      p: `${numbering(0, 0)}<w:outlineLvl w:val="0"/>`,
    }),
    paragraphStyle({
      id: styleOf.plain2,
      name: `${labels.article} 0`,
      basedOn: styleOf.article,
      next: styleOf.text,
      p: `${numbering(0, 0)}<w:outlineLvl w:val="1"/>`,
    }),
    paragraphStyle({
      id: styleOf.annex,
      name: labels.annex,
      basedOn: styleOf.part,
      next: styleOf.text,
      quick: true,
      p: `<w:pageBreakBefore/>${numbering(numberedBy.annexes, 0)}<w:outlineLvl w:val="0"/>`,
    }),
    ...withKept({ id: styleOf.provision, name: labels.paragraph, quick: true, p: numbering(numberedBy.articles, 1) }),
    ...withKept({ id: styleOf.provisionMore, name: `${labels.paragraph} 2`, p: `<w:ind w:left="${indent.provision}"/>` }),
    ...withKept({
      id: styleOf.point,
      name: labels.point,
      quick: true,
      p: `${numbering(numberedBy.articles, 2)}<w:spacing w:after="80"/>`,
    }),
    ...withKept({ id: styleOf.pointMore, name: `${labels.point} 2`, p: `<w:ind w:left="${indent.point}"/>` }),
    paragraphStyle({
      id: styleOf.bullet,
      name: 'List Bullet',
      quick: true,
      p: `${numbering(numberedBy.bullets, 0)}<w:spacing w:after="60"/><w:contextualSpacing/>`,
    }),
    ...withKept({
      id: styleOf.cell,
      name: 'Table Text',
      p: '<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>',
      r: '<w:sz w:val="18"/><w:szCs w:val="18"/>',
    }),
    ...withKept({ id: styleOf.number, name: 'Table Number', basedOn: styleOf.cell, p: '<w:jc w:val="right"/>' }),
    paragraphStyle({ id: styleOf.tableEnd, name: 'Table End', p: lineOf(160), r: tiny }),
    paragraphStyle({
      id: styleOf.noteTitle,
      name: 'Note Title',
      next: styleOf.note,
      p: `<w:keepNext/>${noteFrame}`,
      r: '<w:b/><w:color w:val="0F4357"/><w:sz w:val="20"/><w:szCs w:val="20"/>',
    }),
    ...withKept({
      id: styleOf.note,
      name: 'Note Text',
      p: noteFrame,
      r: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
    }),
    paragraphStyle({
      id: styleOf.noteBullet,
      name: 'Note Bullet',
      basedOn: styleOf.note,
      p: numbering(numberedBy.noteBullets, 0),
    }),
    paragraphStyle({ id: styleOf.noteTableEnd, name: 'Note Table End', basedOn: styleOf.note, p: lineOf(80), r: tiny }),
    paragraphStyle({ id: styleOf.noteEnd, name: 'Note End', p: lineOf(200), r: tiny }),
    paragraphStyle({
      id: styleOf.contents,
      name: 'TOC Heading',
      next: styleOf.text,
      p: '<w:keepNext/><w:spacing w:before="360" w:after="120"/>',
      r: '<w:b/><w:color w:val="0F4357"/><w:sz w:val="30"/><w:szCs w:val="30"/>',
    }),
    paragraphStyle({
      id: styleOf.contents1,
      name: 'toc 1',
      p: '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs><w:spacing w:before="100" w:after="40"/>',
      r: '<w:b/>',
    }),
    paragraphStyle({
      id: styleOf.contents2,
      name: 'toc 2',
      p: '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs><w:spacing w:after="20"/><w:ind w:left="284"/>',
    }),
    paragraphStyle({
      id: styleOf.footer,
      name: 'footer',
      p: `${rightTab(textWidth.upright)}<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>`,
      r: '<w:color w:val="55504A"/><w:sz w:val="17"/><w:szCs w:val="17"/>',
    }),
    paragraphStyle({
      id: styleOf.footerWide,
      name: 'Footer Wide',
      basedOn: styleOf.footer,
      p: rightTab(textWidth.onItsSide, textWidth.upright),
    }),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    characterStyle(runStyleOf.strong, 'Strong', '<w:b/><w:bCs/>'),
    characterStyle(runStyleOf.emphasis, 'Emphasis', '<w:i/><w:iCs/>'),
    characterStyle(runStyleOf.blank, 'Blank', '<w:b/><w:shd w:val="clear" w:color="auto" w:fill="FFE699"/>'),
    characterStyle(runStyleOf.link, 'Hyperlink', '<w:color w:val="24211E"/>'),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    tableStyle,
    noteTableStyle,
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
  ].join('')}</w:styles>`;
}

const numbering = (id: number, level: number): string =>
  `<w:numPr>${level > 0 ? `<w:ilvl w:val="${level}"/>` : ''}<w:numId w:val="${id}"/></w:numPr>`;
function lineOf(height: number, rule: 'exact' | 'auto' = 'exact'): string {
  return `<w:spacing w:before="0" w:after="0" w:line="${height}" w:lineRule="${rule}"/>`;
}
const noteBar = 'w:val="single" w:sz="24"';
const noteShade = '<w:shd w:val="clear" w:color="auto" w:fill="F1F6F8"/>';
/** One frame around all paragraphs of a note: they join where nothing is between them, so the air is in their lines. */
const noteFrame = `<w:pBdr><w:left ${noteBar} w:space="8" w:color="2C728C"/></w:pBdr>${noteShade}${lineOf(288, 'auto')}`;
const tiny = '<w:sz w:val="4"/><w:szCs w:val="4"/>';
const rightTab = (at: number, instead?: number): string =>
  `<w:tabs>${instead ? `<w:tab w:val="clear" w:pos="${instead}"/>` : ''}<w:tab w:val="right" w:pos="${at}"/></w:tabs>`;

interface StyleSpec {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly isDefault?: boolean;
  readonly quick?: boolean;
  readonly p?: string;
  readonly r?: string;
}
function paragraphStyle({ id, name, basedOn, next, isDefault, quick, p, r }: StyleSpec): string {
  const base = isDefault ? '' : `<w:basedOn w:val="${basedOn ?? styleOf.text}"/>`;
  const custom = /^(heading|toc|Title|Subtitle|Normal|List Bullet|footer|TOC)/.test(name) ? '' : ' w:customStyle="1"';
  return `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ''}${custom} w:styleId="${id}"><w:name w:val="${xmlText(name)}"/>${base}${next ? `<w:next w:val="${next}"/>` : ''}${quick ? '<w:qFormat/>' : ''}${p ? `<w:pPr>${p}</w:pPr>` : ''}${r ? `<w:rPr>${r}</w:rPr>` : ''}</w:style>`;
}
/** The style, and the same for a paragraph that stays with what follows it. */
const withKept = (spec: StyleSpec): string[] => [
  paragraphStyle(spec),
  paragraphStyle({
    id: keptWithNext(spec.id),
    name: `${spec.name} +`,
    basedOn: spec.id,
    next: spec.next ?? spec.id,
    p: '<w:keepNext/>',
  }),
];
const characterStyle = (id: string, name: string, r: string): string =>
  `<w:style w:type="character"${name === 'Blank' ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${r}</w:rPr></w:style>`;

const rule = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A9A296"/>`;
const tableHead =
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E6E2DB"/></w:tcPr></w:tblStylePr>';
/** A table in a note is a part of its frame: the bar is its left edge. */
const noteTableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="${styleOf.noteTable}"><w:name w:val="Note Table"/><w:basedOn w:val="${styleOf.table}"/><w:qFormat/><w:tblPr><w:tblBorders>${rule('top')}<w:left ${noteBar} w:space="0" w:color="2C728C"/>${['bottom', 'right', 'insideH', 'insideV'].map(rule).join('')}</w:tblBorders></w:tblPr><w:tcPr>${noteShade}</w:tcPr>${tableHead}</w:style>`;
const tableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="${styleOf.table}"><w:name w:val="Kassei"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(rule).join('')}</w:tblBorders></w:tblPr>${tableHead}</w:style>`;

/** Articles count on through all parts, so parts have a numbering of their own; paragraphs and points begin anew in each article. */
export function numberingPart({ labels }: DocumentTree): string {
  const level = (at: number, format: string, text: string, style: string, p: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${style}"/><w:suff w:val="${p === flush ? 'space' : 'tab'}"/><w:lvlText w:val="${xmlText(text)}"/><w:lvlJc w:val="left"/><w:pPr>${p}</w:pPr></w:lvl>`;
  const flush = '<w:ind w:left="0" w:firstLine="0"/>';
  const hanging = (left: number, by: number) =>
    `<w:tabs><w:tab w:val="num" w:pos="${left}"/></w:tabs><w:ind w:left="${left}" w:hanging="${by}"/>`;
  // A reference shows the number of its heading: there too the word and the number stay together
  const parts = [level(0, 'decimal', `${labels.part}\u00a0%1.`, styleOf.part, flush)];
  const articles = [
    level(0, 'decimal', `${labels.article}\u00a0%1.`, styleOf.article, flush),
    level(1, 'decimal', '%2.', styleOf.provision, hanging(indent.provision, indent.provision)),
    level(2, 'lowerLetter', '%3.', styleOf.point, hanging(indent.point, indent.point - indent.provision)),
  ];
  const annexes = [level(0, 'decimal', `${labels.annex}\u00a0%1.`, styleOf.annex, flush)];
  const bullets = [level(0, 'bullet', '•', styleOf.bullet, hanging(340, 227))];
  const noteBullets = [level(0, 'bullet', '•', styleOf.noteBullet, hanging(227, 227))];
  const lists = [parts, articles, annexes, bullets, noteBullets];
  const abstracts = lists.map(
    (levels, i) =>
      `<w:abstractNum w:abstractNumId="${i + 1}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`,
  );
  const instances = lists.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i + 1}"/></w:num>`);
  return `${head}<w:numbering ${namespaces}>${abstracts.join('')}${instances.join('')}</w:numbering>`;
}

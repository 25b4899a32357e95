import type { Country, Language } from '../../library/schema.ts';
import type { ParameterKind, PlaceInDocument } from '../../library/vocabulary.ts';

/**
 * The one document tree: Word, PDF, HTML, Markdown and JSON are written from it, and from nothing else. Inline nodes are
 * those of mdast; the blocks are those of a contract: parts, articles, numbered paragraphs, points.
 */
export interface DocumentTree {
  readonly kind: 'tender' | 'announcement' | 'reading';
  readonly edition: Edition;
  readonly language: Language;
  readonly country: Country;
  readonly title: string;
  readonly subtitle: string;
  readonly authority: string;
  /** Before the first part: what the document is, the list of departures, in the buyer's edition what is open. */
  readonly front: readonly Block[];
  /** Whether a table of contents belongs after the front. */
  readonly contents: boolean;
  readonly parts: readonly Part[];
  readonly annexes: readonly Annex[];
  /** At the foot of each page, such as whether a lawyer's agreement is noted. */
  readonly footer: string;
  /** Words that a writer needs: `Inhoud`, `Pagina {n} van {of}`. */
  readonly labels: Labels;
}
export type Edition = 'tender' | 'buyer';
export interface Labels {
  readonly contents: string;
  readonly page: string;
  readonly of: string;
  /** `Deel`, `Artikel`, `Bijlage`: before the number of a heading. */
  readonly part: string;
  readonly article: string;
  readonly annex: string;
  /** `Lid`, `Punt`: the names of their styles in Word. */
  readonly paragraph: string;
  readonly point: string;
  readonly blank: string;
}
export interface Part {
  readonly place: PlaceInDocument | 'legal' | 'reading';
  readonly number: number;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly articles: readonly Article[];
}
/** A clause in the document: the content control that keeps id and version stands around it. */
export interface Article {
  readonly anchor: string;
  readonly clause: string;
  readonly version: number;
  readonly number: number;
  readonly title: string;
  readonly body: readonly Block[];
  /** For the buyer only. */
  readonly notes: readonly Block[];
}
export interface Annex {
  readonly anchor: string;
  readonly form: string;
  readonly number: number;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  /** A numbered paragraph of an article (lid). */
  | { readonly type: 'provision'; readonly number: number; readonly anchor: string; readonly children: readonly Block[] }
  /** A lettered point of a paragraph. */
  | { readonly type: 'point'; readonly mark: string; readonly anchor: string; readonly children: readonly Block[] }
  | { readonly type: 'bullets'; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'heading'; readonly depth: 2 | 3; readonly text: string }
  | Table
  /** What only the buyer reads, with a title that says what it is. */
  | { readonly type: 'note'; readonly title: string; readonly children: readonly Block[] };
export interface Table {
  readonly type: 'table';
  readonly caption?: string | undefined;
  readonly columns: readonly {
    readonly title: string;
    readonly numeric?: boolean | undefined /** Relative width. */;
    readonly width?: number | undefined;
  }[];
  readonly rows: readonly (readonly Cell[])[];
}
/** A cell that spans rows stands in its first row only. */
export interface Cell {
  readonly children: readonly Inline[];
  readonly span?: number | undefined;
  readonly header?: boolean | undefined;
}

export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  /** A value of a parameter, so that a changed number is recognised and the same value looks the same everywhere. */
  | { readonly type: 'value'; readonly parameter: string; readonly kind: ParameterKind | 'total'; readonly value: string }
  | { readonly type: 'blank'; readonly path: string; readonly asks: string }
  /** A reference: to an article or annex with its word (`artikel 7`), to a paragraph or point by its number alone. */
  | {
      readonly type: 'ref';
      readonly to: string;
      readonly target: 'article' | 'paragraph' | 'point' | 'annex';
      readonly shows: string;
    };

/** The heading of a part; a document of one article, such as an announcement, has none. */
export const partHeading = ({ number, title }: Part, { kind, labels }: DocumentTree): string | undefined =>
  number === 0 ? undefined : kind === 'reading' ? title : `${labels.part} ${number}. ${title}`;
/** The heading of an article with its number; one that stands alone is its title. */
export const articleHeading = ({ number, title }: Article, { labels }: DocumentTree): string =>
  number === 0 ? title : `${labels.article} ${number}. ${title}`;
export const annexHeading = ({ number, title }: Annex, { labels }: DocumentTree): string => `${labels.annex} ${number}. ${title}`;

export const text = (value: string): Inline => ({ type: 'text', value });
export const paragraph = (...children: readonly (Inline | string)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
export const cell = (...children: readonly (Inline | string)[]): Cell => ({
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});

/** Whether words announce what follows them: they stay on its page. */
export const leadsIn = (nodes: readonly Inline[]): boolean => plainText(nodes).trimEnd().endsWith(':');

/** The words of inline nodes, without their marks. */
export const plainText = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if ('children' in node) return plainText(node.children);
      return node.type === 'ref' ? node.shows : node.type === 'blank' ? `[${node.asks}]` : node.value;
    })
    .join('');

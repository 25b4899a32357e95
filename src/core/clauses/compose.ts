import { invariant } from '../../kernel/result.ts';
import { countWord } from '../../library/format.ts';
import { wordsIn } from '../../library/schema.ts';
import type { Pointer } from '../../library/text.ts';
import { type PlaceInDocument, places } from '../../library/vocabulary.ts';
import { blocksOf, type Resolver } from './blocks.ts';
import { withBoundNumbers } from './bound-numbers.ts';
import { buyerFront, buyerNotes } from './buyer-notes.ts';
import { titleOf } from './choose.ts';
import { annexBlocks } from './form-annex.ts';
import { departuresBlock, legalPart } from './legal.ts';
import { filledBody } from './own-text.ts';
import { clausesIn, type Draft, type DraftClause } from './prepare.ts';
import { scoreTable } from './score-table.ts';
import { stoneTable } from './stone-table.ts';
import {
  type Annex,
  type Article,
  type Block,
  cell,
  type DocumentTree,
  type Edition,
  type Inline,
  type Labels,
  type Part,
  paragraph,
  type Table,
  text,
} from './tree.ts';
import { capital, type Voice, voiceOf } from './voice.ts';
import { otherCriteria, socialCriteria } from './weights.ts';

export interface ComposeOptions {
  readonly edition: Edition;
  /** The tender document, or the announcement that goes before it. */
  readonly document: 'tender' | 'announcement';
  /** At the foot of each page; the hash of the text must be known to say whether a lawyer agreed with it. */
  readonly footer?: string;
}

/** Composes the document of a draft. Blanks stand in it as blanks: whoever sends it out asks for them first. */
export function compose(draft: Draft, { edition, document, footer = '' }: ComposeOptions): DocumentTree {
  const { dossier, library } = draft;
  const voice = voiceOf(library, dossier.language);
  const parts = document === 'announcement' ? [announcementPart(draft, voice, edition)] : tenderParts(draft, voice, edition);
  const tree: DocumentTree = {
    kind: document,
    edition,
    language: dossier.language,
    country: dossier.authority.country,
    title: dossier.title,
    subtitle: voice.say(`document.${document}.subtitle`),
    authority: dossier.authority.name,
    front: document === 'announcement' ? [] : front(draft, voice, edition),
    contents: document === 'tender',
    parts,
    annexes: document === 'announcement' ? [] : draft.forms.map((form, i) => annexOf(form, i + 1, draft, voice)),
    footer,
    labels: labelsOf(voice),
  };
  return withBoundNumbers(tree, voice.locale.format);
}

export const labelsOf = (voice: Voice): Labels => ({
  contents: voice.say('document.contents'),
  page: voice.say('document.page'),
  of: voice.say('document.of'),
  part: voice.locale.format.part,
  article: capital(voice.locale.format.article),
  annex: capital(voice.locale.format.annex),
  paragraph: capital(voice.locale.format.paragraph),
  point: voice.say('document.point'),
  blank: voice.say('document.blank'),
});

function front(draft: Draft, voice: Voice, edition: Edition): Block[] {
  const { dossier } = draft;
  const opening = paragraph(voice.say('document.tender.opening', { title: dossier.title, authority: dossier.authority.name }));
  const translation = dossier.language === 'en' ? [paragraph(voice.say('document.translation'))] : [];
  return [...translation, ...(edition === 'buyer' ? buyerFront(draft, voice) : []), opening, ...departuresBlock(draft, voice)];
}

function tenderParts(draft: Draft, voice: Voice, edition: Edition): Part[] {
  const filled = places.filter(
    (place) => place !== 'annex' && clausesIn(draft, 'tender').some(({ clause }) => clause.place === place),
  );
  const parts = filled.map((place, i): Part => {
    const articles = clausesIn(draft, 'tender').filter(({ clause }) => clause.place === place);
    return {
      place,
      number: i + 1,
      title: voice.say(`part.${place}`),
      blocks: partBlocks(place, draft, voice),
      articles: articles.map((one) => articleOf(one, draft, voice, edition)),
    };
  });
  return [
    ...parts,
    {
      place: 'legal',
      number: parts.length + 1,
      title: voice.say('part.legal'),
      blocks: legalPart(draft, edition, voice),
      articles: [],
    },
  ];
}

const announcementPart = (draft: Draft, voice: Voice, edition: Edition): Part => ({
  place: 'administrative',
  number: 0,
  title: '',
  blocks: [],
  articles: clausesIn(draft, 'announcement').map((one) => ({ ...articleOf(one, draft, voice, edition), number: 0 })),
});

/** In the part on the award all criteria stand together with their points, when the buyer gave her model. */
function partBlocks(place: PlaceInDocument, draft: Draft, voice: Voice): Block[] {
  const { award } = draft.dossier;
  if (place !== 'award' || !award) return [];
  const criteria = [...otherCriteria(award), ...socialCriteria(draft)];
  const table: Table = {
    type: 'table',
    columns: [
      { title: voice.say('award.column.criterion'), width: 80 },
      { title: voice.say('award.column.points'), numeric: true, width: 20 },
    ],
    rows: [
      ...criteria.map(({ id, name, weight }) => [
        cell(id === 'price' && !name ? voice.say('award.price') : capital(name)),
        cell(voice.write(weight)),
      ]),
      [
        cell({ type: 'strong', children: [text(voice.say('award.total'))] }),
        cell({ type: 'strong', children: [text(voice.write(award.total))] }),
      ],
    ],
  };
  return [paragraph(voice.say('award.table.opening')), table];
}

function articleOf(one: DraftClause, draft: Draft, voice: Voice, edition: Edition): Article {
  const { id, clause, number } = one;
  const lots = one.choice.lots?.map((lot) => draft.dossier.lots.find((known) => known.id === lot)?.title ?? lot);
  const scope = lots ? [paragraph(voice.say('article.lots', { lots }))] : [];
  return {
    anchor: anchorOf(id),
    clause: id,
    version: clause.version,
    number,
    title: titleOf(id, draft.library, draft.dossier.language),
    body: [...scope, ...bodyBlocks(one, draft, voice)],
    notes: edition === 'buyer' ? buyerNotes(one, draft, voice) : [],
  };
}

/** The text of a clause, with its values put in and its pointers resolved. */
export const bodyBlocks = (one: DraftClause, draft: Draft, voice: Voice): Block[] =>
  blocksOf(filledBody(one, draft), resolverFor(one, draft, voice));

const anchorOf = (clause: string): string => `article-${clause}`;
const annexAnchor = (form: string): string => `annex-${form}`;

function resolverFor(one: DraftClause, draft: Draft, voice: Voice): Resolver {
  const { library } = draft;
  const article = (id: string, bare: boolean): Inline[] => {
    const other = draft.clauses.find((known) => known.id === id);
    invariant(other !== undefined, `${one.id} refers to ${id}, which is in the document`);
    const number: Inline = {
      type: 'ref',
      target: 'article',
      to: anchorOf(id),
      shows: `${voice.locale.format.article} ${other.number}`,
    };
    return [number, ...(bare ? [] : [text(` (${titleOf(id, library, voice.language)})`)])];
  };
  const pointers: Record<Exclude<Pointer, 'par' | 'block'>, (id: string, bare: boolean) => readonly Inline[]> = {
    ref: article,
    sanction: (_, bare) => article(draft.clauses.find(({ clause }) => clause.kind === 'sanction')?.id ?? '', bare),
    form: (id, bare) => {
      const title = library.forms[id]?.title;
      const number: Inline = {
        type: 'ref',
        target: 'annex',
        to: annexAnchor(id),
        shows: `${voice.locale.format.annex} ${draft.forms.indexOf(id) + 1}`,
      };
      return [number, ...(bare || !title ? [] : [text(` (${wordsIn(title, voice.language)})`)])];
    },
    term: (id) => [text(termIn(id, draft))],
    law: (id) => [text(voice.words(library.law[id]?.cite ?? { en: id }))],
    total: () => [totalOf(draft, voice)],
  };
  return {
    clause: one.id,
    parameters: one.clause.parameters ?? {},
    pointer: (scheme, id, bare) => pointers[scheme](id, bare),
    block: (name) =>
      name === 'stones' ? stoneTable(draft.dossier, library, voice) : [scoreTable(scoreContext(one, draft, voice))],
    blank: (parameter) => {
      const found = one.parameters.blanks.find((blank) => blank.parameter === parameter);
      return {
        type: 'blank',
        path: `clauses.${one.id}.${parameter}`,
        asks: found ? voice.say(found.asks.message, found.asks.values) : parameter,
      };
    },
  };
}

/** The term that a text defines: the first word of the glossary in that language. */
function termIn(id: string, { library, dossier }: Draft): string {
  const term = library.glossary[id];
  invariant(term !== undefined, `the glossary has ${id}`);
  return dossier.language === 'en' ? term.en : ((term[dossier.language] ?? term['nl-BE'] ?? term['nl-NL'])?.[0] ?? term.en);
}

/** The points of all criteria together; a blank while the buyer gave no model of the award. */
function totalOf({ dossier }: Draft, voice: Voice): Inline {
  const total = dossier.award?.total;
  if (!total) return { type: 'blank', path: 'award', asks: voice.say('blank.award') };
  const whole = total.toString();
  const shown = /^\d+$/.test(whole) ? countWord(Number(whole), voice.locale.format) : voice.write(total);
  return { type: 'value', parameter: 'total', kind: 'total', value: shown };
}

/** What the score sheet of a criterion is made from; points are rounded as the scoring rules of the document say. */
export function scoreContext(one: DraftClause, draft: Draft, voice: Voice) {
  const rules = draft.clauses.find(({ clause }) => clause.scoring);
  const decimals = rules?.clause.scoring && rules.parameters.values[rules.clause.scoring.decimals];
  const words = draft.library.texts[one.id]?.[draft.dossier.language]?.words.elements ?? {};
  return {
    clause: one.clause,
    words,
    values: one.parameters.values,
    decimals: typeof decimals === 'number' ? decimals : 2,
    voice,
  };
}

const annexOf = (form: string, number: number, draft: Draft, voice: Voice): Annex => {
  const item = draft.library.forms[form];
  invariant(item !== undefined, `the form ${form} exists`);
  return { anchor: annexAnchor(form), form, number, title: voice.words(item.title), blocks: annexBlocks(item, draft, voice) };
};

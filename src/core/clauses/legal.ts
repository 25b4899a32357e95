import { Temporal } from 'temporal-polyfill';
import type { Departure } from '../../library/clause-blocks.ts';
import type { Law } from '../../library/law.ts';
import { pointedAt } from '../../library/text.ts';
import { judge } from '../purchase/condition.ts';
import { filledBody } from './own-text.ts';
import { clausesIn, type Draft, type DraftClause } from './prepare.ts';
import { type Block, cell, type Edition, paragraph } from './tree.ts';
import { capital, type Voice } from './voice.ts';

/** A law on which the document rests, and the articles of the document that rest on it. */
export interface LegalBase {
  readonly law: Law;
  readonly articles: readonly number[];
}

/**
 * The laws of a draft. In what goes out: those its texts cite and those that set a value, for nothing else can be read
 * there. For the buyer also those on which its clauses rest.
 */
export function legalBases(draft: Draft, edition: Edition): LegalBase[] {
  const { country } = draft.choice.facts;
  const found = new Map<string, number[]>();
  for (const one of clausesIn(draft, 'tender')) {
    const { clause } = one;
    const cited = pointedAt(filledBody(one, draft), 'law');
    const departed = (clause.departs?.[country] ?? []).flatMap((departure) => holding(departure, one, draft)?.law ?? []);
    const valued = Object.values(clause.parameters ?? {}).flatMap((p) =>
      p.law && (p.countries?.includes(country) ?? true) ? [p.law] : [],
    );
    const behind = edition === 'buyer' ? [...(clause.law?.[country] ?? []), ...(clause.law?.EU ?? [])] : [];
    for (const id of new Set([...behind, ...cited, ...departed, ...valued]))
      found.set(id, [...(found.get(id) ?? []), one.number]);
  }
  const rank = (id: string) => (id.startsWith('EU/') ? 1 : 0);
  return [...found]
    .flatMap(([id, articles]) => (draft.library.law[id] ? [{ law: draft.library.law[id], articles }] : []))
    .filter(({ law }) => law.id.startsWith(`${country}/`) || law.id.startsWith('EU/'))
    .filter(({ law }) => judge(law.when, draft.choice.facts).holds !== false)
    .sort((a, b) => rank(a.law.id) - rank(b.law.id) || collate(a.law.id, b.law.id));
}

/** `aw-2.80` before `aw-2.115`: numbers in a name count as numbers. */
function collate(a: string, b: string): number {
  const [left, right] = [a, b].map((id) =>
    id
      .split(/(\d+)/)
      .map((piece) => (/^\d+$/.test(piece) ? piece.padStart(8, '0') : piece))
      .join(''),
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

/** The part of the document that lists them, with the version that was read. */
export function legalPart(draft: Draft, edition: Edition, voice: Voice): Block[] {
  const { situation, choice } = draft;
  const table: Block = {
    type: 'table',
    columns: [
      { title: voice.say('legal.column.law'), width: 40 },
      { title: voice.say('legal.column.subject'), width: 28 },
      { title: voice.say('legal.column.read'), width: 18 },
      { title: voice.say('legal.column.articles'), width: 14 },
    ],
    rows: legalBases(draft, edition).map(({ law, articles }) => [
      cell(capital(voice.words(law.cite))),
      cell(capital(voice.words(law.title))),
      cell(versionRead(law, voice)),
      cell(articles.join(', ')),
    ]),
  };
  const read = voice.say(situation.publicationKnown ? 'legal.read-on.publication' : 'legal.read-on.today', {
    on: situation.lawOn,
  });
  const below =
    choice.facts.country === 'NL' && choice.facts.aboveThreshold === false ? [paragraph(voice.say('legal.below-threshold'))] : [];
  return [paragraph(read), ...below, table];
}

/** The day on which the version that was read took effect or was read; empty where no paper with the text was read. */
function versionRead(law: Law, voice: Voice): string {
  const days = Object.values(law.values ?? {}).flatMap((entries) =>
    entries.map((entry) => entry.readOn ?? (entry.from === 'unknown' ? '' : entry.from)),
  );
  const day = days.sort().at(-1) ?? (law.read?.length ? law.checked.on : undefined);
  return day ? voice.say('legal.read', { day: Temporal.PlainDate.from(day) }) : voice.say('legal.unread');
}

/** A departure from general rules, with its reason: the list at the front of the document. */
export interface ListedDeparture {
  readonly from: string;
  readonly because: string;
  readonly article?: number | undefined;
}

/** What the clauses and the rest of the tender depart from. In Belgium a departure without its reason counts as not written. */
export function departures(draft: Draft, voice: Voice): ListedDeparture[] {
  const own = draft.dossier.derogations.map(({ from, because }) => ({ from, because }));
  const ofClauses = clausesIn(draft, 'tender').flatMap((one) =>
    (one.clause.departs?.[draft.choice.facts.country] ?? []).flatMap((departure) => listed(departure, one, draft, voice)),
  );
  return [...ofClauses, ...own];
}

/** From what a clause departs here, by its options and the facts; nothing where it does not. */
function holding(departure: Departure, one: DraftClause, draft: Draft): { law: string; reason?: string } | undefined {
  const chosen =
    'choose' in departure
      ? (departure as Record<string, unknown>)[String(one.parameters.values[String(departure.choose)])]
      : departure;
  if (chosen === 'none' || chosen === undefined) return undefined;
  const from = chosen as { law: string; reason?: string; when?: Parameters<typeof judge>[0] };
  return judge(from.when, draft.choice.facts).holds === false ? undefined : from;
}

function listed(departure: Departure, one: DraftClause, draft: Draft, voice: Voice): ListedDeparture[] {
  const from = holding(departure, one, draft);
  if (!from) return [];
  const { law, reason } = from;
  const given = reason ? one.parameters.values[reason] : undefined;
  const words = draft.library.texts[one.id]?.[draft.dossier.language]?.words.departs?.[departure.id];
  const cited = draft.library.law[law];
  return [
    {
      from: cited ? capital(voice.words(cited.cite)) : law,
      because: typeof given === 'string' ? given : (words ?? ''),
      article: one.number,
    },
  ];
}

export function departuresBlock(draft: Draft, voice: Voice): Block[] {
  const { country } = draft.choice.facts;
  const list = departures(draft, voice);
  const heading: Block = { type: 'heading', depth: 2, text: voice.say(`departures.title.${country}`) };
  if (list.length === 0) return country === 'BE' ? [heading, paragraph(voice.say('departures.none'))] : [];
  return [
    heading,
    {
      type: 'table',
      columns: [
        { title: voice.say('departures.column.from'), width: 34 },
        { title: voice.say('departures.column.because'), width: 52 },
        { title: voice.say('departures.column.article'), width: 14 },
      ],
      rows: list.map(({ from, because, article }) => [
        cell(from),
        cell(because),
        cell(article ? String(article) : voice.say('departures.elsewhere')),
      ]),
    },
  ];
}

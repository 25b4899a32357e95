import { Temporal } from 'temporal-polyfill';
import { message, type Value } from '../../kernel/reason.ts';
import type { Advice } from '../../library/items.ts';
import type { Because } from '../purchase/advice.ts';
import { adviceText, phaseAdvice } from '../purchase/advice.ts';
import { judge } from '../purchase/condition.ts';
import { titleOf } from './choose.ts';
import { valuesUnsaid } from './own-text.ts';
import { boundsInWords, valueInWords } from './parameter-words.ts';
import { blanksOf, type Draft, type DraftClause } from './prepare.ts';
import { dutyDates } from './readings/duty-dates.ts';
import { type Block, cell, type Inline, paragraph, type Table, text } from './tree.ts';
import type { Voice } from './voice.ts';
import { lotsWithFewerPoints } from './weights.ts';
import { changedWords } from './word-changes.ts';

/** What only the buyer reads: before the document, and behind each article. Reasons, sources, cautions, questions to expect. */

const note = (voice: Voice, title: string, children: readonly Block[]): Block => ({
  type: 'note',
  title: voice.say(title),
  children,
});
const sources = (because: Because, voice: Voice): Inline[] => [
  text(voice.because(because)),
  text(` (${voice.sources(because.sources)})`),
];
const reasons = (list: readonly Because[], voice: Voice): Block => ({
  type: 'bullets',
  items: list.map((because) => sources(because, voice)),
});

export function buyerFront(draft: Draft, voice: Voice): Block[] {
  const { situation, dossier, library } = draft;
  const blanks = blanksOf(draft);
  const type: Block[] = [
    paragraph({ type: 'strong', children: [text(voice.say(`purchase.type.${situation.type.value}`))] }),
    { type: 'bullets', items: situation.type.because.map((because) => [text(voice.say(because.message, because.values))]) },
  ];
  const phases = phaseAdvice({ ...situation, facts: draft.choice.facts }, library, voice.language);
  const fit: Table = {
    type: 'table',
    columns: [
      { title: voice.say('advice.column.phase'), width: 18 },
      { title: voice.say('advice.column.stance'), width: 16 },
      { title: voice.say('advice.column.because'), width: 66 },
    ],
    rows: phases.map(({ phase, stance, because }) => [
      cell(voice.say(`phase.${phase}`)),
      cell(voice.say(`stance.${stance}`)),
      cell(because.map((b) => voice.because(b)).join(' ')),
    ]),
  };
  return [
    note(voice, 'buyer.edition', [paragraph(voice.say('buyer.edition.words'))]),
    note(
      voice,
      'buyer.open',
      blanks.length > 0
        ? [{ type: 'bullets', items: blanks.map(({ path, asks }) => [text(`${path}: ${voice.say(asks.message, asks.values)}`)]) }]
        : [paragraph(voice.say('buyer.open.none'))],
    ),
    note(voice, 'buyer.type', type),
    note(voice, 'buyer.phases', [fit]),
    ...adviceNote('who-signs', draft, voice),
    ...signOffNote(draft, voice),
    ...(dossier.consultations.length > 0 ? [note(voice, 'buyer.consultations', [consultationTable(draft, voice)])] : []),
    ...(situation.because.length > 0
      ? [
          note(voice, 'buyer.law', [
            { type: 'bullets', items: situation.because.map((b) => [text(voice.say(b.message, b.values))]) },
          ]),
        ]
      : []),
    ...(lotsWithFewerPoints(draft).length > 0 ? [note(voice, 'buyer.lots', [reasons(lotsWithFewerPoints(draft), voice)])] : []),
  ];
}

const consultationTable = ({ dossier }: Draft, voice: Voice): Table => ({
  type: 'table',
  columns: ['on', 'who', 'about', 'changed'].map((column) => ({ title: voice.say(`consultation.${column}`) })),
  rows: dossier.consultations.map(({ on, who, about, changed }) => [
    cell(voice.write(on)),
    cell(who),
    cell(about),
    cell(changed),
  ]),
});

const signOffNote = ({ dossier }: Draft, voice: Voice): Block[] =>
  dossier.signOff.length === 0
    ? []
    : [
        note(voice, 'buyer.sign-off', [
          {
            type: 'bullets',
            items: dossier.signOff.map(({ on, by, says, remark }) => [
              text(voice.say('sign-off.entry', { on, by, says: message(`sign-off.${says}`), remark: remark ?? '' })),
            ]),
          },
        ]),
      ];

function adviceNote(id: string, { library }: Draft, voice: Voice): Block[] {
  const item = library.advice[id];
  if (!item) return [];
  return [
    {
      type: 'note',
      title: voice.words(item.title),
      children: [paragraph(adviceText(item, library, voice.language)), ...doList(item, voice)],
    },
  ];
}
const doList = (item: Advice, voice: Voice): Block[] =>
  item.do ? [{ type: 'bullets', items: item.do.map((words) => [text(voice.words(words))]) }] : [];

/** Behind an article: why it is there, what it rests on, what people will ask, what was chosen, what else there was. */
export function buyerNotes(one: DraftClause, draft: Draft, voice: Voice): Block[] {
  const { clause, id } = one;
  const words = draft.library.texts[id]?.[voice.language]?.words;
  const stance = draft.choice.stances.find((known) => known.id === id);
  if (!words || !stance) return [];
  const asked: readonly [string, string][] = [
    ['purpose', words.purpose],
    ['avoid', words.avoid],
    ['bidders', words.bidders],
    ['lawyer', words.lawyer],
    ['auditor', words.auditor],
  ];
  return [
    note(voice, 'buyer.why', [
      paragraph(...chosenBecause(one, draft, voice)),
      paragraph({ type: 'strong', children: [text(`${voice.say(`stance.${stance.stance}`)}. `)] }),
      reasons(stance.because, voice),
    ]),
    note(voice, 'buyer.state', [paragraph(stateOf(one, draft, voice))]),
    note(
      voice,
      'buyer.questions',
      asked.map(([key, said]) => paragraph({ type: 'strong', children: [text(`${voice.say(`words.${key}`)} `)] }, said)),
    ),
    ...parameterNote(one, draft, voice),
    ...(clause.obligations ? [note(voice, 'buyer.dates', [dutyDates(one, draft, voice)])] : []),
    ...alternatives(one, draft, voice),
    ...besides(one, draft, voice),
    ...ownTextNote(one, draft, voice),
  ];
}

function chosenBecause({ why, neededBy, choice }: DraftClause, draft: Draft, voice: Voice): Inline[] {
  const by = neededBy.map((id) => titleOf(id, draft.library, voice.language));
  const because = choice.because ? [text(` ${voice.say('buyer.because', { because: choice.because })}`)] : [];
  return [
    text(voice.say(`buyer.chosen.${why}`)),
    ...(by.length > 0 ? [text(` ${voice.say('buyer.needed-by', { by })}`)] : []),
    ...because,
  ];
}

/** Sources, and what nobody confirmed or read yet. */
function stateOf({ clause }: DraftClause, { library, choice }: Draft, voice: Voice): string {
  const reviewed =
    clause.reviewed === 'none'
      ? voice.say('state.unreviewed')
      : voice.say('state.reviewed', { on: day(clause.reviewed.on), by: clause.reviewed.by });
  const confidence = clause.confidence === 'unconfirmed' ? voice.say('state.to-check') : '';
  const laws = [...(clause.law?.[choice.facts.country] ?? []), ...(clause.law?.EU ?? [])]
    .filter((id) => library.law[id]?.confidence === 'unconfirmed')
    .map(voice.source);
  return [
    voice.say('state.sources', { sources: voice.sources(clause.sources) }),
    voice.say('state.version', { id: clause.id, version: clause.version, on: day(clause.checked.on) }),
    reviewed,
    confidence,
    laws.length > 0 ? voice.say('state.laws-to-check', { laws }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
const day = (iso: string): Value => Temporal.PlainDate.from(iso);

/** Each choice with its value, its bounds and what more or less means; a value of law says whether it was confirmed. */
function parameterNote(one: DraftClause, { library }: Draft, voice: Voice): Block[] {
  const { clause, parameters } = one;
  const words = library.texts[clause.id]?.[voice.language]?.words;
  const rows = Object.entries(parameters.readings).map(([name, { from, confirmed }]) => {
    const origin = voice.say(`parameter.from.${from}`);
    return [
      cell(words?.labels?.[name] ?? name),
      cell(valueInWords(name, one, words, voice)),
      cell(`${origin}${confirmed ? '' : ` ${voice.say('state.to-check')}`}`),
      cell(`${words?.parameters?.[name] ?? ''} ${boundsInWords(clause.parameters?.[name], voice)}`.trim()),
    ];
  });
  if (rows.length === 0) return [];
  const columns = [
    ['label', 22],
    ['value', 22],
    ['from', 16],
    ['means', 40],
  ] as const;
  return [
    note(voice, 'buyer.parameters', [
      {
        type: 'table',
        columns: columns.map(([column, width]) => ({ title: voice.say(`parameter.column.${column}`), width })),
        rows,
      },
    ]),
  ];
}

/** The other clauses of the same choice, with their stance and reason: what was considered and left. */
function alternatives({ clause, id }: DraftClause, { library, choice }: Draft, voice: Voice): Block[] {
  const others = choice.stances.filter(
    (known) => known.id !== id && clause.choice && library.clauses[known.id]?.choice === clause.choice,
  );
  if (others.length === 0) return [];
  const items = others.map(({ id: other, stance, because }): Inline[] => [
    { type: 'strong', children: [text(titleOf(other, library, voice.language))] },
    text(`: ${voice.say(`stance.${stance}`).toLowerCase()}. ${because.map((b) => voice.because(b)).join(' ')}`),
  ]);
  return [note(voice, 'buyer.alternatives', [{ type: 'bullets', items }])];
}

/** Advice that belongs beside the clause, such as what the market can bear: a dated figure with its source. @see def-market */
function besides({ clause }: DraftClause, { library, choice }: Draft, voice: Voice): Block[] {
  return (clause.beside ?? []).flatMap((id) => {
    const item = library.advice[id];
    if (!item || judge(item.when, choice.facts).holds === false) return [];
    const figures = (item.figures ?? []).map(({ on, source }) =>
      voice.say('figure.source', { source: voice.source(source), on: day(on) }),
    );
    const marks = figures.length > 0 ? [paragraph([...new Set(figures)].join(' '))] : [];
    return [
      {
        type: 'note' as const,
        title: voice.words(item.title),
        children: [paragraph(adviceText(item, library, voice.language)), ...marks],
      },
    ];
  });
}

/** The authority's own wording beside the library's, word by word; and the values it no longer says. */
function ownTextNote(one: DraftClause, draft: Draft, voice: Voice): Block[] {
  const { dossier, library } = draft;
  const own = dossier.ownTexts[one.id];
  const replaced = library.replaced[one.id];
  const was = own ? library.texts[one.id]?.[voice.language]?.body : replaced?.texts[voice.language]?.body;
  const is = own ? own.text : library.texts[one.id]?.[voice.language]?.body;
  if ((!own && !replaced) || was === undefined || is === undefined) return [];
  const unsaid = valuesUnsaid(one, draft);
  const version = replaced?.clause.version ?? one.clause.version;
  const newer =
    own && own.version !== one.clause.version
      ? [paragraph(voice.say('own.newer', { version: one.clause.version, based: own.version }))]
      : [];
  return [
    note(voice, 'buyer.own', [
      paragraph(
        own ? voice.say('own.because', { because: own.because, version: own.version }) : voice.say('own.overlay', { version }),
      ),
      ...newer,
      ...(unsaid.length > 0 ? [paragraph(voice.say('own.unsaid', { names: unsaid }))] : []),
      paragraph(...changedWords(was, is, voice)),
    ]),
  ];
}

import type { Known } from '../../../kernel/known.ts';
import { Eur } from '../../../kernel/money.ts';
import { titleOf } from '../choose.ts';
import { type PenaltyBase, penaltyOf } from '../penalty.ts';
import type { Draft, DraftClause } from '../prepare.ts';
import { type Block, cell, type DocumentTree, paragraph, type Table } from '../tree.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { readingTree } from './reading.ts';

/** For how many days or weeks the table shows what a breach that lasts would cost. */
const lasting = { 'calendar-day': 10, week: 4 } as const;

/** What a breach costs in this contract, in euro: each form, one that lasts, and the ceiling. @see box-6 */
export function sanctionReading(draft: Draft): DocumentTree {
  const voice = voiceOf(draft.library, draft.dossier.language);
  const groups = draft.clauses
    .filter(({ clause }) => clause.kind === 'sanction')
    .map((one) => ({ title: titleOf(one.id, draft.library, voice.language), blocks: sanctionOf(one, draft, voice) }));
  const none = draft.clauses.flatMap((one) =>
    one.clause.sanctioned && 'none' in one.clause.sanctioned
      ? [[cell(titleOf(one.id, draft.library, voice.language)), cell(voice.say(`sanctioned.${one.clause.sanctioned.none}`))]]
      : [],
  );
  const without: Block[] =
    none.length > 0
      ? [
          {
            type: 'table',
            columns: [
              { title: voice.say('sanction.column.article'), width: 40 },
              { title: voice.say('sanction.column.why-not'), width: 60 },
            ],
            rows: none,
          },
        ]
      : [];
  return readingTree('sanction', draft, voice, [...groups, { title: voice.say('sanction.without'), blocks: without }]);
}

/** What a sanction clause costs in this contract, with lots in each of them, and for which articles it holds. */
export function sanctionOf(one: DraftClause, draft: Draft, voice: Voice): Block[] {
  const { purchase, lots } = draft.dossier;
  const words = draft.library.texts[one.id]?.[voice.language]?.words;
  const bound = draft.clauses
    .filter(({ clause }) => clause.sanctioned && !('none' in clause.sanctioned))
    .map(({ number, id }) =>
      voice.say('sanction.article', { article: number, title: titleOf(id, draft.library, voice.language) }),
    );
  const perLot = lots.flatMap(({ title, value }) => [
    paragraph(voice.say('sanction.lot', { lot: title, value: shownValue(value, voice) })),
    // A lot of a supply contract is stone and nothing else
    ...costs(one, draft, { value, stoneValue: purchase.contract === 'supply' ? value : 'unknown' }, voice),
  ]);
  return [
    paragraph(
      voice.say('sanction.contract', {
        value: shownValue(purchase.value, voice),
        stone: shownValue(purchase.stoneValue, voice),
      }),
    ),
    ...(lots.length > 0 ? perLot : costs(one, draft, purchase, voice)),
    ...(bound.length > 0 ? [paragraph(voice.say('sanction.binds', { articles: bound }))] : []),
    { type: 'bullets', items: Object.values(words?.protects ?? {}).map((protection) => cell(protection).children) },
  ];
}

/** The amounts of a sanction for a contract or a lot: each form, one that lasts, and the ceiling. */
function costs(one: DraftClause, draft: Draft, base: PenaltyBase, voice: Voice): Block[] {
  const { forms, cap, mayDissolveAtCap } = penaltyOf(one, draft, base);
  const words = draft.library.texts[one.id]?.[voice.language]?.words;
  const shown = (amount: Known<Eur>) => (amount === 'unknown' ? voice.say('sanction.unknown') : voice.write(amount));
  const rows = forms.map(({ id, per, when, amount }) => {
    const times = per === 'breach' ? undefined : lasting[per];
    const longer =
      times && amount !== 'unknown'
        ? voice.say(`sanction.lasting.${per}`, { times, amount: capped(amount.multiply(times), cap) })
        : '';
    return [
      cell(words?.forms?.[id] ?? id),
      cell(when.map((moment) => voice.say(`sanction.when.${moment}`)).join(' ') || voice.say('sanction.when.always')),
      cell(`${shown(amount)} ${voice.say(`sanction.per.${per}`)}`),
      cell(longer),
    ];
  });
  const table: Table = {
    type: 'table',
    columns: [
      ['form', 26],
      ['when', 32],
      ['amount', 22],
      ['lasting', 20],
    ].map(([column, width]) => ({ title: voice.say(`sanction.column.${column}`), width: Number(width) })),
    rows,
  };
  return [table, paragraph(capWords(cap, voice)), ...(mayDissolveAtCap ? [paragraph(voice.say('sanction.at-cap'))] : [])];
}
const capWords = (cap: Known<Eur> | undefined, voice: Voice): string =>
  cap instanceof Eur ? voice.say('sanction.cap', { cap }) : voice.say(cap ? 'sanction.cap.unknown' : 'sanction.no-cap');
const shownValue = (value: Known<Eur>, voice: Voice) => (value === 'unknown' ? voice.say('fact.unknown') : voice.write(value));
const capped = (amount: Eur, cap: Known<Eur> | undefined): Eur => (cap instanceof Eur && amount.atLeast(cap) ? cap : amount);

import type { Known } from '../../../kernel/known.ts';
import { Eur } from '../../../kernel/money.ts';
import { titleOf } from '../choose.ts';
import { penaltyOf } from '../penalty.ts';
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

/** What a sanction clause costs in this contract, and for which articles it holds. */
export function sanctionOf(one: DraftClause, draft: Draft, voice: Voice): Block[] {
  const { forms, cap, mayDissolveAtCap } = penaltyOf(one, draft);
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
  const bound = draft.clauses
    .filter(({ clause }) => clause.sanctioned && !('none' in clause.sanctioned))
    .map(({ number, id }) =>
      voice.say('sanction.article', { article: number, title: titleOf(id, draft.library, voice.language) }),
    );
  return [
    paragraph(
      voice.say('sanction.contract', {
        value: shownValue(draft.dossier.purchase.value, voice),
        stone: shownValue(draft.dossier.purchase.stoneValue, voice),
      }),
    ),
    table,
    paragraph(cap === undefined ? voice.say('sanction.no-cap') : voice.say('sanction.cap', { cap: shown(cap) })),
    ...(mayDissolveAtCap ? [paragraph(voice.say('sanction.at-cap'))] : []),
    ...(bound.length > 0 ? [paragraph(voice.say('sanction.binds', { articles: bound }))] : []),
    { type: 'bullets', items: Object.values(words?.protects ?? {}).map((protection) => cell(protection).children) },
  ];
}
const shownValue = (value: Known<Eur>, voice: Voice) => (value === 'unknown' ? voice.say('fact.unknown') : voice.write(value));
const capped = (amount: Eur, cap: Known<Eur> | undefined): Eur => (cap instanceof Eur && amount.atLeast(cap) ? cap : amount);

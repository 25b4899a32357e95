import { invariant } from '../../../kernel/result.ts';
import { Share } from '../../../kernel/share.ts';
import { isPublication } from '../../../library/library.ts';
import { ofCountry } from '../../../library/schema.ts';
import { titleOf } from '../choose.ts';
import { nameOf } from '../deadline-conflicts.ts';
import type { Draft, DraftClause } from '../prepare.ts';
import { type Block, cell, type DocumentTree, type Table } from '../tree.ts';
import { capital, type Voice, voiceOf } from '../voice.ts';
import { dutiesOf, dutyDates } from './duty-dates.ts';
import { readingTree } from './reading.ts';

/** The duties of the contract for whoever manages it: who, by when, proven how, and what happens otherwise. */
export function obligationsReading(draft: Draft): DocumentTree {
  const voice = voiceOf(draft.library, draft.dossier.language);
  const groups = draft.clauses
    .filter((one) => !isPublication(one.clause) && dutiesOf(one, draft).length > 0)
    .map((one) => ({
      title: voice.say('obligations.article', { article: one.number, title: titleOf(one.id, draft.library, voice.language) }),
      blocks: obligationsOf(one, draft, voice),
    }));
  return readingTree('obligations', draft, voice, groups);
}

/** The duties of one clause: by when, what, proven how, and what follows otherwise. */
export function obligationsOf(one: DraftClause, draft: Draft, voice: Voice): Block[] {
  const words = draft.library.texts[one.id]?.[voice.language]?.words;
  const asked: Table = {
    type: 'table',
    columns: [
      { title: voice.say('duty.column.name'), width: 26 },
      { title: voice.say('duty.column.asks'), width: 40 },
      { title: voice.say('duty.column.evidence'), width: 34 },
    ],
    rows: dutiesOf(one, draft).map(({ id }) => [
      cell(voice.say('verbatim', nameOf(one, id, draft).values)),
      cell(capital(words?.obligations?.[id]?.asks ?? '')),
      cell(evidenceWords(one, id, draft, voice)),
    ]),
  };
  const kpis: Block[] = one.clause.kpis
    ? [
        {
          type: 'table',
          columns: [
            { title: voice.say('kpi.column.name'), width: 70 },
            { title: voice.say('kpi.column.target'), width: 30 },
          ],
          rows: one.clause.kpis.map(({ id, target }) => [cell(words?.kpis?.[id] ?? id), cell(targetOf(target, one, voice))]),
        },
      ]
    : [];
  const fulfilled: Block[] = (one.clause.fulfilledBy ?? []).map(({ evidence, obligations }) => ({
    type: 'paragraph',
    children: cell(
      voice.say('obligations.fulfilled-by', {
        evidence: draft.library.evidence[evidence] ? voice.words(draft.library.evidence[evidence].title) : evidence,
        duties: obligations.map((id) => nameOf(one, id, draft)),
      }),
    ).children,
  }));
  return [
    dutyDates(one, draft, voice),
    asked,
    ...fulfilled,
    ...kpis,
    { type: 'paragraph', children: cell(sanctionWords(one, draft, voice)).children },
  ];
}

function evidenceWords(one: DraftClause, duty: string, { library, choice }: Draft, voice: Voice): string {
  const { evidence, anyOf } = one.clause.obligations?.[duty] ?? {};
  const titles = (ids: readonly string[]) =>
    ids.map((id) => (library.evidence[id] ? voice.words(library.evidence[id].title) : id)).join(' + ');
  const all = titles(ofCountry<string[]>(evidence, choice.facts.country) ?? []);
  const ways = (ofCountry<string[][]>(anyOf, choice.facts.country) ?? []).map(titles);
  const either = ways.length > 0 ? voice.say('obligations.one-of', { ways: ways.join(' / ') }) : '';
  return capital([all, either].filter(Boolean).join('; '));
}

/** The target of a figure: the value of a parameter, or a share that content sets itself. */
function targetOf(target: string, one: DraftClause, voice: Voice): string {
  const value = one.parameters.values[target];
  if (value !== undefined) return voice.write(value as never);
  const share = Share.parse(target, '');
  invariant(share.ok, `${one.id} follows a figure with a target`);
  return voice.write(share.value);
}

/** The sanction that the document holds for this clause, or why it has none. */
export function sanctionWords({ clause }: DraftClause, draft: Draft, voice: Voice): string {
  if (!clause.sanctioned) return voice.say('obligations.no-duty');
  if ('none' in clause.sanctioned) return voice.say(`sanctioned.${clause.sanctioned.none}`);
  const sanction = draft.clauses.find((one) => one.clause.kind === 'sanction');
  return sanction
    ? voice.say('obligations.sanction', { article: sanction.number, title: titleOf(sanction.id, draft.library, voice.language) })
    : voice.say('obligations.no-sanction');
}

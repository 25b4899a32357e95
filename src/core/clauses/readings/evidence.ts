import type { Clause } from '../../../library/clause.ts';
import type { Due } from '../../../library/due.ts';
import { isPublication } from '../../../library/library.ts';
import { type Country, ofCountry } from '../../../library/schema.ts';
import { judge } from '../../purchase/condition.ts';
import { nameOf } from '../deadline-conflicts.ts';
import type { Draft, DraftClause } from '../prepare.ts';
import { type Block, cell, type DocumentTree, type Table } from '../tree.ts';
import { capital, type Voice, voiceOf } from '../voice.ts';
import { dutiesOf } from './duty-dates.ts';
import { readingTree } from './reading.ts';

/** A proof that is asked: for what, by whom it is handed in, and whether it is one of several ways. */
export interface AskedEvidence {
  readonly evidence: string;
  readonly clause: string;
  readonly article: number;
  /** `offer`: with the offer. `request`: by the bidder, when asked. `contract`: during it. `authority`: by the authority itself. */
  readonly moment: 'offer' | 'request' | 'contract' | 'authority';
  readonly purpose: string;
  /** `all`: needed. `one-of`: one of several ways. */
  readonly need: 'all' | 'one-of';
}

/** Every proof that a clause asks, read from its criterion, requirement, exclusion and obligations. */
export function evidenceOf(one: DraftClause, draft: Draft, voice: Voice): AskedEvidence[] {
  const { clause, number: article, id } = one;
  const words = draft.library.texts[id]?.[voice.language]?.words;
  const { country } = draft.choice.facts;
  const ask = (
    evidence: string,
    moment: AskedEvidence['moment'],
    purpose: string,
    need: AskedEvidence['need'] = 'all',
  ): AskedEvidence => ({ evidence, clause: id, article, moment, purpose, need });
  const criterion = (clause.criterion?.elements ?? []).flatMap((element) => {
    const name = words?.elements?.[element.id]?.name ?? element.id;
    const present = 'present' in element.by ? element.by.present : [];
    return [...present, ...(element.evidence ?? [])].map((proof) =>
      ask(proof, 'offer', name, present.includes(proof) || isAnnex(proof, one, draft) ? 'all' : 'one-of'),
    );
  });
  const equals = (clause.criterion?.equals ?? []).map((equal) =>
    ask(equal.evidence, 'offer', words?.equals?.[equal.id] ?? equal.id, 'one-of'),
  );
  const requirement = (clause.requirement?.elements ?? []).flatMap((element) =>
    element.evidence.map((proof) =>
      ask(proof, momentOf(proof, clause, country), words?.elements?.[element.id]?.name ?? element.id, 'one-of'),
    ),
  );
  const exclusion = (clause.exclusion?.grounds ?? [])
    .filter((ground) => ground.countries?.includes(country) ?? true)
    .flatMap((ground) =>
      (ofCountry<string[]>(ground.evidence, country) ?? []).map((proof) =>
        ask(proof, momentOf(proof, clause, country), words?.grounds?.[ground.id]?.name ?? ground.id),
      ),
    );
  const arises = new Set(dutiesOf(one, draft).map((duty) => duty.id));
  const obligations = Object.entries(clause.obligations ?? {}).flatMap(([duty, { who, due, evidence, anyOf, when }]) => {
    if (!arises.has(duty) || judge(when, draft.choice.facts).holds === false) return [];
    const moment = who === 'bidder' ? (withOffer(due) ? 'offer' : 'request') : who === 'authority' ? 'authority' : 'contract';
    const name = voice.say('verbatim', nameOf(one, duty, draft).values);
    return [
      ...(ofCountry<string[]>(evidence, country) ?? []).map((proof) => ask(proof, moment, name)),
      ...(ofCountry<string[][]>(anyOf, country) ?? []).flat().map((proof) => ask(proof, moment, name, 'one-of')),
    ];
  });
  const fulfilled = (clause.fulfilledBy ?? []).map(({ evidence }) =>
    ask(evidence, 'contract', voice.say('evidence.instead'), 'one-of'),
  );
  const implied = impliedBy(one);
  const all = [...criterion, ...equals, ...requirement, ...exclusion, ...obligations, ...fulfilled];
  return distinct(all.filter(({ evidence }) => !implied.includes(evidence)));
}

/** A form that the clause gives the bidder to fill in is no way among others: it is the paper that is asked. */
const isAnnex = (proof: string, { clause }: DraftClause, { library }: Draft): boolean =>
  clause.forms?.includes(library.evidence[proof]?.form ?? '') ?? false;

/** A paper on a ground or a requirement is handed in when a duty that names it is due: with the offer, or when asked (tip-4). */
function momentOf(proof: string, { obligations = {} }: Clause, country: Country): AskedEvidence['moment'] {
  const duties = Object.values(obligations).filter(({ evidence, anyOf }) =>
    [ofCountry<string[]>(evidence, country), ...(ofCountry<string[][]>(anyOf, country) ?? [])].some((ids) =>
      ids?.includes(proof),
    ),
  );
  return duties.length === 0 || duties.some(({ due }) => withOffer(due)) ? 'offer' : 'request';
}
const withOffer = (due: Due): boolean => 'on' in due && due.on === 'opening';

/** The papers that the offer itself stands for, by an option of the clause. */
const impliedBy = ({ clause, parameters }: DraftClause): readonly string[] => {
  const implied = clause.implied;
  return implied && parameters.values[implied.by] === implied.is ? implied.evidence : [];
};

const distinct = (asked: readonly AskedEvidence[]): AskedEvidence[] =>
  asked.filter(
    (one, i) =>
      asked.findIndex(
        (other) => other.evidence === one.evidence && other.purpose === one.purpose && other.moment === one.moment,
      ) === i,
  );

/** The checklist for the bidder and the contractor: which paper, for what, what must be in it, what counts as equal. */
export function evidenceReading(draft: Draft): DocumentTree {
  const voice = voiceOf(draft.library, draft.dossier.language);
  const all = draft.clauses.filter(({ clause }) => !isPublication(clause)).flatMap((one) => evidenceOf(one, draft, voice));
  const group = (moment: AskedEvidence['moment']) => ({
    title: voice.say(`evidence.${moment}`),
    blocks: evidenceTable(
      all.filter((asked) => asked.moment === moment),
      draft,
      voice,
    ),
  });
  return readingTree('evidence', draft, voice, (['offer', 'request', 'contract', 'authority'] as const).map(group));
}

/** The papers that are asked, each once with all its uses. */
export function evidenceTable(asked: readonly AskedEvidence[], draft: Draft, voice: Voice): Block[] {
  const ids = [...new Set(asked.map(({ evidence }) => evidence))];
  if (ids.length === 0) return [];
  const table: Table = {
    type: 'table',
    columns: [
      { title: '', width: 5 },
      { title: voice.say('evidence.column.title'), width: 22 },
      { title: voice.say('evidence.column.for'), width: 27 },
      { title: voice.say('evidence.column.ask'), width: 26 },
      { title: voice.say('evidence.column.equal'), width: 20 },
    ],
    rows: ids.map((id) => {
      const item = draft.library.evidence[id];
      const uses = asked
        .filter((one) => one.evidence === id)
        .map((one) => voice.say(`evidence.use.${one.need}`, { purpose: one.purpose, article: one.article }));
      const equal = item?.equalIf.map((words) => voice.words(words)).join('; ') ?? '';
      return [
        cell(''),
        cell(item ? capital(voice.words(item.title)) : id),
        cell(uses.join(' ')),
        cell(item ? voice.words(item.ask) : ''),
        cell(capital(equal)),
      ];
    }),
  };
  return [table];
}

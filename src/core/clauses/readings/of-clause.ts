import type { Draft, DraftClause } from '../prepare.ts';
import { type Block, paragraph } from '../tree.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { criterionOf } from './criterion.ts';
import { dutiesOf } from './duty-dates.ts';
import { type AskedEvidence, evidenceOf, evidenceTable } from './evidence.ts';
import { obligationsOf, sanctionWords } from './obligations.ts';
import type { ReadingName } from './reading.ts';
import { sanctionOf } from './sanction.ts';

/** The readings of one clause beside its text, for this purchase. One that the clause does not have is empty. */
export function readingsOf(one: DraftClause, draft: Draft): Record<Exclude<ReadingName, 'text'>, Block[]> {
  const voice = voiceOf(draft.library, draft.dossier.language);
  return {
    evidence: evidenceBlocks(one, draft, voice),
    criterion: criterionOf(one, draft, voice),
    obligations: dutiesOf(one, draft).length > 0 ? obligationsOf(one, draft, voice) : [],
    sanction: sanctionBlocks(one, draft, voice),
  };
}

const moments: readonly AskedEvidence['moment'][] = ['offer', 'contract', 'authority'];

function evidenceBlocks(one: DraftClause, draft: Draft, voice: Voice): Block[] {
  const asked = evidenceOf(one, draft, voice);
  return moments.flatMap((moment): Block[] => {
    const table = evidenceTable(
      asked.filter((proof) => proof.moment === moment),
      draft,
      voice,
    );
    return table.length > 0 ? [{ type: 'heading', depth: 2, text: voice.say(`evidence.${moment}`) }, ...table] : [];
  });
}

/** What a breach of this clause costs: the amounts of the sanction that the document holds for it. */
function sanctionBlocks(one: DraftClause, draft: Draft, voice: Voice): Block[] {
  if (one.clause.kind === 'sanction') return sanctionOf(one, draft, voice);
  if (!one.clause.sanctioned) return [];
  const sanction = draft.clauses.find(({ clause }) => clause.kind === 'sanction');
  const amounts =
    sanction && !('none' in one.clause.sanctioned)
      ? sanctionOf(sanction, draft, voice).filter(({ type }) => type === 'table')
      : [];
  return [paragraph(sanctionWords(one, draft, voice)), ...amounts];
}

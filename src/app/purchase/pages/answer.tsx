import { type QuestionName, questionNames, questions } from '../../../core/purchase/answers/fields.ts';
import type { Edits } from '../../../core/purchase/answers/merge.ts';
import { afterChange } from '../../parts/after-change.tsx';
import { autosaved, isAutosave } from '../../parts/autosave.ts';
import { changeDossier } from '../../parts/change-dossier.ts';
import { answersOf } from '../../parts/collisions.tsx';
import { dossierPath, reopen } from '../../parts/dossier.tsx';
import { notFound } from '../../parts/errors.tsx';
import { sentBy } from '../../parts/form.ts';
import { labelOf } from '../../parts/labels.ts';
import type { Request } from '../../parts/world.ts';
import { completedRow, fieldsOf, readAnswers, rowFields, type Sent } from '../answers.ts';
import { type OpenQuestion, questionsPage } from './questions.tsx';

/** Saves the answers to a question, or to one row of it. What cannot be read is asked again beside its field; the rest is saved. */
export async function answer(c: Request): Promise<Response> {
  const { voice, world, who, dossier } = c.var;
  const question = questionNames.find((name) => name === c.req.param('question'));
  if (!question) return notFound(c);
  const sent = await sentBy(c);
  const { rows } = questions[question];
  const row = rows && /^\d{1,4}$/.test(sent.row ?? '') ? Number(sent.row) : undefined;
  const read = readSent(question, row, sent, c);
  const open: OpenQuestion = { question, row, sent, problems: read.problems };
  // A row is whole or not there; of a question what can be read is saved
  if (row !== undefined && read.problems.length > 0) return questionsPage(c, open);
  const changed = await changeDossier(world, who, dossier.id, answersOf(read.edits, sent));
  if (isAutosave(c)) return autosaved(c, changed, read.problems, (path) => labelOf(path, voice));
  return afterChange(c, changed, {
    sent,
    labelOf: (path) => labelOf(path, voice),
    saved: () => (read.problems.length > 0 ? partly(c, open) : c.redirect(nextPlace(dossier.id, question, row), 303)),
    again: ({ problems, above }) => questionsPage(c, { ...open, problems: [...read.problems, ...problems], above }),
  });
}

/** What could be read is saved; only what could not stands there as it was typed. */
async function partly(c: Request, open: OpenQuestion): Promise<Response> {
  await reopen(c);
  const wrong = new Set(open.problems?.map(({ path }) => path));
  return questionsPage(c, {
    ...open,
    sent: Object.fromEntries(Object.entries(open.sent ?? {}).filter(([name]) => wrong.has(name))),
  });
}

function readSent(question: QuestionName, row: number | undefined, sent: Sent, c: Request) {
  const { voice, dossier } = c.var;
  const { rows } = questions[question];
  const { format } = voice.locale;
  if (!rows || row === undefined) return readAnswers(fieldsOf(question), sent, format);
  if (sent.remove === 'yes') return { edits: new Map([[`${rows.path}[${row}]`, undefined]]) satisfies Edits, problems: [] };
  return completedRow(rows, row, readAnswers(rowFields(rows, row), sent, format), dossier.input.data);
}

/** After a row its table; after a question the next one; after the last what follows from them. */
function nextPlace(id: string, question: QuestionName, row: number | undefined): string {
  const next = row === undefined ? questionNames[questionNames.indexOf(question) + 1] : question;
  return next ? `${dossierPath(id)}?question=${next}#q-${next}` : dossierPath(id, 'advice');
}

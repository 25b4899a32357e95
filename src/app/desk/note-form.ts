import { type Problem, problem } from '../../kernel/result.ts';

/** What is typed into a note: each field by its name, and how many letters it may have. */
export const noteFields = { quote: 1000, words: 4000, source: 500, by: 100 } as const;
export const answerFields = { answer: 4000, by: 100 } as const;

/** What is missing or too long; nothing where the note can be kept. */
export const noteProblems = (
  fields: Readonly<Record<string, number>>,
  sent: Readonly<Record<string, string>>,
): readonly Problem[] =>
  Object.entries(fields).flatMap(([name, most]) => {
    const typed = (sent[name] ?? '').trim();
    if (typed === '') return [problem(name, 'problem.note.missing', `problem.note.missing.expected`)];
    return typed.length > most
      ? [problem(name, 'problem.note.long', 'problem.note.long.expected', { letters: typed.length, most })]
      : [];
  });

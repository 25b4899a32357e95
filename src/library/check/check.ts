import type { Place, Problem } from '../../kernel/result.ts';
import type { Library } from '../library.ts';
import { checkClause } from './clause-data.ts';
import { checkTexts } from './clause-text.ts';
import { checkWords } from './clause-words.ts';
import { checkCoverage } from './coverage.ts';
import { checkOf } from './faults.ts';
import { checkItems } from './items.ts';

/**
 * Holds content to its format across files: what the schemas cannot see.
 *
 * @param place the place of a value in a file of the content
 * @returns every fault with its place, in the order of the files
 */
export function checkContent(
  library: Library,
  place: (file: string, path?: readonly PropertyKey[]) => Place,
): readonly Problem[] {
  const check = checkOf(library, place);
  for (const clause of Object.values(library.clauses)) {
    checkClause(clause, check);
    checkWords(clause, check);
    checkTexts(clause, check);
  }
  checkItems(check);
  checkCoverage(check);
  return check.problems;
}

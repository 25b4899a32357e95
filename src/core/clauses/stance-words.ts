import { Eur } from '../../kernel/money.ts';
import { invariant } from '../../kernel/result.ts';
import { Share } from '../../kernel/share.ts';
import type { Clause, StanceRule } from '../../library/clause.ts';
import type { Condition } from '../../library/condition.ts';
import type { Library } from '../../library/library.ts';
import type { Language } from '../../library/schema.ts';
import { fillSentence, type Printable } from '../../library/text.ts';

/** The reason of a stance in words. The bounds of its condition are printed from the condition, not typed again. */
export function stanceSentence(clause: Clause, rule: StanceRule, library: Library, language: Language): string {
  const texts = library.texts[clause.id];
  // A clause of one country has no words in the other country's Dutch: its own Dutch is understood there
  const words = (texts?.[language] ?? (language === 'en' ? texts?.en : (texts?.['nl-BE'] ?? texts?.['nl-NL'])))?.words;
  const sentence = words?.stances?.[rule.id];
  invariant(sentence !== undefined, `${clause.id} has words for its stance ${rule.id}`);
  return fillSentence(sentence, boundsOf(rule.when), { format: library.locales[language].format, options: {} });
}

/** `stoneValue.below` and its like: what a condition compares with. */
function boundsOf(when: Condition | undefined): Record<string, Printable> {
  return Object.fromEntries(
    Object.entries(when ?? {}).flatMap(([fact, asked]) =>
      typeof asked === 'object' && asked !== null && !Array.isArray(asked)
        ? Object.entries(asked).map(([bound, value]) => [`${fact}.${bound}`, printable(fact, String(value))])
        : [],
    ),
  );
}

function printable(fact: string, bound: string): Printable {
  if (fact === 'value' || fact === 'stoneValue') {
    const read = Eur.parse(bound, '');
    invariant(read.ok, `${bound} is an amount`);
    return read.value;
  }
  if (fact === 'stoneShare' || fact === 'reusedShare') {
    const read = Share.parse(bound, '');
    invariant(read.ok, `${bound} is a share`);
    return read.value;
  }
  return Number(bound);
}

import { equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library } from '../../../test/content.ts';
import { draftOf } from '../../../test/worked.ts';
import { wordsIn } from '../../library/schema.ts';
import { annexBlocks } from './form-annex.ts';
import { plainText } from './tree.ts';
import { voiceOf } from './voice.ts';

const annex = (form: string, dossier = 'raamcontract') => {
  const draft = draftOf(dossier);
  return annexBlocks(library.forms[form]!, draft, voiceOf(library, draft.dossier.language));
};
const lines = (form: string, dossier?: string) =>
  annex(form, dossier).flatMap((block) => {
    if (block.type === 'table') return block.rows.map((row) => row.map(({ children }) => plainText(children)).join(' | '));
    return block.type === 'paragraph' ? [plainText(block.children)] : block.type === 'heading' ? [block.text] : [];
  });

describe('an annex that is filled in by hand', () => {
  test('what is asked, why, and room for the answer; what is needed has a star', () => {
    ok(lines('risk-analysis').includes('Wie maakte dit * | Naam en functie van wie erop kan antwoorden. | '));
  });
  test('it says that it is confidential, and what belongs with it', () => {
    ok(lines('chain').some((line) => line.startsWith('Vertrouwelijk: wie dit formulier ontvangt')));
    ok(lines('chain').some((line) => line.startsWith('Voeg toe: ')));
  });
  test('choices are named by their words', () =>
    ok(lines('delivery-evidence', 'dorpskern').some((line) => line.includes('Keuze uit: Deelname aan TruStone;'))));
  test('a table with many columns is filled in with the spreadsheet, a small one has empty rows', () => {
    ok(lines('risk-analysis').some((line) => line.includes('rekenblad')));
    const [small] = annex('delivery-evidence', 'dorpskern')
      .filter((block) => block.type === 'table')
      .slice(-1);
    equal(small?.type === 'table' ? small.rows.length : 0, 4);
  });
  test('[box-3] the plan asks who, where, an indicator with two values, a date and a proof', () => {
    const ids = library.forms['action-plan']!.tables!.flatMap(({ smart }) => smart ?? []);
    ok(ids.length > 4);
  });
  test('every form of the library prints each of its fields and columns', () => {
    for (const [form, { fields = [], tables = [] }] of Object.entries(library.forms)) {
      const text = lines(form, 'raamcontract').join('\n');
      ok(!/undefined|\[object/.test(text), form);
      for (const { title } of [...fields, ...tables.flatMap(({ columns }) => columns)])
        ok(text.includes(wordsIn(title, 'nl-BE')), `${form}: ${title.en}`);
    }
  });
});

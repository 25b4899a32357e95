import type { Feature, Image } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { type CellRule, columnName, type Sheet } from '../../core/forms/sheet.ts';

const sheetPart = 'xl/worksheets/sheet{id}.xml';
/** The first day that is taken for one: 1 January 2000, as a spreadsheet counts days. */
const firstDay = 36_526;
const largestNumber = 1_000_000_000_000;

/**
 * Puts into each sheet what may be filled in where, and lets it print one page wide. The library writes neither by itself,
 * but hands over each part before it is packed. The parts of its fonts stand in another order than the format's schema asks.
 */
export const rulesAndPrint = (sheets: readonly Sheet[]): Feature<Image['content']> => ({
  files: {
    transform: {
      'xl/styles.xml': { transform: fontsInOrder },
      [sheetPart]: {
        transform: (xml, _, { sheetIndex }) => withRules(onePageWide(xml), sheets[sheetIndex]?.rules ?? []),
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
});

const fontParts = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family'];
const fontsInOrder = (xml: string): string =>
  xml.replace(/(<font>)(.*?)(<\/font>)/gs, (_, start: string, inside: string, end: string) => {
    const parts = inside.match(/<[^>]+>/g) ?? [];
    const place = (part: string) => fontParts.indexOf(/\w+/.exec(part)?.[0] ?? '');
    return start + parts.sort((a, b) => place(a) - place(b)).join('') + end;
  });

const insert = (xml: string, markup: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(xml, markup, getOrderOfSiblings(sheetPart, 'worksheet') ?? [], 'worksheet');

const onePageWide = (xml: string): string => insert(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');

function withRules(xml: string, rules: readonly CellRule[]): string {
  if (rules.length === 0) return xml;
  return insert(xml, `<dataValidations count="${rules.length}">${rules.map(markupOf).join('')}</dataValidations>`);
}

function markupOf({ column, from, to, allows, strict, otherwise }: CellRule): string {
  const letters = columnName(column);
  const attributes = {
    type: { words: 'list', day: 'date', whole: 'whole', decimal: 'decimal' }[allows.kind],
    operator: allows.kind === 'day' ? 'greaterThanOrEqual' : 'between',
    errorStyle: strict ? 'stop' : 'warning',
    allowBlank: '1',
    showErrorMessage: '1',
    error: otherwise.slice(0, 255),
    sqref: `${letters}${from}:${letters}${to}`,
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${sanitizeAttributeValue(value)}"`);
  const formulas = formulasOf(allows).map((formula, i) => `<formula${i + 1}>${sanitizeTextContent(formula)}</formula${i + 1}>`);
  return `<dataValidation ${written.join(' ')}>${formulas.join('')}</dataValidation>`;
}

function formulasOf(allows: CellRule['allows']): string[] {
  if (allows.kind === 'day') return [String(firstDay)];
  if (allows.kind !== 'words') return [String(allows.min ?? -largestNumber), String(allows.max ?? largestNumber)];
  const letters = columnName(allows.column);
  return [`'${allows.sheet.replaceAll("'", "''")}'!$${letters}$${allows.from}:$${letters}$${allows.to}`];
}

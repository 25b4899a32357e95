import type { Form, FormField } from '../../../library/items.ts';
import type { Library } from '../../../library/library.ts';
import type { Dossier, Stone } from '../../purchase/dossier.ts';
import type { Answer, Answers, FilledIn } from '../answers.ts';
import { optionsOf } from '../options.ts';

export const nothingFilled: FilledIn = { fields: {}, tables: {} };

/** What a dossier already says of what a form asks: its title, and the stones of the purchase. */
export function prefill(form: Form, dossier: Dossier, library: Library): FilledIn {
  const stones = form.tables?.find(({ id }) => id === 'stones');
  const rows = stones && dossier.stones.map((stone, i) => pick(stones.columns, saidOf(stone, i), library));
  return {
    fields: pick(form.fields ?? [], { title: dossier.title }, library),
    tables: rows ? { stones: rows } : {},
  };
}

/** A stone as answers. A fact that the buyer does not know is left to whoever fills in the form. */
function saidOf(stone: Stone, index: number): Answers {
  const { name, material, product, quantity, unit, thicknessMm, heightMm, origin, reused } = stone;
  const said = {
    id: `S${index + 1}`,
    name,
    material,
    product,
    quantity: quantity === 'unknown' ? 'unknown' : Number(quantity.toString()),
    unit,
    thicknessMm: thicknessMm ? Number(thicknessMm.toString()) : 'unknown',
    heightMm: heightMm ? Number(heightMm.toString()) : 'unknown',
    origin,
    reusedShare: reused ? 1 : 0,
  };
  return Object.fromEntries(Object.entries(said).filter(([, answer]) => answer !== 'unknown'));
}

/** The answers that a form asks, and that it can take: pieces are no unit of the chain form. */
const pick = (fields: readonly FormField[], said: Answers, library: Library): Answers =>
  Object.fromEntries(
    fields.flatMap((field): [string, Answer][] => {
      const answer = said[field.id];
      const options = optionsOf(field, library);
      return answer === undefined || (options && !options.some(({ id }) => id === answer)) ? [] : [[field.id, answer]];
    }),
  );

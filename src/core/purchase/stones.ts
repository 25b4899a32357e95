import { readDecimal } from '../../kernel/fraction.ts';
import { type Known, known } from '../../kernel/known.ts';
import { Quantity } from '../../kernel/quantity.ts';
import { Share } from '../../kernel/share.ts';
import type { Library } from '../../library/library.ts';
import type { Stone } from './dossier.ts';

/** How lines in different units were weighed against each other. */
export type WeighedBy = 'quantity' | 'mass' | 'unknown';

/** By what the lines can be compared: their quantity when all share a unit, else their mass when it can be computed. */
export function weighedBy(stones: readonly Stone[], library: Library): WeighedBy {
  const units = new Set(stones.map((stone) => stone.unit));
  if (stones.length > 0 && units.size === 1 && !units.has('unknown') && stones.every((stone) => stone.quantity !== 'unknown'))
    return 'quantity';
  return stones.length > 0 && stones.every((stone) => massOf(stone, library) !== 'unknown') ? 'mass' : 'unknown';
}

/** The weight of a line against the others; unknown while a quantity, unit or measure is. */
const weightOf = (stone: Stone, by: WeighedBy, library: Library): Known<Quantity> =>
  by === 'quantity' ? stone.quantity : by === 'mass' ? massOf(stone, library) : 'unknown';

/** The share of the stone that is reused, by quantity or mass. @see def-reuse */
export function reusedShareOf(stones: readonly Stone[], library: Library): Known<Share> {
  const reused = stones.filter((stone) => stone.reused);
  if (reused.length === 0) return stones.length === 0 ? 'unknown' : Share.of(0, 1);
  if (reused.length === stones.length) return Share.of(1, 1);
  return shareOf(reused, stones, library);
}

/**
 * Of each line its share in the new stone that is offered together with it, which with lots is that of its lot: how
 * heavily it counts when bidders are scored. Reused stone counts for nothing; what some line of every lot is part of is
 * unknown until lots are offered for.
 */
export function sharesOfNewStone(stones: readonly Stone[], library: Library): Known<Share>[] {
  const fresh = stones.filter((stone) => !stone.reused);
  const offeredTogether = new Set(fresh.map(({ lot }) => lot));
  const mixed = offeredTogether.has(undefined) && offeredTogether.size > 1;
  return stones.map((stone) => {
    if (stone.reused) return Share.of(0, 1);
    const together = mixed ? fresh : fresh.filter(({ lot }) => lot === stone.lot);
    if (together.length === 1) return Share.of(1, 1);
    return mixed ? 'unknown' : shareOf([stone], together, library);
  });
}

function shareOf(some: readonly Stone[], all: readonly Stone[], library: Library): Known<Share> {
  const by = weighedBy(all, library);
  const [part, whole] = [sum(some, by, library), sum(all, by, library)];
  return known(part, (p) => known(whole, (w) => Share.of(p.part * w.whole, w.part * p.whole)));
}

const sum = (stones: readonly Stone[], by: WeighedBy, library: Library): Known<Quantity> =>
  stones.reduce<Known<Quantity>>(
    (total, stone) => known(total, (t) => known(weightOf(stone, by, library), (w) => t.plus(w))),
    Quantity.of(0),
  );

/**
 * The mass of a line in tonnes: surface × share of stone × thickness × density, as the data of `products.csv` and
 * `materials.csv` say. Kerbs by the metre need width and height; pieces are not converted.
 */
export function massOf(stone: Stone, library: Library): Known<Quantity> {
  const { quantity, unit } = stone;
  if (quantity === 'unknown' || unit === 'unknown' || unit === 'piece') return 'unknown';
  if (unit === 't') return quantity;
  const density = decimal(library.tables.materials.find((row) => row.id === stone.material)?.density_typical);
  if (!density) return 'unknown';
  const tonnes = (volume: Quantity) => volume.times(density).times(thousandth);
  if (unit === 'm3') return tonnes(quantity);
  const product = library.tables.products.find((row) => row.id === stone.product);
  const thickness = stone.thicknessMm;
  if (!thickness) return 'unknown';
  if (unit === 'm')
    return stone.heightMm
      ? tonnes(quantity.times(thickness).times(stone.heightMm).times(thousandth).times(thousandth))
      : 'unknown';
  const covered = decimal(product?.stone_share_of_surface) ?? { part: 1n, whole: 1n };
  return tonnes(quantity.times(covered).times(thickness).times(thousandth));
}
const thousandth = { part: 1n, whole: 1000n };
const decimal = (text: string | undefined) => (text ? readDecimal(text) : undefined);

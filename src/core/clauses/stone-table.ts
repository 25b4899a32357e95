import { known } from '../../kernel/known.ts';
import { message } from '../../kernel/reason.ts';
import type { Library } from '../../library/library.ts';
import type { Dossier, Stone } from '../purchase/dossier.ts';
import { sharesOfNewStone, weighedBy } from '../purchase/stones.ts';
import type { Blank } from './parameters.ts';
import { type Block, type Cell, cell, type Inline, paragraph } from './tree.ts';
import { capital, type Voice } from './voice.ts';

/** The blanks of the table: a purchase without stones, or a stone without kind or quantity, cannot be offered for. */
export function stoneBlanks({ stones }: Dossier): Blank[] {
  if (stones.length === 0) return [{ path: 'stones', asks: message('blank.stones') }];
  return stones.flatMap((stone, i) =>
    (['material', 'product', 'quantity', 'unit'] as const).flatMap((key) =>
      stone[key] === 'unknown'
        ? [{ path: `stones[${i}].${key}`, asks: message(`blank.stone.${key}`, { name: stone.name }) }]
        : [],
    ),
  );
}

/** The stones of a purchase, as bidders read them: reused stone says on its own line that no duty on the chain rests on it. */
export function stoneTable(dossier: Dossier, library: Library, voice: Voice): Block[] {
  const { stones, lots } = dossier;
  const shares = sharesOfNewStone(stones, library);
  const perLot = lots.length > 0;
  const columns = ['name', 'material', 'quantity', 'reuse', 'share', ...(perLot ? ['lot'] : [])];
  const rows = stones.map((stone, i): Cell[] => {
    const share = shares[i] ?? 'unknown';
    const blank = (key: string): Inline => ({
      type: 'blank',
      path: `stones[${i}].${key}`,
      asks: voice.say(`blank.stone.${key}`, { name: stone.name }),
    });
    const quantity = known(stone.quantity, (q) =>
      known(stone.unit, (unit) => voice.say(`stone.quantity.${unit}`, { quantity: q })),
    );
    return [
      cell(stone.name),
      cell(kindOf(stone, library, voice) ?? blank(stone.material === 'unknown' ? 'material' : 'product')),
      cell(quantity === 'unknown' ? blank('quantity') : quantity),
      cell(voice.say(stone.reused ? 'stone.reused' : 'stone.new')),
      cell(
        stone.reused
          ? voice.say('stone.share.none')
          : share === 'unknown'
            ? voice.say('stone.share.by-offer')
            : voice.write(share),
      ),
      ...(perLot ? [cell(lots.find((lot) => lot.id === stone.lot)?.title ?? voice.say('stone.lot.all'))] : []),
    ];
  });
  const empty: Cell[][] = [
    [cell({ type: 'blank', path: 'stones', asks: voice.say('blank.stones') }), ...columns.slice(1).map(() => cell(''))],
  ];
  const fresh = stones.filter((stone) => !stone.reused);
  const byMass = [...new Set(fresh.map(({ lot }) => lot))].some((lot) => {
    const together = fresh.filter((stone) => stone.lot === lot);
    return together.length > 1 && weighedBy(together, library) === 'mass';
  });
  const table: Block = {
    type: 'table',
    columns: columns.map((column) => ({
      title: voice.say(`stone.column.${column}`),
      width: { name: 24, material: 20, quantity: 18, reuse: 18, share: 14 }[column] ?? 14,
    })),
    rows: stones.length > 0 ? rows : empty,
  };
  const notes = [...(perLot ? ['stone.per-lot'] : []), ...(byMass ? ['stone.by-mass'] : [])];
  return [table, ...notes.map((note) => paragraph(voice.say(note)))];
}

/** `Graniet, kasseien, 100 mm dik`: what it is, what was made of it, and the measures that are known. */
function kindOf({ material, product, ...stone }: Stone, library: Library, voice: Voice): string | undefined {
  const rock = library.tables.materials.find((row) => row.id === material);
  const made = library.tables.products.find((row) => row.id === product);
  if (!rock || !made) return undefined;
  const names = {
    'nl-BE': [rock.name_nl, made.name_nl_be],
    'nl-NL': [rock.name_nl, made.name_nl_nl],
    en: [rock.name_en, made.name_en],
  }[voice.language];
  return capital([...names, ...measuresOf(stone, voice)].join(', '));
}

const measuresOf = ({ thicknessMm, heightMm }: Pick<Stone, 'thicknessMm' | 'heightMm'>, voice: Voice): string[] => {
  if (!thicknessMm) return [];
  return [
    heightMm
      ? voice.say('stone.section', { width: thicknessMm, height: heightMm })
      : voice.say('stone.thick', { thickness: thicknessMm }),
  ];
};

import type { Child } from 'hono/jsx';
import type { Voice } from '../../../core/clauses/voice.ts';
import type { Dossier, Stone } from '../../../core/purchase/dossier.ts';
import type { Library } from '../../../library/library.ts';
import { type Column, StackTable } from '../../parts/table.tsx';
import { quantityWords } from '../stone-words.ts';

/** Each stone of a dossier: what it is, how much, new or laid again, from where, for which lot. */
export function StoneTable({ dossier, library, voice }: { dossier: Dossier; library: Library; voice: Voice }) {
  const lotColumn = dossier.lots.length > 0;
  const columns: Column[] = [
    { title: voice.say('stone.column.name') },
    { title: voice.say('stone.column.material') },
    { title: voice.say('stone.column.quantity'), numeric: true },
    { title: voice.say('stone.column.reuse') },
    { title: voice.say('page.stone.origin') },
    ...(lotColumn ? [{ title: voice.say('stone.column.lot') }] : []),
  ];
  const rows = dossier.stones.map((stone): Child[] => [
    <span lang={dossier.language}>{stone.name}</span>,
    materialWords(stone, library, voice),
    quantityWords(stone, voice),
    voice.say(stone.reused ? 'page.stone.reused' : 'stone.new'),
    stone.reused ? '–' : originWords(stone, library, voice),
    ...(lotColumn ? [lotWords(stone, dossier, voice)] : []),
  ]);
  return <StackTable caption={voice.say('page.facts.stones')} columns={columns} rows={rows} />;
}

function materialWords({ material, product }: Stone, { tables }: Library, voice: Voice): string {
  const row = tables.materials.find((one) => one.id === material);
  const made = tables.products.find((one) => one.id === product);
  const english = voice.language === 'en';
  const named = english ? made?.name_en : voice.language === 'nl-NL' ? made?.name_nl_nl : made?.name_nl_be;
  return [english ? row?.name_en : row?.name_nl, named].map((name) => name ?? voice.say('fact.unknown')).join(', ');
}

const originWords = ({ origin }: Stone, { tables }: Library, voice: Voice): string => {
  const country = tables.countries.find((one) => one.iso2 === origin);
  return (voice.language === 'en' ? country?.name_en : country?.name_nl) ?? voice.say('fact.unknown');
};

const lotWords = ({ lot }: Stone, { lots }: Dossier, voice: Voice): string =>
  lots.find((one) => one.id === lot)?.title ?? voice.say('stone.lot.all');

import type * as z from 'zod';
import { condition } from '../../src/library/condition.ts';
import * as schema from '../../src/library/schema.ts';
import { events, measures, phases, stances } from '../../src/library/vocabulary.ts';

/** What may stand behind a key of content, in the words of the reference page. */

export type Schema = z.core.$ZodType;
/** Schemas that the page explains once, by the word that stands for them. */
const named = new Map<Schema, string>([
  [schema.text, 'text'],
  [schema.id, 'id'],
  [schema.count, 'count'],
  [schema.share, 'share'],
  [schema.amount, 'amount'],
  [schema.day, 'day'],
  [schema.yes, 'yes'],
  [schema.words, 'words'],
  [schema.confidence, 'confidence'],
  [schema.checked, 'check'],
  [condition, 'condition'],
]);
/** The closed lists that the page gives once. */
export const lists: Readonly<Record<string, readonly string[]>> = {
  country: schema.countries,
  event: events,
  measure: measures,
  phase: phases,
  stance: stances,
};

/** What zod says of a schema, as far as content uses it. */
type Definition =
  | { type: 'object'; shape: Record<string, Schema> }
  | { type: 'array'; element: Schema }
  | { type: 'record'; valueType: Schema }
  | { type: 'union'; options: Schema[] }
  | { type: 'tuple'; items: Schema[] }
  | { type: 'enum'; entries: Record<string, string> }
  | { type: 'literal'; values: (string | boolean)[] }
  | { type: 'optional'; innerType: Schema }
  | { type: 'lazy'; getter: () => Schema }
  | { type: 'pipe'; in: Schema }
  | { type: 'string' | 'number' | 'boolean' | 'null' | 'unknown' | 'transform' };
export const definition = (item: Schema): Definition => (item._zod as unknown as { def: Definition }).def;
/** The forms of a schema that is one of several. */
export const formsOf = (item: Schema): [string, Schema][] | undefined => {
  const forms = schema.formsOf.get(item as z.ZodType);
  return forms && (Object.entries(forms) as [string, Schema][]);
};

/** A schema without what says that it may be left out. */
export function bare(item: Schema): Schema {
  const def = definition(item);
  if (def.type === 'optional') return bare(def.innerType);
  return def.type === 'lazy' && !nameOf(item) ? bare(def.getter()) : item;
}

/** The word of a schema, also of one that got a description or a bound of its own. */
export function nameOf(item: Schema | undefined): string | undefined {
  return item && (named.get(item) ?? nameOf((item._zod as { parent?: Schema }).parent));
}

/** One value, or one for each country: what holds for a country holds for both. */
export const countryless = (options: readonly Schema[]): readonly Schema[] => {
  const last = definition(options.at(-1) as Schema);
  const perCountry = last.type === 'object' && Object.keys(last.shape).join() === schema.countries.join();
  return perCountry ? options.slice(0, -1) : options;
};

/** What an object holds for each country, when that is the same for all. */
export function sameForEachCountry(shape: Readonly<Record<string, Schema>>): Schema | undefined {
  const [first, ...rest] = Object.values(shape);
  const countries: readonly string[] = [...schema.countries, 'EU'];
  const alike = first && Object.keys(shape).every((key) => countries.includes(key)) && rest.every((other) => same(first, other));
  return alike ? first : undefined;
}
function same(a: Schema, b: Schema): boolean {
  const keys = (item: Schema) => {
    const def = definition(bare(item));
    return def.type === 'object' ? Object.keys(def.shape).join() : '';
  };
  return holds(a) === holds(b) && keys(a) === keys(b);
}

export function holds(item: Schema): string {
  const inner = bare(item);
  const name = nameOf(inner);
  if (name) return name;
  const forms = formsOf(inner);
  if (forms) return either(forms.map(([form]) => `{ ${code(form)} … }`));
  const def = definition(inner);
  switch (def.type) {
    case 'array':
      return `list of ${holds(def.element)}`;
    case 'record':
      return `map of ${holds(def.valueType)}`;
    case 'tuple':
      return def.items.map(holds).join(' and ');
    case 'enum':
      return closed(Object.values(def.entries));
    case 'literal':
      return closed(def.values.map(String));
    case 'union': {
      const options = countryless(def.options);
      return `${oneOrSeveral(options.map(holds))}${options.length < def.options.length ? ', or one for each country' : ''}`;
    }
    case 'object': {
      const perCountry = sameForEachCountry(def.shape);
      return perCountry ? `per country ${holds(perCountry)}` : '{ … }';
    }
    case 'pipe':
      return holds(def.in);
    case 'unknown':
    case 'transform':
      return 'any value';
    case 'string':
      return 'text';
    case 'boolean':
      return 'yes';
    case 'number':
    case 'null':
      return def.type;
    case 'optional':
    case 'lazy':
      return holds(inner);
    default:
      return def satisfies never;
  }
}

/** The name of a list that the page gives once, else its words. */
const closed = (of: readonly string[]): string =>
  Object.entries(lists).find(([, list]) => list.join() === of.join())?.[0] ?? either(of.filter(Boolean).map(code));
const code = (word: string): string => `\`${word}\``;
function either(of: readonly string[]): string {
  const all = [...new Set(of)];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}
const oneOrSeveral = ([one = '', many, ...more]: readonly string[]): string =>
  many === `list of ${one}` && more.length === 0
    ? `${one}, or several`
    : either([one, ...(many === undefined ? [] : [many]), ...more]);

import * as z from 'zod';
import { bare, countryless, definition, formsOf, holds, nameOf, type Schema, sameForEachCountry } from './values.ts';

/** A key of an item of content, as the reference page shows it. */
export interface Field {
  /** `criterion.elements[].share`; `<id>` stands for a name that the writer of the item chooses. */
  readonly path: string;
  readonly holds: string;
  readonly needed: boolean;
  /** What the schema itself says of it. */
  readonly meaning?: string | undefined;
}

/** The keys of an item, each followed by those below it. A part that stands twice in an item is shown once. */
export const fieldsOf = (item: Schema): Field[] => {
  const fields = below(item, '', new Map());
  return fields.filter(({ path }, i) => fields.findIndex((other) => other.path === path) === i);
};

function below(item: Schema, path: string, shown: Map<Schema, string>): Field[] {
  const inner = bare(item);
  if (nameOf(inner)) return [];
  const forms = formsOf(inner);
  if (forms) return forms.flatMap(([form, of]) => below(of, `${path} (${form})`, shown));
  const def = definition(inner);
  if (def.type === 'array') return below(def.element, `${path}[]`, shown);
  if (def.type === 'record') return below(def.valueType, path ? `${path}.<id>` : '<id>', shown);
  if (def.type === 'union') return countryless(def.options).flatMap((option) => below(option, path, shown));
  if (def.type !== 'object') return [];
  const perCountry = sameForEachCountry(def.shape);
  if (perCountry) return below(perCountry, `${path}.<country>`, shown);
  shown.set(inner, path);
  return Object.entries(def.shape).flatMap(([key, value]) => {
    const own = path ? `${path}.${key}` : key;
    const before = shown.get(inList(value));
    const field = { path: own, needed: definition(value).type !== 'optional', meaning: meaningOf(value) };
    if (before) return [{ ...field, holds: `as \`${before}\`` }];
    return [{ ...field, holds: holds(value) }, ...below(value, own, shown)];
  });
}

/** The object of which a schema is a list, else the schema. */
function inList(item: Schema): Schema {
  const def = definition(bare(item));
  return def.type === 'array' ? inList(def.element) : bare(item);
}

function meaningOf(item: Schema): string | undefined {
  const def = definition(item);
  const inside = def.type === 'optional' ? meaningOf(def.innerType) : undefined;
  return (z.globalRegistry.get(item) as { description?: string } | undefined)?.description ?? inside;
}

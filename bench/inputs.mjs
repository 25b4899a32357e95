// What is timed: the dossier of the Grote Markt with as many clauses as one tender can hold, and a library of two thousand.
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { prepareDraft } from '../src/core/clauses/prepare.ts';
import { readDossier } from '../src/core/purchase/read-dossier.ts';
import { readYaml } from '../src/library/yaml.ts';
import { readFolder } from '../src/outside/content/folder-library.ts';

export const today = Temporal.PlainDate.from('2026-11-24');
export const { library } = readFolder('content');
export const market = readFileSync('examples/grote-markt.yaml', 'utf8');

const value = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
export const dossierOf = (text) => value(readDossier(readYaml('dossier.yaml', text).data, library)).dossier;
export const draftOf = (dossier, used = library) => value(prepareDraft(dossier, used, today));

/**
 * Copies of clauses under other ids until there are as many as asked; what refers to a clause goes on referring to the
 * first. Where the first is recommended its copies are possible, or the document itself would be of a thousand articles.
 */
export function copied(count) {
  const ids = Object.keys(library.clauses);
  const clauses = { ...library.clauses };
  const texts = { ...library.texts };
  for (let n = 0; Object.keys(clauses).length < count; n++) {
    const id = ids[n % ids.length];
    const copy = `${id}-copy-${n}`;
    const stances = library.clauses[id].stances.map((rule) => ({
      ...rule,
      is: rule.is === 'recommended' ? 'possible' : rule.is,
    }));
    clauses[copy] = { ...library.clauses[id], id: copy, stances };
    texts[copy] = library.texts[id];
  }
  return { ...library, clauses, texts };
}

/** A draft of 25 articles: those of the dossier, then the same ones again under other ids. */
export function twentyFive() {
  const draft = draftOf(dossierOf(market));
  const large = copied(100);
  const clauses = draft.clauses.filter(({ clause }) => !clause.publication);
  const more = clauses.slice(0, 25 - clauses.length).map((one, i) => {
    const id = Object.keys(large.clauses).find((copy) => copy.startsWith(`${one.id}-copy`));
    return { ...one, id, clause: large.clauses[id], number: clauses.length + 1 + i };
  });
  return { ...draft, library: large, clauses: [...clauses, ...more] };
}

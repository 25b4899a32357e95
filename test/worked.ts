import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { compose } from '../src/core/clauses/compose.ts';
import { articleLines } from '../src/core/clauses/plain.ts';
import { type Draft, prepareDraft } from '../src/core/clauses/prepare.ts';
import { criterionReading } from '../src/core/clauses/readings/criterion.ts';
import { evidenceReading } from '../src/core/clauses/readings/evidence.ts';
import { obligationsReading } from '../src/core/clauses/readings/obligations.ts';
import { sanctionReading } from '../src/core/clauses/readings/sanction.ts';
import type { Block, DocumentTree } from '../src/core/clauses/tree.ts';
import { voiceOf } from '../src/core/clauses/voice.ts';
import { phaseAdvice, stepsFor } from '../src/core/purchase/advice.ts';
import type { Dossier } from '../src/core/purchase/dossier.ts';
import { readDossier } from '../src/core/purchase/read-dossier.ts';
import type { Problem } from '../src/kernel/result.ts';
import { say } from '../src/library/format.ts';
import type { Library } from '../src/library/library.ts';
import { readYaml } from '../src/library/yaml.ts';
import { library } from './content.ts';

/** The worked dossiers of test/dossiers/ and examples/, as their buyer sees them. A test changes only what it is about. */

/** What a test sets in a dossier: maps are laid over those of the file, anything else replaces; `undefined` takes away. */
export interface Change {
  readonly [key: string]: unknown;
}
/** The day on which law is read while a dossier has no day of publication. */
export const today = Temporal.PlainDate.from('2026-11-24');

const dossiers = fileURLToPath(new URL('dossiers/', import.meta.url));
const examples = fileURLToPath(new URL('../examples/', import.meta.url));

/** The data of a dossier's file, with a change laid over it. */
export function dataOf(name: string, change: Change = {}): Record<string, unknown> {
  const own = `${dossiers}${name}.yaml`;
  const file = existsSync(own) ? own : `${examples}${name}.yaml`;
  const { data, problems } = readYaml(file, readFileSync(file, 'utf8'));
  if (problems.length > 0) throw new Error(`${file}: ${problems[0]?.wrong.message}`);
  return laidOver(data as Record<string, unknown>, change);
}

function laidOver(data: Record<string, unknown>, change: Change): Record<string, unknown> {
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const laid = { ...data };
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) delete laid[key];
    else laid[key] = isMap(value) && isMap(laid[key]) ? laidOver(laid[key], value) : value;
  }
  return laid;
}

/** `path: what is wrong; what is expected`, in the language of the dossier. */
const told = (problems: readonly Problem[], language: unknown): string[] => {
  const locale = library.locales[language === 'nl-NL' || language === 'en' ? language : 'nl-BE'];
  return problems.map(({ path, wrong, expected }) => `${path}: ${say(wrong, locale)}; ${say(expected, locale)}`);
};

export function dossierOf(name: string, change: Change = {}, used: Library = library): Dossier {
  const data = dataOf(name, change);
  const read = readDossier(data, used);
  if (!read.ok) throw new Error(told(read.problems, data.language).join('\n'));
  return read.value.dossier;
}

const drafts = new Map<string, Draft>();
/** A worked dossier, drafted; the same dossier is drafted once. */
export function draftOf(name: string, change: Change = {}, used: Library = library): Draft {
  const key = `${name} ${JSON.stringify(change, (_, value) => value ?? 'taken away')}`;
  const known = used === library ? drafts.get(key) : undefined;
  if (known) return known;
  const dossier = dossierOf(name, change, used);
  const draft = prepareDraft(dossier, used, today);
  if (!draft.ok) throw new Error(told(draft.problems, dossier.language).join('\n'));
  if (used === library) drafts.set(key, draft.value);
  return draft.value;
}

/** What is refused in a dossier, each as its buyer reads it; nothing when it can be drafted. */
export function refusals(name: string, change: Change = {}): string[] {
  const data = dataOf(name, change);
  const read = readDossier(data, library);
  if (!read.ok) return told(read.problems, data.language);
  const draft = prepareDraft(read.value.dossier, library, today);
  return draft.ok ? [] : told(draft.problems, data.language);
}

/** What the guide advises, as sentences: the type, the phases, the steps, and how far each clause fits. */
export function adviceOf(draft: Draft) {
  const { dossier, situation, choice } = draft;
  const voice = voiceOf(draft.library, dossier.language);
  const known = { ...situation, facts: choice.facts };
  return {
    type: situation.type.value,
    because: situation.type.because.map(({ message, values }) => voice.say(message, values)),
    phases: Object.fromEntries(
      phaseAdvice(known, draft.library, dossier.language).map(({ phase, stance, because }) => [
        phase,
        { stance, because: because.map(voice.because) },
      ]),
    ),
    steps: stepsFor(known, draft.library, dossier.language).map(({ id, because }) => ({
      id,
      because: because.map(voice.because),
    })),
    /** `recommended: Dit is een …` */
    clause: (id: string): string => {
      const found = choice.stances.find((one) => one.id === id);
      return found ? `${found.stance}: ${found.because.map(voice.because).join(' ')}` : '';
    },
  };
}

/** The clauses of the tender by the part of the document they stand in, in their order. */
export const partsOf = (draft: Draft): Record<string, string[]> =>
  Object.fromEntries(
    compose(draft, { edition: 'tender', document: 'tender' }).parts.map((part) => [
      part.place,
      part.articles.map(({ clause }) => clause),
    ]),
  );

/** The lines of an article as they go out: `2. De opdrachtnemer …`. */
export function article(draft: Draft, clause: string): string {
  const announced = draft.library.clauses[clause]?.publication ? 'announcement' : 'tender';
  const tree = compose(draft, { edition: 'tender', document: announced });
  const found = tree.parts.flatMap((part) => part.articles).find((one) => one.clause === clause);
  return found ? spaced(articleLines(found).join('\n')) : '';
}

/** The text that goes out, or that only the buyer reads, line by line. */
export const tender = (draft: Draft): string => linesOf(compose(draft, { edition: 'tender', document: 'tender' }));
export const buyer = (draft: Draft): string => linesOf(compose(draft, { edition: 'buyer', document: 'tender' }));

/** What only the buyer reads, by its title: behind the article of a clause, or in front of the document. */
export function note(draft: Draft, title: string, clause?: string): string {
  const tree = compose(draft, { edition: 'buyer', document: 'tender' });
  const behind = tree.parts.flatMap((part) => part.articles).find((one) => one.clause === clause)?.notes;
  const found = (clause ? (behind ?? []) : tree.front).find((block) => block.type === 'note' && block.title === title);
  return found?.type === 'note' ? spaced(blockLines(found.children).join('\n')) : '';
}

const readings = {
  evidence: evidenceReading,
  criterion: criterionReading,
  obligations: obligationsReading,
  sanction: sanctionReading,
};
/** A reading, line by line; cells of a row are parted by ` | `. */
export const reading = (draft: Draft, name: keyof typeof readings): string => linesOf(readings[name](draft));

/** The words of a document, a line for each paragraph, point and row. */
export const linesOf = (tree: DocumentTree): string =>
  spaced(
    [
      ...blockLines(tree.front),
      ...tree.parts.flatMap((part) => [
        part.title,
        ...blockLines(part.blocks),
        ...part.articles.flatMap((one) => [`${one.number}. ${one.title}`, ...blockLines(one.body), ...blockLines(one.notes)]),
      ]),
      ...tree.annexes.flatMap((annex) => [annex.title, ...blockLines(annex.blocks)]),
    ].join('\n'),
  );

/** A space that does not break is a space to whoever reads. */
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

const blockLines = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'note'
      ? [`[${block.title}]`, ...blockLines(block.children)]
      : articleLines({ anchor: '', clause: '', version: 1, number: 0, title: '', body: [block], notes: [] }),
  );

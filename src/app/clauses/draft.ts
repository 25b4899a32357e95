import { Temporal } from 'temporal-polyfill';
import { compose } from '../../core/clauses/compose.ts';
import { changesBetween, factsText, freeze } from '../../core/clauses/freeze.ts';
import { libraryOf, libraryOnTop } from '../../core/clauses/frozen.ts';
import type { Blank } from '../../core/clauses/parameters.ts';
import { blankProblems, blanksOf, clausesIn, type Draft, prepareDraft } from '../../core/clauses/prepare.ts';
import type { Frozen } from '../../core/clauses/read-frozen.ts';
import { criterionReading } from '../../core/clauses/readings/criterion.ts';
import { evidenceReading } from '../../core/clauses/readings/evidence.ts';
import { obligationsReading } from '../../core/clauses/readings/obligations.ts';
import type { ReadingName } from '../../core/clauses/readings/reading.ts';
import { sanctionReading } from '../../core/clauses/readings/sanction.ts';
import { type SignedOff, signedOff } from '../../core/clauses/sign-off.ts';
import type { DocumentTree, Edition } from '../../core/clauses/tree.ts';
import type { Dossier } from '../../core/purchase/dossier.ts';
import { message } from '../../kernel/reason.ts';
import { err, ok, type Problems, problem, type Result } from '../../kernel/result.ts';
import { say } from '../../library/format.ts';
import type { Library } from '../../library/library.ts';
import { sha256 } from '../../outside/documents/hash.ts';
import { toMarkdownText } from '../../outside/documents/markdown.ts';

/** A dossier, and what was frozen with it. */
export interface ToDraft {
  readonly dossier: Dossier;
  readonly frozen?: Frozen | undefined;
  /** The published version that this one is to replace. */
  readonly replaces?: ToDraft | undefined;
}
/** A draft with what goes out, as it reads, and the hash of its text. */
export interface Drafted {
  readonly draft: Draft;
  readonly tender: DocumentTree;
  readonly hash: string;
  readonly signedOff: SignedOff;
  readonly frozen?: Frozen | undefined;
}

/** Drafts a dossier; a frozen one from what was frozen with it, and only if that still gives the very text. */
export function draftDossier({ dossier, frozen, replaces }: ToDraft, library: Library, on: Temporal.PlainDate): Result<Drafted> {
  if (frozen === undefined) {
    if (replaces && replaces.dossier.language !== dossier.language)
      return err(
        problem('language', 'problem.rectification.language', 'problem.rectification.language.expected', {
          language: message(`page.language.${replaces.dossier.language}`),
        }),
      );
    const prepared = prepareDraft(dossier, replaces?.frozen ? libraryOnTop(replaces.frozen, library) : library, on);
    return prepared.ok ? ok(drafted(prepared.value)) : prepared;
  }
  // While the publication is unknown law is read on the day it was frozen, not on the day it is looked at
  const prepared = prepareDraft(dossier, libraryOf(frozen, library), Temporal.PlainDate.from(frozen.on));
  if (!prepared.ok) return prepared;
  const done = { ...drafted(prepared.value), frozen };
  if (done.hash === frozen.text) return ok(done);
  const published = publishedTender(dossier, frozen);
  return published
    ? ok({ ...done, tender: published, hash: frozen.text, signedOff: signedOff(dossier, frozen.text) })
    : err(problem('frozen', 'problem.frozen.changed', 'problem.frozen.changed.expected'));
}

/** The tender as it was published, where a later program would make another of the same facts; nothing where those were changed by hand. */
function publishedTender(dossier: Dossier, frozen: Frozen): DocumentTree | undefined {
  if (frozen.document === undefined || frozen.facts !== sha256(factsText(dossier))) return undefined;
  // Its shape was held to the schema when the dossier was read
  const tree = JSON.parse(frozen.document) as DocumentTree;
  return sha256(toMarkdownText(tree)) === frozen.text ? tree : undefined;
}

function drafted(draft: Draft): Drafted {
  const tender = compose(draft, { edition: 'tender', document: 'tender' });
  const hash = sha256(toMarkdownText(tender));
  return { draft, tender, hash, signedOff: signedOff(draft.dossier, hash) };
}

export interface DocumentOptions {
  readonly edition: Edition;
  readonly document: 'tender' | 'announcement';
  readonly reading: ReadingName;
}

/** The document that goes out, or a reading of it. A blank blocks what goes out; the buyer's edition shows it marked. */
export function documentOf(done: Drafted, { edition, document, reading }: DocumentOptions): Result<DocumentTree> {
  const { draft } = done;
  if (reading !== 'text') return ok(readingOf[reading](draft));
  if (document === 'announcement' && clausesIn(draft, 'announcement').length === 0)
    return err(problem('clauses.preparation-announcement', 'problem.announcement.none', 'problem.announcement.none.expected'));
  const blanks = edition === 'tender' ? blanksOf(draft, document) : [];
  if (blanks.length > 0) return { ok: false, problems: blankProblems(blanks) as unknown as Problems };
  const tree = edition === 'tender' && document === 'tender' ? done.tender : compose(draft, { edition, document });
  return ok({ ...tree, footer: footerOf(done, edition) });
}

const readingOf: Record<Exclude<ReadingName, 'text'>, (draft: Draft) => DocumentTree> = {
  evidence: evidenceReading,
  criterion: criterionReading,
  obligations: obligationsReading,
  sanction: sanctionReading,
};

/** What goes out says only whether an agreement with exactly this text is noted; the buyer also reads that one lapsed. */
function footerOf({ draft, signedOff }: Drafted, edition: Edition): string {
  const { library, dossier } = draft;
  const state = signedOff.state === 'lapsed' && edition === 'tender' ? 'none' : signedOff.state;
  const values: Record<string, Temporal.PlainDate> = state === 'noted' && signedOff.on ? { on: signedOff.on } : {};
  return say({ message: `sign-off.footer.${state}`, values }, library.locales[dossier.language]);
}

/** Freezes a dossier at publication; with an earlier version as its rectification, with the list of what changed. */
export function freezeDossier(
  read: ToDraft,
  library: Library,
  on: Temporal.PlainDate,
  replaces: ToDraft | undefined = read.replaces,
): Result<Frozen> {
  if (!replaces) {
    if (read.dossier.replaces)
      return err(
        problem('replaces', 'problem.rectification.lacks', 'problem.rectification.lacks.expected', {
          on: read.dossier.replaces.on,
        }),
      );
    if (read.frozen !== undefined)
      return err(problem('frozen', 'problem.dossier.frozen', 'problem.dossier.frozen.expected', { on: read.frozen.on }));
    const done = draftDossier(read, library, on);
    return done.ok ? frozenOf(done.value, on) : done;
  }
  const earlier = draftDossier(replaces, library, on);
  if (!earlier.ok) return earlier;
  const was = earlier.value.frozen;
  if (!was) return err(problem('frozen', 'problem.frozen.missing', 'problem.frozen.missing.expected'));
  const done = draftDossier({ dossier: read.dossier, replaces }, library, on);
  if (!done.ok) return done;
  const now = frozenOf(done.value, on);
  if (!now.ok) return now;
  return ok({
    ...now.value,
    replaces: { on: was.on, text: was.text },
    changes: changesBetween(earlier.value.draft, done.value.draft),
  });
}

/** Every blank that holds a publication back, of the tender and of the announcement; a stone that lacks something once. */
export const blanksBefore = (draft: Draft): Blank[] => [
  ...blanksOf(draft),
  ...blanksOf(draft, 'announcement').filter((blank) => blank.clause !== undefined),
];

function frozenOf({ draft, tender, hash }: Drafted, on: Temporal.PlainDate): Result<Frozen> {
  const blanks = blanksBefore(draft);
  if (blanks.length > 0) return { ok: false, problems: blankProblems(blanks) as unknown as Problems };
  return ok(freeze(draft, tender, on, hash, sha256));
}

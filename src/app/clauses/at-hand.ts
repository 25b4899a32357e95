import { problemsIn } from '../../core/clauses/dossier-input.ts';
import type { Voice } from '../../core/clauses/voice.ts';
import type { Result } from '../../kernel/result.ts';
import type { Language } from '../../library/schema.ts';
import { shelf } from '../parts/shelf.ts';
import type { OpenDossier, World } from '../parts/world.ts';
import { type Drafted, draftDossier } from './draft.ts';

/** Drafts of the dossiers that are being looked at: they hold while library, dossier, day and language are the same. */
const drafts = shelf<Result<Drafted>>(24);

/** The draft of a dossier, its text in `language`. What is wrong has its place in the dossier's file. */
export const draftAtHand = (world: World, open: OpenDossier, language: Language): Result<Drafted> =>
  drafts(keyOf(world, open, language), () => {
    const { dossier, frozen } = open.input;
    const replaces = open.replaces?.input;
    const drafted = draftDossier({ dossier: { ...dossier, language }, frozen, replaces }, world.library, world.today());
    if (drafted.ok) return drafted;
    const [first, ...rest] = problemsIn(open.input, drafted.problems);
    return first ? { ok: false, problems: [first, ...rest] } : drafted;
  });

/** What was made from a dossier is the same for as long as this is. */
export const keyOf = ({ library, today }: World, { hash, replaces }: OpenDossier, language: Language): string =>
  [library.edition.hash, hash, replaces?.hash, today(), language].join(' ');

/**
 * The language in which a reader reads the texts of a dossier: the dossier's own, or English for information. What was
 * frozen is read as it was published.
 */
export const textLanguage = (open: OpenDossier, { language }: Voice): Language =>
  language === 'en' && !onlyItsOwn(open) ? 'en' : open.input.dossier.language;

/** What was frozen, and what replaces it, is there in its own language alone. */
export const onlyItsOwn = ({ input, replaces }: OpenDossier): boolean => Boolean(input.frozen ?? replaces);

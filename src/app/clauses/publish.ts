import type { Temporal } from 'temporal-polyfill';
import { voiceOf } from '../../core/clauses/voice.ts';
import type { Actor } from '../../core/people/may.ts';
import type { Problem } from '../../kernel/result.ts';
import type { NewIssuedFile } from '../../outside/store/store.ts';
import { openDossier } from '../parts/open-dossier.ts';
import { bodyWithout, type SavedWhole, saveWhole } from '../parts/save-whole.ts';
import type { OpenDossier, World } from '../parts/world.ts';
import { writeForm } from '../parts/write-form.ts';
import { draftAtHand } from './at-hand.ts';
import { documentFile } from './document-file.ts';
import { freezeDossier } from './draft.ts';

/**
 * Publishes a dossier: its clauses are frozen with it, and the files that go out are kept. A rectification lists what it
 * changes of what it replaces.
 *
 * @param on the day of publication
 * @param read the version that was looked at
 */
export async function publish(
  world: World,
  who: Actor,
  open: OpenDossier,
  { on, read }: { readonly on: Temporal.PlainDate; readonly read: number },
): Promise<SavedWhole> {
  const { dossier, frozen } = open.input;
  const done = freezeDossier({ dossier, frozen, replaces: open.replaces?.input }, world.library, on);
  if (!done.ok) return { kind: 'wrong', problems: done.problems };
  // Plain data: what is kept reads back the same
  const body = JSON.parse(JSON.stringify({ ...bodyWithout(open, 'replaces'), frozen: done.value }));
  const saved = await saveWhole(world, who, open, { read, body });
  if (saved.kind === 'saved') await issue(world, who, open.id);
  return saved;
}

/** Keeps the files of a published dossier: those that are kept already are the same. */
export async function issue(world: World, who: Actor, id: string): Promise<void> {
  const found = await world.dossiers.find(id);
  const open = found && (await openDossier(world, found));
  if (!open?.input.frozen) return;
  for (const file of await filesOf(world, open)) await world.issued.keep(file, who);
}

/** The text in Word and PDF, the announcement where there is one, and every annex. */
async function filesOf(world: World, open: OpenDossier): Promise<NewIssuedFile[]> {
  const { dossier } = open.input;
  const voice = voiceOf(world.library, dossier.language);
  const about = { dossier: open.id, version: open.version };
  const files: NewIssuedFile[] = [];
  for (const kind of ['tender', 'announcement'] as const)
    for (const format of ['docx', 'pdf'] as const) {
      const made = await documentFile(world, open, { kind, format, english: false });
      if (!made.ok && !mayBeMissing(made.problems)) throw new Error(`${open.id} was published and makes no ${kind}.${format}`);
      if (!made.ok) continue;
      const bytes = typeof made.value === 'string' ? new TextEncoder().encode(made.value) : made.value;
      files.push({ ...about, kind, name: `${open.id}-${voice.say(`page.file.${kind}`)}.${format}`, bytes });
    }
  const drafted = draftAtHand(world, open, dossier.language);
  if (!drafted.ok) return files;
  const { draft } = drafted.value;
  for (const id of draft.forms) {
    const form = draft.library.forms[id];
    if (!form) continue;
    const bytes = await writeForm(form, world.library, { language: dossier.language, dossier });
    files.push({ ...about, kind: 'annex', name: `${open.id}-${id}.xlsx`, bytes });
  }
  return files;
}

/** A purchase without an announcement, and a computer that makes no PDF. */
const mayBeMissing = (problems: readonly Problem[]): boolean =>
  problems.every(({ wrong }) => ['problem.announcement.none', 'problem.pdf.missing'].includes(wrong.message));

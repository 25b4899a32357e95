import type { Result } from '../../kernel/result.ts';
import type { DossierInput } from './dossier-input.ts';

/** Where a dossier stands: at work, out of the way, or deleted until somebody takes it back. */
export const dossierStates = ['active', 'archived', 'deleted'] as const;
export type DossierState = (typeof dossierStates)[number];

/** A dossier as it stands now, or as one version had it. One that cannot be read is there too, with its problems. */
export interface FoundDossier {
  /** Its name in addresses: of a file, the name without its ending. */
  readonly id: string;
  /** Its name in messages: a file with the folder's name before it. */
  readonly file: string;
  /** SHA-256 of what it says: what was made from it holds as long as this does. */
  readonly hash: string;
  /** From 1; a file has one. */
  readonly version: number;
  /** The instant, such as `2026-11-24T09:30:00.000Z`. */
  readonly savedAt: string;
  readonly state: DossierState;
  /** What it says, as it was typed, also where it cannot be read yet; of a file only where it can. */
  readonly data: unknown;
  readonly read: Result<DossierInput>;
}

/** The dossiers that pages show. */
export interface Dossiers {
  /** Those at work. Of files by name, of what is kept the last changed first. */
  readonly list: () => Promise<readonly FoundDossier[]>;
  /** In whatever state. */
  readonly find: (id: string) => Promise<FoundDossier | undefined>;
}

import type { Context } from 'hono';
import type { Temporal } from 'temporal-polyfill';
import type { DossierInput } from '../../core/clauses/dossier-input.ts';
import type { FoundDossier } from '../../core/clauses/dossiers.ts';
import type { Voice } from '../../core/clauses/voice.ts';
import type { Actor } from '../../core/people/may.ts';
import type { Library } from '../../library/library.ts';
import type { Language } from '../../library/schema.ts';
import type { Gathered } from '../../outside/assets/gather.ts';
import type { Kept } from '../../outside/store/store.ts';

/** What pages reach outside themselves: handed in where the program is joined, made up in tests. */
export interface World extends Pick<Kept, 'organisation' | 'dossiers' | 'issued' | 'notes'> {
  readonly library: Library;
  readonly assets: Gathered;
  /** Whether what is kept can be asked already; left out, it always can. */
  readonly ready?: (() => boolean) | undefined;
  readonly today: () => Temporal.PlainDate;
  /** The language where neither the reader nor a dossier says one. */
  readonly language?: Language | undefined;
  /** Who reads: the local user until there are accounts. */
  readonly who: Actor;
  /** Keeps what went wrong, for whoever runs the program. */
  readonly log: (line: string) => void;
}

/** A dossier that can be read, as a page shows it. */
export interface OpenDossier extends FoundDossier {
  readonly input: DossierInput;
  /** Of a rectification that is being made: the published version it is to replace. */
  readonly replaces?: OpenDossier | undefined;
}

/** What travels with a request. */
export interface Env {
  readonly Variables: {
    readonly world: World;
    readonly who: Actor;
    /** The language of the page. */
    readonly voice: Voice;
    /** Set by `theDossier`. */
    readonly dossier: OpenDossier;
  };
}
export type Request = Context<Env>;

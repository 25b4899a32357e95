import type { Temporal } from 'temporal-polyfill';
import type { Library } from '../library/library.ts';
import type { Language } from '../library/schema.ts';
import type { LoadedLibrary } from '../outside/content/library.ts';
import type { ServedStore } from '../outside/store/serving.ts';

/** What a command reaches outside itself: handed in by main.ts, replaced in tests. */
export interface World {
  /** The folder of the program, which holds content/ and examples/. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly today: () => Temporal.PlainDate;
  /** Writes the result; false when nobody reads it any more. */
  readonly stdout: (content: string | Uint8Array) => Promise<boolean>;
  readonly stderr: (line: string) => void;
  /** Whether standard output is a screen. */
  readonly isTerminal: boolean;
  readonly library: () => Promise<LoadedLibrary>;
  /** The pages that `serve` shows. */
  readonly serving: () => Promise<Serving>;
}

/** How the site is reached, and in which language it speaks where nobody chose one. */
export interface SiteSettings {
  readonly address: URL;
  readonly key?: string | undefined;
  readonly language?: Language | undefined;
}
export interface Site {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}
/** The pages once their address is known, and the store that they ask. */
export interface PreparedSite {
  readonly at: (settings: SiteSettings) => Site;
  readonly store?: Omit<ServedStore, 'kept'> | undefined;
}
/** The pages, and the end of the work. */
export interface Serving {
  /** Gets ready what pages need, before anybody is let in. */
  readonly siteOf: (library: Library) => Promise<PreparedSite>;
  /** Settles when the program is asked to stop. */
  readonly stop: () => Promise<void>;
}
export type Command = (args: readonly string[], world: World) => Promise<number>;

/** The exit codes of the command line. */
export const exit = { done: 0, findings: 1, wrongInput: 2, ourFault: 3 } as const;

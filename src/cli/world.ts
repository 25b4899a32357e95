import type { Temporal } from 'temporal-polyfill';
import type { LoadedLibrary } from '../outside/content/library.ts';

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
}
export type Command = (args: readonly string[], world: World) => Promise<number>;

/** The exit codes of the command line. */
export const exit = { done: 0, findings: 1, wrongInput: 2, ourFault: 3 } as const;

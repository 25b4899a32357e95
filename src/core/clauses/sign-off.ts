import type { Temporal } from 'temporal-polyfill';
import type { Dossier } from '../purchase/dossier.ts';

/** Whether a lawyer's agreement with exactly this text is noted; one with another text has lapsed. @see tip-3 */
export interface SignedOff {
  readonly state: 'none' | 'noted' | 'lapsed';
  readonly on?: Temporal.PlainDate | undefined;
}

/** @param hash of the tender text as it stands now */
export function signedOff({ signOff }: Dossier, hash: string): SignedOff {
  // The last word on a text counts: who agreed and later did not, does not agree
  const onThis = signOff.filter((entry) => entry.hash === hash).at(-1);
  if (onThis) return onThis.says === 'not-agreed' ? { state: 'none' } : { state: 'noted', on: onThis.on };
  return { state: signOff.some((entry) => entry.says !== 'not-agreed') ? 'lapsed' : 'none' };
}

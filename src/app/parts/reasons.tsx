import type { Voice } from '../../core/clauses/voice.ts';
import type { Because } from '../../core/purchase/advice.ts';
import { Sources } from './sources.tsx';

/** Reasons as sentences, and below them the sources of all. */
export function Reasons({ because, voice }: { because: readonly Because[]; voice: Voice }) {
  return (
    <>
      {because.map((one) => (
        <p>{voice.because(one)}</p>
      ))}
      <Sources ids={[...new Set(because.flatMap(({ sources }) => sources))]} voice={voice} />
    </>
  );
}

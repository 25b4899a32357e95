import type { Voice } from '../../core/clauses/voice.ts';

/** `Bron: snelgids, kader 5; artikel 45 van …`, each with the way to what is known of it. */
export function Sources({ ids, voice }: { ids: readonly string[]; voice: Voice }) {
  return (
    <p class="k-source">
      {voice.say('page.source')}{' '}
      {ids.map((id, i) => (
        <>
          {i > 0 && '; '}
          <a class="utrecht-link" href={`/library/sources#${id}`}>
            {voice.source(id)}
          </a>
        </>
      ))}
    </p>
  );
}

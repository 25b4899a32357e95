import type { Voice } from '../../core/clauses/voice.ts';
import type { Problem } from '../../kernel/result.ts';

/** What is wrong in a file, each with its place, what was read and what would be right. */
export function ProblemList({ problems, voice }: { problems: readonly Problem[]; voice: Voice }) {
  return (
    <ul class="utrecht-unordered-list">
      {problems.map(({ path, wrong, expected, at }) => (
        <li>
          {at && <code>{`${at.file}:${at.line}:${at.column}`}</code>}
          {path && (
            <>
              {' '}
              <code>{path}</code>
            </>
          )}
          {(at || path) && ': '}
          {`${voice.say(wrong.message, wrong.values)}; ${voice.say(expected.message, expected.values)}`}
        </li>
      ))}
    </ul>
  );
}

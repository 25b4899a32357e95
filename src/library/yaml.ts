import { isMap, isNode, LineCounter, type Node, parseDocument, type Document as YamlDocument } from 'yaml';
import { type Place, type Problem, problem } from '../kernel/result.ts';

/** A YAML file whose every scalar is the text that was typed, and the places of its values. */
export interface YamlFile {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** The place of a value, of its nearest holder when it is not there, or of a key that no field has. */
  readonly place: (path: readonly PropertyKey[]) => Place;
}

/**
 * Reads YAML by its failsafe schema: `1.250`, `0777`, `NO` and `2027-02-01` stay as typed.
 *
 * @param file the name in messages
 * @param firstLine the line of the file at which `text` begins, from 1
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const faults = [...document.errors, ...document.warnings].map((e) => ({ ...yamlProblem(e.code, e.message), at: at(e.pos[0]) }));
  return {
    data: faults.length > 0 ? undefined : plain(document, faults, at),
    problems: faults,
    place: (path) => at(offsetOf(document, path)),
  };
}

/** Too many aliases that unfold each other would fill the memory: they are refused. */
function plain(document: YamlDocument, faults: Problem[], at: (offset: number) => Place): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    faults.push({ ...problem('', 'problem.yaml.aliases', 'problem.yaml.aliases.expected'), at: at(0) });
    return undefined;
  }
}

function yamlProblem(code: string, detail: string): Problem {
  const [line] = detail.split(/ at line | in "/);
  const known = ['DUPLICATE_KEY', 'TAB_AS_INDENT', 'BAD_INDENT', 'MISSING_CHAR', 'BLOCK_IN_FLOW'].includes(code);
  return problem('', known ? `problem.yaml.${code.toLowerCase()}` : 'problem.yaml.unreadable', 'problem.yaml.expected', {
    detail: line ?? detail,
  });
}

function offsetOf(document: YamlDocument, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const holder = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
    const last = path[length - 1];
    if (isMap(holder)) {
      const pair = holder.items.find((item) => String((item.key as { value?: unknown } | null)?.value) === String(last));
      const value = pair?.value as Node | null | undefined;
      // The value of a key says more than the key; a map or list begins at its key
      const node = length === path.length && isNode(value) && 'source' in value ? value : (pair?.key as Node | undefined);
      if (node?.range) return node.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

import { withBoundNumbers } from '../bound-numbers.ts';
import { labelsOf } from '../compose.ts';
import type { Draft } from '../prepare.ts';
import type { Block, DocumentTree } from '../tree.ts';
import type { Voice } from '../voice.ts';

/** The five ways in which a clause is read. */
export const readings = ['text', 'evidence', 'criterion', 'obligations', 'sanction'] as const;
export type ReadingName = (typeof readings)[number];

/** A reading as a document of its own, with a heading for each group. */
export function readingTree(
  reading: Exclude<ReadingName, 'text'>,
  draft: Draft,
  voice: Voice,
  groups: readonly { title: string; blocks: readonly Block[] }[],
): DocumentTree {
  const { dossier } = draft;
  const filled = groups.filter(({ blocks }) => blocks.length > 0);
  const tree: DocumentTree = {
    kind: 'reading',
    edition: 'buyer',
    language: dossier.language,
    country: dossier.authority.country,
    title: dossier.title,
    subtitle: voice.say(`reading.${reading}.title`),
    authority: dossier.authority.name,
    front: [{ type: 'paragraph', children: [{ type: 'text', value: voice.say(`reading.${reading}.opening`) }] }],
    contents: false,
    parts: filled.map(({ title, blocks }, i) => ({ place: 'reading', number: i + 1, title, blocks, articles: [] })),
    annexes: [],
    footer: '',
    labels: labelsOf(voice),
  };
  return withBoundNumbers(tree, voice.locale.format);
}

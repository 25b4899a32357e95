import { type ReadingName, readings } from '../../core/clauses/readings/reading.ts';
import type { Result } from '../../kernel/result.ts';
import type { Language } from '../../library/schema.ts';
import { shelf } from '../parts/shelf.ts';
import type { OpenDossier, World } from '../parts/world.ts';
import { draftAtHand, keyOf } from './at-hand.ts';
import { type DocumentOptions, documentOf } from './draft.ts';
import { type Format, formats, writeDocument } from './write-document.ts';

/** What can be had as a file: the two editions, the announcement, and each reading beside the text. */
export const kinds = ['tender', 'buyer', 'announcement', ...readings.filter((reading) => reading !== 'text')] as const;
export type DocumentKind = 'tender' | 'buyer' | 'announcement' | Exclude<ReadingName, 'text'>;
export interface DocumentFile {
  readonly kind: DocumentKind;
  readonly format: Format;
  /** English for information, beside the text of the contract. */
  readonly english: boolean;
}

/** `tender.docx`, `buyer.en.pdf`: its name in the address of a dossier. */
export const fileName = ({ kind, format, english }: DocumentFile): string => `${kind}${english ? '.en' : ''}.${format}`;

/** Reads such a name; undefined for any other. */
export function readFileName(name: string): DocumentFile | undefined {
  const [, given, english, ending] = /^([a-z]+)(\.en)?\.([a-z]+)$/.exec(name) ?? [];
  const kind = (kinds as readonly DocumentKind[]).find((one) => one === given);
  const format = formats.find((one) => one === ending);
  return kind && format ? { kind, format, english: english !== undefined } : undefined;
}

/** What a kind asks of the composer. */
export const optionsOf = (kind: DocumentKind): DocumentOptions => ({
  edition: kind === 'buyer' ? 'buyer' : 'tender',
  document: kind === 'announcement' ? 'announcement' : 'tender',
  reading: kind === 'tender' || kind === 'buyer' || kind === 'announcement' ? 'text' : kind,
});

/** The last documents that were made: the same one is written once for as long as nothing changes. */
const files = shelf<Promise<Result<string | Uint8Array>>>(24);

/** A document of a dossier as a file. A blank keeps back what goes out. */
export const documentFile = (world: World, open: OpenDossier, file: DocumentFile): Promise<Result<string | Uint8Array>> => {
  const language: Language = file.english ? 'en' : open.input.dossier.language;
  return files(`${keyOf(world, open, language)} ${fileName(file)}`, async () => {
    const drafted = draftAtHand(world, open, language);
    if (!drafted.ok) return drafted;
    const tree = documentOf(drafted.value, optionsOf(file.kind));
    return tree.ok ? writeDocument(tree.value, file.format, drafted.value) : tree;
  });
};

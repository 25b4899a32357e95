import type { Voice } from '../../core/clauses/voice.ts';
import { adviceText } from '../../core/purchase/advice.ts';
import type { Library } from '../../library/library.ts';
import { type NoteKind, noteKinds } from '../../outside/store/store.ts';

/** An item of the library that can be contested: what it is called, what it says, where it stands. */
export interface ContestedItem {
  readonly kind: NoteKind;
  readonly id: string;
  readonly name: string;
  /** Its text where it is short; a clause is read on its own page. */
  readonly says?: string | undefined;
  readonly path: string;
}

export const noteKindIn = (text: string | undefined): NoteKind | undefined => noteKinds.find((kind) => kind === text);

/** The item of a contest; undefined where the library has none of that name (any more). */
export function contestedItem(kind: NoteKind, id: string, library: Library, voice: Voice): ContestedItem | undefined {
  switch (kind) {
    case 'clause': {
      const of = ofName(library.texts, id);
      const text = of?.[voice.language] ?? of?.['nl-BE'] ?? of?.['nl-NL'];
      return text && { kind, id, name: text.words.title, path: `/library/${id}` };
    }
    case 'law': {
      const law = ofName(library.law, id);
      const path = `/library/sources#${id}`;
      return law && { kind, id, name: voice.words(law.cite), says: voice.words(law.summary), path };
    }
    case 'figure': {
      const item = ofName(library.advice, id);
      if (!item?.figures) return undefined;
      const says = adviceText(item, library, voice.language);
      return { kind, id, name: voice.words(item.title), says, path: `/library/sources#figure-${id}` };
    }
    case 'evidence': {
      const item = ofName(library.evidence, id);
      const path = `/library/sources#evidence-${id}`;
      return item && { kind, id, name: voice.words(item.title), says: voice.words(item.ask), path };
    }
    default:
      throw new Error(`Unhandled: ${kind satisfies never}`);
  }
}

const ofName = <T>(items: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(items, id) ? items[id] : undefined;

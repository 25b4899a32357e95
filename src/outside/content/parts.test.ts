import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { call } from '../../../test/call.ts';
import { library } from '../../../test/content.ts';
import { libraryOfParts, partsOf } from './parts.ts';

/** The parts of a build, and which of them were read. */
function built(of = library) {
  const parts = JSON.parse(JSON.stringify(partsOf({ library: of, problems: [] })));
  const read: string[] = [];
  const loaded = libraryOfParts((part) => {
    read.push(part);
    return parts[part];
  });
  return { loaded, read };
}

describe('the parts of a build', () => {
  test('say together what the library says', () => {
    deepEqual(built().loaded, { library: JSON.parse(JSON.stringify(library)), problems: [] });
  });
  test('a clause without a text in one language has none, and the part of that language is not read for it', () => {
    const { 'nl-BE': dutch } = library.texts.definitions!;
    const { loaded, read } = built({ ...library, texts: { ...library.texts, definitions: { 'nl-BE': dutch! } } });
    deepEqual(Object.keys(loaded.library.texts.definitions!), ['nl-BE']);
    equal(loaded.library.texts.definitions?.en, undefined);
    ok(!read.some((part) => /^texts\.(en|nl)/.test(part)));
  });
  test('advice to a Belgian authority reads no other language, and each part once', async () => {
    const { loaded, read } = built();
    equal((await call(['advise', 'examples/grote-markt.yaml'], { library: async () => loaded })).code, 0);
    deepEqual(
      read.filter((part) => /\.(en|nl-\w\w)$/.test(part)),
      ['locale.nl-BE', 'texts.nl-BE'],
    );
    equal(new Set(read).size, read.length);
  });
});

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folder, home } from '../../../test/call.ts';
import { compileAssets } from './compile.ts';
import { gatherAssets } from './gather.ts';
import { loadAssets } from './load.ts';
import { onlyClasses, onlyTokens } from './prune.ts';

describe('of a library of components', () => {
  const used = new Set(['utrecht-link', 'utrecht-table']);

  test('the rules of what our pages use are kept', () => {
    const css =
      '.utrecht-link { color: blue; }\n.utrecht-calendar { color: red; }\n.utrecht-link:hover, .utrecht-map:hover { color: navy }';
    equal(onlyClasses(css, used), '.utrecht-link{color: blue;}.utrecht-link:hover{color: navy}');
  });

  test('also inside a media query, and one with nothing left in it goes', () => {
    const css =
      '@media (forced-colors: active) { .utrecht-table { border: 1px } .utrecht-map { border: 0 } } @media print { .utrecht-map { display: none } }';
    equal(onlyClasses(css, used), '@media (forced-colors: active){.utrecht-table{border: 1px}}');
  });

  test('a comma inside a selector does not cut it', () =>
    equal(onlyClasses('.utrecht-table :is(th, td) { padding: 0 }', used), '.utrecht-table :is(th, td){padding: 0}'));

  test('of a theme the tokens that are read are kept, and those they rest on', () => {
    const theme = '.town { --ink: var(--grey-700); --grey-700: #222; --map-sea: var(--blue); --blue: #00f }';
    equal(onlyTokens(theme, 'p { color: var(--ink) }'), '.town{--ink:var(--grey-700);--grey-700:#222}');
  });
});

describe('what pages load', () => {
  test('is the same from the build as from the source, under the same names', async () => {
    const program = folder();
    compileAssets(home, join(program, 'assets'));
    const [built, gathered] = [await loadAssets(home, program), gatherAssets(home)];
    deepEqual(built, gathered);
    match(built.style, /^kassei\.[0-9a-f]{10}\.css$/);
  });

  test('holds every token that a rule reads, or a value beside it', () => {
    const { files, style } = gatherAssets(home);
    const css = files[style]?.bytes.toString() ?? '';
    const set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const own = css.slice(css.indexOf('/* Palette.'));
    const unset = [...own.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name).filter((name) => !set.has(name));
    ok(own.length > 10_000);
    deepEqual([...new Set(unset)], []);
  });
});

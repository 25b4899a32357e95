import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { library as whole } from '../../test/content.ts';
import { type Breakage, broken, smallContent } from '../../test/small-content.ts';
import { type ContentFiles, readContent } from './read.ts';

const condition = 'stone/clauses/supplier-evidence/clause.yaml';
const text = 'stone/clauses/supplier-evidence/nl-BE.md';
/** Each problem: its path, what it is, and what stands at its place. */
function told(breakage: Breakage): string[] {
  const files = broken(breakage);
  return readContent(files).problems.map(({ at, path, wrong }) => {
    const line = String(files[at?.file ?? '']).split('\n')[(at?.line ?? 1) - 1] ?? '';
    return `${path} ${wrong.message} ${line.slice((at?.column ?? 1) - 1)}`;
  });
}

describe('what a file of content cannot be', () => {
  const insight = 'stone/clauses/insight/clause.yaml';
  const law = 'law/BE/aur-45.yaml';
  for (const [what, breakage, line] of [
    ['YAML that does not read', { [condition]: 'id: [supplier' }, ' problem.yaml.bad_indent '],
    ['a key that no field has', { [condition]: ['protects:', 'protect:'] }, 'protect problem.key.unknown protect:'],
    ['another id than that of its folder', { [condition]: ['id: supplier-evidence', 'id: evidence'] }, 'id content.id evidence'],
    ['a clause without stances', { [condition]: ['stances:\n', 'stances: []\nx:\n'] }, 'stances problem.format stances:'],
    [
      'an amount with a comma',
      { [condition]: ['"10000.00"', '"10.000,00"'] },
      'stances[0].when.stoneValue.below problem.format "10.000,00"',
    ],
    ['a share above one', { [insight]: ['share: 0.6', 'share: 60'] }, 'criterion.elements[0].share problem.format 60'],
    ['a day that is none', { [law]: ['from: 2013-07-01', 'from: juli 2013'] }, 'values.days[0].from problem.'],
    ['a text without its words', { [text]: '1. Alleen tekst.' }, ' content.words.no-front-matter 1. Alleen tekst.'],
    [
      'words without Dutch',
      { 'glossary.yaml': ['means: { nl: Een stuk., en', 'means: { en'] },
      'evidence.means content.words.no-dutch means:',
    ],
    ['a folder that is no clause', { 'stone/clauses/loose/nl-BE.md': '---\ntitle: x\n---\nx' }, ' content.clause.no-yaml ---'],
  ] as const)
    test(what, () =>
      ok(
        told(breakage as Breakage).some((one) => one.startsWith(line)),
        told(breakage as Breakage).join('\n'),
      ),
    );

  test('what is wrong is left out, the rest is read', () => {
    const { library } = readContent(broken({ [condition]: ['version: 1', 'version: one'] }));
    deepEqual(Object.keys(library.clauses), ['fine', 'insight']);
  });
  test('lines that end as Windows ends them read the same', () => {
    const { library, problems } = readContent(broken({ [text]: String(smallContent[text]).replaceAll('\n', '\r\n') }));
    deepEqual(problems, []);
    equal(
      library.texts['supplier-evidence']?.['nl-BE']?.body,
      readContent(smallContent).library.texts['supplier-evidence']?.['nl-BE']?.body,
    );
  });
});

describe('[def-more] an authority lays its own content over the library', () => {
  const own = (yaml: string): ContentFiles => ({
    'clauses/execution-follow-up/clause.yaml': yaml,
    'clauses/execution-follow-up/nl-BE.md':
      '---\ntitle: Eigen gesprek\npurpose: x\navoid: x\nbidders: x\nlawyer: x\nauditor: x\nstances: { otherwise: Past. }\n---\n1. Eigen woorden.',
  });
  const yaml = `id: execution-follow-up
version: 3
parent: { id: execution-follow-up, version: 1 }
phase: execution
kind: text
place: administrative
finds: [supplier-dialogue]
sources: [tip-8]
checked: { on: 2027-01-10, by: stad }
reviewed: none
stances: [{ id: otherwise, is: possible, sources: [tip-8] }]
`;
  const { library, problems } = readContent(own(yaml), whole);

  test('its clause replaces that of the library, whole', () => {
    deepEqual(problems, []);
    deepEqual(
      [library.clauses['execution-follow-up']?.version, library.clauses['execution-follow-up']?.obligations],
      [3, undefined],
    );
    deepEqual(Object.keys(library.texts['execution-follow-up'] ?? {}), ['nl-BE']);
  });
  test('that of the library stays beside it', () => {
    equal(library.replaced['execution-follow-up']?.clause.version, 1);
    ok(library.replaced['execution-follow-up']?.texts['nl-BE']?.body.includes('{{ meetingWithin | months }}'));
  });
  test("everything else is the library's", () => {
    equal(library.clauses.definitions, whole.clauses.definitions);
    equal(library.locales, whole.locales);
  });
});

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import validate from '@ooxml-tools/validate';
import { type Document, type Element, parseXmlDocument } from 'slimdom';
import { run, without } from '../../../../test/tools.ts';
import { draftOf } from '../../../../test/worked.ts';
import { compose } from '../../../core/clauses/compose.ts';
import { unpack } from '../../exchange/unpack.ts';
import { toWord } from './word.ts';

/** Word files as a lawyer opens them. The validator is that of the Open XML SDK: the schema and the rules of Word itself. */

const treeOf = (dossier: string, edition: 'tender' | 'buyer') =>
  compose(draftOf(dossier), { edition, document: 'tender', footer: 'Akkoord van een jurist niet genoteerd' });
const market = treeOf('grote-markt', 'tender');
const file = toWord(market);
const parts = await unpack(file, 'bestek.docx');
ok(parts.ok);
const part = (name: string): Document => parseXmlDocument(parts.value.get(name) ?? '');
const document = part('word/document.xml');
const all = (name: string, within: Document | Element = document): Element[] => [...within.getElementsByTagName(name)];
const textOf = (paragraph: Element) =>
  all('w:t', paragraph)
    .map((node) => node.textContent)
    .join('');
const value = (element: Element | undefined) => element?.getAttribute('w:val') ?? '';

describe('a Word file', () => {
  for (const [dossier, edition] of [
    ['grote-markt', 'buyer'],
    ['raamovereenkomst-natuursteen', 'tender'],
  ] as const)
    test(`${dossier}, ${edition}: the Open XML SDK finds nothing wrong`, async () =>
      deepEqual(await validate(toWord(treeOf(dossier, edition)), 'docx', 'Microsoft365'), []));

  test('LibreOffice opens it, and every article is on its pages', { skip: without('soffice') || without('pdftotext') }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'kassei-word-'));
    writeFileSync(join(folder, 'bestek.docx'), file);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    run('soffice', '--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'bestek.docx'));
    const pages = run('pdftotext', join(folder, 'bestek.pdf'), '-').replace(/\s+/g, ' ');
    for (const one of market.parts.flatMap(({ articles }) => articles)) ok(pages.includes(one.title), one.title);
  });

  test('each clause stands in a locked content control that carries its id and version', () => {
    const clauses = market.parts.flatMap(({ articles }) => articles.map(({ clause, version }) => `kassei:${clause}@${version}`));
    const tags = all('w:sdt').flatMap((control) => all('w:tag', control).map(value));
    deepEqual(
      tags.filter((tag) => tag.includes('@')),
      clauses,
    );
    ok(all('w:sdt').every((control) => all('w:lock', control).map(value).includes('sdtLocked')));
  });

  test('paragraphs are numbered by Word itself: no number is typed in front of them', () => {
    const numbered = all('w:p').filter((paragraph) => /^(Provision|Point)$/.test(value(all('w:pStyle', paragraph)[0])));
    ok(numbered.length > 60);
    for (const paragraph of numbered) ok(!/^(\d+|[a-z])\. /.test(paragraph.textContent ?? ''), paragraph.textContent ?? '');
  });

  test('every reference is a field that leads to a bookmark of the file', () => {
    const bookmarks = new Set(all('w:bookmarkStart').map((mark) => mark.getAttribute('w:name')));
    const fields = all('w:instrText').map((field) => field.textContent ?? '');
    const targets = fields.flatMap((field) => /(?:REF|PAGEREF) (\S+)/.exec(field)?.[1] ?? []);
    ok(targets.length > 40);
    deepEqual(
      targets.filter((target) => !bookmarks.has(target)),
      [],
    );
  });

  test('the look is in the styles: nothing is formatted by hand', () => {
    const byHand = all('w:rPr').flatMap((format) => [...format.children].map(({ nodeName }) => nodeName));
    deepEqual(
      [...new Set(byHand)].filter((name) => !['w:rStyle', 'w:lang', 'w:webHidden'].includes(name)),
      [],
    );
  });

  test('a lead-in stays with what it announces, the rows of one element of the score sheet stay together', () => {
    const styleOf = (paragraph: Element) => value(all('w:pStyle', paragraph)[0]);
    const leads = all('w:p').filter((paragraph) => /:\s*$/.test(textOf(paragraph)));
    ok(leads.length > 10);
    deepEqual(
      leads.map(styleOf).filter((style) => !style.endsWith('Kept')),
      [],
    );
    const styles = new Map(all('w:style', part('word/styles.xml')).map((style) => [style.getAttribute('w:styleId'), style]));
    for (const style of new Set(leads.map(styleOf))) equal(all('w:keepNext', styles.get(style)).length, 1, style);
    const rows = all('w:tr').filter((row) => all('w:vMerge', row).length > 0);
    const begins = (row: Element | undefined) => !row || value(all('w:vMerge', row)[0]) === 'restart';
    ok(rows.length > 10);
    for (const [i, row] of rows.entries())
      equal(
        all('w:p', row)
          .map(styleOf)
          .every((style) => style.endsWith('Kept')),
        !begins(rows[i + 1]),
      );
  });

  test('a note is one frame: whatever stands in it has its bar and its shade', async () => {
    const buyer = await unpack(toWord(treeOf('grote-markt', 'buyer')), 'bestek.docx');
    ok(buyer.ok);
    const body = parseXmlDocument(buyer.value.get('word/document.xml') ?? '').getElementsByTagName('w:body')[0];
    const kinds = [...(body?.children ?? [])].map((child) =>
      value([...child.getElementsByTagName(child.nodeName === 'w:tbl' ? 'w:tblStyle' : 'w:pStyle')][0]),
    );
    const notes = kinds.join(' ').match(/NoteTitle .*?NoteEnd/g) ?? [];
    ok(notes.length > 40);
    for (const style of new Set(notes.flatMap((note) => note.split(' ').slice(0, -1)))) match(style, /^(Note|TableNote)/);
    for (const kind of ['NoteBullet', 'TableNote NoteTableEnd'])
      ok(
        notes.some((note) => note.includes(kind)),
        kind,
      );
  });

  test('pages that lie on their side have a foot as wide as they are', () => {
    const [upright, onItsSide] = all('w:sectPr').map((section) => all('w:footerReference', section)[0]?.getAttribute('r:id'));
    deepEqual([upright, onItsSide], ['footer', 'footerWide']);
    match(parts.value.get('word/footer2.xml') ?? '', /FooterWide/);
  });

  test('tables repeat their head, the language and the title are set, and Word asks nothing when it opens', () => {
    for (const table of all('w:tbl')) ok(all('w:tblHeader', table).length > 0);
    equal(value(all('w:lang', part('word/styles.xml'))[0]), 'nl-BE');
    equal(part('docProps/core.xml').getElementsByTagName('dc:title')[0]?.textContent, market.title);
    ok(!parts.value.get('word/settings.xml')?.includes('updateFields'));
  });
});

import { equal, match, ok } from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { run, without } from '../../../../test/tools.ts';
import { draftOf } from '../../../../test/worked.ts';
import { compose } from '../../../core/clauses/compose.ts';
import { toPdf } from './pdf.ts';

const tree = compose(draftOf('grote-markt'), { edition: 'tender', document: 'tender' });
const file = join(mkdtempSync(join(tmpdir(), 'kassei-pdf-')), 'bestek.pdf');
writeFileSync(file, await toPdf(tree));

describe('a PDF', { skip: without('qpdf') }, () => {
  // qpdf answers with every object of the file, the streams unpacked: what is looked for can be read in it
  const json = without('qpdf')
    ? ''
    : run('qpdf', '--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', file);
  const streams = [...json.matchAll(/"data": "([^"]+)"/g)].map((found) => Buffer.from(found[1] ?? '', 'base64').toString('utf8'));
  const metadata = streams.find((stream) => stream.includes('<x:xmpmeta')) ?? '';

  test('is sound', () => ok(run('qpdf', '--check', file).includes('No syntax or stream encoding errors')));
  test('claims PDF/UA-1, is tagged, and names its language and title', () => {
    match(metadata, /pdfuaid:part>1</);
    ok(metadata.includes(tree.title));
    match(json, /"\/Marked": true/);
    match(json, /"\/Lang": "u:nl-BE"/);
    match(json, /"\/DisplayDocTitle": true/);
  });
  test('has a bookmark for each part and article, and every table has its heads', () => {
    for (const one of tree.parts.flatMap(({ articles }) => articles)) ok(json.includes(one.title), one.title);
    const count = (tag: string) => json.split(`"/S": "/${tag}"`).length - 1;
    equal(count('Table'), count('THead'));
    ok(count('H2') >= tree.parts.flatMap(({ articles }) => articles).length);
  });
});

import { deepEqual, equal, rejects } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shelf } from './shelf.ts';

describe('a shelf of documents', () => {
  test('the same Word file asked twice is made once', () => {
    const made: string[] = [];
    const files = shelf<string>(3);
    const ask = (name: string) => files(name, () => `${name} ${made.push(name)}`);
    deepEqual([ask('bestek.docx'), ask('bestek.docx')], ['bestek.docx 1', 'bestek.docx 1']);
  });

  test('the one asked for longest ago makes room for a new one', () => {
    const made: string[] = [];
    const files = shelf<number>(2);
    for (const name of ['bestek.docx', 'bestek.pdf', 'bestek.docx', 'koper.docx', 'bestek.docx', 'bestek.pdf'])
      files(name, () => made.push(name));
    deepEqual(made, ['bestek.docx', 'bestek.pdf', 'koper.docx', 'bestek.pdf']);
  });

  test('a pdf that could not be made is tried again', async () => {
    const files = shelf<Promise<string>>(2);
    await rejects(files('bestek.pdf', () => Promise.reject(new Error('no room on the disk'))));
    equal(await files('bestek.pdf', async () => 'made'), 'made');
  });
});

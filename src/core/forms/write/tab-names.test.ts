import { deepEqual } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tabNames } from './tab-names.ts';

describe('the names on the tabs of a workbook', () => {
  test('a long title is cut at a word', () =>
    deepEqual(tabNames(['Wat je vroeg en niet te weten kwam']), ['Wat je vroeg en niet te weten']));
  test('what a program refuses is left out', () =>
    deepEqual(tabNames(['Groeven/fabrieken: [alle]?']), ['Groeven fabrieken alle']));
  test('two titles that differ in capitals only are told apart', () =>
    deepEqual(tabNames(['Gegevens', 'gegevens']), ['Gegevens', 'gegevens (2)']));
});

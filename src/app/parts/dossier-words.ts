import { titleOf } from '../../core/clauses/choose.ts';
import { capital, type Voice } from '../../core/clauses/voice.ts';
import { type Field, questionNames, questions } from '../../core/purchase/answers/fields.ts';
import { typedOf } from '../../core/purchase/answers/typed.ts';
import { at } from '../../kernel/path.ts';
import type { Library } from '../../library/library.ts';
import { labelOf, wordsOf } from './labels.ts';

/** What a key of a dossier is about, in a few words: one fact, a stone, a clause, the lawyer's judgment. @param data in which its rows are named */
export function subjectOf(path: string, data: unknown, library: Library, voice: Voice): string {
  const [top = '', second = ''] = path.split(/[.[\]]+/);
  switch (top) {
    case 'clauses':
    case 'ownTexts':
      return voice.say(`page.subject.${top}`, { clause: titleOf(second, library, voice.language) });
    case 'stones':
    case 'lots': {
      const name = at(data, `${top}[${second}].${top === 'lots' ? 'title' : 'name'}`);
      return voice.say(`page.subject.${top}`, { name: typeof name === 'string' ? name : Number(second) + 1 });
    }
    case 'award':
    case 'type':
    case 'done':
    case 'signOff':
    case 'frozen':
    case 'replaces':
    case 'consultations':
    case 'derogations':
      return voice.say(`page.subject.${top}`);
    default:
      return labelOf(path, voice);
  }
}

/** The same with the field of a row or the choice of a clause behind it. */
export function subjectInFull(path: string, data: unknown, library: Library, voice: Voice): string {
  const subject = subjectOf(path, data, library, voice);
  const row = /^(?:stones|lots)\[\d+\]\.\w+$/.test(path);
  if (row) return `${subject}: ${labelOf(path, voice)}`;
  const [, id = '', name = ''] = /^clauses\.([\w-]+)\.([\w-]+)$/.exec(path) ?? [];
  const label = library.texts[id]?.[voice.language]?.words.labels?.[name];
  return label ? `${subject}: ${label}` : subject;
}

/** A value of a dossier as it is read: amounts, days and choices in words; of a row its name. */
export function inWords(path: string, value: unknown, voice: Voice): string {
  if (value === undefined || value === '' || value === 'unknown') return voice.say('fact.unknown');
  if (typeof value === 'object' && value !== null) return ofWhole(value as Readonly<Record<string, unknown>>, voice);
  const text = String(value);
  const word = [`fact.${wordsOf(path)}.${text}`, `page.${wordsOf(path)}.${text}`, `page.unit.${text}`].find(
    (id) => voice.locale.texts[id] !== undefined,
  );
  if (word) return capital(voice.say(word));
  if (text === 'true' || text === 'false') return capital(voice.say(text === 'true' ? 'fact.yes' : 'fact.no'));
  const field = fieldAt(path);
  return field ? typedOf(field, value, voice.locale.format) : text;
}

/** Of what is too large to read in a cell, what it is called or when it was. */
function ofWhole(value: Readonly<Record<string, unknown>>, voice: Voice): string {
  const said = value.name ?? value.title ?? value.on;
  return typeof said === 'string' ? said : voice.say('page.subject.whole');
}

function fieldAt(path: string): Field | undefined {
  const plain = path.replace(/^(stones|lots)\[\d+\]\./, '');
  const fields = questionNames.flatMap((name) =>
    plain === path ? questions[name].fields : (questions[name].rows?.fields ?? []),
  );
  return fields.find((field) => field.path === plain);
}

import { readChain } from '../../core/chain/chain-file.ts';
import { voiceOf } from '../../core/clauses/voice.ts';
import { dataOf } from '../../core/forms/answers.ts';
import { type FilledForm, readForm } from '../../core/forms/read/read-form.ts';
import type { ReadSheet } from '../../core/forms/sheet.ts';
import { stampOf } from '../../core/forms/stamp.ts';
import { ok, type Problem, type Problems, type Result } from '../../kernel/result.ts';
import type { Library } from '../../library/library.ts';
import type { Language } from '../../library/schema.ts';
import { pack } from '../../outside/documents/word/pack.ts';
import { readXlsx } from '../../outside/exchange/read-xlsx.ts';

/** A workbook that came back: not yet known to be a form. */
export interface Workbook {
  /** Its name in messages. */
  readonly file: string;
  readonly sheets: readonly ReadSheet[];
  /** The language in which the form was made. */
  readonly language: Language | undefined;
}

/** Opens a workbook that somebody sent. @param file its name in messages */
export async function openWorkbook(bytes: Uint8Array, file: string): Promise<Result<Workbook>> {
  const sheets = await readXlsx(bytes, file, pack);
  return sheets.ok ? ok({ file, sheets: sheets.value, language: stampOf(sheets.value)?.language }) : sheets;
}

/** A form that was read: its answers, and the data they make. */
export interface FormRead {
  readonly filled: FilledForm;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Reads a filled form. All problems at once, each with its sheet, row and column.
 *
 * @param language of the messages
 */
export function readWorkbook({ sheets, file }: Workbook, library: Library, language: Language): Result<FormRead> {
  const filled = readForm(sheets, file, library, voiceOf(library, language));
  if (!filled.ok) return filled;
  const data = dataOf(filled.value.form, filled.value);
  const shaped = shapes[filled.value.form.reads]?.(data, library);
  if (shaped && !shaped.ok) return { ok: false, problems: inCells(shaped.problems, filled.value, file) };
  return ok({ filled: filled.value, data });
}

/** What a form is read into holds more together than single cells can show. */
const shapes: Readonly<Record<string, (data: unknown, library: Library) => Result<unknown>>> = { 'chain/1': readChain };

const inCells = (problems: readonly Problem[], filled: FilledForm, file: string): Problems =>
  problems.map((found) => {
    const at = filled.place(found.path);
    return { ...found, path: at ? '' : `${file} ${found.path}`, ...(at && { at }) };
  }) as unknown as Problems;

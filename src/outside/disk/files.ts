import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { err, ok, problem, type Result } from '../../kernel/result.ts';

/** A dossier is a few kilobytes; with all that is frozen in it less than one megabyte. In bytes. */
const largest = 10_000_000;

/** Reads a text file of a user: what is no file, cannot be read or is far too large is said so. */
export function readText(file: string): Result<string> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  if (bytes.value.includes(0)) return err(problem('', 'problem.file.binary', 'problem.file.binary.expected', { file }));
  return ok(bytes.value.toString('utf8').replace(/^\uFEFF/, ''));
}

/** Reads a file of a user as it is. @param tooLarge what is expected of a file that is too large, for its kind */
export function readBytes(file: string, tooLarge = 'problem.file.large.expected'): Result<Buffer> {
  let open: number;
  try {
    open = openSync(file, 'r');
  } catch (fault) {
    return err(problem('', `problem.file.${reasonOf(fault)}`, `problem.file.${reasonOf(fault)}.expected`, { file }));
  }
  try {
    const { size } = fstatSync(open);
    if (fstatSync(open).isDirectory()) return err(problem('', 'problem.file.folder', 'problem.file.folder.expected', { file }));
    if (size > largest) return err(problem('', 'problem.file.large', tooLarge, { file, megabytes: Math.round(size / 1e6) }));
    return ok(readFileSync(open));
  } finally {
    closeSync(open);
  }
}

/** Writes a file whole or not at all: beside it, then renamed. */
export function writeWhole(file: string, content: string | Uint8Array): Result<undefined> {
  const beside = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
    return ok(undefined);
  } catch (fault) {
    rmSync(beside, { force: true });
    return err(problem('', `problem.out.${reasonOf(fault)}`, `problem.out.${reasonOf(fault)}.expected`, { file }));
  }
}

/** Why the system refused, in a word of ours. */
function reasonOf(fault: unknown): 'missing' | 'denied' | 'folder' | 'full' | 'failed' {
  const code = (fault as { code?: string }).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'denied';
  if (code === 'EISDIR') return 'folder';
  return code === 'ENOSPC' ? 'full' : 'failed';
}

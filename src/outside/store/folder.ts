import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, problem, type Result } from '../../kernel/result.ts';
import { codeOf } from './faults.ts';

/** Where the embedded database stands in a data folder. */
export const databaseIn = (folder: string): string => join(folder, 'database');

/** Makes the data folder where there is none; only its owner may look into it. */
export function makeFolder(folder: string): Result<undefined> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return ok(undefined);
  } catch (fault) {
    return err(folderProblem(folder, fault));
  }
}

/** Why a data folder cannot be used. */
export function folderProblem(folder: string, fault: unknown) {
  const code = codeOf(fault);
  const denied = ['EACCES', 'EPERM', 'EROFS'].includes(code);
  const why = denied ? 'denied' : code === 'ENOSPC' || isFull(folder) ? 'full' : 'folder';
  const detail = fault instanceof Error ? fault.message : String(fault);
  return problem('KASSEI_DATA', `problem.store.${why}`, `problem.store.${why}.expected`, { folder, detail });
}

/** Less than this, in bytes, and the embedded database does not start; it then says anything but why. */
const leastRoom = 1_000_000;

function isFull(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < leastRoom;
}

/**
 * Puts a ready-made database in a data folder that has none: making one takes four seconds, copying one a tenth.
 * Copied beside, then renamed, so that a copy that was cut off is never opened.
 *
 * @param prepared the folder in which `scripts/installed.mjs` puts it; where there is none the database makes its own
 */
export function prepareFolder(folder: string, prepared: string): Result<undefined> {
  const place = databaseIn(folder);
  const beside = `${place}.part`;
  try {
    rmSync(beside, { recursive: true, force: true });
    if (existsSync(place)) return ok(undefined);
    const [ready] = existsSync(prepared) ? readdirSync(prepared).filter((name) => /^pglite-[\w.-]+(?<!\.part)$/.test(name)) : [];
    if (ready === undefined) return ok(undefined);
    cpSync(databaseIn(join(prepared, ready)), beside, { recursive: true });
    renameSync(beside, place);
    return ok(undefined);
  } catch (fault) {
    rmSync(beside, { recursive: true, force: true });
    return err(folderProblem(folder, fault));
  }
}

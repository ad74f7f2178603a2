import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../text/errors.ts';

/** Why the system could not create or write a file; `undefined` for any other error. */
export function diskReason(error: unknown, dir: string): string | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  if (code === 'ENOSPC' && inodesAreUsedUp(dir)) return 'its disk has no free inodes (ENOSPC)';
  return `${REASONS[code] ?? 'the operating system refuses access'} (${code})`;
}

/** The disk of the workspace cannot store more files. */
export function takesNoFiles(error: unknown): boolean {
  return FULL.includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');
}

const FULL = ['ENOSPC', 'EDQUOT', 'EROFS'];

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'its disk has no space left',
  EDQUOT: 'its disk quota is used up',
  EROFS: 'its file system is read-only',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'its disk has an error',
  ENAMETOOLONG: 'its path is too long',
  ELOOP: 'its links form a cycle',
  ENOENT: 'it cannot be created there',
};

/** The error for a workspace that cannot be opened. */
export function unusableWorkspace(error: unknown, dir: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST' || code === 'ENOTDIR') return notADirectory(dir, error);
  const reason = diskReason(error, dir);
  if (reason === undefined) return error;
  return new UserError(`The workspace directory \`${dir}\` cannot be used: ${reason}.`, {
    cure: `${takesNoFiles(error) ? 'Free space there, or choose' : 'Choose'} a writable directory with \`--workspace-dir\` (action: \`workspace-dir\`).`,
    cause: error,
  });
}

export function notADirectory(dir: string, cause?: unknown): UserError {
  return new UserError(`The workspace directory \`${dir}\` is not a directory.`, {
    cure: 'Choose a writable directory with `--workspace-dir` (action: `workspace-dir`).',
    cause,
  });
}

function inodesAreUsedUp(dir: string): boolean {
  try {
    const { files, ffree } = statfsSync(nearest(dir));
    return files > 0 && ffree === 0;
  } catch {
    return false;
  }
}

/** The directory may not exist. */
function nearest(dir: string): string {
  return existsSync(dir) ? dir : nearest(path.dirname(dir));
}

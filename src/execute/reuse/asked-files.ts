/** What a step can learn of a file without reading it. */
import { type BigIntStats, lstatSync, readlinkSync, statSync } from 'node:fs';

/** Each has all of those before it; `all` has the time. */
export const ASK_LEVELS = ['kind', 'size', 'mode', 'all'] as const;
export type AskLevel = (typeof ASK_LEVELS)[number];

/** @returns `null` if there is nothing at this path */
export function askedState(file: string, level: AskLevel): string | null {
  try {
    const own = lstatSync(file, { bigint: true });
    if (!own.isSymbolicLink()) return stateOf(own, level);
    const target = statSync(file, { bigint: true, throwIfNoEntry: false });
    const state = target === undefined ? 'nothing' : stateOf(target, level);
    return `link ${readlinkSync(file)} ${state}`;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : `unreadable ${code}`;
  }
}

/** Whether what was asked may have been another answer at that time. */
export function isAnswerNewer(file: string, level: AskLevel, sinceMs: number): boolean {
  try {
    const stats = lstatSync(file);
    const isKept = level === 'kind' || stats.isDirectory();
    // Without a time of creation, it is 0.
    const time = isKept ? stats.birthtimeMs : Math.max(stats.mtimeMs, stats.ctimeMs);
    return time >= sinceMs;
  } catch {
    return false;
  }
}

function stateOf(stats: BigIntStats, level: AskLevel): string {
  const kind = stats.isDirectory() ? 'directory' : stats.isFile() ? 'file' : 'special';
  const rank = ASK_LEVELS.indexOf(level);
  return [
    kind,
    ...(rank >= 1 && kind === 'file' ? [stats.size] : []),
    ...(rank >= 2 ? [(stats.mode & 0o7777n).toString(8), stats.uid, stats.gid] : []),
    ...(rank >= 3 ? [stats.mtimeNs] : []),
  ].join(' ');
}

import { type BigIntStats, lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { PathReach } from '../files/path-reach.ts';
import { joinRaw, onDisk } from '../files/raw-path.ts';

/** One entry of a tree; paths are raw. */
export interface TreeEntry {
  readonly path: string;
  /** Relative to the root of the tree; empty for the root itself. */
  readonly at: string;
  readonly stats: BigIntStats;
  /** The target of a link. */
  readonly target?: string;
}

/** How to handle entries that cannot be read. */
export type OnUnread = 'throw' | 'skip' | ((path: string, error: unknown) => void);

/**
 * A file or directory and everything in it, each directory before its contents. Links are entries
 * and are never followed. Paths may be longer than the system accepts. Entries that disappear
 * meanwhile are omitted.
 * @param root raw
 * @param except raw: an entry that is omitted with its contents
 */
export function* entriesBelow(
  root: string,
  onUnread: OnUnread,
  except?: string,
): Generator<TreeEntry> {
  using reach = new PathReach();
  const pending: { path: string; at: string }[] = [{ path: path.normalize(root), at: '' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { entry, names } = look(next, reach, onUnread);
    if (entry !== undefined) yield entry;
    for (const name of names) {
      const below = { path: joinRaw(next.path, name), at: joinRaw(next.at, name) };
      if (below.path !== except) pending.push(below);
    }
  }
}

/** An entry and the names in it, in reverse order. */
function look(
  paths: { readonly path: string; readonly at: string },
  reach: PathReach,
  onUnread: OnUnread,
): { readonly entry?: TreeEntry; readonly names: readonly string[] } {
  let entry: TreeEntry | undefined;
  try {
    const short = reach.shorten(paths.path);
    const stats = lstatSync(short, { bigint: true });
    entry = { ...paths, stats };
    if (stats.isSymbolicLink()) {
      entry = { ...entry, target: readlinkSync(short, 'buffer').toString('latin1') };
    }
    const names = stats.isDirectory() ? readdirSync(short, 'buffer') : [];
    return {
      entry,
      names: names
        .map((name) => name.toString('latin1'))
        .sort()
        .reverse(),
    };
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (onUnread === 'throw' && !isGone) throw error;
    if (typeof onUnread === 'function' && !isGone) onUnread(paths.path, error);
    return { ...(entry === undefined ? {} : { entry }), names: [] };
  }
}

/** The raw real path after following all links, or why the link is broken. */
export function realPath(
  raw: string,
):
  | { readonly path: string }
  | { readonly broken: 'is broken' | 'is part of a cycle' | 'is too deep to follow' } {
  try {
    return { path: realpathSync.native(onDisk(raw), 'buffer').toString('latin1') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENAMETOOLONG') return { broken: 'is too deep to follow' };
    return { broken: code === 'ELOOP' ? 'is part of a cycle' : 'is broken' };
  }
}

/** Whether a path is the directory itself or inside it. Both are real paths. */
export function isInside(dir: string, file: string): boolean {
  return file === dir || file.startsWith(dir.endsWith(path.sep) ? dir : dir + path.sep);
}

/** They look like data but change constantly. */
export function isKernelFile(real: string): boolean {
  return isInside('/proc', real) || isInside('/sys', real);
}

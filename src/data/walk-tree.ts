import { type BigIntStats, lstatSync, readdirSync, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { PathReach } from '../files/path-reach.ts';
import { isHiddenName } from './data-files.ts';
import { isGone, reasonOf } from './disk-reasons.ts';

/** One entry of a tree. Paths are raw, and relative to the root. */
export type TreeEntry =
  | (TreePath & { readonly kind: 'directory' })
  /** Not a directory; `stats` are those of the target of a link, `null` for a broken link. */
  | (TreePath & { readonly kind: 'file'; readonly stats: BigIntStats | null })
  /** Not accessible: it may contain data. */
  | { readonly kind: 'unseen'; readonly path: string; readonly reason: string };

interface TreePath {
  readonly path: string;
  /** It is in the target of a link to a directory. */
  readonly linked: boolean;
}

/** Deeper entries, which would take very long, are `unseen`. */
const MAX_LEVELS = 20_000;
const MAX_PATH_BYTES = 524_288;

/**
 * Everything in a directory, at any depth. Follows links, because a step can pass on its input by a
 * link, but enters each directory once. Real entries come before linked ones, so that files have
 * their own names. Omits entries that disappear meanwhile.
 * @param root raw, absolute
 * @param wanted selects names; default: all
 */
export async function* walkTree(
  root: string,
  wanted: (name: string) => boolean = () => true,
): AsyncGenerator<TreeEntry> {
  using reach = new PathReach();
  const walk: Walk = { root, wanted, reach, entered: new Set(), links: [], hidden: [], looks: 0 };
  yield* below(walk, { path: '', depth: 0, linked: false });
  yield* behindLinks(walk);
  // Last, because a link can be the visible path of a hidden directory.
  for (const directory of walk.hidden) {
    yield* below(walk, directory);
    yield* behindLinks(walk);
  }
}

async function* behindLinks(walk: Walk): AsyncGenerator<TreeEntry> {
  // Following a link can add more links.
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) {
    await letOthersRun(walk);
    const { path, linked } = link;
    const found = look(walk, path, statSync);
    if (found === 'nowhere') yield { kind: 'file', path, linked, stats: null };
    else if ('reason' in found) yield { kind: 'unseen', path, ...found };
    else if (found.isDirectory()) {
      yield { kind: 'directory', path, linked };
      yield* below(walk, { path, depth: 0, linked: true });
    } else yield { kind: 'file', path, linked, stats: found };
  }
}

interface Walk {
  readonly root: string;
  readonly wanted: (name: string) => boolean;
  readonly reach: PathReach;
  /** Entered directories, by device and inode. */
  readonly entered: Set<string>;
  readonly links: TreePath[];
  readonly hidden: Directory[];
  looks: number;
}

/** Stat calls are synchronous, so events of running steps must be handled in between. */
async function letOthersRun(walk: Walk): Promise<void> {
  walk.looks += 1;
  if (walk.looks % 500 === 0) await setImmediate();
}

interface Directory extends TreePath {
  readonly depth: number;
}

async function* below(walk: Walk, start: Directory): AsyncGenerator<TreeEntry> {
  const pending = [start];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    const directories: Directory[] = [];
    for await (const entry of entriesIn(walk, directory)) {
      if (entry.kind === 'directory') {
        const inner = { ...directory, path: entry.path, depth: directory.depth + 1 };
        (isHidden(entry.path) ? walk.hidden : directories).push(inner);
      }
      yield entry;
    }
    pending.push(...directories.reverse());
  }
}

async function* entriesIn(walk: Walk, directory: Directory): AsyncGenerator<TreeEntry> {
  const { path, linked } = directory;
  await letOthersRun(walk);
  const names = enter(walk, directory);
  if ('reason' in names) {
    yield { kind: 'unseen', path, ...names };
    return;
  }
  for (const name of names) {
    await letOthersRun(walk);
    const inner = { path: path === '' ? name : `${path}/${name}`, linked };
    const found = look(walk, inner.path, lstatSync);
    if (found === 'nowhere') continue;
    if ('reason' in found) yield { kind: 'unseen', path: inner.path, ...found };
    else if (found.isSymbolicLink()) walk.links.push(inner);
    else if (found.isDirectory()) yield { kind: 'directory', ...inner };
    else yield { kind: 'file', ...inner, stats: found };
  }
}

function isHidden(path: string): boolean {
  return isHiddenName(path.slice(path.lastIndexOf('/') + 1));
}

interface Unseen {
  readonly reason: string;
}

/** The sorted names in a directory; empty if it was already entered. */
function enter(walk: Walk, { path, depth }: Directory): string[] | Unseen {
  if (depth > MAX_LEVELS || path.length > MAX_PATH_BYTES) return { reason: 'it is too deep' };
  const own = look(walk, path, statSync);
  if (own === 'nowhere') return [];
  if ('reason' in own) return own;
  const identity = `${own.dev}:${own.ino}`;
  if (walk.entered.has(identity)) return [];
  walk.entered.add(identity);
  try {
    const names = readdirSync(shortPath(walk, path), { encoding: 'buffer' });
    return names
      .map((name) => name.toString('latin1'))
      .filter(walk.wanted)
      .sort();
  } catch (error) {
    return isGone(error) ? [] : { reason: reasonOf(error) };
  }
}

/** Synchronous: the thread pool of Node takes ten times as long. */
function look(
  walk: Walk,
  path: string,
  how: typeof statSync | typeof lstatSync,
): BigIntStats | 'nowhere' | Unseen {
  try {
    return how(shortPath(walk, path), { bigint: true });
  } catch (error) {
    return isGone(error) ? 'nowhere' : { reason: reasonOf(error) };
  }
}

function shortPath({ root, reach }: Walk, path: string): Buffer {
  return reach.shorten(path === '' ? root : `${root}/${path}`);
}

import type { BigIntStats } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { PathReach } from './path-reach.ts';

/** What a walk comes upon. Paths are raw, and relative to the root. */
export type TreeEntry =
  | (Place & { readonly kind: 'directory' })
  /** Anything but a directory; `stats` are those of what a link leads to, `null` where nowhere. */
  | (Place & { readonly kind: 'file'; readonly stats: BigIntStats | null })
  /** It could not be looked at: there may be data. */
  | { readonly kind: 'unseen'; readonly path: string; readonly reason: string };

interface Place {
  readonly path: string;
  /** It lies in a directory that a link leads to. */
  readonly linked: boolean;
}

/** Beyond these a walk would take very long; what lies deeper is `unseen`. */
const MAX_LEVELS = 50_000;
const MAX_PATH_BYTES = 1_048_576;

/**
 * Everything below a directory, however deep and whatever its name. Links are followed, for a step
 * may pass its input on by one; but a directory is entered only once however many links lead to it,
 * and real entries come before linked ones, so that files are found under their own names. What
 * vanishes meanwhile is left out.
 * @param root raw, absolute
 * @param wanted which names are looked at, by default all
 */
export async function* walkTree(
  root: string,
  wanted: (name: string) => boolean = () => true,
): AsyncGenerator<TreeEntry> {
  using reach = new PathReach();
  const walk = { root, wanted, reach, entered: new Set<string>(), links: [] as Place[] };
  yield* below(walk, { path: '', depth: 0, linked: false });
  // Following one may find more.
  for (const { path, linked } of walk.links) {
    const found = await look(walk, path, stat);
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
  /** Directories, by device and inode. */
  readonly entered: Set<string>;
  readonly links: Place[];
}

interface Directory extends Place {
  readonly depth: number;
}

async function* below(walk: Walk, start: Directory): AsyncGenerator<TreeEntry> {
  const pending = [start];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    const directories: Directory[] = [];
    for await (const entry of entriesIn(walk, directory)) {
      if (entry.kind === 'directory') {
        directories.push({ ...directory, path: entry.path, depth: directory.depth + 1 });
      }
      yield entry;
    }
    pending.push(...directories.reverse());
  }
}

async function* entriesIn(walk: Walk, directory: Directory): AsyncGenerator<TreeEntry> {
  const { path, linked } = directory;
  const names = await enter(walk, directory);
  if ('reason' in names) {
    yield { kind: 'unseen', path, ...names };
    return;
  }
  for (const name of names) {
    const inner = { path: path === '' ? name : `${path}/${name}`, linked };
    const found = await look(walk, inner.path, lstat);
    if (found === 'nowhere') continue;
    if ('reason' in found) yield { kind: 'unseen', path: inner.path, ...found };
    else if (found.isSymbolicLink()) walk.links.push(inner);
    else if (found.isDirectory()) yield { kind: 'directory', ...inner };
    else yield { kind: 'file', ...inner, stats: found };
  }
}

interface Unseen {
  readonly reason: string;
}

/** The sorted names in a directory; none where it was entered before. */
async function enter(walk: Walk, { path, depth }: Directory): Promise<string[] | Unseen> {
  if (depth > MAX_LEVELS || path.length > MAX_PATH_BYTES) return { reason: 'it lies too deep' };
  const own = await look(walk, path, stat);
  if (own === 'nowhere') return [];
  if ('reason' in own) return own;
  const identity = `${own.dev}:${own.ino}`;
  if (walk.entered.has(identity)) return [];
  walk.entered.add(identity);
  try {
    const names = await readdir(shortPath(walk, path), { encoding: 'buffer' });
    return names
      .map((name) => name.toString('latin1'))
      .filter(walk.wanted)
      .sort();
  } catch (error) {
    return isGone(error) ? [] : { reason: reasonOf(error) };
  }
}

async function look(
  walk: Walk,
  path: string,
  how: typeof stat | typeof lstat,
): Promise<BigIntStats | 'nowhere' | Unseen> {
  try {
    return await how(shortPath(walk, path), { bigint: true });
  } catch (error) {
    return isGone(error) ? 'nowhere' : { reason: reasonOf(error) };
  }
}

function shortPath({ root, reach }: Walk, path: string): Buffer {
  return reach.shorten(path === '' ? root : `${root}/${path}`);
}

function isGone(error: unknown): boolean {
  // A link in a circle leads nowhere.
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Why a file or directory cannot be looked at, in words that go behind its name. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENAMETOOLONG':
      return 'its path is longer than the system allows';
    case 'ENOENT':
      return 'it vanished while it was looked at';
    default:
      // Node adds the call and the path.
      return typeof message === 'string' ? message.replace(/, \w+ '.*$/s, '') : String(error);
  }
}

import type { BigIntStats } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface WalkedFile {
  /** Relative to the root, forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** 0 for anything but a regular file. */
  readonly bytes: number;
  readonly mtimeNs: bigint;
  readonly inode: bigint;
  /** What it is where it is no regular file: it must not be opened, for that may wait for ever. */
  readonly special?: 'fifo' | 'socket' | 'device' | 'broken link';
}

export interface Walk {
  /** What lies in the directory itself before what linked directories add. */
  readonly files: readonly WalkedFile[];
  /** Not everything was looked at: too many entries or too deep. */
  readonly bounded: boolean;
}

export interface WalkLimits {
  readonly maxEntries: number;
  readonly maxDepth: number;
}

/**
 * Every file below a directory. Links are followed, for a step may pass its input on by one; but a
 * directory is entered only once however many links lead to it, real directories come first, so
 * that files are listed under their own names, and what lies behind linked directories is limited
 * to a thousand entries, for a link may lead out into a huge tree. What vanishes while we look is
 * left out.
 */
export async function walkFiles(root: string, limits: WalkLimits): Promise<Walk> {
  const walk = new DirectoryWalk(limits);
  await walk.enter({ absolute: root, path: '', depth: 0, linked: false });
  await walk.followLinks();
  return { files: walk.files, bounded: walk.bounded };
}

const MAX_LINKED_ENTRIES = 1_000;

interface Entry {
  readonly absolute: string;
  readonly path: string;
  readonly depth: number;
  /** Reached through a link. */
  readonly linked: boolean;
}

class DirectoryWalk {
  readonly files: WalkedFile[] = [];
  bounded = false;
  readonly #limits: WalkLimits;
  readonly #entered = new Set<string>();
  readonly #links: Entry[] = [];
  #entries = 0;
  #linkedEntries = 0;

  constructor(limits: WalkLimits) {
    this.#limits = limits;
  }

  async enter(directory: Entry): Promise<void> {
    if (directory.depth > this.#limits.maxDepth) {
      this.bounded = true;
      return;
    }
    const own = await stat(directory.absolute, { bigint: true }).catch(() => null);
    if (own === null || this.#entered.has(identity(own))) return;
    this.#entered.add(identity(own));

    const names = await readdir(directory.absolute).catch(() => []);
    for (const name of names.sort()) {
      if (!this.#admits(directory)) return;
      const entry = {
        absolute: join(directory.absolute, name),
        path: directory.path === '' ? name : `${directory.path}/${name}`,
        depth: directory.depth + 1,
        linked: directory.linked,
      };
      const stats = await lstat(entry.absolute, { bigint: true }).catch(() => null);
      if (stats?.isSymbolicLink()) this.#links.push({ ...entry, linked: true });
      else if (stats !== null) await this.#take(entry, stats);
    }
  }

  async followLinks(): Promise<void> {
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) {
      const stats = await stat(link.absolute, { bigint: true }).catch(() => null);
      if (stats !== null) await this.#take(link, stats);
      else this.files.push({ ...emptyFile(link.path, link.absolute), special: 'broken link' });
    }
  }

  async #take(entry: Entry, stats: BigIntStats): Promise<void> {
    if (stats.isDirectory()) await this.enter(entry);
    else this.files.push(describeFile(entry.path, entry.absolute, stats));
  }

  #admits(directory: Entry): boolean {
    this.#entries += 1;
    if (directory.linked) this.#linkedEntries += 1;
    const full =
      this.#entries > this.#limits.maxEntries || this.#linkedEntries > MAX_LINKED_ENTRIES;
    if (full) this.bounded = true;
    return !full;
  }
}

/** One file as the walk tells it; `stats` are those of what a link leads to. */
export function describeFile(path: string, absolute: string, stats: BigIntStats): WalkedFile {
  const file = {
    ...emptyFile(path, absolute),
    mtimeNs: stats.mtimeNs,
    inode: stats.ino,
  };
  if (stats.isFile()) return { ...file, bytes: Number(stats.size) };
  if (stats.isFIFO()) return { ...file, special: 'fifo' };
  return { ...file, special: stats.isSocket() ? 'socket' : 'device' };
}

function emptyFile(path: string, absolute: string): WalkedFile {
  return { path, absolute, bytes: 0, mtimeNs: 0n, inode: 0n };
}

function identity(stats: BigIntStats): string {
  return `${stats.dev}:${stats.ino}`;
}

import { type BigIntStats, lstatSync } from 'node:fs';
import path from 'node:path';
import { fromRaw, onDisk, toRaw } from './raw-path.ts';
import { entriesBelow, isInside, isKernelFile, realPath, type TreeEntry } from './tree-entries.ts';

/** Beyond this an input is given as it is: a copy would cost more than the protection is worth. */
const LARGEST_BYTES = 128 * 1024 * 1024;
const MOST_ENTRIES = 2_000;

/** Paths are raw; `at` is relative to the copy, and `.` for the copy itself. */
export type CopyOperation =
  /** `stats`: where it is a copy. */
  | { readonly kind: 'directory'; readonly at: string; readonly stats?: BigIntStats }
  | {
      readonly kind: 'file';
      readonly at: string;
      readonly from: string;
      readonly stats: BigIntStats;
    }
  | { readonly kind: 'link'; readonly at: string; readonly to: string };

export interface UnfollowedLink {
  /** Relative to the input. */
  readonly link: string;
  readonly to: string;
  readonly why:
    | 'is broken'
    | 'is part of a cycle'
    | 'does not point to data'
    | 'points to too much data'
    | 'is too deep to follow';
}

/** A file or tree that is copied, and where in the copy it goes; paths are raw. */
interface Tree {
  readonly real: string;
  readonly at: string;
}

interface Link {
  readonly path: string;
  /** What it says. */
  readonly text: string;
  readonly at: string;
  /** What it lies in: the input, and the linked directories on the way. */
  readonly trees: readonly Tree[];
}

/**
 * What a copy is made of. A link to something that is copied too leads to its copy; what any other
 * link leads to is copied in its place. So no link leads out of the copy.
 */
export class CopyPlan {
  readonly operations: CopyOperation[] = [];
  readonly unfollowed: UnfollowedLink[] = [];
  /** Of all files. */
  bytes = 0;
  readonly #room = { bytes: LARGEST_BYTES, entries: MOST_ENTRIES };
  readonly #trees: Tree[] = [];
  readonly #links: Link[] = [];
  /** Places in the copy, of which a link takes none from what has been added later. */
  readonly #taken = new Set<string>();

  /**
   * Adds a file or directory, without what its links lead to.
   * @param source absolute; may be a link itself
   * @returns `false` where it is too large or no data
   */
  add(source: string, at: string, size: 'bounded' | 'any'): boolean {
    const real = realPath(toRaw(source));
    if (!('path' in real) || isKernelFile(real.path)) return false;
    return this.#addTree({ real: real.path, at: path.join(toRaw(at)) }, [], size);
  }

  /** Adds a directory of the copy, with those above it, which is no copy itself. */
  addDirectory(at: string): void {
    const names = toRaw(at).split('/');
    for (let depth = 1; depth <= names.length; depth += 1) {
      this.#push({ kind: 'directory', at: path.join(...names.slice(0, depth)) });
    }
  }

  /** Adds what the links lead to; once all else has been added. */
  followLinks(): void {
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) {
      this.#follow(link);
    }
  }

  /** Absolute, with no links: all that is copied, also because links lead to it. */
  get sources(): readonly string[] {
    return this.#trees.map(({ real }) => fromRaw(real));
  }

  #addTree(tree: Tree, outer: readonly Tree[], size: 'bounded' | 'any'): boolean {
    const before = [this.operations.length, this.#links.length, this.bytes] as const;
    const room = { ...this.#room };
    const trees = [...outer, tree];
    for (const entry of entriesBelow(tree.real, 'throw')) {
      this.#addEntry(entry, path.join(tree.at, entry.at), trees);
      if (size === 'bounded' && !this.#fits(entry)) {
        [this.operations.length, this.#links.length, this.bytes] = before;
        Object.assign(this.#room, room);
        return false;
      }
    }
    this.#trees.push(tree);
    return true;
  }

  #addEntry({ path: from, stats, target }: TreeEntry, at: string, trees: readonly Tree[]): void {
    if (target !== undefined) this.#links.push({ path: from, text: target, at, trees });
    else if (stats.isDirectory()) this.#push({ kind: 'directory', at, stats });
    else if (stats.isFile()) {
      this.#push({ kind: 'file', at, from, stats });
      this.bytes += Number(stats.size);
    }
    // A pipe or a device cannot be copied.
  }

  #push(operation: CopyOperation): void {
    this.operations.push(operation);
    this.#taken.add(operation.at);
  }

  #fits({ stats }: TreeEntry): boolean {
    this.#room.entries -= 1;
    if (stats.isFile()) this.#room.bytes -= Number(stats.size);
    return this.#room.entries >= 0 && this.#room.bytes >= 0;
  }

  #follow(link: Link): void {
    if (this.#taken.has(link.at)) return;
    const target = realPath(link.path);
    if (!('path' in target)) {
      this.#leave(link, link.text, target.broken);
      return;
    }
    const real = target.path;
    const copied = this.#trees.find((tree) => isInside(tree.real, real));
    if (copied !== undefined) {
      const to = path.join('/', copied.at, real.slice(copied.real.length));
      const relative = path.relative(path.join('/', path.dirname(link.at)), to);
      this.#push({ kind: 'link', at: link.at, to: relative === '' ? '.' : relative });
    } else if (link.trees.some((tree) => isInside(real, tree.real))) {
      this.#leave(link, real, 'is part of a cycle');
    } else if (!isData(real)) this.#leave(link, real, 'does not point to data');
    else if (!this.#addTree({ real, at: link.at }, link.trees, 'bounded')) {
      this.#leave(link, real, 'points to too much data');
    }
  }

  /** The copy of the link leads to nothing: opening it fails like that of any missing file. */
  #leave({ at }: Link, to: string, why: UnfollowedLink['why']): void {
    this.#push({ kind: 'link', at, to: path.join('.not-followed', path.basename(at)) });
    this.unfollowed.push({ link: fromRaw(at), to: fromRaw(to), why });
  }
}

function isData(real: string): boolean {
  const found = lstatSync(onDisk(real));
  return (found.isFile() || found.isDirectory()) && !isKernelFile(real);
}

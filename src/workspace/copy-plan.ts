import { type BigIntStats, lstatSync } from 'node:fs';
import path from 'node:path';
import { fromRaw, joinRaw, onDisk, toRaw } from '../files/raw-path.ts';
import { entriesBelow, isInside, isKernelFile, realPath, type TreeEntry } from './tree-entries.ts';

/** Larger inputs are shared: a copy would take too long. */
const LARGEST_BYTES = 128 * 1024 * 1024;
const MOST_ENTRIES = 2_000;

/** Paths are raw; `at` is relative to the copy, and `.` for the copy itself. */
export type CopyOperation =
  /** `stats`: if it is a copy. */
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

/** A copied file or tree and its path in the copy; paths are raw. */
interface Tree {
  readonly real: string;
  readonly at: string;
}

interface Link {
  readonly path: string;
  /** The target of the link. */
  readonly text: string;
  readonly at: string;
  /** The enclosing trees: the input, and linked directories on the way. */
  readonly trees: readonly Tree[];
}

/**
 * The plan of a copy. A link to a copied target points to its copy; any other link is replaced with
 * a copy of its target. No link points out of the copy.
 */
export class CopyPlan {
  readonly operations: CopyOperation[] = [];
  readonly unfollowed: UnfollowedLink[] = [];
  /** Of all files. */
  bytes = 0;
  readonly #room = { bytes: LARGEST_BYTES, entries: MOST_ENTRIES };
  readonly #trees: Tree[] = [];
  readonly #links: Link[] = [];
  /** Paths in the copy. A link never replaces an entry that was added later. */
  readonly #taken = new Set<string>();
  readonly #except: string | undefined;

  /** @param except raw: a directory that is never copied as part of another */
  constructor(except?: string) {
    this.#except = except;
  }

  /**
   * Adds a file or directory, without the targets of its links.
   * @param source absolute; may be a link itself
   * @returns `false` if it is too large or not data
   */
  add(source: string, at: string, size: 'bounded' | 'any'): boolean {
    const real = realPath(toRaw(source));
    if (!('path' in real) || isKernelFile(real.path)) return false;
    return this.#addTree({ real: real.path, at: path.join(toRaw(at)) }, [], size);
  }

  /** Adds a new directory and its parents to the copy. */
  addDirectory(at: string): void {
    const names = toRaw(at).split('/');
    for (let depth = 1; depth <= names.length; depth += 1) {
      this.#push({ kind: 'directory', at: path.join(...names.slice(0, depth)) });
    }
  }

  /** Adds the targets of the links, after everything else. */
  followLinks(): void {
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) {
      this.#follow(link);
    }
  }

  /** Absolute paths without links of everything that is copied, including link targets. */
  get sources(): readonly string[] {
    return this.#trees.map(({ real }) => fromRaw(real));
  }

  #addTree(tree: Tree, outer: readonly Tree[], size: 'bounded' | 'any'): boolean {
    const before = [this.operations.length, this.#links.length, this.bytes] as const;
    const room = { ...this.#room };
    const trees = [...outer, tree];
    for (const entry of entriesBelow(tree.real, 'throw', this.#except)) {
      this.#addEntry(entry, joinRaw(tree.at, entry.at), trees);
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

  /** The copied link is broken: opening it fails like a missing file. */
  #leave({ at }: Link, to: string, why: UnfollowedLink['why']): void {
    this.#push({ kind: 'link', at, to: path.join('.not-followed', path.basename(at)) });
    this.unfollowed.push({ link: fromRaw(at), to: fromRaw(to), why });
  }
}

function isData(real: string): boolean {
  const found = lstatSync(onDisk(real));
  return (found.isFile() || found.isDirectory()) && !isKernelFile(real);
}

import { lstatSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { identityOf, isMarked, MARKER, mark, removeLink } from './marker.ts';
import { removeTree } from './remove-tree.ts';

const PREFIX = '.cursus-trash-';

/**
 * Files to be removed are moved here first: their path is free at once, even if removal fails, and
 * the next run removes the rest.
 */
export class Trash {
  readonly #workspace: string;
  #dir: string | undefined;
  #identity: string | undefined;
  #count = 0;
  /** Paths that could not be removed. */
  readonly #left = new Set<string>();

  constructor(workspace: string) {
    this.#workspace = workspace;
  }

  /** Removes a directory with its contents, or a link without its target. */
  discard(victim: string): void {
    const found = lstatSync(victim, { throwIfNoEntry: false });
    if (found === undefined) return;
    const aside = found.isSymbolicLink() ? victim : this.#moveAside(victim);
    if (!removeTree(aside)) this.#left.add(aside);
  }

  /** Retries failed removals. @returns the remaining paths */
  close(): readonly string[] {
    const dir = this.#current();
    const rest = dir === undefined || empty(dir) ? [] : [dir];
    const inPlace = [...this.#left].filter((one) => path.dirname(one) !== dir);
    return [...inPlace.filter((one) => !removeTree(one)), ...rest];
  }

  /** On a full disk, the trash may be impossible to create: remove in place. */
  #moveAside(victim: string): string {
    try {
      this.#count += 1;
      const aside = path.join(this.#current() ?? this.#make(), String(this.#count));
      renameSync(victim, aside);
      return aside;
    } catch {
      return victim;
    }
  }

  #current(): string | undefined {
    const dir = this.#dir;
    if (dir === undefined || identityOf(dir) === this.#identity) return dir;
    // A script has removed it and may have replaced it with a link.
    removeLink(dir);
    this.#dir = undefined;
    return undefined;
  }

  #make(): string {
    const dir = mkdtempSync(path.join(this.#workspace, PREFIX));
    this.#dir = dir;
    this.#identity = identityOf(dir);
    mark(dir);
    return dir;
  }
}

/** Removes the remains of earlier runs; needs the lock of the workspace. */
export function sweepTrash(workspace: string): void {
  for (const name of namesIn(workspace)) {
    const dir = path.join(workspace, name);
    if (name.startsWith(PREFIX) && isMarked(dir)) empty(dir);
  }
}

/**
 * Removes the marker last: without it, the rest would never be removed. @returns whether it is gone
 */
function empty(dir: string): boolean {
  const rest = namesIn(dir).filter((name) => name !== MARKER && !removeTree(path.join(dir, name)));
  if (rest.length > 0) return false;
  removeTree(path.join(dir, MARKER));
  return removeTree(dir);
}

/** Also removes a directory that cannot be read. */
function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

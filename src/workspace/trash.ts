import { lstatSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { identityOf, isMarked, MARKER, mark, removeLink } from './marker.ts';
import { removeTree } from './remove-tree.ts';

const PREFIX = '.cursus-trash-';

/**
 * Where a run puts what is on its way out: its place is free at once, even where not all of it can
 * be removed, and what a run could not remove, the next one does.
 */
export class Trash {
  readonly #workspace: string;
  #dir: string | undefined;
  #identity: string | undefined;
  #count = 0;
  /** What could not be removed. */
  readonly #left = new Set<string>();

  constructor(workspace: string) {
    this.#workspace = workspace;
  }

  /** Removes a directory with all that is in it; of a link, only the link itself. */
  discard(victim: string): void {
    const found = lstatSync(victim, { throwIfNoEntry: false });
    if (found === undefined) return;
    const aside = found.isSymbolicLink() ? victim : this.#moveAside(victim);
    if (!removeTree(aside)) this.#left.add(aside);
  }

  /** Tries once more what could not be removed. @returns what is still left */
  close(): readonly string[] {
    const dir = this.#current();
    const rest = dir === undefined || empty(dir) ? [] : [dir];
    const inPlace = [...this.#left].filter((one) => path.dirname(one) !== dir);
    return [...inPlace.filter((one) => !removeTree(one)), ...rest];
  }

  /** On a full disk there may be no room for the trash: then it is removed where it is. */
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
    // A script has removed it, and perhaps put a link in its place.
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

/** Removes what earlier runs could not; only with the lock of the workspace held. */
export function sweepTrash(workspace: string): void {
  for (const name of namesIn(workspace)) {
    const dir = path.join(workspace, name);
    if (name.startsWith(PREFIX) && isMarked(dir)) empty(dir);
  }
}

/** The marker goes last: without it, nothing would ever be removed. @returns whether it is gone */
function empty(dir: string): boolean {
  const rest = namesIn(dir).filter((name) => name !== MARKER && !removeTree(path.join(dir, name)));
  if (rest.length > 0) return false;
  removeTree(path.join(dir, MARKER));
  return removeTree(dir);
}

/** A directory that cannot be read is removed all the same. */
function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

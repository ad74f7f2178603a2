import { randomBytes } from 'node:crypto';
import {
  type BigIntStats,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { ParentDirectory } from './parent-directory.ts';

/** A change of a guarded file or directory. */
export interface Change {
  /** The predicate of the sentence: `was deleted`. */
  readonly what: string;
  /** The written text; empty if nothing can be quoted. */
  readonly written: string;
  /** Why it was not restored; absent if it was. */
  readonly failure?: string;
}

/** A file in its state at the start of the run. */
export class GuardedFile {
  readonly #path: string;
  readonly #parent: ParentDirectory;
  readonly #before: BigIntStats | undefined;
  readonly #content: Buffer;
  /** The state of the file after the last check. */
  #left: BigIntStats | undefined;
  /** It cannot be read or restored. */
  #isLost = false;

  constructor(path: string) {
    this.#path = path;
    this.#parent = new ParentDirectory(path);
    this.#left = statOf(path);
    this.#before = this.#left;
    const content = this.#left?.isFile() ? readWhole(path) : undefined;
    this.#content = content ?? Buffer.alloc(0);
    // A terminal or a link, for example `/dev/stdout`, cannot be restored.
    this.#isLost = this.#left !== undefined && content === undefined;
  }

  /**
   * Restores the file if it has changed.
   * @param contents whether to read the content even if the times of the file are unchanged
   */
  check(contents: boolean): Change | undefined {
    const found = statOf(this.#path);
    if (this.#isLost || (isSame(found, this.#left) && !contents)) return undefined;
    const change = this.#changeOf(found);
    try {
      if (change !== undefined) this.#restore(found);
      this.#left = statOf(this.#path);
      return change;
    } catch (error) {
      this.#isLost = true;
      return change && { ...change, failure: (error as Error).message };
    }
  }

  #changeOf(found: BigIntStats | undefined): Change | undefined {
    const before = this.#before;
    if (found === undefined) return before && { what: 'was deleted', written: '' };
    if (!found.isFile()) return { what: `was replaced by ${kindOf(found)}`, written: '' };
    const content = readStart(this.#path, this.#content.length + MOST_READ);
    if (before === undefined) return { what: 'was created', written: content?.toString() ?? '' };
    if (content === undefined || found.mode !== before.mode) {
      return { what: 'was given different permissions', written: '' };
    }
    if (!content.equals(this.#content)) return contentChange(this.#content, content);
    // A second name or an open descriptor can be used to write to it later.
    if (found.nlink !== before.nlink) return { what: 'was linked to', written: '' };
    if (found.ino !== this.#left?.ino) return { what: 'was replaced by a copy', written: '' };
    return undefined;
  }

  /** Written as a new file: open descriptors of the old file cannot change it. */
  #restore(found: BigIntStats | undefined): void {
    this.#parent.requireSame();
    const before = this.#before;
    if (before === undefined || found?.isFile() !== true) {
      rmSync(this.#path, { recursive: true, force: true });
    }
    if (before === undefined) return;
    const fresh = `${this.#path}.${randomBytes(6).toString('hex')}`;
    const mode = Number(before.mode & 0o7777n);
    writeFileSync(fresh, this.#content, { flag: 'wx', mode });
    // Not subject to the umask.
    chmodSync(fresh, mode);
    if (statOf(fresh)?.uid !== before.uid) chownSync(fresh, Number(before.uid), Number(before.gid));
    renameSync(fresh, this.#path);
  }
}

function readWhole(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Number of quoted bytes. */
const MOST_READ = 65_536;

function contentChange(before: Buffer, content: Buffer): Change {
  if (content.subarray(0, before.length).equals(before)) {
    return { what: 'was appended to', written: content.subarray(before.length).toString() };
  }
  return before.subarray(0, content.length).equals(content)
    ? { what: 'was truncated', written: '' }
    : { what: 'was overwritten', written: content.toString() };
}

export function statOf(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    // A parent directory was replaced or cannot be entered.
    return undefined;
  }
}

/** Also compares the inode change time, which a program cannot set. */
export function isSame(one: BigIntStats | undefined, other: BigIntStats | undefined): boolean {
  return (
    one?.ino === other?.ino &&
    one?.dev === other?.dev &&
    one?.size === other?.size &&
    one?.mtimeNs === other?.mtimeNs &&
    one?.ctimeNs === other?.ctimeNs
  );
}

export function kindOf(found: BigIntStats): string {
  if (found.isSymbolicLink()) return 'a link';
  if (found.isFile()) return 'a file';
  return found.isDirectory() ? 'a directory' : 'a special file';
}

/**
 * Does not follow links or block on a pipe that replaces the file. `undefined`: the file cannot be
 * read.
 */
function readStart(path: string, most: number): Buffer | undefined {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, flags);
    const buffer = Buffer.alloc(most);
    return buffer.subarray(0, readSync(descriptor, buffer, 0, most, 0));
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

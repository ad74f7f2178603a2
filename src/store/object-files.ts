/** Files by the hash of their content. They are written aside and renamed, and never change. */
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { fileDigest, textDigest } from './file-digest.ts';

const AT_ONCE_BYTES = 1024 * 1024;

export interface StoredFile {
  readonly digest: string;
  readonly size: number;
}

export class ObjectFiles {
  readonly #objects: string;
  readonly #aside: string;
  /** What this process wrote. */
  readonly own = new Set<string>();

  /** @param dir absolute; exists */
  constructor(dir: string) {
    this.#objects = path.join(dir, 'objects');
    this.#aside = path.join(dir, 'aside');
  }

  /** @throws if the directory cannot be written */
  prepare(): void {
    for (const one of [this.#objects, this.#aside]) mkdirSync(one, { recursive: true });
  }

  pathOf(digest: string): string {
    return path.join(this.#objects, digest);
  }

  /** Whether it is there with this size; its content is tested by whoever reads it. */
  has({ digest, size }: StoredFile): boolean {
    try {
      const found = lstatSync(this.pathOf(digest), { throwIfNoEntry: false });
      return found?.isFile() === true && found.size === size;
    } catch {
      return false;
    }
  }

  /**
   * @param known the digest of the file, if it was just read
   * @param mayMove the file is not needed any more
   * @throws if the disk is full
   */
  async putFile(file: string, known?: StoredFile, mayMove = false): Promise<StoredFile> {
    if (known !== undefined && this.has(known)) return known;
    const aside = this.asidePath();
    try {
      const { size, nlink } = statSync(file);
      const isMoved = mayMove && size > AT_ONCE_BYTES && nlink === 1 && renamed(file, aside);
      if (isMoved) {
        // Nothing reads or writes it any more.
      } else if (size <= AT_ONCE_BYTES) copyFileSync(file, aside, constants.COPYFILE_FICLONE);
      else await copyFile(file, aside, constants.COPYFILE_FICLONE);
      // Of the copy: the file may have changed meanwhile.
      const stored = { digest: await fileDigest(aside), size: statSync(aside).size };
      this.#accept(aside, stored);
      return stored;
    } catch (error) {
      rmSync(aside, { force: true });
      throw error;
    }
  }

  putText(text: string): StoredFile {
    const bytes = Buffer.from(text);
    const stored = { digest: textDigest(bytes), size: bytes.length };
    if (this.has(stored)) return stored;
    const aside = this.asidePath();
    try {
      writeFileSync(aside, bytes, { flag: 'wx' });
      this.#accept(aside, stored);
      return stored;
    } catch (error) {
      rmSync(aside, { force: true });
      throw error;
    }
  }

  /** @returns `undefined` if it is not there or its content is not what its name says */
  readText(digest: string): string | undefined {
    try {
      const bytes = readFileSync(this.pathOf(digest));
      if (textDigest(bytes) === digest) return bytes.toString();
      this.remove(digest);
    } catch {
      // Removed by another run.
    }
    return undefined;
  }

  /**
   * Puts the file at `target`, which must not exist: shares blocks, or copies it. A reader can write
   * to it, as to one that its producer just wrote. On a full disk, it is linked read-only.
   * @returns whether its content is what its name says
   */
  async place(stored: StoredFile, target: string, mode: number): Promise<boolean> {
    const source = this.pathOf(stored.digest);
    if (!this.has(stored) || (await fileDigest(source)) !== stored.digest) {
      this.remove(stored.digest);
      return false;
    }
    if (!cloned(source, target)) {
      try {
        await copyFile(source, target);
      } catch (error) {
        rmSync(target, { force: true });
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC' || !linked(source, target))
          throw error;
        return true;
      }
    }
    chmodSync(target, mode);
    return true;
  }

  remove(digest: string): void {
    try {
      rmSync(this.pathOf(digest), { force: true });
    } catch {
      // Not ours to remove: it stays, and is not used.
    }
  }

  asidePath(): string {
    return path.join(this.#aside, `${process.pid}-${randomUUID()}`);
  }

  #accept(aside: string, stored: StoredFile): void {
    chmodSync(aside, 0o444);
    // Replaces one of another size, which a crash left behind. Two writers write the same.
    renameSync(aside, this.pathOf(stored.digest));
    this.own.add(stored.digest);
  }
}

function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    // On another file system.
    return false;
  }
}

function cloned(source: string, target: string): boolean {
  try {
    copyFileSync(source, target, constants.COPYFILE_FICLONE_FORCE);
    return true;
  } catch {
    rmSync(target, { force: true });
    return false;
  }
}

function linked(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    return false;
  }
}

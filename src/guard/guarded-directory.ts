import { type BigIntStats, chmodSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeDirectory } from '../files/make-directory.ts';
import { listNames, quoteName } from '../text/describe-value.ts';
import { type Change, isSame, kindOf, statOf } from './guarded-file.ts';
import { ParentDirectory } from './parent-directory.ts';

/** A directory to which no file may be added. */
export class GuardedDirectory {
  readonly #path: string;
  readonly #parent: ParentDirectory;
  readonly #before: BigIntStats | undefined;
  readonly #names: ReadonlySet<string>;
  /** The state of the directory after the last check. */
  #left: BigIntStats | undefined;

  constructor(directory: string) {
    this.#path = directory;
    this.#parent = new ParentDirectory(directory);
    this.#left = statOf(directory);
    const names = this.#left?.isDirectory() ? namesIn(directory) : undefined;
    this.#before = names && this.#left;
    this.#names = new Set(names);
  }

  /**
   * Removes added files and restores the directory itself, without the files that were in it.
   * @param contents whether to list it even if its times are unchanged
   */
  check(contents: boolean): Change[] {
    const found = statOf(this.#path);
    if (this.#before === undefined || (isSame(found, this.#left) && !contents)) return [];
    try {
      this.#parent.requireSame();
      return [...this.#restore(found, this.#before), ...this.#removeAdded()];
    } catch (error) {
      return [{ what: 'was changed', written: '', failure: (error as Error).message }];
    }
  }

  /** Records the current state, after files in it were restored. */
  settle(): void {
    this.#left = statOf(this.#path);
  }

  #restore(found: BigIntStats | undefined, before: BigIntStats): Change[] {
    const mode = Number(before.mode & 0o7777n);
    if (found?.isDirectory()) {
      if (found.mode === before.mode) return [];
      chmodSync(this.#path, mode);
      return [{ what: 'was given different permissions', written: '' }];
    }
    rmSync(this.#path, { recursive: true, force: true });
    // Its parent directories may also be missing.
    makeDirectory(this.#path);
    // Not subject to the umask.
    chmodSync(this.#path, mode);
    const what = found === undefined ? 'was deleted' : `was replaced by ${kindOf(found)}`;
    return [{ what, written: '' }];
  }

  #removeAdded(): Change[] {
    const added = readdirSync(this.#path).filter((name) => !this.#names.has(name));
    if (added.length === 0) return [];
    for (const name of added) rmSync(path.join(this.#path, name), { recursive: true, force: true });
    const names = listNames(added.map((name) => quoteName(name)));
    const removed = `${names} ${added.length === 1 ? 'was' : 'were'} removed`;
    return [{ what: `was added to: ${removed}`, written: '' }];
  }
}

function namesIn(directory: string): string[] | undefined {
  try {
    return readdirSync(directory);
  } catch {
    return undefined;
  }
}

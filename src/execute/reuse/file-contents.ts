/** Digests of files and directories as they are now; each path is read once in a run. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileDigest, textDigest } from '../../store/file-digest.ts';

const MOST_FILES = 20_000;

/** Digest by path in the directory; `''` for the path itself if it is a file. */
export type FileList = ReadonlyMap<string, string>;

export class FileContents {
  readonly #digests = new Map<string, Promise<string | undefined>>();
  readonly #lists = new Map<string, Promise<FileList | undefined>>();
  readonly #except: string;
  #newest = 0;

  /** @param except a directory that is left out: the run writes to it */
  constructor(except: string) {
    this.#except = except;
  }

  /** Of a file, or of a directory with everything in it; `undefined` if it is not there. */
  digestOf(file: string): Promise<string | undefined> {
    const known = this.#digests.get(file);
    if (known !== undefined) return known;
    const digest = this.#read(file);
    this.#digests.set(file, digest);
    return digest;
  }

  /** Links are followed, as for the copy that the step gets. */
  listOf(file: string): Promise<FileList | undefined> {
    const known = this.#lists.get(file);
    if (known !== undefined) return known;
    const found = new Map<string, string>();
    const list = this.#add(file, '', found, []).then((isWhole) => (isWhole ? found : undefined));
    this.#lists.set(file, list);
    return list;
  }

  /** Whether it, or a file in it, was written since. */
  isNewer(file: string, sinceMs: number): boolean {
    this.#newest = 0;
    this.#time(file, 0);
    return this.#newest >= sinceMs;
  }

  async #read(file: string): Promise<string | undefined> {
    const list = await this.listOf(file);
    if (list === undefined) return undefined;
    if (list.size === 1 && list.has('')) return list.get('');
    return textDigest(JSON.stringify([...list].sort(([a], [b]) => (a < b ? -1 : 1))));
  }

  /** @returns whether it was complete */
  async #add(
    file: string,
    at: string,
    found: Map<string, string>,
    above: readonly string[],
  ): Promise<boolean> {
    try {
      if (found.size > MOST_FILES) return false;
      const stats = statSync(file);
      if (!stats.isDirectory()) {
        if (!stats.isFile()) return false;
        found.set(at, await fileDigest(file));
        return true;
      }
      const real = realpathSync(file);
      if (real === this.#except) return true;
      // A link to a directory above it.
      if (above.includes(real)) return true;
      const names = readdirSync(file);
      // Not in UTF-8: the file cannot be found by this name.
      if (names.some((name) => name.includes('\ufffd'))) return false;
      if (names.length === 0 || at === '') found.set(`${at}/`, '');
      for (const name of names) {
        const below = at === '' ? name : `${at}/${name}`;
        if (!(await this.#add(path.join(file, name), below, found, [...above, real]))) return false;
      }
      return true;
    } catch (error) {
      // A link without a target is as good as its name.
      const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (at !== '' && isAbsent) found.set(at, 'unreadable');
      return at !== '' && isAbsent;
    }
  }

  #time(file: string, depth: number): void {
    try {
      const stats = statSync(file);
      const isExcept = stats.isDirectory() && realpathSync(file) === this.#except;
      if (isExcept && depth > 0) return;
      this.#newest = Math.max(this.#newest, stats.mtimeMs, stats.ctimeMs);
      if (!stats.isDirectory() || depth > 20 || isExcept) return;
      for (const name of readdirSync(file)) this.#time(path.join(file, name), depth + 1);
    } catch {
      // Not there: nothing was written.
    }
  }
}

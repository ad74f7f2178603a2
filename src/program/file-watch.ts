/** Notices that files change, by what is in their directories. */

import { type FSWatcher, readdirSync, watch } from 'node:fs';
import path from 'node:path';
import type { Watched } from '../execute/watched-files.ts';
import { RESULTS_DIR } from '../files/results-dir.ts';
import { CLOCK_TICK_MS, statsOf } from '../files/stats-of.ts';

/** Editors write a file in several steps, and a checkout writes many. */
const QUIET_MS = 40;
/** A file is empty before it is written. */
const EMPTY_MS = 250;
const MOST_FILES = 5_000;
const LEFT_OUT = new Set(['node_modules', '__pycache__', '.git', '.venv', RESULTS_DIR]);
const MODULE = /\.(py|so|pyd)$/;

export class FileWatch {
  readonly #onChange: (file: string) => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #watched: Watched = { files: [], packages: [], quiet: [], except: [] };
  #stamps = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;

  /** @param onChange gets one of the files that changed, absolute */
  constructor(onChange: (file: string) => void) {
    this.#onChange = onChange;
  }

  /**
   * Watches these from now on.
   * @param since milliseconds since 1970: a file that is new here and was written later has changed
   */
  update(watched: Watched, since: number): void {
    const { files, packages, quiet, except } = watched;
    this.#watched = {
      files: [...new Set(files)],
      packages: [...new Set(packages)],
      quiet: [...new Set(quiet)],
      except: [...new Set(except)],
    };
    const before = this.#stamps;
    // A change between the two is in the stamps, or its directory is watched already.
    this.#watchDirectories();
    this.#stamps = this.#read();
    const isQuiet = new Set(this.#watched.quiet);
    const late = [...this.#stamps].find(([file, stamp]) => {
      if (isQuiet.has(file)) return false;
      const known = before.get(file);
      return known === undefined ? (timeOf(file) ?? 0) > since - CLOCK_TICK_MS : known !== stamp;
    });
    if (late !== undefined) this.#onChange(late[0]);
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #watchDirectories(): void {
    const dirs = new Set<string>();
    const { files, packages, quiet } = this.#watched;
    // What is missing appears in a directory that is there.
    for (const file of quiet) dirs.add(existing(path.dirname(file)));
    for (const file of [...files, ...packages]) {
      dirs.add(existing(path.dirname(file)));
      for (const dir of this.#directoriesIn(file)) dirs.add(dir);
    }
    for (const [dir, watcher] of this.#watchers) {
      if (dirs.has(dir)) continue;
      watcher.close();
      this.#watchers.delete(dir);
    }
    for (const dir of dirs) this.#watch(dir);
  }

  #watch(dir: string): void {
    if (this.#watchers.has(dir)) return;
    const forget = () => {
      this.#watchers.get(dir)?.close();
      this.#watchers.delete(dir);
    };
    try {
      const watcher = watch(dir, () => {
        // A directory that is created again at this path is another one.
        if (statsOf(dir) === undefined) forget();
        this.#look();
      });
      // The directory is gone: a parent reports it, or the next run.
      watcher.on('error', forget);
      this.#watchers.set(dir, watcher);
    } catch {
      // It does not exist.
    }
  }

  #look(afterMs = QUIET_MS): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#watchDirectories();
      const now = this.#read();
      const changed = [...new Set([...now.keys(), ...this.#stamps.keys()])].find(
        (file) => now.get(file) !== this.#stamps.get(file),
      );
      if (afterMs === QUIET_MS && changed !== undefined && isEmpty(changed)) {
        this.#look(EMPTY_MS);
        return;
      }
      this.#stamps = now;
      if (changed !== undefined) this.#onChange(changed);
    }, afterMs);
  }

  /** By file: when it was written, and its size; the files in the directories as well. */
  #read(): Map<string, string> {
    const stamps = new Map<string, string>();
    const add = (file: string) => {
      if (stamps.size >= MOST_FILES || this.#isLeftOut(file)) return;
      const found = statsOf(file);
      if (found?.isFile()) stamps.set(file, `${found.mtimeMs} ${found.size} ${found.ino}`);
    };
    const { files, packages, quiet } = this.#watched;
    for (const file of files) this.#filesIn(file).forEach(add);
    for (const file of quiet) add(file);
    for (const dir of packages)
      this.#filesIn(dir)
        .filter((one) => MODULE.test(one))
        .forEach(add);
    return stamps;
  }

  #filesIn(file: string): readonly string[] {
    if (statsOf(file)?.isDirectory() !== true) return [file];
    return this.#directoriesIn(file).flatMap((dir) =>
      entriesOf(dir).flatMap((entry) => (entry.isDirectory() ? [] : [path.join(dir, entry.name)])),
    );
  }

  /** The directory itself, and all below it; none for a file. */
  #directoriesIn(dir: string): readonly string[] {
    if (statsOf(dir)?.isDirectory() !== true || this.#isLeftOut(dir)) return [];
    const below = entriesOf(dir).filter((one) => one.isDirectory() && !LEFT_OUT.has(one.name));
    return [dir, ...below.flatMap(({ name }) => this.#directoriesIn(path.join(dir, name)))];
  }

  #isLeftOut(file: string): boolean {
    for (const one of this.#watched.except) {
      if (file === one || file.startsWith(one + path.sep)) return true;
    }
    return false;
  }
}

/** The directory, or the nearest above it that exists. */
function existing(dir: string): string {
  const above = path.dirname(dir);
  return above === dir || statsOf(dir)?.isDirectory() === true ? dir : existing(above);
}

function entriesOf(dir: string) {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isEmpty(file: string): boolean {
  return statsOf(file)?.size === 0;
}

function timeOf(file: string): number | undefined {
  return statsOf(file)?.mtimeMs;
}

/** Notices that files change, by what is in their directories. */
import { type FSWatcher, readdirSync, type Stats, statSync, watch } from 'node:fs';
import path from 'node:path';

/** Editors write a file in several steps, and a checkout writes many. */
const QUIET_MS = 40;
const MOST_FILES = 5_000;
const LEFT_OUT = new Set(['node_modules', '__pycache__', '.git', '.venv', '.results']);

export class FileWatch {
  readonly #onChange: (file: string) => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #files: readonly string[] = [];
  #stamps = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;

  /** @param onChange gets one of the files that changed, absolute */
  constructor(onChange: (file: string) => void) {
    this.#onChange = onChange;
  }

  /**
   * Watches these from now on.
   * @param files files and directories, absolute; also those that do not exist
   * @param since milliseconds since 1970: a file that is new here and was written later has changed
   */
  update(files: Iterable<string>, since: number): void {
    this.#files = [...new Set(files)];
    const before = this.#stamps;
    this.#stamps = this.#read();
    const dirs = new Set<string>();
    for (const [file] of this.#stamps) dirs.add(path.dirname(file));
    for (const file of this.#files) {
      dirs.add(path.dirname(file));
      for (const dir of directoriesIn(file)) dirs.add(dir);
    }
    for (const [dir, watcher] of this.#watchers) {
      if (dirs.has(dir)) continue;
      watcher.close();
      this.#watchers.delete(dir);
    }
    for (const dir of dirs) this.#watch(dir);
    const late = [...this.#stamps].find(([file, stamp]) => {
      const known = before.get(file);
      return known === undefined ? (timeOf(file) ?? 0) > since : known !== stamp;
    });
    if (late !== undefined) this.#onChange(late[0]);
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #watch(dir: string): void {
    if (this.#watchers.has(dir)) return;
    try {
      const watcher = watch(dir, () => this.#look());
      // The directory is gone: a parent reports it, or the next run.
      watcher.on('error', () => watcher.close());
      this.#watchers.set(dir, watcher);
    } catch {
      // It does not exist.
    }
  }

  #look(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const now = this.#read();
      const changed = [...new Set([...now.keys(), ...this.#stamps.keys()])].find(
        (file) => now.get(file) !== this.#stamps.get(file),
      );
      this.#stamps = now;
      if (changed !== undefined) this.#onChange(changed);
    }, QUIET_MS);
  }

  /** By file: when it was written, and its size; the files in the directories as well. */
  #read(): Map<string, string> {
    const stamps = new Map<string, string>();
    for (const file of this.#files) {
      for (const one of filesIn(file)) {
        if (stamps.size >= MOST_FILES) return stamps;
        const found = statsOf(one);
        if (found !== undefined) stamps.set(one, `${found.mtimeMs} ${found.size} ${found.ino}`);
      }
    }
    return stamps;
  }
}

function filesIn(file: string): readonly string[] {
  if (statsOf(file)?.isDirectory() !== true) return [file];
  return directoriesIn(file).flatMap((dir) =>
    entriesOf(dir).flatMap((entry) => (entry.isFile() ? [path.join(dir, entry.name)] : [])),
  );
}

/** The directory itself, and all below it; none for a file. */
function directoriesIn(dir: string): readonly string[] {
  if (statsOf(dir)?.isDirectory() !== true) return [];
  const below = entriesOf(dir).filter((one) => one.isDirectory() && !LEFT_OUT.has(one.name));
  return [dir, ...below.flatMap(({ name }) => directoriesIn(path.join(dir, name)))];
}

function entriesOf(dir: string) {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
}

function timeOf(file: string): number | undefined {
  return statsOf(file)?.mtimeMs;
}

function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { GitChanges } from './git-changes.ts';

/** Asks for the changes of absolute paths. */
export interface ChangedFiles {
  /** Absolute directory that all of them are in. */
  readonly top: string;
  /** Absolute. */
  readonly files: readonly string[];
  /** Whether this file changed, was added or was removed. */
  readonly has: (absolute: string) => boolean;
  /** The first changed file that is `absolute` or below it. */
  readonly within: (absolute: string) => string | undefined;
  /** Whether Git does not know it, or a file in it, so that a change is not seen. */
  readonly isUnknown: (absolute: string) => boolean;
}

/** Names are relative to `top`, with forward slashes. */
export function changedFiles({
  top,
  changed,
  files,
  ignored,
}: Pick<GitChanges, 'top' | 'changed' | 'files' | 'ignored'>): ChangedFiles {
  const relative = withData([...changed].sort());
  const known = new Set(relative);
  const firstBelow = firstOfDirectories(relative);
  const hidden = ignored.filter((name) => !NO_DATA.test(name));
  const hiddenNames = new Set(hidden);
  const hiddenBelow = firstOfDirectories(hidden);
  const ofDvc = new Set(dataOfDvc(files));
  const realTop = real(top);
  const namesOf = (absolute: string) => [
    nameIn(top, absolute),
    nameIn(realTop, absolute),
    // A link in the repository can name the file that changed.
    nameIn(realTop, real(absolute)),
  ];
  return {
    top,
    files: relative.map((name) => path.join(top, name)),
    has: (absolute) => namesOf(absolute).some((name) => isIn(known, name)),
    within: (absolute) => {
      for (const name of namesOf(absolute)) {
        if (name === '' && relative[0] !== undefined) return path.join(top, relative[0]);
        const found = name === undefined ? undefined : (firstBelow.get(name) ?? above(known, name));
        if (found !== undefined) return path.join(top, found);
      }
      return undefined;
    },
    isUnknown: (absolute) => {
      const name = nameIn(realTop, real(absolute));
      if (name === undefined) return true;
      if (ofDvc.has(name) || above(ofDvc, name) !== undefined) return false;
      return hiddenBelow.has(name) || above(hiddenNames, name) !== undefined;
    },
  };
}

/** Ignored files that are no data. */
const NO_DATA = /(?:^|\/)(?:__pycache__|\.DS_Store|\.ipynb_checkpoints|[^/]+\.pyc)$/;

/** By each name and directory, the first name that it is or contains. */
function firstOfDirectories(names: readonly string[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const name of names) {
    for (let at = name; at !== '.' && !first.has(at); at = path.posix.dirname(at)) {
      first.set(at, name);
    }
  }
  return first;
}

/** With `data.csv.dvc`, the data changed that DVC keeps outside of the repository. */
function withData(names: readonly string[]): readonly string[] {
  return [...new Set([...names, ...dataOfDvc(names)])].sort();
}

function dataOfDvc(names: readonly string[]): readonly string[] {
  return names.filter((name) => /[^/]\.dvc$/.test(name)).map((name) => name.slice(0, -4));
}

/** Files of a changed submodule are not listed one by one. */
function isIn(known: ReadonlySet<string>, name: string | undefined): boolean {
  return name !== undefined && (known.has(name) || above(known, name) !== undefined);
}

function above(known: ReadonlySet<string>, name: string): string | undefined {
  for (let at = path.posix.dirname(name); at !== '.'; at = path.posix.dirname(at)) {
    if (known.has(at)) return at;
  }
  return undefined;
}

/** `undefined` for a path outside. */
function nameIn(top: string, absolute: string): string | undefined {
  const relative = path.relative(top, absolute);
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
    return undefined;
  }
  return relative.replaceAll(path.sep, '/');
}

/** Of a file that was removed, with the real path of its directory. */
function real(absolute: string): string {
  try {
    return realpathSync(absolute);
  } catch {
    const parent = path.dirname(absolute);
    return parent === absolute ? absolute : path.join(real(parent), path.basename(absolute));
  }
}

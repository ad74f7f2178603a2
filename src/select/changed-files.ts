import { realpathSync } from 'node:fs';
import path from 'node:path';

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
}

/** @param changed relative to `top`, with forward slashes */
export function changedFiles(top: string, changed: Iterable<string>): ChangedFiles {
  const relative = withData([...changed].sort());
  const known = new Set(relative);
  const firstBelow = new Map<string, string>();
  for (const name of relative) {
    for (let at = name; at !== '.' && !firstBelow.has(at); at = path.posix.dirname(at)) {
      firstBelow.set(at, name);
    }
  }
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
  };
}

/** With `data.csv.dvc`, the data changed that DVC keeps outside of the repository. */
function withData(names: readonly string[]): readonly string[] {
  const data = names.filter((name) => /[^/]\.dvc$/.test(name)).map((name) => name.slice(0, -4));
  return [...new Set([...names, ...data])].sort();
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

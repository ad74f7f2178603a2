import path from 'node:path';

/** The files of code of a repository, by name. */
export interface CodeIndex {
  /** Python files that can be the module `a.b.c`, wherever they are; absolute. */
  readonly ofModule: (parts: readonly string[]) => readonly string[];
  /** Files of code with this name; absolute. */
  readonly named: (basename: string) => readonly string[];
}

/** @param files relative to `top`, with forward slashes */
export function codeIndex(top: string, files: Iterable<string>): CodeIndex {
  const named = new Map<string, string[]>();
  const packages = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, name: string) => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [name]);
    else known.push(name);
  };
  for (const name of new Set(files)) {
    if (!CODE.test(name)) continue;
    const base = path.posix.basename(name);
    add(named, base, name);
    if (base === '__init__.py') {
      add(packages, path.posix.basename(path.posix.dirname(name)), name);
    }
  }
  const absolute = (name: string) => path.join(top, name);
  return {
    ofModule: (parts) => {
      const last = parts.at(-1) ?? '';
      const below = parts.join('/');
      const ends = (name: string, end: string) => name === end || name.endsWith(`/${end}`);
      return [
        ...(named.get(`${last}.py`) ?? []).filter((name) => ends(name, `${below}.py`)),
        ...(packages.get(last) ?? []).filter((name) => ends(name, `${below}/__init__.py`)),
      ].map(absolute);
    },
    named: (basename) => (named.get(basename) ?? []).map(absolute),
  };
}

const CODE = /\.(?:py|sh|bash|R|r|jl|pl|ipynb)$/;

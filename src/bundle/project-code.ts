/** The code that a step needs: its script and the modules of the project that it can import. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { importedNames } from './imported-names.ts';

export interface ProjectCode {
  /** Absolute, sorted. */
  readonly files: readonly string[];
  /** Directories that modules are imported from, in addition to those given. */
  readonly importRoots: readonly string[];
  /** First parts of the imported names that are not in the project. */
  readonly packages: readonly string[];
  /** Environment variables that the code names. */
  readonly variables: readonly string[];
}

/**
 * @param start the script and all files that are known to be loaded; absolute
 * @param importRoots directories that modules are imported from, in order; absolute
 */
export function projectCode(
  start: readonly string[],
  importRoots: readonly string[],
  isUserFile: (file: string) => boolean,
): ProjectCode {
  const files = new Set<string>();
  const roots = [...importRoots];
  const packages = new Set<string>();
  const variables = new Set<string>();
  const waiting = [...start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file) || files.size >= MOST_FILES || !isFile(file)) continue;
    files.add(file);
    addRoot(file, roots);
    waiting.push(...packageFiles(file));
    const names = importedNames(file, readText(file));
    for (const name of names.variables) variables.add(name);
    for (const name of names.modules) {
      const found = moduleFiles(name, file, roots).filter(isUserFile);
      waiting.push(...found);
      const [top = ''] = name.split('.');
      if (found.length === 0 && top !== '') packages.add(top);
    }
  }
  return {
    files: [...files].sort(),
    importRoots: roots.slice(importRoots.length),
    packages: [...packages].sort(),
    variables: [...variables].sort(),
  };
}

const MOST_FILES = 1_000;
const LARGEST_SOURCE = 5_000_000;

/** The parent of its outermost package, if no known directory contains the file. */
function addRoot(file: string, roots: string[]): void {
  if (!file.endsWith('.py') || roots.some((root) => isInside(root, file))) return;
  const outermost = packagesOf(file).at(-1);
  roots.push(outermost === undefined ? path.dirname(file) : path.dirname(outermost));
}

function packageFiles(file: string): string[] {
  return packagesOf(file).map((dir) => path.join(dir, '__init__.py'));
}

/** The directories with an `__init__.py` that contain the file, innermost first. */
function packagesOf(file: string): string[] {
  const found: string[] = [];
  for (
    let dir = path.dirname(file);
    isFile(path.join(dir, '__init__.py')) && path.dirname(dir) !== dir;
    dir = path.dirname(dir)
  ) {
    found.push(dir);
  }
  return found;
}

/** The files that an import of the name runs, in the first directory that has its first part. */
function moduleFiles(name: string, importer: string, roots: readonly string[]): string[] {
  const dots = /^\.*/.exec(name)?.[0].length ?? 0;
  const parts = name
    .slice(dots)
    .split('.')
    .filter((part) => part !== '');
  const bases =
    dots === 0
      ? roots
      : [path.resolve(path.dirname(importer), ...Array<string>(dots - 1).fill('..'))];
  for (const base of bases) {
    const found = filesBelow(base, parts);
    if (found.length > 0) return found;
  }
  return [];
}

function filesBelow(base: string, parts: readonly string[]): string[] {
  const found: string[] = [];
  let at = base;
  for (const part of parts) {
    at = path.join(at, part);
    const candidates = [`${at}.py`, path.join(at, '__init__.py')].filter(isFile);
    found.push(...candidates);
    if (candidates.length === 0 && !isDirectory(at)) break;
  }
  return found;
}

export function isInside(directory: string, file: string): boolean {
  const relative = path.relative(directory, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function readText(file: string): string {
  try {
    return readFileSync(file).subarray(0, LARGEST_SOURCE).toString('utf8');
  } catch {
    return '';
  }
}

function isFile(file: string): boolean {
  return kindOf(file)?.isFile() ?? false;
}

function isDirectory(file: string): boolean {
  return kindOf(file)?.isDirectory() ?? false;
}

function kindOf(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

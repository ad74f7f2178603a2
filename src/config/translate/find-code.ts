import { readdirSync } from 'node:fs';
import path from 'node:path';

/** A project is not searched further: it has a directory of packages or data. */
const MOST_ENTRIES = 50_000;
const DEEPEST = 10;
const NOT_CODE =
  /^(\..*|node_modules|site-packages|__pycache__|venv|env|build|dist|test_workspace)$/;

/**
 * The files with that name below the directories, absolute: an upload keeps only the name of a
 * file. The first directory that has one is used.
 */
export function findByName(name: string, directories: readonly string[]): readonly string[] {
  for (const directory of directories) {
    const found = filesBelow(directory).filter((file) => path.basename(file) === name);
    if (found.length > 0) return found;
  }
  return [];
}

const known = new Map<string, { readonly at: number; readonly files: readonly string[] }>();

/** The steps of one pipeline search the same directories. */
function filesBelow(directory: string): readonly string[] {
  const before = known.get(directory);
  if (before !== undefined && Date.now() - before.at < 1000) return before.files;
  const files: string[] = [];
  collect(directory, 0, files);
  known.set(directory, { at: Date.now(), files });
  return files;
}

function collect(directory: string, depth: number, files: string[]): void {
  if (depth > DEEPEST) return;
  for (const entry of entriesOf(directory)) {
    if (files.length >= MOST_ENTRIES) return;
    const at = path.join(directory, entry.name);
    if (entry.isDirectory()) {
      if (!NOT_CODE.test(entry.name)) collect(at, depth + 1, files);
    } else if (entry.isFile()) {
      files.push(at);
    }
  }
}

function entriesOf(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  } catch {
    // A directory without permission has no scripts of this pipeline.
    return [];
  }
}

/** With forward slashes, relative to the base directory of the result. */
export function relativePath(root: string, absolute: string): string {
  return path.relative(root, absolute).replaceAll(path.sep, '/') || '.';
}

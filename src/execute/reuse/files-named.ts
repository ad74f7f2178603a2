/**
 * Files of the project that texts in the code name: an extension written in C opens files without
 * an event of Python.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const MOST_ENTRIES = 5_000;
const LONGEST = 300;
const PASSED_OVER = new Set(['node_modules', '__pycache__', 'site-packages', 'dist-packages']);

/** @returns absolute paths, also of files that are not there and would be read if they were */
export function filesNamed(
  texts: readonly string[],
  options: {
    readonly root: string;
    readonly workspace: string;
    /** Of the sources. */
    readonly directories: readonly string[];
  },
): readonly string[] {
  const { root, workspace } = options;
  const bases = [...new Set([root, ...options.directories])];
  const found = new Set<string>();
  const byName = filesByName(root, workspace);
  for (const text of new Set(texts)) {
    const name = plainPath(text);
    if (name === undefined) continue;
    const isFile = path.extname(name) !== '';
    for (const base of bases) {
      const file = path.resolve(base, String(name));
      const isInside = file.startsWith(root + path.sep) && !isIn(file, workspace);
      if (!isInside) continue;
      if (isFile || (existsSync(file) && statSync(file).isDirectory())) found.add(file);
    }
    for (const file of isFile ? (byName.get(path.basename(name)) ?? []) : []) found.add(file);
  }
  return [...found].sort();
}

/** A path, or the directory of a pattern; `undefined` for other texts. */
function plainPath(text: string): string | undefined {
  if (text.length > LONGEST || /[\n\r\0]/.test(text) || text.includes('://')) return undefined;
  const pattern = text.search(/[*?[{]/);
  const name = pattern < 0 ? text : path.dirname(`${text.slice(0, pattern)}x`);
  if (name === '' || name === '.' || name === '/' || /^\s|\s$/.test(name)) return undefined;
  if (name.includes('/')) return name;
  return /^[^<>|:"]+\.[A-Za-z]\w{0,9}$/.test(name) ? name : undefined;
}

const known = new Map<string, { readonly at: number; readonly files: Map<string, string[]> }>();

/** For a path that is put together from parts: `root / 'conf' / 'x.json'`. */
function filesByName(root: string, workspace: string): ReadonlyMap<string, readonly string[]> {
  const earlier = known.get(root);
  // One walk serves the steps that are saved together.
  if (earlier !== undefined && Date.now() - earlier.at < 1000) return earlier.files;
  const files = new Map<string, string[]>();
  const pending = [root];
  let count = 0;
  for (let dir = pending.pop(); dir !== undefined && count < MOST_ENTRIES; dir = pending.pop()) {
    for (const entry of entriesOf(dir)) {
      count += 1;
      const file = path.join(dir, entry.name);
      if (entry.name.startsWith('.') || PASSED_OVER.has(entry.name) || isIn(file, workspace))
        continue;
      if (entry.isDirectory()) pending.push(file);
      else files.set(entry.name, [...(files.get(entry.name) ?? []), file]);
    }
  }
  known.set(root, { at: Date.now(), files });
  return files;
}

function entriesOf(dir: string) {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isIn(file: string, dir: string): boolean {
  return file === dir || file.startsWith(dir + path.sep);
}

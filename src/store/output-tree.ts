/** The files of an output, as a list, and back to files. */
import { chmodSync, lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { TreeEntry } from './entry-schema.ts';
import { fileDigest } from './file-digest.ts';
import type { ObjectFiles } from './object-files.ts';

const MOST_ENTRIES = 20_000;

export type ReadTree =
  | { readonly tree: readonly TreeEntry[] }
  /** It cannot be kept. */
  | { readonly problem: string };

/**
 * Reads a directory and everything in it, sorted. Links are kept as links if they stay inside.
 * @param dir absolute; a directory that does not exist is empty
 */
export async function readTree(dir: string): Promise<ReadTree> {
  const tree: TreeEntry[] = [];
  const problem = await addEntries(dir, '', tree);
  if (problem !== undefined) return { problem };
  return { tree: tree.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** @returns why they cannot be kept */
async function addEntries(dir: string, at: string, tree: TreeEntry[]): Promise<string | undefined> {
  const names = namesIn(path.join(dir, at));
  if (names === undefined) return at === '' ? undefined : `\`${at}\` cannot be read`;
  for (const name of names) {
    const below = at === '' ? name : `${at}/${name}`;
    if (tree.length >= MOST_ENTRIES) return `it has more than ${MOST_ENTRIES} files`;
    if (/[\\\ufffd]/.test(name)) return `the name of \`${below}\` cannot be kept`;
    const entry = await readEntry(dir, below);
    if ('problem' in entry) return entry.problem;
    tree.push(entry);
    const problem = entry.kind === 'directory' ? await addEntries(dir, below, tree) : undefined;
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function namesIn(dir: string): readonly string[] | undefined {
  try {
    return readdirSync(dir);
  } catch {
    return undefined;
  }
}

async function readEntry(dir: string, at: string): Promise<TreeEntry | { problem: string }> {
  const file = path.join(dir, at);
  try {
    const stats = lstatSync(file);
    const mode = stats.mode & 0o777;
    if (stats.isDirectory()) return { kind: 'directory', path: at, mode };
    if (stats.isSymbolicLink()) {
      const to = readlinkSync(file);
      if (!staysInside(to, file, dir)) {
        return { problem: `the link \`${at}\` points outside of it` };
      }
      return { kind: 'link', path: at, to };
    }
    if (!stats.isFile()) return { problem: `\`${at}\` is not a regular file` };
    return { kind: 'file', path: at, mode, size: stats.size, digest: await fileDigest(file) };
  } catch (error) {
    return { problem: `\`${at}\` cannot be read: ${(error as NodeJS.ErrnoException).code}` };
  }
}

/**
 * Writes the files of an output.
 * @param dir absolute; exists and is empty
 * @returns whether all content was as recorded
 * @throws if the disk is full
 */
export async function placeTree(
  tree: readonly TreeEntry[],
  dir: string,
  objects: ObjectFiles,
): Promise<boolean> {
  // A path sorts behind the directories above it.
  for (const entry of tree) {
    const target = path.join(dir, entry.path);
    // A link of an entry that was made elsewhere must not lead the next file out of the directory.
    if (!isPlainDirectory(path.dirname(target))) return false;
    if (entry.kind === 'directory') mkdirSync(target);
    else if (entry.kind === 'link') {
      if (!staysInside(entry.to, target, dir)) return false;
      symlinkSync(entry.to, target);
    } else if (!(await objects.place(entry, target, entry.mode & 0o777))) return false;
  }
  for (const entry of tree.toReversed()) {
    if (entry.kind === 'directory') chmodSync(path.join(dir, entry.path), entry.mode & 0o777);
  }
  return true;
}

function staysInside(to: string, link: string, dir: string): boolean {
  return !path.isAbsolute(to) && path.resolve(path.dirname(link), to).startsWith(dir + path.sep);
}

function isPlainDirectory(dir: string): boolean {
  return lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() === true;
}

import { type BigIntStats, constants, mkdirSync, readdirSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { makeDirectory } from '../files/make-directory.ts';
import { PathReach } from '../files/path-reach.ts';
import { fromRaw, toRaw } from '../files/raw-path.ts';
import { escapeText } from '../text/describe-value.ts';
import { isGone, isRefused, reasonOf } from './disk-reasons.ts';

const MOST_ENTRIES = 100_000;

/**
 * Copies a directory and the targets of its links. Omits pipes, sockets, devices, broken links and
 * links to a parent directory: they contain no data.
 * @returns the reason if it cannot be copied
 */
export async function copySample(from: string, to: string): Promise<string | undefined> {
  using source = new PathReach();
  using target = new PathReach();
  const copy: Copy = { from: toRaw(from), to: toRaw(to), source, target, entries: 0 };
  let directory: Directory | undefined = { at: '', within: [] };
  const pending: Directory[] = [];
  try {
    makeDirectory(to);
    for (; directory !== undefined; directory = pending.pop()) {
      pending.push(...(await copyEntries(copy, directory)));
      if (copy.entries > MOST_ENTRIES) return `it has more than ${MOST_ENTRIES} entries`;
    }
    return undefined;
  } catch (error) {
    if (!isRefused(error)) throw error;
    const entry = directory?.at.slice(1) ?? '';
    return `${entry === '' ? '' : `${escapeText(fromRaw(entry))}: `}${reasonOf(error)}`;
  }
}

interface Copy {
  readonly from: string;
  readonly to: string;
  readonly source: PathReach;
  readonly target: PathReach;
  entries: number;
}

interface Directory {
  /** Raw, relative to both roots; empty or with a leading slash. */
  readonly at: string;
  /** Its parent directories, by device and inode. */
  readonly within: readonly string[];
}

/** Copies the files of a directory and creates its subdirectories. @returns them, still empty */
async function copyEntries(copy: Copy, { at, within }: Directory): Promise<Directory[]> {
  const own = identity(statSync(copy.source.shorten(copy.from + at), { bigint: true }));
  const inner: Directory[] = [];
  for (const name of readdirSync(copy.source.shorten(copy.from + at), { encoding: 'buffer' })) {
    copy.entries += 1;
    if (copy.entries > MOST_ENTRIES) break;
    const entry = `${at}/${name.toString('latin1')}`;
    const found = look(copy, entry);
    if (found?.isFile()) {
      const to = copy.target.shorten(copy.to + entry);
      await copyFile(copy.source.shorten(copy.from + entry), to, constants.COPYFILE_FICLONE);
    } else if (found?.isDirectory() && ![own, ...within].includes(identity(found))) {
      mkdirSync(copy.target.shorten(copy.to + entry));
      inner.push({ at: entry, within: [...within, own] });
    }
  }
  return inner;
}

function look(copy: Copy, entry: string): BigIntStats | undefined {
  try {
    return statSync(copy.source.shorten(copy.from + entry), { bigint: true });
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function identity({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A file system of its own that is soon full. */
export interface SmallDisk extends Disposable {
  /** Mounts it again with other options: `ro`, `size=…`. */
  readonly remount: (options: string) => void;
}

/**
 * Mounts a disk at a directory.
 * @param options `size=…`, `nr_inodes=…`
 * @returns `undefined` where this process may not mount anything
 */
export function mountSmallDisk(dir: string, options: string): SmallDisk | undefined {
  mkdirSync(dir, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', dir], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return {
    remount: (more) => execFileSync('mount', ['-o', `remount,${more}`, dir]),
    [Symbol.dispose]: () => execFileSync('umount', ['--lazy', dir]),
  };
}

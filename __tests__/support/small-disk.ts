import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A separate small file system. */
export interface SmallDisk extends Disposable {
  /** Mounts it again with other options: `ro`, `size=…`. */
  readonly remount: (options: string) => void;
}

/**
 * Mounts a disk at a directory.
 * @param options `size=…`, `nr_inodes=…`
 * @returns `undefined` if this process may not mount file systems
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

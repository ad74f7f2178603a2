import { statSync } from 'node:fs';

/** What is at a path; `undefined` where there is nothing, or nothing that can be reached. */
export type DiskLookup = (path: string) => 'file' | 'directory' | undefined;

export const pathOnDisk: DiskLookup = (absolute) => {
  try {
    const stats = statSync(absolute, { throwIfNoEntry: false });
    // What is no directory is opened as a file: a device, a pipe.
    return stats && (stats.isDirectory() ? 'directory' : 'file');
  } catch {
    return undefined;
  }
};

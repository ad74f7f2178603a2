import path from 'node:path';

/** Paths in a bundle are the same on every system. */
export function slashes(file: string): string {
  return file.split(path.sep).join('/');
}

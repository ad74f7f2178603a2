import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a directory and those above it, one by one: asked for all at once, Node tries for ever
 * where nothing can be made (below `/proc`).
 */
export async function makeDirectory(dir: string): Promise<void> {
  const missing: string[] = [];
  for (let at = dir; !existsSync(at); at = path.dirname(at)) missing.unshift(at);
  for (const one of missing) {
    await mkdir(one).catch((error: NodeJS.ErrnoException) => {
      // Another run may have been quicker.
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

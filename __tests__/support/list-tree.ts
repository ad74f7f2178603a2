import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';

/** Every entry below a directory; links are not followed, which `readdir` does when recursive. */
export function listTree(dir: string): { readonly file: string; readonly entry: Dirent }[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(dir, entry.name);
    return [{ file, entry }, ...(entry.isDirectory() ? listTree(file) : [])];
  });
}

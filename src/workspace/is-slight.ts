import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const MOST_ENTRIES = 16;
const MOST_BYTES = 1024 * 1024;

/**
 * Whether a directory holds so little that it may as well stay until the end of a run. A file
 * system that has just removed files takes several times as long to make new ones: ext4 gives no
 * place out again within minutes, and looks at each one that it holds back.
 */
export function isSlight(dir: string): boolean {
  try {
    let bytes = 0;
    const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
    if (entries.length > MOST_ENTRIES) return false;
    for (const entry of entries.filter((one) => one.isFile())) {
      bytes += statSync(path.join(entry.parentPath, entry.name)).size;
    }
    return bytes <= MOST_BYTES;
  } catch {
    // Not readable: it has to be looked after.
    return false;
  }
}

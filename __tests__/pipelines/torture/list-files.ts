import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs';

/** One line a file below a directory, sorted: path, size and digest of its beginning. Links are not followed. */
export function listFiles(dir: string): string[] {
  // As bytes: a name need not be text.
  const lines: string[] = [];
  const pending: Buffer[] = [Buffer.from(dir)];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const name of entriesOf(next)) {
      const file = Buffer.concat([next, Buffer.from('/'), name]);
      const found = lstatSync(file);
      if (found.isDirectory()) pending.push(file);
      else lines.push(`${file.subarray(dir.length).toString('latin1')} ${contentOf(file)}`);
    }
  }
  return lines.toSorted();
}

function entriesOf(dir: Buffer): Buffer[] {
  try {
    return readdirSync(dir, { encoding: 'buffer' });
  } catch {
    return [];
  }
}

function contentOf(file: Buffer): string {
  const found = lstatSync(file);
  if (found.isSymbolicLink()) return `-> ${readlinkSync(file)}`;
  if (!found.isFile()) return 'special';
  const start = Buffer.alloc(Math.min(found.size, 1 << 20));
  const descriptor = openSync(file, 'r');
  readSync(descriptor, start);
  closeSync(descriptor);
  return `${found.size} ${digest(start)}`;
}

export function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
